import { area } from '../workbook/address';
import type { Body } from './body';
import { placeOf, readMarkCell, readRequirementCell, readResultCell } from './cellReading';
import { chooseSet, type ChosenSet } from './chooseSet';
import { readColumnHeader, type ColumnHeader, type Unit } from './columnHeader';
import { columnRoles, type ColumnRoles } from './columnRoles';
import { communeColumnOf, communeRows, type CommuneRow } from './communeRows';
import { confidenceOf } from './confidence';
import type { TableCorrection } from './correction';
import { criterionUnits, type CriterionUnits } from './criterionUnits';
import { isNumberingRow } from './headerBlock';
import { headerRole } from './headerRole';
import { unmetLegend } from './legend';
import { correctedLines, type IdentifiedLine } from './line';
import { markStyleOf, styledMark, type MarkStyle } from './markStyle';
import type {
  AbsentIndicator,
  CommuneReading,
  Doubt,
  MarkReading,
  Observation,
  RequirementReading,
  TableReading,
  UnknownRow,
} from './reading';
import type { SetIndex } from './setIndex';
import type { SheetView } from './sheetView';
import { isPlanTitle, periodInTitle, tableTitle, titleLines } from './title';
import { readTotalCell } from './total';
import { hiddenIn } from './unread';

/** Fewer identified columns are no review table. */
const FEWEST_UNITS = 5;
const WHOLE_TABLE = 0.8;
const ROWS_TRIED = 60;

interface Head {
  readonly view: SheetView;
  readonly nameColumn: number;
  readonly header: ColumnHeader;
  /** The row that states the required levels. */
  readonly levelRow: number | undefined;
  readonly top: number;
}

interface Frame extends Head {
  readonly communes: readonly CommuneRow[];
}

/** Reads one body as a table with communes in rows; `undefined` where it is none. */
export function readColumnTable(
  view: SheetView,
  body: Body,
  notBefore: number,
  correction?: TableCorrection,
): TableReading | undefined {
  const head = headOf(view, body);
  if (head === undefined) return undefined;
  const titles = titleLines(view, body.header.from, notBefore);
  if (correction === undefined && isPlanTitle(titles)) return undefined;
  const title = [...titles.lines.map(({ text }) => text), view.sheet.name].join(' ');
  const lines = correctedLines(
    head.header.units.map(({ line }) => line),
    correction?.lines,
  );
  const around = {
    title,
    headings: headingsAt(view, body, head.nameColumn),
    outOf: outOf(view, body, head.header),
  };
  const chosen = chooseSet(view.sets, lines, around, correction?.set);
  if (chosen.code !== 'set') return undefined;
  const criteria = criterionUnits(chosen, head.header.units);
  if (criteria === undefined && indicatorsIn(chosen.lines).size < FEWEST_UNITS) return undefined;
  const found = communeRows(view, body.rows, head.nameColumn, head.header.district);
  const frame: Frame = { ...head, communes: withoutSignatures(head, found) };
  if (frame.communes.length === 0) return undefined;
  const period = periodInTitle(titles);
  const base = { sheet: view.sheet.name, title: tableTitle(titles), area: areaOf(frame, body) } as const;
  const part = criteria === undefined ? readIndicators(frame, chosen) : readCriteria(frame, chosen, criteria);
  const doubts = [...part.doubts, ...hiddenIn(view, body, base.area.bottom)];
  return { ...base, ...part, doubts, period, ...(correction?.confirmed === true ? { confidence: 1 } : {}) };
}

function headOf(view: SheetView, body: Body): Head | undefined {
  const nameColumn = communeColumnOf(view, body.rows);
  if (nameColumn === undefined) return undefined;
  const headed = view.sheet.rows.filter(({ row }) => row >= body.header.from && row <= body.header.to);
  const first = communeRows(view, body.rows.slice(0, ROWS_TRIED), nameColumn, undefined)[0]?.row;
  if (first === undefined) return undefined;
  const above = [...headed, ...body.rows.filter(({ row }) => row > body.header.to && row < first)];
  const levelRow = above.find(
    ({ row }) => row > body.header.from && headerRole(view.key(row, nameColumn)) === 'required',
  )?.row;
  const headingRows = above
    .filter(({ row, cells }) => {
      if (row === levelRow) return false;
      const [leftmost] = cells;
      // the criteria's own numbers stand in no row that numbers the first columns too
      const numbersAll = leftmost !== undefined && leftmost.column <= nameColumn;
      return !(numbersAll && isNumberingRow(cells.map((cell) => view.textOf(cell))));
    })
    .map(({ row }) => Number(row));
  const columns = new Set<number>();
  for (const { row, cells } of above) {
    if (headingRows.includes(row)) for (const cell of cells) columns.add(cell.column);
  }
  const values = [...columns].filter((column) => column > nameColumn).sort((a, b) => a - b);
  const header = readColumnHeader(view, headingRows, values);
  if (header.units.length < FEWEST_UNITS) return undefined;
  return { view, nameColumn, header, levelRow, top: body.header.from };
}

