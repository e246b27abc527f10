import type { ColumnReading } from './columns';
import { readMarkCell } from './cellReading';
import { timeOf } from './headingPeriod';
import type { MarkReading, Period } from './reading';
import { markStyleOf } from './markStyle';
import type { SheetView } from './sheetView';

/** The columns that belong to one commune. */
export interface CommuneColumns {
  readonly name: string;
  readonly key: string;
  /** Where the name stands, where it is a heading. */
  readonly heading: { readonly row: number; readonly column: number } | undefined;
  readonly results: readonly number[];
  readonly declared: readonly number[];
  readonly tickedMet: number | undefined;
  readonly tickedUnmet: number | undefined;
  /** Points given; worth a verdict only beside the most that may be given. */
  readonly scores: readonly number[];
  readonly fullScore: number | undefined;
  /** Of the columns that were taken, where several periods stand side by side. */
  readonly period: Period | undefined;
}

type ContentRole = 'result' | 'declared';

interface OwnedColumn {
  readonly column: number;
  readonly role: ContentRole | 'ticked-met' | 'ticked-unmet' | 'score' | 'full-score';
  readonly period: Period | undefined;
}

interface Owner {
  readonly name: string;
  readonly key: string;
  readonly heading: CommuneColumns['heading'];
  readonly columns: OwnedColumn[];
}

const YEAR = /^(?:năm )?20[123]\d$/iu;
const MOSTLY = 0.5;

/** A column without a role of its own: ticks, signs and letters make it a verdict column, anything else results. */
function contentRole(view: SheetView, rows: readonly number[], column: number): ContentRole | undefined {
  let filled = 0;
  let years = 0;
  const marks: MarkReading[] = [];
  for (const row of rows) {
    const mark = readMarkCell(view, row, column);
    if (mark.text === '') continue;
    filled += 1;
    if (mark.mark !== undefined) marks.push(mark);
    else if (YEAR.test(mark.text)) years += 1;
  }
  // in which year each is to be reached: a roadmap
  if (filled === 0 || years > MOSTLY * filled) return undefined;
  const onlyMarks = marks.length === filled;
  const style = markStyleOf(marks);
  const signs = marks.every(({ mark }) => mark?.sign !== 'word');
  return onlyMarks && (style.ticks || style.signs || signs) ? 'declared' : 'result';
}

function ownedColumn(
  view: SheetView,
  rows: readonly number[],
  { column, role, period }: ColumnReading,
): OwnedColumn | undefined {
  switch (role) {
    case 'result': {
      // "Kết quả" with nothing but ticks, signs or letters below is a verdict column
      const content = contentRole(view, rows, column);
      return { column, role: content ?? 'result', period };
    }
    case 'declared':
    case 'ticked-met':
    case 'ticked-unmet':
    case 'score':
    case 'full-score':
      return { column, role, period };
    case undefined: {
      const content = contentRole(view, rows, column);
      return content === undefined ? undefined : { column, role: content, period };
    }
    default:
      return undefined;
  }
}

/** A period that fewer rows speak of than this share of the fullest is not the latest result yet. */
const FILLED_ENOUGH = 0.3;

const filledCells = (view: SheetView, rows: readonly number[], columns: readonly OwnedColumn[]): number =>
  Math.max(0, ...columns.map(({ column }) => rows.filter((row) => view.text(row, column) !== '').length));

/** Where several periods stand side by side: the latest that is filled in, with the columns of no period. */
function latestPeriod(
  view: SheetView,
  rows: readonly number[],
  columns: readonly OwnedColumn[],
): { readonly columns: readonly OwnedColumn[]; readonly period: Period | undefined } {
  const groups = new Map<number, { readonly period: Period; readonly columns: OwnedColumn[] }>();
  for (const column of columns) {
    if (column.period === undefined) continue;
    const group = groups.get(timeOf(column.period)) ?? { period: column.period, columns: [] };
    group.columns.push(column);
    groups.set(timeOf(column.period), group);
  }
  if (groups.size < 2) {
    const [only] = groups.values();
    return { columns, period: only?.period };
  }
  const filled = [...groups.values()].map((group) => ({
    ...group,
    filled: filledCells(view, rows, group.columns),
  }));
  const fullest = Math.max(...filled.map((group) => group.filled));
  const [latest] = filled
    .filter((group) => group.filled >= FILLED_ENOUGH * fullest)
    .sort((a, b) => timeOf(b.period) - timeOf(a.period));
  const timeless = columns.filter(({ period }) => period === undefined);
  return { columns: [...(latest?.columns ?? []), ...timeless], period: latest?.period };
}

