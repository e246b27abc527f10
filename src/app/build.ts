import { markOperations } from '../reports/marks';
import { drawRoadmap, mergeCells } from '../reports/roadmapSheet';
import { drawSummary } from '../reports/summarySheet';
import { roadmapEntries, type RoadmapEntry } from '../roadmap/entry';
import { readRoadmap } from '../roadmap/existing';
import { mergeRoadmap, writtenByEntries } from '../roadmap/merge';
import type { CellReference } from '../workbook/address';
import { formatAddress } from '../workbook/address';
import type { BuildNote } from '../workbook/note';
import type { SheetImage, WorkbookImage } from '../workbook/image';
import type { Operation, Plan } from '../workbook/plan';
import type { Check } from './check';
import { drawnStep, type Step } from './drawnSheet';
import { ownSheetIn } from './ownSheet';
import { writeSettings, type Settings } from './settings';

export interface Build {
  readonly plan: Plan;
  readonly notes: readonly BuildNote[];
}

function roadmapStep(image: WorkbookImage, { assessment }: Check, settings: Settings): Step {
  const { date1904 } = image;
  const reviewedYear = assessment.years.at(-1) ?? 0;
  const entries = roadmapEntries(assessment, { reviewedYear });
  const sheet = ownSheetIn(image, 'roadmap');
  const existing = sheet === undefined ? undefined : readRoadmap(sheet);
  if (sheet !== undefined && existing !== undefined) {
    const merge = mergeRoadmap(existing, entries, settings.roadmap, date1904);
    const cells = mergeCells(existing, merge, date1904);
    const kept = merge.kept.flatMap(({ row, column }): readonly CellReference[] => {
      const at = existing.columns.get(column);
      return at === undefined ? [] : [{ sheet: sheet.name, address: formatAddress({ row, column: at }) }];
    });
    return {
      operations: cells.length === 0 ? [] : [{ code: 'write-cells', sheet: sheet.name, cells }],
      notes: [
        { code: 'roadmap-updated', changed: merge.writes.length, added: merge.appended.length },
        ...(kept.length === 0 ? [] : [{ code: 'roadmap-kept-cells', cells: kept } as const]),
      ],
      settings: { ...settings, roadmap: merge.written },
    };
  }
  if (sheet === undefined && entries.length === 0) {
    return { operations: [], notes: [{ code: 'roadmap-not-needed' }], settings };
  }
  return drawnRoadmap(entries, sheet, date1904, settings);
}

function drawnRoadmap(
  entries: readonly RoadmapEntry[],
  unrecognised: SheetImage | undefined,
  date1904: boolean,
  settings: Settings,
): Step {
  return {
    operations: [
      {
        code: 'add-sheet',
        own: 'roadmap',
        content: drawRoadmap(entries, date1904),
        ...(unrecognised === undefined ? {} : { beside: true }),
      },
    ],
    notes: [
      ...(unrecognised === undefined
        ? []
        : [{ code: 'roadmap-unrecognised', sheet: unrecognised.name } as const]),
      { code: 'roadmap-drawn', rows: entries.length },
    ],
    settings: { ...settings, roadmap: writtenByEntries(entries, date1904) },
  };
}

/** What a build may consist of; each can be asked for alone. */
export type BuildPart = 'marks' | 'roadmap' | 'summary';

const ALL_PARTS = ['marks', 'roadmap', 'summary'] as const satisfies readonly BuildPart[];

/** The wanted parts as one plan: marks, "Lộ trình", "Tổng hợp", and the settings that go with the sheets. */
export function buildPlan(
  image: WorkbookImage,
  check: Check,
  parts: readonly BuildPart[] = ALL_PARTS,
): Build {
  const operations: Operation[] = [];
  const notes: BuildNote[] = [];
  let { settings } = check;
  // a sheet that cannot be remembered would pass for somebody else's at the next build
  const isFrozen = settings.frozen !== undefined;
  const draws = (part: BuildPart): boolean => parts.includes(part) && !isFrozen;
  const take = (step: Step): void => {
    operations.push(...step.operations);
    notes.push(...step.notes);
    settings = step.settings;
  };
  if (parts.includes('marks')) operations.push(...markOperations(check.assessment.findings));
  if (draws('roadmap')) take(roadmapStep(image, check, settings));
  if (draws('summary')) {
    take(drawnStep(image, settings, 'summary', drawSummary(check.assessment)));
  }
  if (isFrozen && parts.some((part) => part !== 'marks')) notes.push({ code: 'settings-frozen' });
  if (!isFrozen && parts.some((part) => part !== 'marks')) {
    operations.push({ code: 'store-settings', settings: writeSettings(settings) });
  }
  return { plan: { operations }, notes };
}
