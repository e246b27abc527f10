import { markOperations } from '../../reports/marks';
import type { CarriedOut, Plan } from '../../workbook/plan';
import type { OutcomeOf } from '../outcome';
import type { UseCase } from './useCase';

/** How many cells bear a mark. */
export const markedCells = ({ operations }: Plan, { refused }: CarriedOut): number =>
  operations.reduce(
    (sum, operation, place) =>
      operation.code === 'mark' && !refused.includes(place) ? sum + operation.areas.length : sum,
    0,
  );

/** A mark on every cell with a finding, in place of those that were there. */
export const mark: UseCase<void, OutcomeOf<'marked'>> = {
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

export const clearMarks: UseCase<void, OutcomeOf<'cleared'>> = {
  name: 'clear-marks',
  needs: 'workbook',
  make: () => ({
    plan: { operations: [{ code: 'clear-marks' }] },
    outcome: ({ skipped }) => ({ code: 'cleared', skipped }),
  }),
};
