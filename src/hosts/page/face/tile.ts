import type { Area } from '../../../workbook/address';
import { isCellError, type CellValue, type SheetImage } from '../../../workbook/image';
import { cellText } from './cellText';
import type { CellLook } from './look';
import type { SheetStyles } from './sheetFace';

export interface TileCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Place in the tile's `looks`. */
  readonly look: number;
  /** Where the text stands unless the look says it. */
  readonly align: 'left' | 'center' | 'right';
}

/** The cells of a part of a sheet that show anything; rows ascending, then columns. */
export interface Tile {
  readonly cells: readonly TileCell[];
  readonly looks: readonly CellLook[];
}

const alignOf = (value: CellValue | undefined): TileCell['align'] => {
  if (typeof value === 'number') return 'right';
  if (typeof value === 'boolean') return 'center';
  return value !== undefined && isCellError(value) ? 'center' : 'left';
};

export function readTile(
  sheet: SheetImage,
  styles: SheetStyles,
  allLooks: readonly CellLook[],
  date1904: boolean,
  { top, left, bottom, right }: Area,
): Tile {
  const cells: TileCell[] = [];
  const looks: CellLook[] = [];
  const places = new Map<CellLook | undefined, number>();
  const placeOf = (style: number): number => {
    const look = allLooks[style] ?? allLooks[0];
    const known = places.get(look);
    if (known !== undefined || look === undefined) return known ?? 0;
    places.set(look, looks.length);
    looks.push(look);
    return looks.length - 1;
  };
  let at = firstAtOrBehind(sheet.rows, top);
  for (let row = Number(top); row <= bottom; row += 1) {
    const image = sheet.rows[at]?.row === row ? sheet.rows[at] : undefined;
    if (image !== undefined) at += 1;
    const own = styles.rows.get(row);
    const shown = new Map<number, TileCell>();
    own?.columns.forEach((column, place) => {
      if (column < left || column > right) return;
      const look = placeOf(own.styles[place] ?? 0);
      shown.set(column, { row, column, text: '', look, align: 'left' });
    });
    for (const cell of image?.cells ?? []) {
      if (cell.column < left || cell.column > right) continue;
      shown.set(cell.column, {
        row,
        column: cell.column,
        text: cellText(cell, date1904),
        look: shown.get(cell.column)?.look ?? placeOf(0),
        align: alignOf(cell.value),
      });
    }
    cells.push(...[...shown.values()].sort((one, other) => one.column - other.column));
  }
  return { cells, looks };
}

function firstAtOrBehind(rows: SheetImage['rows'], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
