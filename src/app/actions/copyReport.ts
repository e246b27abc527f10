import { always, hasTables, whenTables, type Action } from './action';

export const copyReport: Action = {
  name: 'copy-report',
  label: 'action.copy-report',
  hint: 'action.copy-report.hint',
  icon: 'copy-report',
  isOffered: always,
  isPossible: whenTables,
  perform: (session) =>
    session.produce('copy-report', async (checked) => {
      if (!hasTables(checked)) return undefined;
      const { planText } = await import(/* webpackChunkName: "papers" */ '../../messages/planText');
      const text = planText(checked.check.assessment);
      return (await session.surroundings.copyText(text))
        ? { code: 'copied' }
        : { code: 'copy-refused', text };
    }),
};
