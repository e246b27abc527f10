import { bytesOfBlob } from '../../hosts/file/blob';
import { openWorkbook, type OpenTools } from '../../hosts/file/open';
import type { CriteriaPack } from '../../criteria/pack/pack';
import type { SetKey } from '../../criteria/set';
import type { CriteriaSets } from '../../criteria/sets';
import { drawPack } from '../../reports/pack/draw';
import { isPlain, readPackBook, type PackBook } from '../../reports/pack/read';
import { UnusableFileError } from '../../workbook/problem';
import { newWorkbookBlob } from '../newWorkbook';

/** What somebody wants as an Excel sheet. */
export interface PackSheetAsk {
  readonly pack: CriteriaPack;
  /** Sets that the sheet is for, though the pack has no level of them yet. */
  readonly about: readonly SetKey[];
  readonly known: CriteriaSets;
}

/** Packs as Excel sheets: what reads and writes workbooks, wherever that is at hand. */
export interface PackFiles {
  /** @throws {UnusableFileError} */
  readonly read: (file: Blob, known: CriteriaSets) => Promise<PackBook>;
  readonly write: (ask: PackSheetAsk) => Promise<Blob>;
}

/** Reading and writing them in the thread that asks. */
export const packFiles = (tools: OpenTools = {}): PackFiles => ({
  async read(file, known) {
    const opening = await openWorkbook(await bytesOfBlob(file), tools);
    if (opening.code === 'unusable') throw new UnusableFileError(opening.problem);
    return readPackBook(opening.workbook.image, known);
  },
  write: ({ pack, about, known }) =>
    Promise.resolve(newWorkbookBlob(drawPack(pack, known, isPlain(known), about))),
});
