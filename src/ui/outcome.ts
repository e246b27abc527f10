import type { Outcome } from '../app/outcome';
import { doneLines, leftLines } from '../app/outcomeText';
import { hostProblemCode } from '../messages/host';
import type { UiText } from '../messages/text';

/** The sentences about what a piece of work did; none for what the screen itself shows. */
export const outcomeLines = (t: UiText, outcome: Outcome): readonly string[] => [
  // a sheet that is left out twice, with its old marks and with its new ones, is told of once
  ...new Set([
    ...(outcome.code === 'built' && (outcome.marked ?? 0) > 0
      ? [t('done.marked', { count: outcome.marked ?? 0 })]
      : []),
    ...doneLines(t, outcome),
    ...(outcome.code === 'exported' || outcome.code === 'merged' ? [t('done.save-as')] : []),
    ...leftLines(t, outcome),
    ...(outcome.code === 'not-selected' || outcome.code === 'not-opened'
      ? [t('problem.code', { code: hostProblemCode(outcome.problem) })]
      : []),
  ]),
];

/** Something was left out or refused: worth a warning rather than a tick. */
export const isWarning = (outcome: Outcome): boolean =>
  outcome.code === 'copy-refused' ||
  outcome.code === 'settings-refused' ||
  outcome.code === 'snapshot-there' ||
  outcome.code === 'snapshot-refused' ||
  outcome.code === 'not-merged' ||
  (outcome.code === 'merged' && outcome.differences.length > 0) ||
  (outcome.code === 'repaired' && outcome.left > 0) ||
  outcome.code === 'unknown-sheet' ||
  outcome.code === 'selected-hidden' ||
  outcome.code === 'not-selected' ||
  outcome.code === 'not-opened' ||
  ('skipped' in outcome && outcome.skipped.length > 0);
