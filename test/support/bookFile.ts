import { buildPlan, type Build } from '../../src/app/build';
import { checkWorkbook, type Check, type CheckOptions } from '../../src/app/check';
import { openArchive, type Archive } from '../../src/hosts/file/archive';
import { applyPlan } from '../../src/hosts/file/edit/applyPlan';
import { readPackage } from '../../src/hosts/file/readPackage';
import { parseAddress } from '../../src/workbook/address';
import type { SheetImage, WorkbookImage } from '../../src/workbook/image';
import type { CellContent, Operation } from '../../src/workbook/plan';
import { sampleBytes, type SAMPLES } from './samples';

/** A workbook in memory, as the file host opens it. */
export interface BookFile {
  readonly archive: Archive;
  readonly image: WorkbookImage;
}

export const CHECK_OPTIONS: CheckOptions = {
  fileName: undefined,
  levels: [],
  region: undefined,
  year: undefined,
  defaultYear: 2024,
};

export function openBook(bytes: Uint8Array): BookFile {
  const archive = openArchive(bytes);
  return { archive, image: readPackage(archive) };
}

export const openSample = (name: (typeof SAMPLES)[number]): BookFile => openBook(sampleBytes(name));

export function carriedOut({ archive, image }: BookFile, operations: readonly Operation[]): BookFile {
  return openBook(applyPlan(archive, image, { operations }).bytes);
}

/** What a person types into a sheet, by address. */
export const typed = (
  book: BookFile,
  sheet: string,
  cells: Readonly<Record<string, CellContent>>,
): BookFile =>
  carriedOut(book, [
    {
      code: 'write-cells',
      sheet,
      cells: Object.entries(cells).map(([address, content]) => ({ ...parseAddress(address), content })),
    },
  ]);

/** The day on which the tests build. */
export const TODAY = '2024-11-20';

export interface BuiltBook extends Build {
  readonly check: Check;
  readonly after: BookFile;
}

export function build(book: BookFile, options: Partial<CheckOptions> = {}): BuiltBook {
  const check = checkWorkbook(book.image, { ...CHECK_OPTIONS, ...options });
  const planned = buildPlan(book.image, check, TODAY);
  return { ...planned, check, after: carriedOut(book, planned.plan.operations) };
}

export function sheetNamed({ image }: BookFile, name: string): SheetImage {
  const sheet = image.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** The value in a cell, by address. */
export function valueAt(book: BookFile, sheet: string, address: string): unknown {
  const { row, column } = parseAddress(address);
  return sheetNamed(book, sheet)
    .rows.find((one) => one.row === row)
    ?.cells.find((cell) => cell.column === column)?.value;
}
