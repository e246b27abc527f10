import { markOperations } from '../../reports/marks';
import type { Outcome } from '../outcome';
import { markedCells } from '../carriedOut';
import type { UseCase } from './useCase';

type Of<Code extends Outcome['code']> = Extract<Outcome, { readonly code: Code }>;

/** A mark on every cell with a finding, in place of those that were there. */
export const mark: UseCase<void, Of<'marked'>> = {
  name: 'mark',
  needs: 'review-table',
  make({ check }) {
    const plan = { operations: markOperations(check.assessment.findings) };
    return {
      plan,
      outcome: (done) => ({ code: 'marked', cells: markedCells(plan, done), skipped: done.skipped }),
    };
  },
};

export const clearMarks: UseCase<void, Of<'cleared'>> = {
  name: 'clear-marks',
  needs: 'workbook',
  make: () => ({
    plan: { operations: [{ code: 'clear-marks' }] },
    outcome: ({ skipped }) => ({ code: 'cleared', skipped }),
  }),
};
