import type { CellStyle, CellWrite } from '../workbook/plan';
import { columnIndex, rowIndex } from '../workbook/units';

export const cellWrite = (
  row: number,
  column: number,
  content: CellWrite['content'],
  style: CellStyle,
): CellWrite => ({ row: rowIndex(row), column: columnIndex(column), content, style });
