import { CRITERION_STATES, type CriterionState } from '../assessment/states';
import { VERDICT_NAMES } from './names';

const STATE_NAMES = {
  met: VERDICT_NAMES.met,
  basically: 'cơ bản đạt',
  unmet: VERDICT_NAMES.unmet,
  'not-reviewed': 'không xét',
  open: VERDICT_NAMES.undecided,
} as const satisfies Record<CriterionState, string>;

/** "13 đạt, 4 cơ bản đạt, 2 chưa đạt": the states that occur. */
export const statesText = (counts: Readonly<Record<CriterionState, number>>): string =>
  CRITERION_STATES.filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${STATE_NAMES[state]}`)
    .join(', ');
