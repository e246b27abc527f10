import { openArchive } from '../hosts/file/archive';
import { buildPackage } from '../hosts/file/build/buildPackage';
import { applyPlan } from '../hosts/file/edit/applyPlan';
import type { WorkbookImage } from '../workbook/image';
import type { Operation, OwnSheet, SheetContent } from '../workbook/plan';
import { SPREADSHEET_TYPE } from './fileType';

const EMPTY: WorkbookImage = { sheets: [], names: [], date1904: false, structureProtected: false };

/** A sheet that the program knows again as its own. */
export interface OwnContent {
  readonly own: OwnSheet;
  readonly content: SheetContent;
}

/** What a new workbook has beside ordinary sheets. */
export interface NewWorkbookExtras {
  /** They stand behind the others. */
  readonly own?: readonly OwnContent[];
  /** As `writeSettings` gives them. */
  readonly settings?: string;
}

/** A new .xlsx with sheets that the program draws, in their order. */
export function newWorkbookFile(
  sheets: readonly SheetContent[],
  { own = [], settings }: NewWorkbookExtras = {},
): Uint8Array {
  const { bytes } = buildPackage(EMPTY, []);
  const operations: readonly Operation[] = [
    ...sheets.map((content): Operation => ({ code: 'insert-sheet', content })),
    ...own.map((one): Operation => ({ code: 'add-sheet', ...one })),
    ...(settings === undefined ? [] : [{ code: 'store-settings', settings } as const]),
  ];
  return applyPlan(openArchive(bytes), EMPTY, { operations }).bytes;
}

/** The same for a browser to hold, or for a file. */
export const newWorkbookBlob = (...contents: Parameters<typeof newWorkbookFile>): Blob =>
  new Blob([newWorkbookFile(...contents).slice().buffer], { type: SPREADSHEET_TYPE });
