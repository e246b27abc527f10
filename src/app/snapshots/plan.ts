import { compareSnapshots, type Progress } from '../../reports/progress/progress';
import { drawProgress } from '../../reports/progress/sheet';
import type { WorkbookImage } from '../../workbook/image';
import type { Operation, Plan } from '../../workbook/plan';
import type { Build } from '../build';
import type { Check } from '../check';
import { drawnStep } from '../drawnSheet';
import { withPaper } from '../cover';
import { paperOf } from '../paper';
import { writeSettings } from '../settings';
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
  const operation: Operation = {
    code: 'store-settings',
    settings: writeSettings(kept.settings, assessment.sets),
  };
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
export function progressPlan(image: WorkbookImage, check: Check, progress: Progress): Build {
  const { assessment, settings } = check;
  const {
    operations,
    notes,
    settings: after,
  } = drawnStep(
    image,
    settings,
    'progress',
    drawProgress(progress, assessment.sets, paperOf(withPaper(image, check))),
  );
  return {
    plan: {
      operations: [
        ...operations,
        { code: 'store-settings', settings: writeSettings(after, assessment.sets) },
      ],
    },
    notes,
  };
}
