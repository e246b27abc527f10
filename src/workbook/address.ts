import { columnIndex, rowIndex, MAX_COLUMNS, MAX_ROWS, type ColumnIndex, type RowIndex } from './units';

export interface CellPosition {
  readonly row: RowIndex;
  readonly column: ColumnIndex;
}

/** A rectangle of cells; both corners belong to it. */
export interface Area {
  readonly top: RowIndex;
  readonly left: ColumnIndex;
  readonly bottom: RowIndex;
  readonly right: ColumnIndex;
}

/** A cell of a named sheet. */
export interface CellPlace extends CellPosition {
  readonly sheet: string;
}

/** A cell of a named sheet, addressed as on the screen ("G41"). */
export interface CellReference {
  readonly sheet: string;
  readonly address: string;
}

export class AddressError extends Error {
  constructor(address: string) {
    super(`Not a cell address: ${JSON.stringify(address)}`);
    this.name = 'AddressError';
  }
}

export const position = (row: number, column: number): CellPosition => ({
  row: rowIndex(row),
  column: columnIndex(column),
});

export const area = (top: number, left: number, bottom: number, right: number): Area => ({
  top: rowIndex(top),
  left: columnIndex(left),
  bottom: rowIndex(bottom),
  right: columnIndex(right),
});

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export const formatAddress = (cell: { readonly row: number; readonly column: number }): string =>
  columnName(cell.column) + String(cell.row + 1);

/** Whether each place comes behind the one before it, by row and then by column. */
export const inOrder = (places: readonly { readonly row: number; readonly column: number }[]): boolean =>
  places.every(({ row, column }, index) => {
    const before = places[index - 1];
    return before === undefined || before.row < row || (before.row === row && before.column < column);
  });

export const referenceOf = (place: CellPlace): CellReference => ({
  sheet: place.sheet,
  address: formatAddress(place),
});

export function formatArea(value: Area): string {
  const start = formatAddress({ row: value.top, column: value.left });
  const end = formatAddress({ row: value.bottom, column: value.right });
  return start === end ? start : `${start}:${end}`;
}

/** "$A$1:$B$2", of a single cell too. */
export const absoluteArea = ({ top, left, bottom, right }: Area): string =>
  `$${columnName(left)}$${String(top + 1)}:$${columnName(right)}$${String(bottom + 1)}`;

/**
 * "G41" or "$G$41" to a position; `undefined` for anything else and for cells outside an Excel sheet.
 */
export function tryParseAddress(address: string): CellPosition | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (match === null) return undefined;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column > MAX_COLUMNS || row > MAX_ROWS ? undefined : position(row - 1, column - 1);
}

/** @throws {AddressError} */
export function parseAddress(address: string): CellPosition {
  const parsed = tryParseAddress(address);
  if (parsed === undefined) throw new AddressError(address);
  return parsed;
}

/** "A1:B2" or "A1" to an area, corners in any order; `undefined` where it is neither. */
export function tryParseArea(reference: string): Area | undefined {
  const [first = '', second = first, ...more] = reference.split(':');
  const start = tryParseAddress(first);
  const end = tryParseAddress(second);
  if (start === undefined || end === undefined || more.length > 0) return undefined;
  return area(
    Math.min(start.row, end.row),
    Math.min(start.column, end.column),
    Math.max(start.row, end.row),
    Math.max(start.column, end.column),
  );
}

export const isOverlap = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

export const contains = (value: Area, cell: { readonly row: number; readonly column: number }): boolean =>
  cell.row >= value.top &&
  cell.row <= value.bottom &&
  cell.column >= value.left &&
  cell.column <= value.right;
