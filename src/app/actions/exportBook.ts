import { drawFindings } from '../../reports/findingsSheet';
import { drawRoadmap } from '../../reports/roadmapSheet';
import { drawSummary } from '../../reports/summarySheet';
import { roadmapEntries } from '../../roadmap/entry';
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
      const { host, newBook } = session.surroundings;
      if (host.openNew === undefined || newBook === undefined || !hasTables(checked)) return undefined;
      const { assessment } = checked.check;
      const entries = roadmapEntries(assessment, { reviewedYear: assessment.years.at(-1) ?? 0 });
      const bytes = await newBook([
        drawSummary(assessment),
        drawRoadmap(entries, false),
        drawFindings(assessment),
      ]);
      const opened = await host.openNew(bytes);
      return opened.code === 'opened'
        ? { code: 'exported' }
        : { code: 'not-opened', problem: opened.problem };
    }),
};
