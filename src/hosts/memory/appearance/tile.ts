import type { Area } from '../../../workbook/address';
import { isCellError, type CellValue, type SheetImage } from '../../../workbook/image';
import { cellText } from './cellText';
import { ruleAt, type RuleLook } from './rules';
import type { SheetStyles } from './sheet';
import type { CellLook, Tile, TileCell } from '../../../workbook/preview';

const alignOf = (value: CellValue | undefined): TileCell['align'] => {
  if (typeof value === 'number') return 'right';
  if (typeof value === 'boolean') return 'center';
  return value !== undefined && isCellError(value) ? 'center' : 'left';
};

/** Looks of the workbook's cell styles and of its rules, by their numbers. */
export interface Looks {
  readonly looks: readonly CellLook[];
  readonly rules: readonly RuleLook[];
}

export function readTile(
  sheet: SheetImage,
  styles: SheetStyles,
  { looks: allLooks, rules: ruleLooks }: Looks,
  date1904: boolean,
  { top, left, bottom, right }: Area,
): Tile {
  const cells: TileCell[] = [];
  const looks: CellLook[] = [];
  const places = new Map<string, number>();
  const placeOf = (style: number, rule?: RuleLook): number => {
    const look = allLooks[style] ?? allLooks[0];
    const key = `${String(style)} ${rule === undefined ? '' : String(ruleLooks.indexOf(rule))}`;
    const known = places.get(key);
    if (known !== undefined || look === undefined) return known ?? 0;
    places.set(key, looks.length);
    looks.push(rule === undefined ? look : { ...look, ...rule });
    return looks.length - 1;
  };
  let at = firstAtOrBehind(sheet.rows, top);
  for (let row = Number(top); row <= bottom; row += 1) {
    const image = sheet.rows[at]?.row === row ? sheet.rows[at] : undefined;
    if (image !== undefined) at += 1;
    const own = styles.rows.get(row);
    const shown = new Map<number, TileCell>();
    const stylesAt = new Map<number, number>();
    own?.columns.forEach((column, place) => {
      if (column < left || column > right) return;
      const style = own.styles[place] ?? 0;
      stylesAt.set(column, style);
      const look = placeOf(style);
      shown.set(column, { row, column, text: '', look, align: 'left' });
    });
    for (const cell of image?.cells ?? []) {
      if (cell.column < left || cell.column > right) continue;
      const text = cellText(cell, date1904);
      const rule = ruleAt(styles.rules, { row, column: cell.column }, text);
      shown.set(cell.column, {
        row,
        column: cell.column,
        text,
        look: placeOf(stylesAt.get(cell.column) ?? 0, rule === undefined ? undefined : ruleLooks[rule.look]),
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
