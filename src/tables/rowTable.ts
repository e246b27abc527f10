import { area } from '../workbook/address';
import { identityColumnsOf, type Body } from './body';
import { placeOf, readMarkCell, readRequirementCell, readResultCell } from './cellReading';
import { chooseSet } from './chooseSet';
import { readColumns, type ColumnReading } from './columns';
import { communeColumns, singleCommuneColumns, type CommuneColumns } from './communeColumns';
import { markStyleOf, styledMark, type MarkStyle } from './markStyle';
import { nameOfSingleCommune } from './singleCommune';
import {
  requirementKey,
  type AbsentIndicator,
  type CommuneReading,
  type CriterionMark,
  type DeclaredTotal,
  type Doubt,
  type MarkReading,
  type Observation,
  type RequirementReading,
  type TableReading,
  type UnknownRow,
} from './reading';
import type { IdentifiedRow } from './rowIdentity';
import type { SetIndex } from './setIndex';
import type { SheetView } from './sheetView';
import { periodInTitle, tableTitle, titleLines, type TitleLines } from './title';
import { readTotalCell } from './total';

/** Fewer rows than these are no review table: a list, a budget, a roadmap. */
const FEWEST_INDICATORS = 5;
/** From this share on a missing row is missing, below it the table is about a part of the set. */
const WHOLE_TABLE = 0.8;
const ROWS_BELOW = 8;

interface Context {
  readonly view: SheetView;
  readonly index: SetIndex;
  readonly rows: readonly IdentifiedRow[];
  readonly style: MarkStyle;
}

/** Reads one body as a table with indicators in rows; `undefined` where it is none. */
export function readRowTable(
  view: SheetView,
  body: Body,
  notBefore: number,
  fileName: string | undefined,
): TableReading | undefined {
  const columnsUsed = usedColumns(body, view);
  const columns = readColumns(view, body.header, columnsUsed);
  const nameColumns = columns.filter(({ role, commune }) => role === 'name' && commune === undefined);
  const identity = identityColumnsOf(
    view,
    body.rows,
    nameColumns.map(({ column }) => column),
  );
  if (identity === undefined) return undefined;
  const titles = titleLines(view, body.header.from, notBefore);
  const title = tableTitle(titles);
  const allRows = body.rows.map(({ row }) => Number(row));
  const chosen = chooseSet(view, allRows, identity, titles.lines.map(({ text }) => text).join(' '));
  const rows = tableRows(chosen.rows);
  const found = new Set(
    rows.flatMap(({ identity: one }) => (one.code === 'indicator' ? [one.indicator] : [])),
  );
  if (found.size < FEWEST_INDICATORS) return undefined;

  const indicatorRows = rows.filter(({ identity: one }) => one.code === 'indicator').map(({ row }) => row);
  const values = columns.filter(({ column }) => column !== identity.order && column !== identity.name);
  const grouped = communeColumns(view, values, indicatorRows);
  const single = grouped.length === 0 ? singleCommuneColumns(view, values, indicatorRows) : undefined;
  const owners = single === undefined ? grouped : [single];
  if (owners.length === 0) return undefined;

  const style = styleOf(view, owners, rows);
  const context: Context = { view, index: chosen.index, rows, style };
  const requirements = requirementsOf(context, values);
  const doubts: Doubt[] = [];
  if (chosen.rival !== undefined) {
    doubts.push({ code: 'set-unsure', chosen: chosen.index.set.key, other: chosen.rival });
  }
  const communes = owners.map((owner) =>
    readCommune(context, owner === single ? named(view, owner, titles, fileName, doubts) : owner),
  );
  const expected = chosen.index.set.criteria.reduce((sum, one) => sum + one.indicators.length, 0);
  const whole = found.size >= WHOLE_TABLE * expected;
  if (!whole) doubts.push({ code: 'few-indicators', found: found.size, expected });
  const lastRow = rows.at(-1)?.row ?? body.header.to;
  return {
    sheet: view.sheet.name,
    area: area(
      body.header.from,
      Math.min(...columnsUsed),
      lastRow,
      Math.max(
        ...owners.flatMap(ownColumns),
        ...values.filter(({ role }) => role !== undefined).map((one) => one.column),
      ),
    ),
    layout: single === undefined ? 'indicators-by-communes' : 'one-commune',
    set: chosen.index.set.key,
    title,
    period: periodInTitle(titles),
    confidence: confidenceOf(rows, found.size, expected, doubts),
    doubts,
    requirements,
    communes,
    unknownRows: unknownRows(context, identity.name),
    absent: whole ? absentIndicators(context, found, identity.name, body.header.from) : [],
    hasFigures: communes.some(({ observations }) =>
      observations.some(({ result }) => result?.reading.code === 'figure'),
    ),
  };
}

