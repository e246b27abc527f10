import { Button } from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import type { Action } from '../../app/actions/action';
import { ACTIONS } from '../../app/actions/registry';
import type { FindingPlace } from '../../app/session/visible';
import type { Assessment } from '../../assessment/assessment';
import { capitalised, communeTitle } from '../../messages/names';
import { findingText } from '../../messages/finding';
import { Icon } from '../Icon';
import { useScreen } from '../screen';

interface StepBarProps {
  readonly findings: readonly FindingPlace[];
  readonly assessment: Assessment;
  /** By its id. */
  readonly current: string | undefined;
}

/** Walks through the findings one by one; stays in sight at the bottom. */
export const StepBar = memo(function StepBar({ findings, assessment, current }: StepBarProps): ReactElement {
  const { session, t } = useScreen();
  const at = findings.findIndex(({ item }) => item.id === current);
  const found = findings[at];
  const text = found === undefined ? undefined : findingText(t, found.item.finding, assessment.sets);
  const step = (action: Action): ReactElement => {
    const shortcut = action.shortcut === undefined ? '' : ` (${t(action.shortcut.label)})`;
    return (
      <Button
        aria-label={t(action.label)}
        title={`${t(action.hint)}${shortcut}`}
        disabledFocusable={findings.length === 0}
        icon={<Icon name={action.icon} />}
        onClick={() => {
          void action.perform(session);
        }}
      />
    );
  };
  return (
    <nav className="step-bar" aria-label={t('finding.position', { place: at + 1, count: findings.length })}>
      {step(ACTIONS.previous)}
      {step(ACTIONS.next)}
      <span className="step-position">
        {at < 0
          ? t('result.findings', { count: findings.length })
          : t('finding.position', { place: at + 1, count: findings.length })}
      </span>
      <span className="step-text">
        {found !== undefined && text !== undefined
          ? [
              'commune' in found.item.finding ? capitalised(communeTitle(found.item.finding.commune)) : '',
              text.kind,
              text.number,
            ]
              .filter((part) => part !== '')
              .join(' · ')
          : t('finding.walk')}
      </span>
    </nav>
  );
});
