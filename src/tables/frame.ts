import { area as areaOf } from '../workbook/address';
import type { Body } from './body';
import type { TableCorrection } from './correction';
import { correctedFields, periodOf, readFields, roleOf, type Field, type Fields } from './fields';
import { readHeading, saysRole, stacksOf, type CodedHeading, type Heading } from './heading';
import { isNumberingRow } from './headerBlock';
import { headerRole, type HeaderRole } from './headerRole';
import { identityColumnsOf } from './identityColumns';
import { isTotalKey, type IdentityCell, type Line } from './line';
import { ownerKind } from './owners';
import type { Period } from './reading';
import { readLevel } from '../text/level';
import { readCommuneName } from '../text/commune';
import { rowLines, type IdentityColumns } from './rowLines';
import { bestCriterionFit, bestFit } from './setIndex';
import type { SheetView } from './sheetView';
import { turnedView } from './turnedView';
import {
  CELLS_ENOUGH,
  FEWEST_REPEATS,
  LEVELS_ENOUGH,
  MOST_LINES,
  NAMES_CRITERION,
  NAMES_INDICATOR,
  ROWS_TRIED,
} from './weights';

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

type Row = SheetView['sheet']['rows'][number];

const rowsBetween = (view: SheetView, from: number, to: number): readonly Row[] =>
  view.sheet.rows.filter(({ row }) => row >= from && row <= to);

const isNumbering = (view: SheetView, { cells }: Row): boolean =>
  isNumberingRow(cells.map((cell) => view.textOf(cell)));

function usedColumns(rows: readonly Row[]): readonly number[] {
  const used = new Set<number>();
  for (const { cells } of rows) for (const { column } of cells) used.add(column);
  return [...used].sort((a, b) => a - b);
}

function saidIdentity(correction: TableCorrection | undefined): IdentityColumns | undefined {
  const said = (wanted: string): number | undefined =>
    correction?.columns?.find(({ role }) => role === wanted)?.column;
  const [order, name] = [said('order'), said('name')];
  if (name === undefined) return undefined;
  const all = [order, name].filter((column) => column !== undefined);
  return { order, name, all, dated: new Set(order === undefined ? [] : [order]) };
}

const NAMING: ReadonlySet<HeaderRole> = new Set(['order', 'name', 'commune']);

/** A user who names communes leaves no doubt whose the columns are. */
const saidOwners = (owners: Fields['owners'], said: TableCorrection['columns']): Fields['owners'] =>
  said?.some(({ commune }) => commune !== undefined) === true
    ? { ...owners, kind: 'commune', said: true }
    : owners;

/** Where the columns of the sheet are lines, what a user says of a column is said of its line. */
function saidLines(
  { lines, facets }: Pick<Frame, 'lines' | 'facets'>,
  said: TableCorrection['columns'],
): Pick<Frame, 'lines' | 'facets'> {
  if (said === undefined || said.length === 0) return { lines, facets };
  const roles = new Map(
    said.flatMap(({ column, role }) => (role === undefined ? [] : [[column, role] as const])),
  );
  const told = new Map(facets);
  for (const { at } of lines) {
    const role = roles.get(at);
    if (role === undefined || role === 'name' || role === 'order') continue;
    const before = facets.get(at) ?? {
      label: '',
      period: undefined,
      home: at,
      headings: [],
      role: undefined,
    };
    told.set(at, { ...before, role: role === 'ignore' ? 'note' : role, period: undefined, isSaid: true });
  }
  return { lines, facets: told };
}

/** The body with its subjects in the rows; `undefined` where nothing in them is a subject. */
export function rowFrame(
  view: SheetView,
  body: Body,
  correction: TableCorrection | undefined,
): Frame | undefined {
  const headed = rowsBetween(view, body.header.from, body.header.to);
  const used = usedColumns([...headed, ...body.rows]);
  const heads = headed.filter((row) => !isNumbering(view, row)).map(({ row }) => Number(row));
  const read = readFields(view, heads, used, new Map());
  // in a turned view the user's columns are lines
  const said = view.turned ? undefined : correction?.columns;
  const all = correctedFields(read.all, said, body.header.to);
  const named =
    (view.turned ? undefined : saidIdentity(correction)) ??
    identityColumnsOf(
      view,
      body.rows,
      all.map(({ at, role, owner, headings }) => ({ column: at, role, commune: owner, headings })),
    );
  if (named === undefined) return undefined;
  const isValue = ({ at, owner, role }: Field): boolean =>
    at !== named.name && (owner !== undefined || !(role === undefined || NAMING.has(role)));
  const values = new Set(all.filter(isValue).map(({ at }) => at));
  const identity = { ...named, all: named.all.filter((column) => !values.has(column)) };
  const rows = body.rows.map(({ row }) => Number(row)).slice(0, MOST_LINES);
  const lines = rowLines(view, rows, identity);
  return {
    view,
    base: view,
    body,
    ...saidLines({ lines, facets: new Map() }, view.turned ? correction?.columns : undefined),
    fields: {
      all: all.filter(({ at }) => !identity.all.includes(at)),
      owners: saidOwners(read.owners, said),
    },
    columns: all,
    corner: all
      .filter(({ at }) => identity.all.includes(at))
      .flatMap(({ headings }) => headings.map(({ text }) => text)),
    top: body.commune?.row ?? body.header.from,
    left: used[0] ?? 0,
    nameColumn: identity.name,
  };
}

