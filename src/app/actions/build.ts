import { issues as issuesCase, roadmap as roadmapCase, summary as summaryCase } from '../useCases/build';
import { always, whenTables, type Action } from './action';

export const roadmap: Action = {
  name: 'roadmap',
  label: 'action.roadmap',
  hint: 'action.roadmap.hint',
  icon: 'roadmap',
  isOffered: always,
  isPossible: whenTables,
  perform: (session) => session.perform(roadmapCase, undefined),
};

export const summary: Action = {
  name: 'summary',
  label: 'action.summary',
  hint: 'action.summary.hint',
  icon: 'summary',
  isOffered: always,
  isPossible: whenTables,
  perform: (session) => session.perform(summaryCase, undefined),
};

export const issues: Action = {
  name: 'issues',
  label: 'action.issues',
  hint: 'action.issues.hint',
  icon: 'issues',
  isOffered: always,
  isPossible: whenTables,
  perform: (session) => session.perform(issuesCase, undefined),
};
