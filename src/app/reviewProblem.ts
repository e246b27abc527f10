import type { WorkbookReading } from '../tables/reading';
import type { FileProblem } from '../workbook/problem';

export type ReviewProblem = Extract<FileProblem, { readonly code: 'no-review-table' | 'only-own-sheets' }>;

/** Why there is nothing to judge in a workbook; `undefined` where there is a review table. */
export function reviewProblem({
  tables,
  passed,
}: Pick<WorkbookReading, 'passed'> & { readonly tables: readonly unknown[] }): ReviewProblem | undefined {
  if (tables.length > 0) return undefined;
  const own = passed.filter(({ reason }) => reason === 'own-sheet').map(({ sheet }) => sheet);
  return own.length > 0 && passed.every(({ reason }) => reason !== 'no-table')
    ? { code: 'only-own-sheets', sheets: own }
    : { code: 'no-review-table' };
}

/** Nothing is judged: why, and the tables that were passed over, each with its own reason. */
export interface NothingJudged extends Pick<WorkbookReading, 'unjudged' | 'sets'> {
  readonly code: 'nothing-judged';
  readonly problem: ReviewProblem;
}

export function nothingJudged(
  assessment: Pick<WorkbookReading, 'passed' | 'unjudged' | 'sets'> & { readonly tables: readonly unknown[] },
): NothingJudged | undefined {
  const problem = reviewProblem(assessment);
  const { unjudged, sets } = assessment;
  return problem === undefined ? undefined : { code: 'nothing-judged', problem, unjudged, sets };
}
