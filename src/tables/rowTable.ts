import { area } from '../workbook/address';
import type { Body } from './body';
import { placeOf, readMarkCell } from './cellReading';
import { chooseSet } from './chooseSet';
import { correctedColumns, readColumns, type ColumnReading } from './columns';
import { communeColumns, singleCommuneColumns, type CommuneColumns } from './communeColumns';
import { confidenceOf } from './confidence';
import type { CorrectedRole, TableCorrection } from './correction';
import { communeKey } from '../text/commune';
import { identityColumnsOf } from './identityColumns';
import { unmetLegend } from './legend';
import { asCriterion, marksCriteria } from './criterionUnits';
import { correctedLines, type IdentifiedLine } from './line';
import { markStyleOf, type MarkStyle } from './markStyle';
import { ownColumns, readCommune, type Context } from './observe';
import type { AbsentIndicator, Doubt, TableReading, UnknownRow } from './reading';
import { statedRequirements } from './requirements';
import { rowLines, type IdentityColumns } from './rowLines';
import type { SheetView } from './sheetView';
import { nameOfSingleCommune, type SingleCommune } from './singleCommune';
import { hiddenIn, unreadColumns } from './unread';
import { isPlanTitle, periodInTitle, tableTitle, titleLines } from './title';
import { isPlan } from './plan';

/** Fewer rows than these are no review table: a list, a budget, a roadmap. */
const FEWEST_INDICATORS = 5;
/** From this share on a missing row is missing, below it the table is about a part of the set. */
const WHOLE_TABLE = 0.8;
const ROWS_BELOW = 8;
/** No set has so many indicators, however they are split. */
const MOST_ROWS = 1_500;

/** Reads one body as a table with indicators in rows; `undefined` where it is none. */
export function readRowTable(
  view: SheetView,
  body: Body,
  notBefore: number,
  fileName: string | undefined,
  correction?: TableCorrection,
): TableReading | undefined {
  const columnsUsed = usedColumns(body, view);
  const columns = correctedColumns(
    readColumns(view, body.header, columnsUsed),
    correction?.columns,
    body.header.to,
  );
  const identity = saidIdentity(correction) ?? identityColumnsOf(view, body.rows, columns);
  if (identity === undefined) return undefined;
  const titles = titleLines(view, body.header.from, notBefore);
  const reviewed = columns.some(({ role }) => role === 'result' || role === 'declared');
  if (correction === undefined && ((!reviewed && isPlanTitle(titles)) || isPlan(columns))) return undefined;
  const rows = body.rows.map(({ row }) => Number(row)).slice(0, MOST_ROWS);
  const written = correctedLines(rowLines(view, rows, identity), correction?.lines);
  const title = [...titles.lines.map(({ text }) => text), view.sheet.name].join(' ');
  const headings = columns
    .filter(({ column }) => identity.all.includes(column))
    .flatMap(({ headings: own }) => own.map(({ text }) => text));
  const chosen = chooseSet(view.sets, written, { title, headings }, correction?.set);
  if (chosen.code !== 'set') return undefined;
  const { index } = chosen;
  const identified = tableLines(chosen.lines);
  const criteriaOnly = marksCriteria(identified);
  const lines = criteriaOnly ? identified.map(asCriterion) : identified;
  const found = new Set(
    lines.flatMap(({ identity: one }) => (one.code === 'indicator' ? [one.indicator] : [])),
  );
  if (found.size < Math.min(FEWEST_INDICATORS, index.size) && !criteriaOnly) return undefined;

  const wanted = criteriaOnly ? 'criterion' : 'indicator';
  const ownRows = lines.flatMap(({ at, identity: one }) => (one.code === wanted ? [at] : []));
  const values = columns.filter(({ column }) => !identity.all.includes(column));
  const grouped = communeColumns(view, values, ownRows);
  const single = grouped.length === 0 ? singleCommuneColumns(view, values, ownRows) : undefined;
  const owners = single === undefined ? grouped : [single];
  if (owners.length === 0) return undefined;

  const usual = styleOf(view, owners, ownRows, criteriaOnly);
  const legend = usual.ticks ? unmetLegend(view, body.header.from, lines.at(-1)?.at ?? 0) : undefined;
  const style = legend === undefined ? usual : { ...usual, inverted: true };
  const unitColumn = columns.find(({ role }) => role === 'unit')?.column;
  const context: Context = { view, index, lines, style, criteriaOnly, unitColumn };
  const doubts: Doubt[] = [];
  if (chosen.rival !== undefined) {
    doubts.push({ code: 'set-unsure', chosen: index.set.key, other: chosen.rival });
  }
  if (style.crossesUnclear) doubts.push({ code: 'marks-unclear' });
  if (legend !== undefined) doubts.push({ code: 'mark-legend', text: legend });
  const communes = owners.map((owner) => {
    if (owner !== single) return readCommune(context, owner);
    const named =
      saidCommune(correction) ?? communeOfSection(body) ?? nameOfSingleCommune(view, titles, fileName);
    if (named.doubt !== undefined) doubts.push(named.doubt);
    return readCommune(context, { ...owner, name: named.name, key: named.key, heading: named.heading });
  });
  const whole = found.size >= WHOLE_TABLE * index.size;
  if (!whole && !criteriaOnly)
    doubts.push({ code: 'few-indicators', found: found.size, expected: index.size });
  doubts.push(
    ...unreadColumns(view, values, owners, ownRows),
    ...hiddenIn(view, body, lines.at(-1)?.at ?? body.header.to),
  );
  const taken = owners.find(({ period }) => period !== undefined)?.period;
  const { general, regional } = statedRequirements(view, index, lines, values, taken);
  return {
    sheet: view.sheet.name,
    area: area(
      body.commune?.row ?? body.header.from,
      Math.min(...columnsUsed),
      lines.at(-1)?.at ?? body.header.to,
      rightmost(owners, values),
    ),
    layout: single === undefined ? 'indicators-by-communes' : 'one-commune',
    set: index.set.key,
    title: tableTitle(titles),
    period: taken ?? periodInTitle(titles),
    confidence:
      correction?.confirmed === true
        ? 1
        : confidenceOf(lines, criteriaOnly ? index.set.criteria.length : index.size, doubts),
    doubts,
    requirements: general,
    regional,
    communes,
    unknownRows: unknownRows(context, identity.name),
    absent: whole ? absentIndicators(context, found, identity.name, body.header.from) : [],
    hasFigures: communes.some(({ observations }) =>
      observations.some(({ result }) => result?.reading.code === 'figure'),
    ),
  };
}

