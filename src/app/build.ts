import { markOperations } from '../reports/marks';
import { drawMatrix } from '../reports/matrix/sheet';
import { mergeCells, standardPlace } from '../reports/roadmapSheet';
import { blankTicks, drawTicked } from '../reports/issues/sheet';
import { NO_TICKS, ticksIn, withoutTicks } from '../reports/issues/ticks';
import { drawSummary } from '../reports/summary/sheet';
import { writtenByEntries } from '../roadmap/merge';
import { columnName, formatAddress, type CellReference } from '../workbook/address';
import type { BuildNote } from '../workbook/note';
import type { WorkbookImage } from '../workbook/image';
import type { Operation, Plan } from '../workbook/plan';
import type { Check } from './check';
import { drawnStep, type Step } from './drawnSheet';
import { ownSheetIn, unmarkedSheets } from './ownSheet';
import { withPaper } from './cover';
import { paperOf } from './paper';
import { roadmapNow, roadmapSheet, type RoadmapNow } from './roadmap';
import { writeSettings, type Settings } from './settings';

export interface Build {
  readonly plan: Plan;
  readonly notes: readonly BuildNote[];
}

function roadmapStep(image: WorkbookImage, check: Check, now: RoadmapNow): Step {
  const { settings } = check;
  const { proposed, sheet, standing } = now;
  if (standing === undefined) {
    return sheet === undefined && proposed.length === 0
      ? { operations: [], notes: [{ code: 'roadmap-not-needed' }], settings }
      : drawnRoadmap(image, check, now);
  }
  const { existing, merge } = standing;
  const cells = mergeCells(existing, merge, paperOf(check));
  const kept = merge.kept.flatMap(({ row, column }): readonly CellReference[] => {
    const at = existing.columns.get(column);
    return at === undefined ? [] : [{ sheet: existing.sheet, address: formatAddress({ row, column: at }) }];
  });
  return {
    operations: cells.length === 0 ? [] : [{ code: 'write-cells', sheet: existing.sheet, cells }],
    notes: [
      { code: 'roadmap-updated', changed: merge.writes.length, added: merge.appended.length },
      ...(kept.length === 0 ? [] : [{ code: 'roadmap-kept-cells', cells: kept } as const]),
    ],
    settings: { ...settings, roadmap: merge.written },
  };
}

function drawnRoadmap(image: WorkbookImage, check: Check, now: RoadmapNow): Step {
  const { settings } = check;
  const { proposed: entries, sheet: unrecognised } = now;
  const unmarked = unrecognised === undefined ? unmarkedSheets(image, 'roadmap') : [];
  return {
    operations: [
      {
        code: 'add-sheet',
        own: 'roadmap',
        content: roadmapSheet(check, entries, now.reviewedYear),
        ...(unrecognised === undefined ? {} : { beside: true }),
      },
    ],
    notes: [
      ...unmarked.map((sheet) => ({ code: 'sheet-unmarked', own: 'roadmap', sheet }) as const),
      ...(unrecognised === undefined
        ? []
        : [{ code: 'roadmap-unrecognised', sheet: unrecognised.name } as const]),
      { code: 'roadmap-drawn', rows: entries.length },
    ],
    settings: { ...settings, roadmap: writtenByEntries(entries, image.date1904) },
  };
}

/** "Biểu lộ trình" looks deadlines up in "Lộ trình", so it cannot be where that cannot come to be. */
function matrixStep(image: WorkbookImage, check: Check, now: RoadmapNow, settings: Settings): Step {
  const isWithout = now.standing === undefined && image.structureProtected;
  const columns = now.standing?.existing.columns;
  const deadline = columns === undefined ? standardPlace('deadline') : columns.get('deadline');
  const key = columns === undefined ? standardPlace('key') : columns.get('key');
  if (isWithout || key === undefined) return { operations: [], notes: [], settings };
  const content = drawMatrix(check.assessment, now.inForce, {
    facts: paperOf(check),
    reviewedYear: now.reviewedYear,
    places: { key: columnName(key), deadline: columnName(deadline ?? key) },
  });
  return drawnStep(image, settings, 'matrix', content);
}

function issuesStep(image: WorkbookImage, check: Check, settings: Settings): Step {
  const sheet = ownSheetIn(image, 'issues');
  const ticks = sheet === undefined ? NO_TICKS : ticksIn(sheet);
  const { content, losesWords } = drawTicked(check.assessment, ticks, paperOf(check));
  return drawnStep(image, settings, 'issues', content, {
    without: losesWords ? (whole) => whole : withoutTicks,
    blank: blankTicks(content),
  });
}

/** What a build may consist of; each can be asked for alone, but for the matrix, which brings its roadmap along. */
export type BuildPart = 'marks' | 'roadmap' | 'matrix' | 'summary' | 'issues';

const ALL_PARTS = ['marks', 'roadmap', 'matrix', 'summary', 'issues'] as const satisfies readonly BuildPart[];

/**
 * The wanted parts as one plan: marks, the program's sheets, and the settings that go with them.
 * `today` is an ISO day: rows of the roadmap that are found to be reached say it.
 */
export function buildPlan(
  image: WorkbookImage,
  check: Check,
  today: string,
  parts: readonly BuildPart[] = ALL_PARTS,
): Build {
  const steps = buildSteps(image, check, today, parts);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same plan, made part by part with room for the browser in between. */
export async function buildInSlices(
  {
    reading: { image },
    check,
  }: { readonly reading: { readonly image: WorkbookImage }; readonly check: Check },
  { today, pause }: { readonly today: () => string; readonly pause: () => Promise<void> },
  parts: readonly BuildPart[] = ALL_PARTS,
): Promise<Build> {
  const steps = buildSteps(image, check, today(), parts);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

/** Rests after each part. */
function* buildSteps(
  image: WorkbookImage,
  checked: Check,
  today: string,
  parts: readonly BuildPart[],
): Generator<undefined, Build> {
  const check = withPaper(image, checked);
  const operations: Operation[] = [];
  const notes: BuildNote[] = [];
  let { settings } = check;
  // a sheet that cannot be remembered would pass for somebody else's at the next build
  const isFrozen = settings.frozen !== undefined;
  const draws = (...some: readonly BuildPart[]): boolean =>
    !isFrozen && some.some((part) => parts.includes(part));
  const take = (step: Step): void => {
    operations.push(...step.operations);
    notes.push(...step.notes);
    settings = step.settings;
  };
  if (parts.includes('marks')) operations.push(...markOperations(check.assessment.findings));
  yield;
  if (draws('roadmap', 'matrix')) {
    const now = roadmapNow(image, check, today);
    yield;
    take(roadmapStep(image, check, now));
    yield;
    if (draws('matrix')) take(matrixStep(image, check, now, settings));
    yield;
  }
  if (draws('summary'))
    take(
      drawnStep(
        image,
        settings,
        'summary',
        drawSummary(check.assessment, check.settings.recognition, paperOf(check)),
      ),
    );
  yield;
  if (draws('issues')) take(issuesStep(image, check, settings));
  yield;
  const isOfSheets = parts.some((part) => part !== 'marks');
  if (isFrozen && isOfSheets) notes.push({ code: 'settings-frozen' });
  if (!isFrozen && isOfSheets) {
    operations.push({ code: 'store-settings', settings: writeSettings(settings, check.assessment.sets) });
  }
  return { plan: { operations }, notes };
}
