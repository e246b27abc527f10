import type { Assessment } from '../assessment/assessment';
import { openArchive, type Archive } from '../hosts/file/archive';
import { buildPackage } from '../hosts/file/build/buildPackage';
import type { OpenedWorkbook } from '../hosts/file/open';
import { applyPlan } from '../hosts/file/patch/applyPlan';
import type { WorkbookImage } from '../workbook/image';
import type { NotCarried } from '../workbook/notCarried';
import type { BuildNote } from '../workbook/note';
import type { Skipped } from '../workbook/plan';
import { buildPlan } from './build';
import { checkWorkbook, type CheckOptions } from './check';

/** What a build of a file gives back. */
export interface BuiltFile {
  readonly bytes: Uint8Array;
  readonly assessment: Assessment;
  readonly notes: readonly BuildNote[];
  readonly skipped: readonly Skipped[];
  /** Of an older format: what the new .xlsx does not have. */
  readonly notCarried: readonly NotCarried[];
}

/** A workbook whose package can be changed. */
export interface PatchableFile {
  readonly archive: Archive;
  readonly image: WorkbookImage;
  /** Of an older format: what the new .xlsx does not have. */
  readonly notCarried: readonly NotCarried[];
}

/** An older format cannot be patched: it becomes a new package first. */
export function patchable(opened: OpenedWorkbook): PatchableFile {
  if (opened.kind === 'package') {
    return { archive: opened.archive, image: opened.image, notCarried: [] };
  }
  const { bytes, image, notCarried } = buildPackage(opened.image, opened.layout);
  return { archive: openArchive(bytes), image, notCarried };
}

/** Marks, roadmap and summary into a copy of a workbook; `undefined` where it has no review table. */
export function buildFile(opened: OpenedWorkbook, options: CheckOptions): BuiltFile | undefined {
  const { archive, image, notCarried } = patchable(opened);
  const check = checkWorkbook(image, options);
  if (check.assessment.tables.length === 0) return undefined;
  const { plan, notes } = buildPlan(image, check);
  const applied = applyPlan(archive, image, plan);
  return {
    bytes: applied.bytes,
    assessment: check.assessment,
    notes,
    skipped: applied.skipped,
    notCarried,
  };
}
