import type { WorkbookImage } from '../../workbook/image';
import type { NotCarried } from '../../workbook/notCarried';
import { openArchive, type Archive } from './archive';
import { buildPackage } from './build/buildPackage';
import type { OpenedWorkbook } from './open';

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
