import type { OpenedWorkbook } from '../hosts/file/open';
import { applyPlan, type Applied } from '../hosts/file/patch/applyPlan';
import { patchable, type PatchableFile } from '../hosts/file/patchable';
import type { Progress } from '../reports/progress';
import type { NotCarried } from '../workbook/notCarried';
import type { BuildNote } from '../workbook/note';
import type { Plan } from '../workbook/plan';
import { notesCarriedOut } from './carriedOut';
import { checkWorkbook, type CheckOptions } from './check';
import { nothingJudged, type NothingJudged } from './reviewProblem';
import type { Span } from './snapshots';
import {
  progressOf,
  progressPlan,
  snapshotPlan,
  type ProgressOutcome,
  type SnapshotPlan,
} from './snapshotsPlan';

interface Changed extends Applied {
  readonly notCarried: readonly NotCarried[];
}

export type SnapshotFile =
  | ({ readonly code: 'kept'; readonly replaced: boolean; readonly communes: number } & Changed)
  | NothingJudged
  | Exclude<SnapshotPlan, { readonly code: 'planned' }>;

function changed({ archive, image, notCarried }: PatchableFile, plan: Plan): Changed {
  return { ...applyPlan(archive, image, plan), notCarried };
}

/**
 * A copy of a workbook that keeps today's verdicts under a day.
 * @throws {NoDayError}
 */
export function snapshotFile(opened: OpenedWorkbook, options: CheckOptions, date: string): SnapshotFile {
  const file = patchable(opened);
  const check = checkWorkbook(file.image, options);
  const nothing = nothingJudged(check.assessment);
  if (nothing !== undefined) return nothing;
  const outcome = snapshotPlan(check, date);
  if (outcome.code !== 'planned') return outcome;
  const { communes } = check.assessment;
  return {
    code: 'kept',
    replaced: outcome.replaced,
    communes: communes.length,
    ...changed(file, outcome.plan),
  };
}

export type ProgressFile =
  | {
      readonly code: 'compared';
      readonly progress: Progress;
      /** A copy with the sheet "Tiến độ"; made only when it is asked for. */
      readonly draw: () => Changed & { readonly notes: readonly BuildNote[] };
    }
  | NothingJudged
  | Exclude<ProgressOutcome, { readonly code: 'compared' }>;

/** What was gained and lost between two snapshots that a workbook keeps, or since one of them. */
export function progressFile(opened: OpenedWorkbook, options: CheckOptions, span: Span): ProgressFile {
  const file = patchable(opened);
  const check = checkWorkbook(file.image, options);
  const nothing = span.to === undefined ? nothingJudged(check.assessment) : undefined;
  if (nothing !== undefined) return nothing;
  const outcome = progressOf(check, span);
  if (outcome.code !== 'compared') return outcome;
  const { progress } = outcome;
  const { plan, notes } = progressPlan(file.image, check, progress);
  const draw = () => {
    const made = changed(file, plan);
    return { ...made, notes: notesCarriedOut(notes, plan, made) };
  };
  return { code: 'compared', progress, draw };
}
