import { type ReactElement } from 'react';
import { visibleFindings, visibleGroups } from '../app/session/view';
import { checkedOf, type SessionState } from '../app/session/state';
import { metText } from '../messages/met';
import { findingText } from '../messages/finding';
import type { UiText } from '../messages/text';
import { outcomeLines } from './outcome';
import { problemLines } from './problem';
import { useScreen } from './screen';

/** What a screen reader hears of a change that nobody's focus is on. */
function announcement(t: UiText, state: SessionState): string {
  const { phase, outcome } = state;
  if (phase.code === 'problem') return [t('problem.title'), ...problemLines(t, phase.problem)].join(' ');
  if (phase.code === 'checking' || phase.code === 'working') {
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

/** The finding that F8 went to: the focus stays where it was, so it has to be said. */
function currentAnnouncement(t: UiText, state: SessionState): string {
  const checked = checkedOf(state);
  const { current } = state.view;
  if (checked === undefined || current === undefined) return '';
  const findings = visibleFindings(visibleGroups(checked.check.assessment, state.view));
  const at = findings.findIndex(({ item }) => item.id === current);
  const found = findings[at];
  if (found === undefined) return '';
  const { number, title, kind } = findingText(t, found.item.finding, checked.check.assessment.sets);
  return t('finding.current', {
    place: at + 1,
    count: findings.length,
    title: [kind, number, title].filter((text) => text !== '').join(', '),
  });
}

export function Announcer({ state }: { readonly state: SessionState }): ReactElement {
  const { t } = useScreen();
  return (
    <>
      <div className="hidden" role="status" aria-live="polite">
        {announcement(t, state)}
      </div>
      <div className="hidden" aria-live="polite">
        {currentAnnouncement(t, state)}
      </div>
    </>
  );
}
