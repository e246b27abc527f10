import type { RegionKey } from '../criteria/set';
import { communeKey, readCommuneName } from '../text/commune';
import { isNumberingRow, type HeaderBlock } from './headerBlock';
import { headerRole, type HeaderRole } from './headerRole';
import { headingPeriod } from './headingPeriod';
import { headingRegion } from './headingRegion';
import type { ColumnCorrection } from './correction';
import type { Period } from './reading';
import type { SheetView } from './sheetView';

export interface Heading {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** One column of a table, as its headings say. */
export interface ColumnReading {
  readonly column: number;
  /** From top to bottom; a heading over several columns counts for each. */
  readonly headings: readonly Heading[];
  readonly role: HeaderRole | undefined;
  readonly commune:
    | { readonly name: string; readonly key: string; readonly row: number; readonly column: number }
    | undefined;
  readonly period: Period | undefined;
  /** Of a column of levels. */
  readonly region: RegionKey | undefined;
}

const FEWEST_REGIONS = 3;

/**
 * The headings above each column. A heading over several columns stands only in the first of them, so a blank
 * takes over what stands to its left; merges are not asked, because an image may lack them. What stands in a
 * column of its own from top to bottom ends the carrying.
 */
export function headingsOf(
  view: SheetView,
  headingRows: readonly number[],
  columns: readonly number[],
): ReadonlyMap<number, readonly Heading[]> {
  const stacks = new Map<number, Heading[]>(columns.map((column) => [column, []]));
  const lowest = new Map<number, number>();
  const rows: (readonly [row: number, texts: readonly string[]])[] = [];
  for (const row of headingRows) {
    const texts = columns.map((column) => view.text(row, column));
    rows.push([row, texts]);
    for (const [place, column] of columns.entries()) if (texts[place] !== '') lowest.set(column, row);
  }
  for (const [row, texts] of rows) {
    let carried: Heading | undefined;
    for (const [place, column] of columns.entries()) {
      const text = texts[place] ?? '';
      const stack = stacks.get(column);
      if (text !== '') {
        carried = { text, row, column };
        stack?.push(carried);
        continue;
      }
      // a column that has a heading above and nothing below is no part of the heading to its left
      const below = (lowest.get(column) ?? -1) > row;
      const above = stack?.some((heading) => heading.column === column) === true;
      if (carried !== undefined && below && !above) stack?.push(carried);
      else if (!below) carried = undefined;
    }
  }
  return stacks;
}

const NAMED_COMMUNE = /^(?:\d{1,3}[.)]?\s*)?(?:ubnd\s+)?(?:xã|x\.|thị trấn|phường)[\s:]/iu;

export const isTypedCommune = (text: string): boolean => NAMED_COMMUNE.test(text);

function communeHeading(view: SheetView, headings: readonly Heading[]): Heading | undefined {
  return headings.find(({ text }) => {
    if (readCommuneName(text) === undefined) return false;
    const key = view.keyOf(text);
    if (NAMED_COMMUNE.test(text)) return true;
    return (
      headerRole(key) === undefined && headingPeriod(key) === undefined && headingRegion(key) === undefined
    );
  });
}

function roleOf(view: SheetView, headings: readonly Heading[]): HeaderRole | undefined {
  const roles = headings.map(({ text }) => headerRole(view.keyOf(text)));
  // whatever stands below "Kế hoạch" is planned
  if (roles.includes('plan')) return 'plan';
  return roles.find((role) => role !== undefined);
}

/** Reads the headings of the given columns, from left to right. */
export function readColumns(
  view: SheetView,
  block: HeaderBlock,
  columns: readonly number[],
): readonly ColumnReading[] {
  const rows = view.sheet.rows
    .filter(({ row }) => row >= block.from && row <= block.to)
    .filter(({ cells }) => !isNumberingRow(cells.map((cell) => view.textOf(cell))))
    .map(({ row }) => Number(row));
  const stacks = headingsOf(view, rows, columns);
  const read = columns.map((column): ColumnReading => {
    const headings = stacks.get(column) ?? [];
    const fromBelow = [...headings].reverse();
    const named = communeHeading(view, fromBelow);
    const name = named === undefined ? undefined : readCommuneName(named.text);
    // a heading that names a commune is no role: "Xã Yên Định" must not become "quy định"
    const others = fromBelow.filter((heading) => heading !== named);
    const keys = others.map(({ text }) => view.keyOf(text));
    return {
      column,
      headings,
      role: roleOf(view, others),
      commune:
        named === undefined || name === undefined
          ? undefined
          : { name, key: communeKey(name), row: named.row, column: named.column },
      period: keys.map(headingPeriod).find((period) => period !== undefined),
      region: keys.map(headingRegion).find((region) => region !== undefined),
    };
  });
  return withRegions(withoutStrayCommunes(withOddCommunes(view, read)));
}

