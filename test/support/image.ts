import { columnIndex, rowIndex } from '../../src/workbook/units';
import {
  GENERAL,
  type CellImage,
  type CellValue,
  type SheetImage,
  type WorkbookImage,
} from '../../src/workbook/image';

/** A cell as a case writes it: a bare value, or a value with its number format or formula. */
export type CellSource =
  | string
  | number
  | boolean
  | undefined
  | { readonly value: CellValue; readonly format?: string; readonly formula?: string };

export type RowSource = readonly CellSource[];

function cellImage(source: CellSource, column: number): readonly CellImage[] {
  if (source === undefined || source === '') return [];
  const at = columnIndex(column);
  if (typeof source !== 'object') return [{ column: at, value: source, format: GENERAL }];
  const { value, format, formula } = source;
  return [
    {
      column: at,
      value,
      format: format === undefined ? GENERAL : { numberFormat: format },
      ...(formula === undefined ? {} : { formula }),
    },
  ];
}

/** A sheet from its rows, the first being row 1; "" and `undefined` are blank cells. */
export const sheetImage = (name: string, rows: readonly RowSource[]): SheetImage => ({
  name,
  visibility: 'visible',
  protected: false,
  rows: rows.flatMap((row, index) => {
    const cells = row.flatMap(cellImage);
    return cells.length === 0 ? [] : [{ row: rowIndex(index), cells }];
  }),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

export const workbookImage = (...sheets: readonly SheetImage[]): WorkbookImage => ({
  sheets,
  names: [],
  date1904: false,
  structureProtected: false,
});
