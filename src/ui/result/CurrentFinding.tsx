import { type ReactElement } from 'react';
import type { Checked, SessionState } from '../../app/session/state';
import type { FindingPlace } from '../../app/session/visible';
import { findingText } from '../../messages/finding';
import { useScreen } from '../screen';

interface CurrentFindingProps {
  readonly findings: readonly FindingPlace[];
  readonly state: SessionState;
  readonly checked: Checked;
}

/** The finding that F8 went to: the focus stays where it was, so it has to be said. */
export function CurrentFinding({ findings, state, checked }: CurrentFindingProps): ReactElement {
  const { t } = useScreen();
  const at = findings.findIndex(({ item }) => item.id === state.view.current);
  const found = findings[at];
  const text = found && findingText(t, found.item.finding, checked.check.assessment.sets);
  return (
    <div className="hidden" aria-live="polite">
      {text !== undefined &&
        t('finding.current', {
          place: at + 1,
          count: findings.length,
          title: [text.kind, text.number, text.title].filter((part) => part !== '').join(', '),
        })}
    </div>
  );
}
