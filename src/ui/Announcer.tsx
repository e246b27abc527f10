import { type ReactElement } from 'react';
import { checkedOf, isWaitedFor, type SessionState } from '../app/session/state';
import { metText } from '../messages/met';
import type { UiText } from '../messages/text';
import { outcomeLines } from './outcome';
import { problemLines } from './problem';
import { useScreen } from './screen';

/** What a screen reader hears of a change that nobody's focus is on. */
function announcement(t: UiText, state: SessionState): string {
  const { phase, outcome } = state;
  if (phase.code === 'problem') return [t('problem.title'), ...problemLines(t, phase.problem)].join(' ');
  if (isWaitedFor(phase)) {
    return t(phase.progress === undefined ? 'progress.plan' : `progress.${phase.progress.phase}`);
  }
  const checked = checkedOf(state);
  if (checked === undefined || outcome === undefined) return '';
  const { findings, tables } = checked.check.assessment;
  switch (outcome.code) {
    case 'checked':
      return tables.length === 0
        ? t('empty.title')
        : t('result.checked', { met: metText(t, checked.check.assessment), count: findings.length });
    case 'rechecked':
      return t('result.rechecked', { count: findings.length });
    default:
      return outcomeLines(t, outcome).join(' ');
  }
}

export function Announcer({ state }: { readonly state: SessionState }): ReactElement {
  const { t } = useScreen();
  return (
    <div className="hidden" role="status" aria-live="polite">
      {announcement(t, state)}
    </div>
  );
}
