import type { Assessment } from '../assessment/assessment';
import type { OpenedWorkbook } from '../hosts/file/open';
import { applyPlan } from '../hosts/file/patch/applyPlan';
import { patchable } from '../hosts/file/patchable';
import type { NotCarried } from '../workbook/notCarried';
import type { BuildNote } from '../workbook/note';
import type { Skipped } from '../workbook/plan';
import type { SettingsNote } from '../workbook/settingsNote';
import { buildPlan } from './build';
import { notesCarriedOut } from './carriedOut';
import { checkWorkbook, type CheckOptions } from './check';
import { nothingJudged, type NothingJudged } from './reviewProblem';

/** What a build of a file gives back. */
export interface BuiltFile {
  readonly code: 'built';
  readonly bytes: Uint8Array;
  readonly assessment: Assessment;
  readonly notes: readonly BuildNote[];
  readonly settingsNotes: readonly SettingsNote[];
  readonly skipped: readonly Skipped[];
  /** Of an older format: what the new .xlsx does not have. */
  readonly notCarried: readonly NotCarried[];
}

/** Marks and the program's sheets into a copy of a workbook, or why there is nothing to mark. */
export function buildFile(
  opened: OpenedWorkbook,
  options: CheckOptions,
  today: string,
): BuiltFile | NothingJudged {
  const { archive, image, notCarried } = patchable(opened);
  const check = checkWorkbook(image, options);
  const nothing = nothingJudged(check.assessment);
  if (nothing !== undefined) return nothing;
  const { plan, notes } = buildPlan(image, check, today);
  const applied = applyPlan(archive, image, plan);
  return {
    code: 'built',
    bytes: applied.bytes,
    assessment: check.assessment,
    notes: notesCarriedOut(notes, plan, applied),
    settingsNotes: check.settingsNotes,
    skipped: applied.skipped,
    notCarried,
  };
}