const FIRST_COLUMNS = 5;

/** The column in which communes stand one below the other, with the first row of them. */
function ownerColumn(
  view: SheetView,
  body: Body,
  saidColumn: number | undefined,
): readonly [column: number, first: number] | undefined {
  const headed = rowsBetween(view, body.header.from, body.header.to);
  const counts = new Map<number, Set<string>>();
  const firsts = new Map<number, number>();
  for (const { row, cells } of body.rows.slice(0, ROWS_TRIED)) {
    for (const cell of cells.slice(0, FIRST_COLUMNS)) {
      if (typeof cell.value !== 'string') continue;
      const text = view.textOf(cell);
      if (readCommuneName(text) === undefined || headerRole(view.keyOf(text)) !== undefined) continue;
      counts.set(cell.column, (counts.get(cell.column) ?? new Set<string>()).add(text));
      if (!firsts.has(cell.column)) firsts.set(cell.column, row);
    }
  }
  const kindOf = (column: number): number => {
    const kinds = headed.map(({ row }) => ownerKind(view.key(row, column)));
    return kinds.includes('commune') ? 1 : 0;
  };
  const [best] = [...counts].sort(
    ([a, one], [b, other]) => kindOf(b) - kindOf(a) || other.size - one.size || a - b,
  );
  const column =
    saidColumn ?? (best !== undefined && (best[1].size >= 2 || kindOf(best[0]) > 0) ? best[0] : undefined);
  const first = column === undefined ? undefined : firsts.get(column);
  return column === undefined || first === undefined ? undefined : [column, first];
}

/** A row above the first commune that holds levels or units, labelled or not, and names nothing. */
function isFieldRow(view: SheetView, { row, cells }: Row, nameColumn: number): boolean {
  const label = headerRole(view.key(row, nameColumn));
  if (label === 'required' || label === 'unit' || label === 'plan' || label === 'result') return true;
  const texts = cells.filter(({ column }) => column > nameColumn).map((cell) => view.textOf(cell));
  if (texts.length === 0) return false;
  const levels = texts.filter(
    (text) => readLevel(text) !== undefined && !/^\d{1,2}(?:\.\d{1,2})?$/u.test(text),
  );
  return levels.length >= LEVELS_ENOUGH * texts.length;
}

const placeKey = (heading: Heading | undefined): string =>
  heading === undefined ? '' : `${String(heading.row)}:${String(heading.column)}`;

/** What a heading is to a line: a cell of its own, or one that it shares with its neighbours. */
const identityCell = ({ heading, code, words, level }: CodedHeading, shared: boolean): IdentityCell => ({
  code,
  words: /^\d{1,4}[.)]?$/u.test(heading.text) ? '' : words,
  ...(level === undefined ? {} : { level: { text: level, at: heading.row } }),
  shared,
});

