import { markOperations } from '../../reports/marks';
import { markedCells } from '../carriedOut';
import { always, hasTables, whenIdle, whenTables, type Action } from './action';

export const mark: Action = {
  name: 'mark',
  label: 'action.mark',
  hint: 'action.mark.hint',
  icon: 'mark',
  isOffered: always,
  isPossible: whenTables,
  perform: (session) =>
    session.write('mark', (checked) => {
      if (!hasTables(checked)) return undefined;
      const plan = { operations: markOperations(checked.check.assessment.findings) };
      return {
        plan,
        outcome: (done) => ({ code: 'marked', cells: markedCells(plan, done), skipped: done.skipped }),
      };
    }),
};

export const clearMarks: Action = {
  name: 'clear-marks',
  label: 'action.clear-marks',
  hint: 'action.clear-marks.hint',
  icon: 'clear-marks',
  isOffered: always,
  isPossible: whenIdle,
  perform: (session) =>
    session.write('clear-marks', () => ({
      plan: { operations: [{ code: 'clear-marks' }] },
      outcome: ({ skipped }) => ({ code: 'cleared', skipped }),
    })),
};
