import type { BuildPart } from '../build';
import { builtPlan } from '../carriedOut';
import type { Session } from '../session/session';
import type { WorkName } from '../session/state';
import { always, hasTables, whenTables, type Action } from './action';

export const roadmap: Action = {
  name: 'roadmap',
  label: 'action.roadmap',
  hint: 'action.roadmap.hint',
  icon: 'roadmap',
  isOffered: always,
  isPossible: whenTables,
  perform: (session) => write(session, 'roadmap', ['roadmap', 'matrix']),
};

export const summary: Action = {
  name: 'summary',
  label: 'action.summary',
  hint: 'action.summary.hint',
  icon: 'summary',
  isOffered: always,
  isPossible: whenTables,
  perform: (session) => write(session, 'summary', ['summary']),
};

export const issues: Action = {
  name: 'issues',
  label: 'action.issues',
  hint: 'action.issues.hint',
  icon: 'issues',
  isOffered: always,
  isPossible: whenTables,
  perform: (session) => write(session, 'issues', ['issues']),
};

const write = (session: Session, work: WorkName, parts: readonly BuildPart[]): Promise<void> =>
  session.write(work, async (checked) => {
    if (!hasTables(checked)) return undefined;
    const { buildInSlices } = await import(/* webpackChunkName: "papers" */ '../build');
    const { plan, notes } = await buildInSlices(checked, session.surroundings, parts);
    return builtPlan({ plan, notes });
  });
