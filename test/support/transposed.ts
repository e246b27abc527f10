import type { CellImage, SheetImage, WorkbookImage } from '../../src/workbook/image';
import { columnIndex, rowIndex } from '../../src/workbook/units';

function turnedCells({ rows }: SheetImage): SheetImage['rows'] {
  const turned = new Map<number, CellImage[]>();
  for (const { row, cells } of rows) {
    for (const cell of cells) {
      const line = turned.get(cell.column) ?? [];
      turned.set(cell.column, line);
      // rows come ascending, so do the new columns
      line.push({ ...cell, column: columnIndex(row) });
    }
  }
  return [...turned].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row: rowIndex(row), cells }));
}

/** A sheet with rows for columns and columns for rows; formulas stay as they are written, their results count. */
export const transposedSheet = (sheet: SheetImage): SheetImage => ({
  ...sheet,
  rows: turnedCells(sheet),
  merges: sheet.merges.map(({ top, left, bottom, right }) => ({
    top: rowIndex(left),
    left: columnIndex(top),
    bottom: rowIndex(right),
    right: columnIndex(bottom),
  })),
  hiddenRows: sheet.hiddenColumns,
  hiddenColumns: sheet.hiddenRows,
});

export const transposedImage = (image: WorkbookImage): WorkbookImage => ({
  ...image,
  sheets: image.sheets.map(transposedSheet),
});