/** What heads the column of the communes. */
const headingsAt = (view: SheetView, { header }: Body, column: number): readonly string[] =>
  view.sheet.rows
    .filter(({ row }) => row >= header.from && row <= header.to)
    .map(({ row }) => view.text(row, column))
    .filter((text) => text !== '');

/** Of how many criteria the totals count: "7/10". */
const outOf = (view: SheetView, { rows }: Body, { totals }: ColumnHeader): readonly number[] =>
  rows.slice(0, ROWS_TRIED).flatMap(({ row }) =>
    totals.flatMap((column) => {
      const all = /\d\s*\/\s*(\d{1,2})(?!\d)/u.exec(view.text(row, column))?.[1];
      return all === undefined ? [] : [Number(all)];
    }),
  );

const CELLS_ENOUGH = 3;

/** The people who sign stand below the communes, in their column and with nothing beside them. */
function withoutSignatures(
  { view, nameColumn, header: { units, totals } }: Head,
  communes: readonly CommuneRow[],
): readonly CommuneRow[] {
  const values = [...units.flatMap(({ columns }) => columns.map(({ column }) => column)), ...totals];
  const kept: CommuneRow[] = [];
  for (const commune of communes) {
    const { row } = commune;
    const previous = kept.at(-1);
    const near = previous === undefined || row - previous.row <= 1;
    const numbered =
      near ||
      Array.from({ length: nameColumn }, (_, column) => column).some(
        (column) => view.text(row, column) !== '',
      );
    if (numbered || values.filter((column) => view.text(row, column) !== '').length >= CELLS_ENOUGH)
      kept.push(commune);
  }
  return kept;
}

function areaOf({ header, communes, nameColumn, top }: Frame, body: Body): TableReading['area'] {
  const columns = [
    ...header.units.flatMap(({ columns: own }) => own.map(({ column }) => column)),
    ...header.totals,
  ];
  const first = body.rows[0]?.cells[0]?.column ?? nameColumn;
  return area(
    top,
    Math.min(first, nameColumn),
    communes.at(-1)?.row ?? top,
    Math.max(...columns, nameColumn),
  );
}

const indicatorsIn = (lines: readonly IdentifiedLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ identity }) => (identity.code === 'indicator' ? [identity.indicator] : [])));

type ReadPart = Omit<TableReading, 'sheet' | 'title' | 'area' | 'period'>;

interface OwnedUnit {
  readonly unit: Unit;
  readonly roles: ColumnRoles;
}

interface Styled {
  readonly style: MarkStyle;
  readonly legend: string | undefined;
}

function styleOf({ view, communes, top }: Frame, units: readonly OwnedUnit[]): Styled {
  function* marks(): Generator<MarkReading> {
    for (const { row } of communes) {
      for (const { roles } of units)
        for (const column of roles.declared) yield readMarkCell(view, row, column);
    }
  }
  const style = markStyleOf(marks());
  const legend = style.ticks ? unmetLegend(view, top, communes.at(-1)?.row ?? top) : undefined;
  return { style: legend === undefined ? style : { ...style, inverted: true }, legend };
}

const totalsAt = ({ view, header }: Frame, row: number, criteria: number): CommuneReading['totals'] =>
  header.totals.flatMap((column) => readTotalCell(view, row, column, criteria) ?? []);

