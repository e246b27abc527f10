import { clearMarks as clearingCase, mark as markingCase } from '../useCases/mark';
import { actionOf, whenTables } from './action';

export const mark = actionOf('mark', {
  isPossible: whenTables,
  perform: (session) => session.perform(markingCase, undefined),
});

export const clearMarks = actionOf('clear-marks', {
  perform: (session) => session.perform(clearingCase, undefined),
});
