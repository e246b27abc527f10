import { area, type Area } from '../../src/workbook/address';
import {
  GENERAL,
  type CellFormat,
  type CellImage,
  type CellValue,
  type SheetImage,
  type SheetVisibility,
} from '../../src/workbook/image';
import { columnIndex, rowIndex } from '../../src/workbook/units';

/** A cell's content before it has a place. */
export interface Written {
  readonly value: CellValue;
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly formula?: string;
}

/** A sheet being typed; rows and columns are counted from 0. */
export interface Draft {
  readonly put: (row: number, column: number, written: Written | string | number | undefined) => void;
  readonly merge: (top: number, left: number, bottom: number, right: number) => void;
  readonly hideRow: (row: number) => void;
  readonly hideColumn: (column: number) => void;
  /** The first row below everything. */
  readonly height: () => number;
  /** The first column to the right of everything. */
  readonly width: () => number;
  readonly sheet: (name: string, visibility?: SheetVisibility) => SheetImage;
}

const formats = new Map<string, CellFormat>();

function formatOf({ numberFormat, fontName }: Written): CellFormat {
  if (numberFormat === undefined && fontName === undefined) return GENERAL;
  const key = `${numberFormat ?? ''}|${fontName ?? ''}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format: CellFormat = {
    numberFormat: numberFormat ?? GENERAL.numberFormat,
    ...(fontName === undefined ? {} : { fontName }),
  };
  formats.set(key, format);
  return format;
}

export function draft(): Draft {
  const rows = new Map<number, Map<number, CellImage>>();
  const merges: Area[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  const spans = (places: readonly number[]): SheetImage['hiddenRows'] =>
    [...places].sort((a, b) => a - b).map((place) => ({ from: place, to: place }));
  return {
    put(row, column, written) {
      if (written === undefined || written === '') return;
      const cell: Written = typeof written === 'object' ? written : { value: written };
      if (cell.value === '') return;
      const cells = rows.get(row) ?? new Map<number, CellImage>();
      rows.set(row, cells);
      cells.set(column, {
        column: columnIndex(column),
        value: cell.value,
        format: formatOf(cell),
        ...(cell.formula === undefined ? {} : { formula: cell.formula }),
      });
    },
    merge(top, left, bottom, right) {
      if (bottom > top || right > left) merges.push(area(top, left, bottom, right));
    },
    hideRow: (row) => void hiddenRows.push(row),
    hideColumn: (column) => void hiddenColumns.push(column),
    height: () => Math.max(-1, ...rows.keys()) + 1,
    width: () => Math.max(-1, ...[...rows.values()].flatMap((cells) => [...cells.keys()])) + 1,
    sheet: (name, visibility = 'visible') => ({
      name,
      visibility,
      protected: false,
      rows: [...rows]
        .sort(([a], [b]) => a - b)
        .map(([row, cells]) => ({
          row: rowIndex(row),
          cells: [...cells.values()].sort((a, b) => a.column - b.column),
        })),
      merges,
      hiddenRows: spans(hiddenRows),
      hiddenColumns: spans(hiddenColumns),
    }),
  };
}
