import { readCommuneName } from '../text/commune';
import { readLevel } from '../text/level';
import type { Body } from './body';
import { pairCodes } from './code';
import type { TableCorrection } from './correction';
import { correctedFields, periodOf, readFields, roleOf, type Fields } from './fields';
import { isNumbering, saidLines, saidOwners, usedColumns, type Frame, type LineFacets } from './frame';
import { readHeading, saysRole, stacksOf, type CodedHeading, type Heading } from './heading';
import { headerRole } from './headerRole';
import { isTotalKey, type IdentityCell, type Line } from './line';
import { isDistrict, ownerKind } from './owners';
import { bestCriterionFit, bestFit } from './setIndex';
import { rowsBetween, type Row, type SheetView } from './sheetView';
import { turnedView } from './turnedView';
import {
  CELLS_ENOUGH,
  FEWEST_REPEATS,
  LEVELS_ENOUGH,
  NAMES_CRITERION,
  NAMES_INDICATOR,
  ROWS_TRIED,
} from './weights';

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
    (text) => readLevel(text) !== undefined && !/^\d{1,2}(?:\.\d{1,2})?\.?$/u.test(text),
  );
  return levels.length >= LEVELS_ENOUGH * texts.length;
}

const placeKey = (heading: Heading | undefined): string =>
  heading === undefined ? '' : `${String(heading.row)}:${String(heading.column)}`;

/** What a heading is to a line: a cell of its own, or one that it shares with its neighbours. */
const identityCell = ({ heading, code, words, level }: CodedHeading, shared: boolean): IdentityCell => ({
  code,
  words: /^\d{1,4}[.)]?$/u.test(heading.text) ? '' : words,
  ...(level === undefined ? {} : { level: { ...level, at: heading.row } }),
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
    // "A | Huyện Vĩnh Linh | 8 | 6" opens a group, and counts its communes
    const isGroup = row.row > body.header.to && isDistrict(sheet.text(row.row, nameColumn));
    if (isGroup) return false;
    const [leftmost] = row.cells;
    // the criteria's own numbers stand in no row that numbers the first columns too
    return !(leftmost !== undefined && leftmost.column <= nameColumn && isNumbering(sheet, row));
  });
  const names = nameRows.map(({ row }) => Number(row));
  const columns = usedColumns(nameRows).filter((column) => column > nameColumn);
  const view = turnedView(sheet);
  const stacks = stacksOf(sheet, names, columns);
  const pairs = new Map(names.map((row) => [row, pairCodes(columns.map((at) => sheet.text(row, at)))]));
  const coded = columns.map((column) => ({
    column,
    stack: (stacks.get(column) ?? []).map((heading) => readHeading(sheet, heading, pairs.get(heading.row))),
  }));
  const start = startOf(sheet, body, coded);
  if (start === undefined) return undefined;
  const facets = new Map<number, LineFacets>();
  // "Số 1 | Số 2" again and again below headings over both: it tells the columns of one subject apart
  const spans = new Map<string, number>();
  for (const { stack } of coded)
    for (const { heading } of stack) spans.set(placeKey(heading), (spans.get(placeKey(heading)) ?? 0) + 1);
  const repeats = new Map<string, number>();
  for (const { column, stack } of coded) {
    const lowest = stack.at(-1)?.heading;
    if (lowest?.column !== column || (spans.get(placeKey(stack.at(-2)?.heading)) ?? 0) < 2) continue;
    const key = `${String(lowest.row)}:${lowest.text}`;
    repeats.set(key, (repeats.get(key) ?? 0) + 1);
  }
  // "Số 1" below a subject may number its columns; a bare number may be an indicator's within its criterion
  const isRepeated = (one: CodedHeading, higher: readonly CodedHeading[]): boolean =>
    (repeats.get(`${String(one.heading.row)}:${one.heading.text}`) ?? 0) >= FEWEST_REPEATS &&
    (!isSubject(sheet, one) || (isLabelled(one) && higher.some((other) => isSubject(sheet, other))));
  const parted = coded
    .filter(({ column }) => column >= start)
    .map(({ column, stack }) => {
      const roles = stack.filter(
        (one, place) =>
          (one.code === undefined && saysRole(sheet, one.words)) ||
          (place > 0 && isRepeated(one, stack.slice(0, place))),
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

const isLabelled = ({ heading }: CodedHeading): boolean => /^\p{L}+ /u.test(heading.text);

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

/** The first column that is about something; what is reached in all, "Kết quả: 17/19", may stand before it. */
function startOf(
  view: SheetView,
  body: Body,
  columns: readonly { readonly column: number; readonly stack: readonly CodedHeading[] }[],
): number | undefined {
  const named = columns.findIndex(
    ({ stack }) => stack.some((one) => isSubject(view, one)) || listsCriteria(view, stack),
  );
  let first = named < 0 ? columns.findIndex(({ column }) => tellsCriteria(view, body, column)) : named;
  while (first > 0 && columns[first - 1]?.stack.every(({ words }) => saysRole(view, words)) === true)
    first -= 1;
  return columns[first]?.column;
}

/** "Đạt | Chưa đạt" below "Tiêu chí" */
function listsCriteria(view: SheetView, stack: readonly CodedHeading[]): boolean {
  const keys = stack.map(({ words }) => view.keyOf(words));
  const isTicked = keys.map(headerRole).some((role) => role === 'ticked-met' || role === 'ticked-unmet');
  return isTicked && keys.some((key) => /^(?:cac )?(?:tieu chi|tc)\b/u.test(key));
}

/** "Đạt 17/19 tiêu chí, chưa đạt TC 10, 17": whatever heads them, the cells themselves speak of criteria. */
const tellsCriteria = (view: SheetView, { rows }: Body, column: number): boolean =>
  rows.slice(0, ROWS_TRIED).some(({ row }) => /\bdat\b.*\b(?:tieu chi|tc)\b/u.test(view.key(row, column)));

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