function readIndicators(frame: Frame, { index, lines, rival }: ChosenSet): ReadPart {
  const { view, header, communes, nameColumn } = frame;
  const byColumn = new Map(header.units.map((unit) => [unit.line.at, unit]));
  const rows = communes.map(({ row }) => row);
  const known = lines.flatMap(({ at, identity }) => {
    const unit = byColumn.get(at);
    return unit === undefined ? [] : [{ identity, unit }];
  });
  const roles = columnRoles(
    view,
    rows,
    known.flatMap(({ identity, unit }) =>
      identity.code === 'indicator' || identity.code === 'part' || identity.code === 'criterion'
        ? [unit]
        : [],
    ),
  );
  const units = known.flatMap(({ identity, unit }) => {
    const own = roles.get(unit);
    return own === undefined ? [] : [{ identity, unit, roles: own }];
  });
  const { style, legend } = styleOf(frame, units);
  const requirements = new Map<string, RequirementReading>();
  const found = new Set<string>();
  for (const { identity, unit } of units) {
    if (identity.code !== 'indicator') continue;
    found.add(identity.indicator);
    const indicator = index.indicator(identity.indicator);
    if (indicator === undefined || frame.levelRow === undefined || requirements.has(indicator.code)) continue;
    for (const { column } of unit.columns) {
      const reading = readRequirementCell(view, frame.levelRow, column, indicator);
      if (reading !== undefined && !requirements.has(indicator.code))
        requirements.set(indicator.code, reading);
    }
  }
  const readings = communes.map(({ row, name, key }): CommuneReading => {
    const observations: Observation[] = [];
    const criterionMarks: { readonly criterion: number; readonly declared: readonly MarkReading[] }[] = [];
    for (const { identity, roles: own } of units) {
      const declared = own.declared.map((column) => styledMark(readMarkCell(view, row, column), style));
      if (identity.code === 'criterion') {
        if (declared.some(({ mark }) => mark !== undefined)) {
          criterionMarks.push({ criterion: identity.number, declared });
        }
        continue;
      }
      if (identity.code !== 'indicator') continue;
      const results = own.results.map((column) => readResultCell(view, row, column));
      observations.push({
        code: identity.indicator,
        place: placeOf(view, row, own.first),
        result: results.find(({ reading }) => reading.code !== 'blank') ?? results[0],
        declared,
      });
    }
    return {
      name,
      key,
      place: placeOf(view, row, nameColumn),
      observations,
      criterionMarks,
      totals: totalsAt(frame, row, index.set.criteria.length),
    };
  });
  const doubts: Doubt[] = [];
  if (rival !== undefined) doubts.push({ code: 'set-unsure', chosen: index.set.key, other: rival });
  if (style.crossesUnclear) doubts.push({ code: 'marks-unclear' });
  if (legend !== undefined) doubts.push({ code: 'mark-legend', text: legend });
  const whole = found.size >= WHOLE_TABLE * index.size;
  if (!whole) doubts.push({ code: 'few-indicators', found: found.size, expected: index.size });
  return {
    layout: 'communes-by-indicators',
    set: index.set.key,
    confidence: confidenceOf(lines, index.size, doubts),
    doubts,
    requirements,
    communes: readings,
    unknownRows: unknownColumns(frame, lines),
    absent: whole ? absentColumns(frame, index, found) : [],
    hasFigures: readings.some(({ observations }) =>
      observations.some(({ result }) => result?.reading.code === 'figure'),
    ),
  };
}

function unknownColumns(
  { view, header, top }: Frame,
  lines: readonly IdentifiedLine[],
): readonly UnknownRow[] {
  const headings = new Map(header.units.map(({ line, heading }) => [line.at, heading]));
  return lines.flatMap(({ at, identity }) => {
    if (identity.code !== 'unknown' || headerRole(view.keyOf(identity.text)) === 'note') return [];
    return [{ place: placeOf(view, headings.get(at)?.row ?? top, at), text: identity.text }];
  });
}

const absentColumns = (
  { view, top, nameColumn }: Frame,
  index: SetIndex,
  found: ReadonlySet<string>,
): readonly AbsentIndicator[] =>
  index.codes
    .filter((code) => !found.has(code))
    .map((code) => ({ code, place: placeOf(view, top, nameColumn) }));

function readCriteria(frame: Frame, { index, rival }: ChosenSet, { units, sure }: CriterionUnits): ReadPart {
  const { view, communes, nameColumn } = frame;
  const rows = communes.map(({ row }) => row);
  const roles = columnRoles(
    view,
    rows,
    units.map(({ unit }) => unit),
  );
  const owned = units.flatMap(({ number, unit }) => {
    const own = roles.get(unit);
    return own === undefined
      ? []
      : [{ number, unit, roles: { ...own, declared: [...own.results, ...own.declared] } }];
  });
  const { style, legend } = styleOf(frame, owned);
  const readings = communes.map(({ row, name, key }): CommuneReading => ({
    name,
    key,
    place: placeOf(view, row, nameColumn),
    observations: [],
    criterionMarks: owned.map(({ number, roles: own }) => ({
      criterion: number,
      declared: own.declared.map((column) => styledMark(readMarkCell(view, row, column), style)),
    })),
    totals: totalsAt(frame, row, index.set.criteria.length),
  }));
  const doubts: Doubt[] = [];
  if (rival !== undefined) doubts.push({ code: 'set-unsure', chosen: index.set.key, other: rival });
  if (style.crossesUnclear) doubts.push({ code: 'marks-unclear' });
  if (legend !== undefined) doubts.push({ code: 'mark-legend', text: legend });
  const cost = (rival === undefined ? 0 : 0.35) + (style.crossesUnclear || legend !== undefined ? 0.35 : 0);
  return {
    layout: 'communes-by-criteria',
    set: index.set.key,
    confidence: Math.max(0, (sure ? 1 : 0.7) - cost),
    doubts,
    requirements: new Map(),
    communes: readings,
    unknownRows: [],
    absent: [],
    hasFigures: false,
  };
}
