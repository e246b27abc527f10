import type { Outcome } from '../outcome';
import type { Session } from '../session/session';
import {
  issues as issuesCase,
  roadmap as roadmapCase,
  summary as summaryCase,
  whole as wholeCase,
} from '../useCases/build';
import { always, whenTables, type Action } from './action';

/** A sheet that was not there before is shown: nobody looks for what they do not know of. */
async function showingNew(session: Session, work: Promise<Outcome | undefined>): Promise<void> {
  const outcome = await work;
  const made = outcome?.code === 'built' ? outcome.made.find(({ isNew }) => isNew) : undefined;
  if (made !== undefined) await session.show({ sheet: made.name, address: 'A1' });
}

export const whole: Action = {
  name: 'whole',
  label: 'action.whole',
  hint: 'action.whole.hint',
  icon: 'whole',
  // the page does it when it saves
  isOffered: ({ host }) => host.name === 'excel',
  isPossible: whenTables,
  perform: (session) => showingNew(session, session.perform(wholeCase, session.getState().wholeParts)),
};

export const roadmap: Action = {
  name: 'roadmap',
  label: 'action.roadmap',
  hint: 'action.roadmap.hint',
  icon: 'roadmap',
  isOffered: always,
  isPossible: whenTables,
  perform: (session) => showingNew(session, session.perform(roadmapCase, undefined)),
};

export const summary: Action = {
  name: 'summary',
  label: 'action.summary',
  hint: 'action.summary.hint',
  icon: 'summary',
  isOffered: always,
  isPossible: whenTables,
  perform: (session) => showingNew(session, session.perform(summaryCase, undefined)),
};

export const issues: Action = {
  name: 'issues',
  label: 'action.issues',
  hint: 'action.issues.hint',
  icon: 'issues',
  isOffered: always,
  isPossible: whenTables,
  perform: (session) => showingNew(session, session.perform(issuesCase, undefined)),
};
