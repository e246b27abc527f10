/// <reference types="office-js" />
import type { CellFormat, RowImage } from '../../workbook/image';
import type { UsedArea } from './collector';
import { isTooLarge } from './problem';
import type { ReadWork } from './readSheets';

/** By row and column of the used range; `undefined` where a cell's text mixes fonts. */
type Fonts = readonly (readonly (string | undefined)[])[];

/** A cell's answer takes some 60 bytes. */
const CELLS_AT_ONCE = 40_000;

/** The font of every cell of a used range, in pieces that Excel can answer. */
export async function readCellFonts(work: ReadWork, sheetId: string, area: UsedArea): Promise<Fonts> {
  const { context, sync, stopWhenCancelled } = work;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const fonts: (readonly (string | undefined)[])[] = [];
  let most = Math.max(1, Math.floor(CELLS_AT_ONCE / area.columns));
  while (fonts.length < area.rows) {
    stopWhenCancelled();
    const rows = Math.min(most, area.rows - fonts.length);
    const range = sheet.getRangeByIndexes(area.top + fonts.length, area.left, rows, area.columns);
    const properties = range.getCellProperties({ format: { font: { name: true } } });
    try {
      await sync();
    } catch (error) {
      if (!isTooLarge(error) || rows === 1) throw error;
      most = Math.floor(rows / 2);
      continue;
    }
    for (const line of properties.value) fonts.push(line.map((cell) => cell.format?.font?.name));
  }
  return fonts.map((line) =>
    line.map((name) => (typeof name === 'string' && name !== '' ? name : undefined)),
  );
}

/** The same rows with each cell in its own font. */
export const withFonts = (
  rows: readonly RowImage[],
  { area, fonts }: { readonly area: UsedArea; readonly fonts: Fonts },
  formatOf: (numberFormat: string, fontName: string | undefined) => CellFormat,
): readonly RowImage[] =>
  rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => ({
      ...cell,
      format: formatOf(cell.format.numberFormat, fonts[row - area.top]?.[cell.column - area.left]),
    })),
  }));
