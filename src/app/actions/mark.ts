import { clearMarks as clearingCase, mark as markingCase } from '../useCases/mark';
import { always, whenIdle, whenTables, type Action } from './action';

export const mark: Action = {
  name: 'mark',
  label: 'action.mark',
  hint: 'action.mark.hint',
  icon: 'mark',
  isOffered: always,
  isPossible: whenTables,
  perform: (session) => session.perform(markingCase, undefined),
};

export const clearMarks: Action = {
  name: 'clear-marks',
  label: 'action.clear-marks',
  hint: 'action.clear-marks.hint',
  icon: 'clear-marks',
  isOffered: always,
  isPossible: whenIdle,
  perform: (session) => session.perform(clearingCase, undefined),
};
