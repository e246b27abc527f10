import type { CommuneAssessment, CriterionAssessment } from './assessment';
import { isFulfilled } from './verdict';

/** In which states reviews find criteria; 'open' is missing, unreadable or undecided for another reason. */
export const CRITERION_STATES = ['met', 'basically', 'unmet', 'not-reviewed', 'open'] as const;
export type CriterionState = (typeof CRITERION_STATES)[number];

function stateOf({ verdict, basically, notReviewed }: CriterionAssessment): CriterionState {
  if (isFulfilled(verdict)) return 'met';
  if (verdict === 'unmet') return basically === true ? 'basically' : 'unmet';
  return notReviewed === true ? 'not-reviewed' : 'open';
}

/** How many criteria of a commune are in each state; together they are all criteria of its set. */
export function statesOf({
  criteria,
}: Pick<CommuneAssessment, 'criteria'>): Readonly<Record<CriterionState, number>> {
  const counts = { met: 0, basically: 0, unmet: 0, 'not-reviewed': 0, open: 0 };
  for (const criterion of criteria) counts[stateOf(criterion)] += 1;
  return counts;
}