function settled(
  view: SheetView,
  rows: readonly number[],
  owner: Owner,
  shared: number | undefined,
): CommuneColumns {
  const { columns, period } = latestPeriod(view, rows, owner.columns);
  const of = (role: OwnedColumn['role']): readonly number[] =>
    columns.filter((one) => one.role === role).map(({ column }) => column);
  const [tickedMet] = of('ticked-met');
  const [tickedUnmet] = of('ticked-unmet');
  // a lone "Đạt" column is a verdict column like any other; only a pair "Đạt | Chưa đạt" is ticked
  const lone = tickedMet !== undefined && tickedUnmet === undefined ? [tickedMet] : [];
  return {
    name: owner.name,
    key: owner.key,
    heading: owner.heading,
    results: of('result'),
    declared: [...of('declared'), ...lone],
    tickedMet: lone.length > 0 ? undefined : tickedMet,
    tickedUnmet,
    scores: of('score'),
    fullScore: of('full-score')[0] ?? shared,
    period,
  };
}

const saysSomething = (one: CommuneColumns): boolean =>
  one.results.length + one.declared.length > 0 ||
  one.tickedMet !== undefined ||
  (one.scores.length > 0 && one.fullScore !== undefined);

const sharedFullScore = (columns: readonly ColumnReading[]): number | undefined =>
  columns.find(({ role, commune }) => role === 'full-score' && commune === undefined)?.column;

/** Groups the columns of a table by commune; without any commune heading they are one commune's. */
export function communeColumns(
  view: SheetView,
  columns: readonly ColumnReading[],
  rows: readonly number[],
): readonly CommuneColumns[] {
  const owners = new Map<string, Owner>();
  for (const column of columns) {
    if (column.commune === undefined) continue;
    const { name, key, row, column: at } = column.commune;
    const owner = owners.get(key) ?? { name, key, heading: { row, column: at }, columns: [] };
    owners.set(key, owner);
    const own = ownedColumn(view, rows, column);
    if (own !== undefined) owner.columns.push(own);
  }
  const shared = sharedFullScore(columns);
  const all = [...owners.values()].map((owner) => settled(view, rows, owner, shared));
  const speaking = all.filter(saysSomething);
  const headingRows = new Set(speaking.map(({ heading }) => heading?.row));
  return all.flatMap((one) => {
    if (saysSomething(one)) return [one];
    const blank = blankColumns(view, rows, columns, one.key);
    return blank.length > 0 && headingRows.has(one.heading?.row) ? [{ ...one, results: blank }] : [];
  });
}

/** Columns under a commune's heading that nobody has filled in yet: the commune is there, its results are missing. */
const blankColumns = (
  view: SheetView,
  rows: readonly number[],
  columns: readonly ColumnReading[],
  key: string,
): readonly number[] =>
  columns
    .filter(({ commune, role }) => commune?.key === key && role === undefined)
    .map(({ column }) => column)
    .filter((column) => rows.every((row) => view.text(row, column) === ''));

/** The columns of a table that is about one commune. */
export function singleCommuneColumns(
  view: SheetView,
  columns: readonly ColumnReading[],
  rows: readonly number[],
): CommuneColumns | undefined {
  const owned = columns
    .filter(({ role, period }) => role !== undefined || period !== undefined)
    .map((column) => ownedColumn(view, rows, column))
    .filter((column) => column !== undefined);
  const owner: Owner = { name: '', key: '', heading: undefined, columns: owned };
  const one = settled(view, rows, owner, undefined);
  return saysSomething(one) ? one : undefined;
}
