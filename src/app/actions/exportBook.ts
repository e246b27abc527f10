import { drawIssues } from '../../reports/issuesSheet';
import { drawRoadmap } from '../../reports/roadmapSheet';
import { drawSummary } from '../../reports/summarySheet';
import { roadmapNow } from '../roadmap';
import { hasTables, whenTables, type Action } from './action';

export const exportBook: Action = {
  name: 'export',
  label: 'action.export',
  hint: 'action.export.hint',
  icon: 'export',
  isOffered: ({ host, newBook }) => host.openNew !== undefined && newBook !== undefined,
  isPossible: whenTables,
  perform: (session) =>
    session.produce('export', async (checked) => {
      const { host, newBook, today } = session.surroundings;
      if (host.openNew === undefined || newBook === undefined || !hasTables(checked)) return undefined;
      const { assessment } = checked.check;
      const { inForce } = roadmapNow(checked.reading.image, checked.check, today());
      const bytes = await newBook([
        drawSummary(assessment),
        drawRoadmap(inForce, false),
        drawIssues(assessment),
      ]);
      const opened = await host.openNew(bytes);
      return opened.code === 'opened'
        ? { code: 'exported' }
        : { code: 'not-opened', problem: opened.problem };
    }),
};
