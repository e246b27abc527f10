import { report } from '../useCases/report';
import { actionOf, whenTables } from './action';

export const copyReport = actionOf('copy-report', {
  isPossible: whenTables,
  perform: (session) => session.perform(report, undefined),
});
