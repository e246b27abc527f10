import { buildPlan } from '../build';
import { always, hasTables, whenTables, type Action } from './action';

export const roadmap: Action = {
  name: 'roadmap',
  label: 'action.roadmap',
  hint: 'action.roadmap.hint',
  icon: 'roadmap',
  isOffered: always,
  isPossible: whenTables,
  perform: (session) => write(session, 'roadmap'),
};

export const summary: Action = {
  name: 'summary',
  label: 'action.summary',
  hint: 'action.summary.hint',
  icon: 'summary',
  isOffered: always,
  isPossible: whenTables,
  perform: (session) => write(session, 'summary'),
};

const write = (session: Parameters<Action['perform']>[0], part: 'roadmap' | 'summary'): Promise<void> =>
  session.write(part, (checked) => {
    if (!hasTables(checked)) return undefined;
    const { plan, notes } = buildPlan(checked.reading.image, checked.check, [part]);
    return { plan, outcome: (skipped) => ({ code: 'built', notes, skipped }) };
  });
