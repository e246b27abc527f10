import { REGION_KEYS, REGION_NAMES } from '../../criteria/region';
import type { CriteriaSet, RegionKey } from '../../criteria/set';
import { PACK_COLUMNS, PACK_SHEET } from '../../messages/packSheet';
import { columnOf, type LevelColumn } from '../../tables/decision/columns';
import { headingRegion } from '../../tables/headingRegion';
import type { SheetView } from '../../tables/sheetView';
import { legacyEncoding } from '../../text/legacy';
import { plainKey } from '../../text/key';
import { formatAddress } from '../../workbook/address';
import { isoDayOfSerial, readTypedDay } from '../../workbook/date';
import { NARROWING, type Narrowing } from './columns';

/** Where the head of a sheet ends at the latest. */
const MOST_HEAD_ROWS = 60;

export interface Place {
  readonly row: number;
  readonly column: number;
}

export const cellOf = (view: SheetView, { row, column }: Place) => ({
  sheet: view.name,
  address: formatAddress({ row, column }),
});

/** As it was typed, one space between words; texts in old fonts are decoded. */
export function typed(view: SheetView, { row, column }: Place): string {
  const cell = view.value(row, column);
  if (cell === undefined) return '';
  const { value, format, runs } = cell;
  const isPlain =
    typeof value === 'string' && runs === undefined && legacyEncoding(format.fontName) === undefined;
  return (isPlain ? value : view.textOf(cell)).normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** A day that Excel took for one, or that was typed as text; `undefined` for anything else. */
export function dayAt(view: SheetView, place: Place): string | undefined {
  const cell = view.value(place.row, place.column);
  return typeof cell?.value === 'number'
    ? isoDayOfSerial(cell.value, view.date1904)
    : readTypedDay(typed(view, place));
}

const headRows = ({ sheet }: SheetView) => sheet.rows.filter(({ row }) => row < MOST_HEAD_ROWS);

/** What stands beside a label of the head: the next filled cell of its row. */
export function beside(view: SheetView, label: string): Place | undefined {
  const wanted = plainKey(label);
  for (const { row, cells } of headRows(view)) {
    const at = cells.findIndex((cell) => view.keyOf(view.textOf(cell)) === wanted);
    const column = cells[at]?.column;
    if (column === undefined) continue;
    const next = cells.slice(at + 1).find((cell) => view.textOf(cell) !== '');
    return { row: Number(row), column: Number(next?.column ?? column + 1) };
  }
  return undefined;
}

/** The key of the set for which a sheet is, and where it says so. */
export const setKeyPlace = (view: SheetView): Place | undefined => beside(view, PACK_SHEET.set);

export interface Columns {
  readonly heading: number;
  readonly code: number;
  readonly name: number;
  readonly unit: number | undefined;
  readonly narrowing: Readonly<Partial<Record<Narrowing, number>>>;
  readonly levels: readonly { readonly at: number; readonly column: LevelColumn }[];
  readonly source: number | undefined;
  readonly by: number | undefined;
  readonly on: number | undefined;
}

const levelColumn = (key: string, set: CriteriaSet): LevelColumn | undefined =>
  key === plainKey(PACK_COLUMNS.everywhere) ? { code: 'everywhere' } : columnOf(key, set);

/** The row of headings, known by "Mã" and "Chỉ tiêu". */
export function columnsOf(view: SheetView, set: CriteriaSet): Columns | undefined {
  for (const { row, cells } of headRows(view)) {
    const headings = cells.map((cell) => {
      const text = view.textOf(cell);
      return { at: Number(cell.column), key: view.keyOf(text) };
    });
    const find = (label: string): number | undefined =>
      headings.find(({ key }) => key === plainKey(label))?.at;
    const [code, name] = [find(PACK_COLUMNS.code), find(PACK_COLUMNS.name)];
    if (code === undefined || name === undefined) continue;
    const fixed = new Set(Object.values(PACK_COLUMNS).filter((one) => one !== PACK_COLUMNS.everywhere));
    const isFixed = (key: string): boolean => [...fixed].some((label) => plainKey(label) === key);
    return {
      heading: Number(row),
      code,
      name,
      unit: find(PACK_COLUMNS.unit),
      narrowing: Object.fromEntries(
        NARROWING.flatMap((one) => {
          const at = find(PACK_COLUMNS[one]);
          return at === undefined ? [] : [[one, at]];
        }),
      ),
      levels: headings.flatMap(({ at, key }) => {
        const column = isFixed(key) ? undefined : levelColumn(key, set);
        return column === undefined ? [] : [{ at, column }];
      }),
      source: find(PACK_COLUMNS.source),
      by: find(PACK_COLUMNS.by),
      on: find(PACK_COLUMNS.on),
    };
  }
  return undefined;
}

/** "Trung du miền núi phía Bắc; Tây Nguyên": the regions of a list; `undefined` where one of them is none. */
export function regionsIn(text: string): readonly RegionKey[] | undefined {
  const found = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(
      (part) =>
        REGION_KEYS.find((key) => key === part || plainKey(REGION_NAMES[key]) === plainKey(part)) ??
        headingRegion(plainKey(part)),
    );
  return found.every((one) => one !== undefined) ? found : undefined;
}
