import { buildPlan } from '../build';
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
      const { plan } = buildPlan(checked.reading.image, checked.check, session.surroundings.today(), [
        'marks',
      ]);
      const cells = plan.operations.reduce(
        (sum, operation) => sum + (operation.code === 'mark' ? operation.areas.length : 0),
        0,
      );
      return { plan, outcome: (skipped) => ({ code: 'marked', cells, skipped }) };
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
      outcome: (skipped) => ({ code: 'cleared', skipped }),
    })),
};
