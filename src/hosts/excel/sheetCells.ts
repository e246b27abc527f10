/// <reference types="office-js" />
import { contentFingerprint, rowFingerprints, rowImages, type CellMatrix, type UsedArea } from './collector';
import type { CellFormat, RowImage } from '../../workbook/image';
import type { Answer } from './overview';
import type { Asks } from './questions';

/** Whole cells for an image, or only what people entered, to tell whether somebody changed it. */
export type Wanted = 'cells' | 'entered';

/** What was read of one sheet. */
export interface SheetCells {
  /** `undefined` for an empty sheet. */
  readonly area: UsedArea | undefined;
  /** Empty where only the entries were wanted. */
  readonly matrices: readonly { readonly top: number; readonly matrix: CellMatrix }[];
  readonly content: string;
  /** Of all cells, where they share one; blank cells count too. */
  readonly fontName: string | undefined;
  /** Some of its rows or columns are out of sight. */
  readonly hidesLines: boolean;
}

/** Excel gives no cells where a range has more than five million of them. */
class TooManyCellsError extends Error {
  readonly code = 'OperationCellsExceedLimit';
  constructor() {
    super('The range has more cells than Excel gives at once');
    this.name = 'TooManyCellsError';
  }
}

const EMPTY: SheetCells = {
  area: undefined,
  matrices: [],
  content: '',
  fontName: undefined,
  hidesLines: false,
};

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';
const LOADED = {
  cells: `${PLACE},values,formulas,numberFormat`,
  entered: `${PLACE},formulas`,
} as const satisfies Record<Wanted, string>;

const FONT = ',format/font/name';
const HIDDEN = ',rowHidden,columnHidden';

const placeOf = (range: Excel.Range): UsedArea => ({
  top: range.rowIndex,
  left: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

const isMatrix = (value: unknown): value is readonly (readonly unknown[])[] => Array.isArray(value);

/** @throws {TooManyCellsError} */
function matrixOf(range: Excel.Range, wanted: Wanted): CellMatrix {
  const formulas: unknown = range.formulas;
  if (!isMatrix(formulas)) throw new TooManyCellsError();
  if (wanted === 'entered') return { values: [], formulas, numberFormat: [] };
  const values: unknown = range.values;
  const numberFormat: unknown = range.numberFormat;
  if (!isMatrix(values) || !isMatrix(numberFormat)) throw new TooManyCellsError();
  return { values, formulas, numberFormat };
}

/** Asks for all of a sheet at once: most workbooks are small enough. */
export function askSheet(sheet: Excel.Worksheet, wanted: Wanted, asks: Asks): Answer<SheetCells> {
  const used = sheet.getUsedRangeOrNullObject(true);
  const asksFont = wanted === 'cells' && asks('fonts');
  const asksHidden = wanted === 'cells' && asks('hidden-lines');
  used.load(`${LOADED[wanted]}${asksFont ? FONT : ''}${asksHidden ? HIDDEN : ''}`);
  return () => {
    if (used.isNullObject) return EMPTY;
    const matrix = matrixOf(used, wanted);
    const area = placeOf(used);
    return {
      area,
      matrices: wanted === 'cells' ? [{ top: area.top, matrix }] : [],
      content: contentFingerprint(area, rowFingerprints(matrix.formulas)),
      fontName: asksFont ? fontOf(used.format.font.name) : undefined,
      hidesLines: asksHidden && hidesLines(used),
    };
  };
}

/** Mixed fonts are `null`, whatever the declarations say. */
const fontOf = (name: unknown): string | undefined =>
  typeof name === 'string' && name !== '' ? name : undefined;

/** Where some lines are hidden and others are not it is `null`, whatever the declarations say. */
const hidesLines = ({ rowHidden, columnHidden }: Excel.Range): boolean =>
  [rowHidden, columnHidden].some((hidden: unknown) => hidden !== false);

export interface SheetPlace {
  readonly area: UsedArea;
  readonly fontName: string | undefined;
  readonly hidesLines: boolean;
}

/** Asks only where a sheet's cells are, before they are read in pieces. */
export function askPlace(sheet: Excel.Worksheet, asks: Asks): Answer<SheetPlace | undefined> {
  const used = sheet.getUsedRangeOrNullObject(true);
  const asksFont = asks('fonts');
  const asksHidden = asks('hidden-lines');
  used.load(`${PLACE}${asksFont ? FONT : ''}${asksHidden ? HIDDEN : ''}`);
  return () =>
    used.isNullObject
      ? undefined
      : {
          area: placeOf(used),
          fontName: asksFont ? fontOf(used.format.font.name) : undefined,
          hidesLines: asksHidden && hidesLines(used),
        };
}

/** Some rows of a sheet's used range. */
export interface Piece {
  readonly sheetId: string;
  readonly area: UsedArea;
  /** Zero-based row of the sheet. */
  readonly top: number;
  readonly rows: number;
}

export function askPiece(
  { workbook }: Excel.RequestContext,
  { sheetId, area, top, rows }: Piece,
  wanted: Wanted,
): Answer<CellMatrix> {
  const range = workbook.worksheets.getItem(sheetId).getRangeByIndexes(top, area.left, rows, area.columns);
  range.load(wanted === 'cells' ? 'values,formulas,numberFormat' : 'formulas');
  return () => matrixOf(range, wanted);
}

export const imagesOf = (
  { area, matrices }: SheetCells,
  formatOf: (numberFormat: string) => CellFormat,
): readonly RowImage[] =>
  area === undefined
    ? []
    : matrices.flatMap(({ top, matrix }) => rowImages(top, area.left, matrix, formatOf));
