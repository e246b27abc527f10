import type { CellContent, CellStyle, CellWrite } from '../workbook/plan';
import { columnIndex, rowIndex } from '../workbook/units';

/** A cell to be written; zero-based row and column. */
export const cellAt = (row: number, column: number, content: CellContent, style: CellStyle): CellWrite => ({
  row: rowIndex(row),
  column: columnIndex(column),
  content,
  style,
});
