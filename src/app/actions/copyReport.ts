import { report } from '../useCases/report';
import { always, whenTables, type Action } from './action';

export const copyReport: Action = {
  name: 'copy-report',
  label: 'action.copy-report',
  hint: 'action.copy-report.hint',
  icon: 'copy-report',
  isOffered: always,
  isPossible: whenTables,
  perform: (session) => session.perform(report, undefined),
};
