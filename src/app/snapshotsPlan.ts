import { compareSnapshots, type Progress } from '../reports/progress';
import { drawProgress } from '../reports/progressSheet';
import { contentFingerprint, sheetFingerprint } from '../workbook/fingerprint';
import type { WorkbookImage } from '../workbook/image';
import type { BuildNote } from '../workbook/note';
import type { Operation, Plan } from '../workbook/plan';
import { ownSheetIn, type Build } from './build';
import type { Check } from './check';
import { writeSettings } from './settings';
import { chooseSnapshots, keepSnapshot, type Chosen, type Kept, type Span } from './snapshots';

export type SnapshotPlan =
  | { readonly code: 'planned'; readonly plan: Plan; readonly replaced: boolean }
  | Exclude<Kept, { readonly code: 'kept' }>;

/**
 * "Lưu mốc rà soát": the verdicts of today's check into the workbook's settings, under a day.
 * @throws {NoDayError}
 */
export function snapshotPlan({ assessment, settings }: Check, date: string): SnapshotPlan {
  const kept = keepSnapshot(settings, assessment, date);
  if (kept.code !== 'kept') return kept;
  const operation: Operation = { code: 'store-settings', settings: writeSettings(kept.settings) };
  return { code: 'planned', plan: { operations: [operation] }, replaced: kept.replaced };
}

export type ProgressOutcome =
  { readonly code: 'compared'; readonly progress: Progress } | Exclude<Chosen, { readonly code: 'chosen' }>;

/** What was gained and lost between two snapshots of the workbook, or since one of them. */
export function progressOf({ assessment, settings }: Check, span: Span): ProgressOutcome {
  const chosen = chooseSnapshots(settings, assessment, span);
  return chosen.code === 'chosen'
    ? { code: 'compared', progress: compareSnapshots(chosen.from, chosen.to) }
    : chosen;
}

/** The sheet "Tiến độ"; one that people have changed stays as it is, and the new one comes beside it. */
export function progressPlan(image: WorkbookImage, { settings }: Check, progress: Progress): Build {
  const content = drawProgress(progress);
  const sheet = ownSheetIn(image, 'progress');
  const isOurs = sheet !== undefined && sheetFingerprint(sheet) === settings.progress;
  const edited = sheet !== undefined && !isOurs;
  const drawn: Operation =
    sheet !== undefined && isOurs
      ? { code: 'redraw-sheet', own: 'progress', sheet: sheet.name, content }
      : { code: 'add-sheet', own: 'progress', content, ...(edited ? { beside: true } : {}) };
  const after = { ...settings, progress: contentFingerprint(content) };
  const notes: readonly BuildNote[] = [
    ...(edited ? [{ code: 'progress-edited', sheet: sheet.name } as const] : []),
    { code: 'progress-drawn', communes: progress.communes.length },
  ];
  return {
    plan: { operations: [drawn, { code: 'store-settings', settings: writeSettings(after) }] },
    notes,
  };
}