function saidIdentity(correction: TableCorrection | undefined): IdentityColumns | undefined {
  const said = (role: CorrectedRole): number | undefined =>
    correction?.columns?.find((one) => one.role === role)?.column;
  const name = said('name');
  const order = said('order');
  return name === undefined
    ? undefined
    : {
        order,
        name,
        all: order === undefined ? [name] : [Math.min(order, name), Math.max(order, name)],
        dated: new Set(order === undefined ? [] : [order]),
      };
}

function saidCommune(correction: TableCorrection | undefined): SingleCommune | undefined {
  const name = correction?.commune;
  return name === undefined
    ? undefined
    : { name, key: communeKey(name), heading: undefined, doubt: undefined };
}

function communeOfSection({ commune }: Body): SingleCommune | undefined {
  if (commune === undefined) return undefined;
  const { name, key, row, column } = commune;
  return { name, key, heading: { row, column }, doubt: undefined };
}

const rightmost = (owners: readonly CommuneColumns[], values: readonly ColumnReading[]): number =>
  Math.max(
    ...owners.flatMap(ownColumns),
    ...values.filter(({ role }) => role !== undefined).map((one) => one.column),
  );

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

/** From the first line that is known to the last; totals a few rows below the last indicator still belong. */
function tableLines(lines: readonly IdentifiedLine[]): readonly IdentifiedLine[] {
  const known = lines.filter(
    ({ identity }) =>
      identity.code === 'indicator' || identity.code === 'criterion' || identity.code === 'part',
  );
  const first = known[0]?.at ?? 0;
  const last = known.at(-1)?.at ?? -1;
  return lines.filter(
    ({ at, identity }) =>
      (at >= first && at <= last) ||
      (identity.code === 'total' && at > last && at <= last + ROWS_BELOW) ||
      (identity.code === 'group' && at < first && first - at <= 1),
  );
}

function styleOf(
  view: SheetView,
  owners: readonly CommuneColumns[],
  rows: readonly number[],
  criteriaOnly: boolean,
): MarkStyle {
  return markStyleOf(
    rows.flatMap((row) =>
      owners.flatMap(({ declared, results }) =>
        [...declared, ...(criteriaOnly ? results : [])].map((column) => readMarkCell(view, row, column)),
      ),
    ),
  );
}

function unknownRows({ view, lines }: Context, nameColumn: number): readonly UnknownRow[] {
  return lines.flatMap(({ at, identity }) =>
    identity.code === 'unknown' ? [{ place: placeOf(view, at, nameColumn), text: identity.text }] : [],
  );
}

function absentIndicators(
  { view, index, lines }: Context,
  found: ReadonlySet<string>,
  nameColumn: number,
  headerRow: number,
): readonly AbsentIndicator[] {
  return index.set.criteria.flatMap((criterion) => {
    const home = lines.find(
      ({ identity }) =>
        (identity.code === 'criterion' && identity.number === criterion.number) ||
        (identity.code === 'indicator' &&
          index.indicator(identity.indicator)?.criterion === criterion.number),
    );
    const place = placeOf(view, home?.at ?? headerRow, nameColumn);
    return criterion.indicators.flatMap(({ code }) => (found.has(code) ? [] : [{ code, place }]));
  });
}
