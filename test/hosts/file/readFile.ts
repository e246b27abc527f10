import { openArchive } from '../../../src/hosts/file/archive';
import { readPackage } from '../../../src/hosts/file/readPackage';
import { formatAddress } from '../../../src/workbook/address';
import type { CellImage, SheetImage, WorkbookImage } from '../../../src/workbook/image';

export const read = (bytes: Uint8Array): WorkbookImage => readPackage(openArchive(bytes));

export function firstSheet(bytes: Uint8Array): SheetImage {
  const [sheet] = read(bytes).sheets;
  if (sheet === undefined) throw new Error('The workbook has no sheet.');
  return sheet;
}

/** Cells by address. */
export const cellsOf = (sheet: SheetImage): ReadonlyMap<string, CellImage> =>
  new Map(
    sheet.rows.flatMap(({ row, cells }) =>
      cells.map((cell) => [formatAddress({ row, column: cell.column }), cell] as const),
    ),
  );

export const valuesOf = (bytes: Uint8Array): ReadonlyMap<string, unknown> =>
  new Map([...cellsOf(firstSheet(bytes))].map(([address, { value }]) => [address, value]));

export const damagedSheet = { problem: { code: 'damaged', part: 'xl/worksheets/sheet1.xml' } };
