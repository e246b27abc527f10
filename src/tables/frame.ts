import { area as areaOf } from '../workbook/address';
import type { Body } from './body';
import type { TableCorrection } from './correction';
import type { Field, Fields } from './fields';
import type { Heading } from './heading';
import { isNumberingRow } from './headerBlock';
import type { HeaderRole } from './headerRole';
import { ownWords, type Line } from './line';
import type { Period } from './reading';
import type { Row, SheetView } from './sheetView';

/** What a line's own headings say of its cells: "KQ | ĐG" below an indicator. */
export interface LineFacets {
  /** Their words, equal for lines of the same kind. */
  readonly label: string;
  readonly role: HeaderRole | undefined;
  readonly period: Period | undefined;
  /** A user has said what the line holds. */
  readonly isSaid?: boolean;
  /** The line that says what this one is about: itself, or the first below the same heading. */
  readonly home: number;
  readonly headings: readonly Heading[];
}

/** A table with its subjects down the rows and its owners along the columns, whichever way it stands in the sheet. */
export interface Frame {
  readonly view: SheetView;
  /** The view in which the body was found; the same, or this one turned back. */
  readonly base: SheetView;
  readonly body: Body;
  readonly lines: readonly Line[];
  readonly facets: ReadonlyMap<number, LineFacets>;
  readonly fields: Fields;
  /** With the columns in which the lines are named. */
  readonly columns: readonly Field[];
  /** What stands above the lines' names and beside the owners'. */
  readonly corner: readonly string[];
  /** The first row and column that belong to the table. */
  readonly top: number;
  readonly left: number;
  /** Where a line's words stand, for pointing at it. */
  readonly nameColumn: number;
}

/** What stands over a line: its headings, or its own words. */
export const lineTexts = ({ facets }: Pick<Frame, 'facets'>, line: Line): readonly string[] =>
  facets.get(line.at)?.headings.map(({ text }) => text) ?? ownWords(line);

/** A row that numbers the columns. */
export const isNumbering = (view: SheetView, { cells }: Row): boolean =>
  isNumberingRow(cells.map((cell) => view.textOf(cell)));

/** The columns in which anything stands. */
export function usedColumns(rows: readonly Row[]): readonly number[] {
  const used = new Set<number>();
  for (const { cells } of rows) for (const { column } of cells) used.add(column);
  return [...used].sort((a, b) => a - b);
}

/** A user who names communes leaves no doubt whose the columns are. */
export const saidOwners = (owners: Fields['owners'], said: TableCorrection['columns']): Fields['owners'] =>
  said?.some(({ commune }) => commune !== undefined) === true
    ? { ...owners, kind: 'commune', said: true }
    : owners;

/** Where the columns of the sheet are lines, what a user says of a column is said of its line. */
export function saidLines(
  { lines, facets }: Pick<Frame, 'lines' | 'facets'>,
  said: TableCorrection['columns'],
): Pick<Frame, 'lines' | 'facets'> {
  if (said === undefined || said.length === 0) return { lines, facets };
  const roles = new Map(
    said.flatMap(({ column, role }) => (role === undefined ? [] : [[column, role] as const])),
  );
  const told = new Map(facets);
  let named: number | undefined;
  for (const { at, cells } of lines) {
    if (cells.some(({ shared }) => !shared)) named = at;
    const role = roles.get(at);
    if (role === undefined || role === 'name' || role === 'order') continue;
    const before = facets.get(at) ?? {
      label: '',
      period: undefined,
      // a line without a name of its own holds more of the one above
      home: named ?? at,
      headings: [],
      role: undefined,
    };
    told.set(at, { ...before, role: role === 'ignore' ? 'note' : role, period: undefined, isSaid: true });
  }
  return { lines, facets: told };
}

/** The rectangle that a table takes in its view. */
export const frameArea = ({ top, left }: Frame, bottom: number, right: number): ReturnType<typeof areaOf> =>
  areaOf(top, left, Math.max(top, bottom), Math.max(left, right));
