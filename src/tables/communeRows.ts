import { communeKey, readCommuneName } from '../text/commune';
import { headerRole } from './headerRole';
import { isTotalKey } from './line';
import type { SheetView } from './sheetView';

type Row = SheetView['sheet']['rows'][number];

export interface CommuneRow {
  readonly row: number;
  readonly name: string;
  readonly key: string;
  /** "huyện Bắc Sơn": where group rows or a column say so. */
  readonly district: string | undefined;
}

const FIRST_COLUMNS = 5;
const ROWS_TRIED = 60;
const DISTRICT = /^(?:[IVX]+[.)]?\s*|\d+[.)]?\s*)?((?:huyện|thị xã|thành phố|tp\.?|quận)\s+\p{L}.*)$/iu;

const isCommuneCell = (view: SheetView, row: number, column: number): boolean => {
  const cell = view.cell(row, column);
  if (cell === undefined || typeof cell.value !== 'string') return false;
  const text = view.textOf(cell);
  return !DISTRICT.test(text) && readCommuneName(text) !== undefined;
};

/** The column in which communes stand one below the other; `undefined` where there is none. */
export function communeColumnOf(view: SheetView, rows: readonly Row[]): number | undefined {
  const counts = new Map<number, Set<string>>();
  for (const { row, cells } of rows.slice(0, ROWS_TRIED)) {
    for (const cell of cells.slice(0, FIRST_COLUMNS)) {
      if (!isCommuneCell(view, row, cell.column)) continue;
      const names = counts.get(cell.column) ?? new Set<string>();
      counts.set(cell.column, names.add(view.textOf(cell)));
    }
  }
  const [best] = [...counts].sort(([a, one], [b, other]) => other.size - one.size || a - b);
  return best !== undefined && best[1].size >= 2 ? best[0] : undefined;
}

/** A name, or in a numbered row what elsewhere is a heading: there is a commune "Trung Bình". */
function nameAt(view: SheetView, row: number, column: number): string | undefined {
  const cell = view.cell(row, column);
  if (cell === undefined || typeof cell.value !== 'string') return undefined;
  const text = view.textOf(cell);
  const name = readCommuneName(text);
  if (name !== undefined || column === 0 || isTotalKey(view.keyOf(text))) return name;
  return /^\d{1,4}$/u.test(view.text(row, column - 1)) ? readCommuneName(`Xã ${text}`) : undefined;
}

/** The rows of communes, each with the district whose group row, or whose cell, says where it is. */
export function communeRows(
  view: SheetView,
  rows: readonly Row[],
  column: number,
  districtColumn: number | undefined,
): readonly CommuneRow[] {
  let group: string | undefined;
  let beside: string | undefined;
  const found: CommuneRow[] = [];
  for (const { row } of rows) {
    const text = view.text(row, column);
    const district = DISTRICT.exec(text)?.[1];
    if (district !== undefined) {
      group = district;
      continue;
    }
    if (districtColumn !== undefined) {
      const own = view.text(row, districtColumn);
      // merged down, the district stands only in the first of its rows
      if (own !== '') beside = /^huyện/iu.test(own) ? own : `huyện ${own}`;
    }
    if (text === '' || headerRole(view.keyOf(text)) === 'required') continue;
    const name = nameAt(view, row, column);
    if (name === undefined) continue;
    found.push({ row, name, key: communeKey(name), district: beside ?? group });
  }
  return toldApart(found);
}

/** Two districts may each have a "Hòa Bình": there the district belongs to the name. */
function toldApart(rows: readonly CommuneRow[]): readonly CommuneRow[] {
  const districts = new Map<string, Set<string | undefined>>();
  for (const { key, district } of rows) districts.set(key, (districts.get(key) ?? new Set()).add(district));
  return rows.map((one) => {
    const { district } = one;
    if (district === undefined || (districts.get(one.key)?.size ?? 0) < 2) return one;
    const name = `${one.name} (${district.charAt(0).toLowerCase()}${district.slice(1)})`;
    return { ...one, name, key: communeKey(name) };
  });
}
