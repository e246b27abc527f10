import { CRITERION_STATES, type CriterionState } from '../assessment/states';

const STATE_NAMES = {
  met: 'đạt',
  basically: 'cơ bản đạt',
  unmet: 'chưa đạt',
  'not-reviewed': 'không xét',
  open: 'chưa kết luận được',
} as const satisfies Record<CriterionState, string>;

/** "13 đạt, 4 cơ bản đạt, 2 chưa đạt": the states that occur. */
export const statesText = (counts: Readonly<Record<CriterionState, number>>): string =>
  CRITERION_STATES.filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${STATE_NAMES[state]}`)
    .join(', ');