function usedColumns(body: Body, view: SheetView): readonly number[] {
  const used = new Set<number>();
  for (const row of view.sheet.rows) {
    if (row.row < body.header.from) continue;
    if (row.row > body.header.to) break;
    for (const cell of row.cells) used.add(cell.column);
  }
  for (const row of body.rows) for (const cell of row.cells) used.add(cell.column);
  return [...used].sort((a, b) => a - b);
}

/** From the first row that is known to the last; totals a few rows below the last indicator still belong. */
function tableRows(rows: readonly IdentifiedRow[]): readonly IdentifiedRow[] {
  const known = rows.filter(({ identity }) => identity.code === 'indicator' || identity.code === 'criterion');
  const first = known[0]?.row ?? 0;
  const last = known.at(-1)?.row ?? -1;
  return rows.filter(
    ({ row, identity }) =>
      (row >= first && row <= last) ||
      (identity.code === 'total' && row > last && row <= last + ROWS_BELOW) ||
      (identity.code === 'group' && row < first && first - row <= 1),
  );
}

const ownColumns = (owner: CommuneColumns): readonly number[] => [
  ...owner.results,
  ...owner.declared,
  ...[owner.tickedMet, owner.tickedUnmet].filter((column) => column !== undefined),
];

function styleOf(
  view: SheetView,
  owners: readonly CommuneColumns[],
  rows: readonly IdentifiedRow[],
): MarkStyle {
  return markStyleOf(
    rows.flatMap(({ row, identity }) =>
      identity.code === 'indicator'
        ? owners.flatMap(({ declared }) => declared.map((column) => readMarkCell(view, row, column)))
        : [],
    ),
  );
}

function requirementsOf(
  { view, index, rows }: Context,
  values: readonly ColumnReading[],
): ReadonlyMap<string, RequirementReading> {
  const column = values.find(({ role, commune }) => role === 'required' && commune === undefined)?.column;
  const requirements = new Map<string, RequirementReading>();
  if (column === undefined) return requirements;
  for (const { row, identity } of rows) {
    if (identity.code !== 'indicator' && identity.code !== 'part') continue;
    const indicator = index.indicator(identity.indicator);
    const key = requirementKey(identity.indicator, identity.code === 'part' ? identity.name : undefined);
    if (indicator === undefined || requirements.has(key)) continue;
    const reading = readRequirementCell(view, row, column, indicator);
    if (reading !== undefined) requirements.set(key, reading);
  }
  return requirements;
}

/** The verdict cells of a row, in the light of how the table is filled in. */
function declaredAt({ view, style }: Context, owner: CommuneColumns, row: number): readonly MarkReading[] {
  const marks = owner.declared.map((column) => styledMark(readMarkCell(view, row, column), style));
  const { tickedMet, tickedUnmet } = owner;
  if (tickedMet === undefined || tickedUnmet === undefined) return marks;
  const met = readMarkCell(view, row, tickedMet);
  const unmet = readMarkCell(view, row, tickedUnmet);
  return [
    ...marks,
    ...(met.text !== '' ? [{ ...met, mark: { verdict: 'met', sign: 'tick' } as const }] : []),
    ...(unmet.text !== '' ? [{ ...unmet, mark: { verdict: 'unmet', sign: 'tick' } as const }] : []),
  ];
}

