import type { Outcome } from '../outcome';
import type { Session } from '../session/session';
import {
  issues as issuesCase,
  roadmap as roadmapCase,
  summary as summaryCase,
  whole as wholeCase,
} from '../useCases/build';
import { actionOf, whenTables } from './action';

/** A sheet that was not there before is shown: nobody looks for what they do not know of. */
async function showingNew(session: Session, work: Promise<Outcome | undefined>): Promise<void> {
  const outcome = await work;
  const made = outcome?.code === 'built' ? outcome.made.find(({ isNew }) => isNew) : undefined;
  if (made !== undefined) await session.show({ sheet: made.name, address: 'A1' });
}

export const whole = actionOf('whole', {
  // the page does it when it saves
  isOffered: ({ host }) => host.name === 'excel',
  isPossible: whenTables,
  perform: (session) => showingNew(session, session.perform(wholeCase, session.getState().wholeParts)),
});

export const roadmap = actionOf('roadmap', {
  isPossible: whenTables,
  perform: (session) => showingNew(session, session.perform(roadmapCase, undefined)),
});

export const summary = actionOf('summary', {
  isPossible: whenTables,
  perform: (session) => showingNew(session, session.perform(summaryCase, undefined)),
});

export const issues = actionOf('issues', {
  isPossible: whenTables,
  perform: (session) => showingNew(session, session.perform(issuesCase, undefined)),
});