/** A single column that speaks of a region is no column of levels for it. */
function withRegions(columns: readonly ColumnReading[]): readonly ColumnReading[] {
  const regions = new Set(columns.flatMap(({ region }) => (region === undefined ? [] : [region])));
  const regional = regions.size >= FEWEST_REGIONS;
  return columns.map((column) => {
    if (column.region === undefined) return column;
    return regional ? { ...column, role: 'required', commune: undefined } : { ...column, region: undefined };
  });
}

const FEWEST_NEIGHBOURS = 1;
const FEW_WORDS = /^\p{L}+(?: \p{L}+){1,3}$/u;
const TITLE_CASE = /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,3}$/u;
const SUMMARY = /\b(?:binh quan|trung binh|chung|tong|cong|toan|tat ca|so xa)\b/u;

/** There is a commune "An Ninh": between other communes' names what is a criterion elsewhere is one too. */
function withOddCommunes(view: SheetView, columns: readonly ColumnReading[]): readonly ColumnReading[] {
  const rows = new Map<number, number>();
  for (const { commune } of columns) {
    if (commune !== undefined) rows.set(commune.row, (rows.get(commune.row) ?? 0) + 1);
  }
  return columns.map((column) => {
    const heading = column.headings.find(({ row }) => (rows.get(row) ?? 0) >= FEWEST_NEIGHBOURS);
    if (heading === undefined || column.commune !== undefined) return column;
    if (headerRole(view.keyOf(heading.text)) !== undefined) return column;
    if (column.period !== undefined || column.region !== undefined) return column;
    // averages are nobody's to be judged: with verdicts below it "Trung Bình" is a commune
    const judged = columns.some(
      (one) =>
        one.role === 'declared' &&
        one.headings.some(({ row, column: at }) => row === heading.row && at === heading.column),
    );
    const possible = judged
      ? FEW_WORDS.test(heading.text)
      : TITLE_CASE.test(heading.text) && !SUMMARY.test(view.keyOf(heading.text));
    const name = possible ? readCommuneName(`Xã ${heading.text}`) : undefined;
    if (name === undefined) return column;
    const { row, column: at } = heading;
    return { ...column, commune: { name, key: communeKey(name), row, column: at } };
  });
}

/** Where headings say "Xã …", one without it is a heading in capitals rather than a commune. */
function withoutStrayCommunes(columns: readonly ColumnReading[]): readonly ColumnReading[] {
  const typed = columns.filter(({ commune, headings }) =>
    headings.some(({ text, column }) => commune?.column === column && NAMED_COMMUNE.test(text)),
  );
  if (typed.length === 0) return columns;
  const keys = new Set(typed.map(({ commune }) => commune?.key));
  const rows = new Set(typed.map(({ commune }) => commune?.row));
  return columns.map((column) => {
    const { commune } = column;
    if (commune === undefined || keys.has(commune.key) || rows.has(commune.row)) return column;
    return { ...column, commune: undefined };
  });
}

/** The columns with what a user says of some of them. */
export function correctedColumns(
  columns: readonly ColumnReading[],
  corrections: readonly ColumnCorrection[] | undefined,
  headingRow: number,
): readonly ColumnReading[] {
  if (corrections === undefined || corrections.length === 0) return columns;
  const said = new Map(corrections.map((one) => [one.column, one]));
  return columns.map((column): ColumnReading => {
    const own = said.get(column.column);
    if (own === undefined) return column;
    const role = own.role === 'ignore' ? 'note' : (own.role ?? column.role);
    if (own.role === 'ignore')
      return { ...column, role, commune: undefined, period: undefined, region: undefined };
    if (own.commune === undefined) return { ...column, role, period: undefined };
    const place = { row: column.commune?.row ?? headingRow, column: column.column };
    return {
      ...column,
      role,
      period: undefined,
      commune: { name: own.commune, key: communeKey(own.commune), ...place },
    };
  });
}
