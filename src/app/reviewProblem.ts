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

export const isReviewProblem = (outcome: { readonly code: string }): outcome is ReviewProblem =>
  outcome.code === 'no-review-table' || outcome.code === 'only-own-sheets';
