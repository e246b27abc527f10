import { markOperations } from '../reports/marks';
import { drawRoadmap, mergeCells } from '../reports/roadmapSheet';
import { drawSummary } from '../reports/summarySheet';
import { roadmapEntries, type RoadmapEntry } from '../roadmap/entry';
import { readRoadmap } from '../roadmap/existing';
import { mergeRoadmap, writtenByEntries } from '../roadmap/merge';
import { sheetOfReference } from '../tables/find';
import type { CellReference } from '../workbook/address';
import { formatAddress } from '../workbook/address';
import type { BuildNote } from '../workbook/note';
import { contentFingerprint, sheetFingerprint } from '../workbook/fingerprint';
import type { SheetImage, WorkbookImage } from '../workbook/image';
import { OWN_SHEET_NAMES, type Operation, type OwnSheet, type Plan } from '../workbook/plan';
import type { Check } from './check';
import { writeSettings, type Settings } from './settings';

export interface Build {
  readonly plan: Plan;
  readonly notes: readonly BuildNote[];
}

interface Step {
  readonly operations: readonly Operation[];
  readonly notes: readonly BuildNote[];
  readonly settings: Settings;
}

/** The program's own sheet of a kind, found by its mark and never by its name. */
export function ownSheetIn(image: WorkbookImage, own: OwnSheet): SheetImage | undefined {
  const reference = image.names.find(
    ({ name, sheet }) => name === OWN_SHEET_NAMES[own] && sheet === undefined,
  );
  const name = reference === undefined ? undefined : sheetOfReference(reference.formula);
  return name === undefined ? undefined : image.sheets.find((sheet) => sheet.name === name);
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

function summaryStep(image: WorkbookImage, { assessment }: Check, settings: Settings): Step {
  const content = drawSummary(assessment);
  const sheet = ownSheetIn(image, 'summary');
  const after = { ...settings, summary: contentFingerprint(content) };
  const drawn: BuildNote = { code: 'summary-drawn' };
  if (sheet === undefined) {
    return { operations: [{ code: 'add-sheet', own: 'summary', content }], notes: [drawn], settings: after };
  }
  if (sheetFingerprint(sheet) === settings.summary) {
    const operation: Operation = { code: 'redraw-sheet', own: 'summary', sheet: sheet.name, content };
    return { operations: [operation], notes: [drawn], settings: after };
  }
  // somebody typed into it: theirs stays as it is, the new one is drawn beside it
  return {
    operations: [{ code: 'add-sheet', own: 'summary', content, beside: true }],
    notes: [{ code: 'summary-edited', sheet: sheet.name }, drawn],
    settings: after,
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
  const take = (step: Step): void => {
    operations.push(...step.operations);
    notes.push(...step.notes);
    settings = step.settings;
  };
  if (parts.includes('marks')) operations.push(...markOperations(check.assessment.findings));
  if (parts.includes('roadmap')) take(roadmapStep(image, check, settings));
  if (parts.includes('summary')) take(summaryStep(image, check, settings));
  if (parts.some((part) => part !== 'marks')) {
    operations.push({ code: 'store-settings', settings: writeSettings(settings) });
  }
  return { plan: { operations }, notes };
}