function readCommune(context: Context, owner: CommuneColumns): CommuneReading {
  const { view, rows, index } = context;
  const observations: Observation[] = [];
  const criterionMarks: CriterionMark[] = [];
  const totals: DeclaredTotal[] = [];
  const columns = ownColumns(owner);
  const firstColumn = Math.min(...columns);
  for (const { row, identity } of rows) {
    if (identity.code === 'total') {
      const total = columns
        .map((column) => readTotalCell(view, row, column, index.set.criteria.length))
        .find((one) => one !== undefined);
      if (total !== undefined) totals.push(total);
    }
    if (identity.code === 'criterion') {
      const declared = declaredAt(context, owner, row).filter(({ implied }) => !implied);
      if (declared.some(({ mark }) => mark !== undefined)) {
        criterionMarks.push({ criterion: identity.number, declared });
      }
    }
    if (identity.code !== 'indicator' && identity.code !== 'part') continue;
    const results = owner.results.map((column) => readResultCell(view, row, column));
    const result = results.find(({ reading }) => reading.code !== 'blank') ?? results[0];
    observations.push({
      code: identity.indicator,
      ...(identity.code === 'part' ? { part: identity.name } : {}),
      place: placeOf(view, row, firstColumn),
      result,
      declared: declaredAt(context, owner, row),
    });
  }
  return {
    name: owner.name,
    key: owner.key,
    place: owner.heading === undefined ? undefined : placeOf(view, owner.heading.row, owner.heading.column),
    observations: withoutEmptyParents(observations),
    criterionMarks,
    totals,
  };
}

/** A split indicator ("2.2" above "a" and "b") usually has nothing in its own row: the parts speak for it. */
function withoutEmptyParents(observations: readonly Observation[]): readonly Observation[] {
  const split = new Set(observations.filter(({ part }) => part !== undefined).map(({ code }) => code));
  return observations.filter(
    (one) =>
      one.part !== undefined ||
      !split.has(one.code) ||
      (one.result !== undefined && one.result.reading.code !== 'blank') ||
      one.declared.some(({ mark, implied }) => mark !== undefined && !implied),
  );
}

function named(
  view: SheetView,
  owner: CommuneColumns,
  titles: TitleLines,
  fileName: string | undefined,
  doubts: Doubt[],
): CommuneColumns {
  const found = nameOfSingleCommune(view, titles, fileName);
  if (found.doubt !== undefined) doubts.push(found.doubt);
  return { ...owner, name: found.name, key: found.key, heading: found.heading };
}

function unknownRows({ view, rows }: Context, nameColumn: number): readonly UnknownRow[] {
  return rows.flatMap(({ row, identity }) =>
    identity.code === 'unknown' ? [{ place: placeOf(view, row, nameColumn), text: identity.text }] : [],
  );
}

function absentIndicators(
  { view, index, rows }: Context,
  found: ReadonlySet<string>,
  nameColumn: number,
  headerRow: number,
): readonly AbsentIndicator[] {
  return index.set.criteria.flatMap((criterion) => {
    const home = rows.find(
      ({ identity }) =>
        (identity.code === 'criterion' && identity.number === criterion.number) ||
        (identity.code === 'indicator' &&
          index.indicator(identity.indicator)?.criterion === criterion.number),
    );
    const place = placeOf(view, home?.row ?? headerRow, nameColumn);
    return criterion.indicators.flatMap(({ code }) => (found.has(code) ? [] : [{ code, place }]));
  });
}

function confidenceOf(
  rows: readonly IdentifiedRow[],
  found: number,
  expected: number,
  doubts: readonly Doubt[],
): number {
  const fits = rows.flatMap(({ identity }) => (identity.code === 'indicator' ? [identity.fit] : []));
  const fitting = fits.filter((fit) => fit >= 0.3).length / Math.max(1, fits.length);
  const unknown = rows.filter(({ identity }) => identity.code === 'unknown').length;
  const base = 0.5 + 0.3 * fitting + 0.2 * Math.min(1, found / (WHOLE_TABLE * expected));
  const unsure = doubts.some(({ code }) => code === 'set-unsure' || code === 'commune-unknown') ? 0.35 : 0;
  return Math.max(0, Math.min(1, base - unsure - 0.5 * (unknown / Math.max(1, rows.length))));
}