/** The body with its subjects in the columns, seen turned; `undefined` where nothing above them is a subject. */
export function columnFrame(
  sheet: SheetView,
  body: Body,
  correction: TableCorrection | undefined,
): Frame | undefined {
  const saidName = sheet.turned
    ? undefined
    : correction?.columns?.find(({ role }) => role === 'name')?.column;
  const owner = ownerColumn(sheet, body, saidName);
  if (owner === undefined) return undefined;
  const [nameColumn, first] = owner;
  const above = [
    ...rowsBetween(sheet, body.header.from, body.header.to),
    ...body.rows.filter(({ row }) => row > body.header.to && row < first),
  ];
  const levelRows = above.filter((row) => row.row > body.header.from && isFieldRow(sheet, row, nameColumn));
  const nameRows = above.filter((row) => {
    if (levelRows.includes(row)) return false;
    const [leftmost] = row.cells;
    // the criteria's own numbers stand in no row that numbers the first columns too
    return !(leftmost !== undefined && leftmost.column <= nameColumn && isNumbering(sheet, row));
  });
  const names = nameRows.map(({ row }) => Number(row));
  const columns = usedColumns(nameRows).filter((column) => column > nameColumn);
  const view = turnedView(sheet);
  const stacks = stacksOf(sheet, names, columns);
  const coded = columns.map((column) => ({
    column,
    stack: (stacks.get(column) ?? []).map((heading) => readHeading(sheet, heading)),
  }));
  const start = coded.find(({ stack }) => stack.some((one) => isSubject(sheet, one)))?.column;
  if (start === undefined) return undefined;
  const facets = new Map<number, LineFacets>();
  // "Số 1 | Số 2" again and again: it tells the columns of one subject apart, whatever it means
  const repeats = new Map<string, number>();
  for (const { column, stack } of coded) {
    const lowest = stack.at(-1)?.heading;
    if (lowest?.column !== column) continue;
    const key = `${String(lowest.row)}:${lowest.text}`;
    repeats.set(key, (repeats.get(key) ?? 0) + 1);
  }
  const isRepeated = (one: CodedHeading): boolean =>
    (repeats.get(`${String(one.heading.row)}:${one.heading.text}`) ?? 0) >= FEWEST_REPEATS &&
    !isSubject(sheet, one);
  const parted = coded
    .filter(({ column }) => column >= start)
    .map(({ column, stack }) => {
      const roles = stack.filter(
        (one, place) =>
          one.code === undefined && (saysRole(sheet, one.words) || (place > 0 && isRepeated(one))),
      );
      const own = stack.filter((one) => !roles.includes(one));
      return { column, stack, roles: roles.map(({ heading }) => heading), own, home: own.at(-1)?.heading };
    });
  // a heading over several subjects is each one's, and none's own
  const homes = new Map<string, Set<string>>();
  for (const { own, home } of parted) {
    for (const { heading } of own) {
      homes.set(placeKey(heading), (homes.get(placeKey(heading)) ?? new Set()).add(placeKey(home)));
    }
  }
  const lines = parted.map(({ column, stack, roles, own, home }): Line => {
    facets.set(column, {
      label: roles.map(({ text }) => sheet.keyOf(text)).join(' / '),
      role: roleOf(sheet, roles),
      period: periodOf(sheet, roles),
      home: home?.column ?? column,
      headings: stack.map(({ heading }) => ({
        text: heading.text,
        row: heading.column,
        column: heading.row,
      })),
    });
    const isTotal = own.some(
      ({ heading, code }) => code === undefined && isTotalKey(sheet.keyOf(heading.text)),
    );
    const lowestCode = own.findLastIndex(
      ({ code }) => code?.code === 'indicator' || code?.code === 'criterion',
    );
    const cells = own.map((one, place) => {
      const isCarried = one.heading.column !== column || (homes.get(placeKey(one.heading))?.size ?? 0) > 1;
      // "TC 2 Giao thông" above each of 2.1, 2.2 names their criterion
      return identityCell(one, isCarried || place < lowestCode);
    });
    return { at: column, cells, isTotal };
  });
  const below = body.rows.filter(({ row }) => row >= first);
  const heads = Array.from({ length: start }, (_, column) => column);
  const labels = new Map(
    heads.map((column) => [column, names.map((row) => sheet.key(row, column)).filter((key) => key !== '')]),
  );
  const fieldRows = [...levelRows, ...withoutSignatures(below, nameColumn, start)].map(({ row }) =>
    Number(row),
  );
  const read = readFields(view, heads, fieldRows, labels);
  const columnsSaid = view.turned ? undefined : correction?.columns;
  const fields: Fields = {
    all: correctedFields(read.all, columnsSaid, body.header.to),
    owners: saidOwners(read.owners, columnsSaid),
  };
  return {
    view,
    base: sheet,
    body,
    ...saidLines({ lines, facets }, view.turned ? correction?.columns : undefined),
    fields,
    columns: fields.all,
    corner: heads
      .flatMap((column) => names.map((row) => sheet.text(row, column)))
      .filter((text) => text !== ''),
    top: usedColumns(nameRows)[0] ?? 0,
    left: body.header.from,
    nameColumn: names.at(-1) ?? body.header.to,
  };
}

/** Whether a heading tells what a column is about: a code, a name, a wording, a total. */
function isSubject(view: SheetView, { words, code }: CodedHeading): boolean {
  if (code?.code === 'indicator' || code?.code === 'criterion') return true;
  const key = view.keyOf(words);
  return (
    isTotalKey(key) ||
    /tieu chi (?:chua|khong|da)? ?dat/u.test(key) ||
    bestCriterionFit(view.sets, words) >= NAMES_CRITERION ||
    (words.length > 12 && bestFit(view.sets, words) >= NAMES_INDICATOR)
  );
}

/** The people who sign stand below the communes, in their column and with nothing beside them. */
function withoutSignatures(rows: readonly Row[], nameColumn: number, start: number): readonly Row[] {
  const kept: Row[] = [];
  for (const row of rows) {
    const previous = kept.at(-1);
    const isNear = previous === undefined || row.row - previous.row <= 1;
    const isNumbered = row.cells.some(({ column }) => column < nameColumn);
    if (isNear || isNumbered || row.cells.filter(({ column }) => column >= start).length >= CELLS_ENOUGH)
      kept.push(row);
  }
  return kept;
}

/** The rectangle that a table takes in its view. */
export const frameArea = ({ top, left }: Frame, bottom: number, right: number): ReturnType<typeof areaOf> =>
  areaOf(top, left, Math.max(top, bottom), Math.max(left, right));
