import { ALREADY_COMPLETE, COMPLETE_UNKNOWN, NO_YEAR, openCriteria } from '../../messages/matrix';
import { deadlineContent } from '../../roadmap/deadline';
import { area, formatAddress, formatArea } from '../../workbook/address';
import { resultText, type CellContent, type CellStyle, type CellWrite } from '../../workbook/plan';
import { cellWrite, STYLES } from '../style';
import {
  completedFormula,
  deadlineFormula,
  gainedFormula,
  lastYearFormula,
  laterFormula,
  yearFormula,
  type CriterionCell,
} from './formulas';
import { HELPER_STYLE, type MatrixFrame } from './frame';
import { yearsOf, type Awaited, type CommuneYears, type CriterionYears } from './years';
import { rowHeight } from '../rowHeight';

export interface MatrixLine {
  readonly cells: readonly CellWrite[];
  readonly height: number;
  /** First free row of the hidden list of the roadmap's rows. */
  readonly nextHelper: number;
}

/** One commune: what it has, what it reaches in each year, when all of it. */
export function matrixLine(
  frame: MatrixFrame,
  { commune, criteria }: CommuneYears,
  order: number,
  row: number,
  helper: number,
): MatrixLine {
  const { columns, span } = frame;
  const cells: CellWrite[] = [];
  const texts: { readonly text: string; readonly width: number }[] = [];
  const put = (column: number, content: CellContent, style: CellStyle): void => {
    cells.push(cellWrite(row, column, content, style));
    texts.push({ text: resultText(content), width: columns.widths[column] ?? 1 });
  };
  const grid = formatArea(area(row, columns.grid, row, columns.grid + criteria.length - 1));
  const open = criteria.flatMap(({ number, state }, place): readonly CriterionCell[] =>
    state === 'met' ? [] : [{ number, row, column: columns.grid + place }],
  );
  const list = (column: number, formula: string, result: string): void => {
    put(column, open.length === 0 ? undefined : { formula, result }, STYLES.text);
  };

  put(columns.order, order, STYLES.centred);
  put(columns.commune, commune.name, STYLES.text);
  put(columns.met, commune.criteriaMet, STYLES.centredBold);
  put(columns.unmet, unmetText(criteria), STYLES.text);
  const met = formatAddress({ row, column: columns.met });
  let total = commune.criteriaMet;
  let before = met;
  for (const year of yearsOf(span)) {
    const gained = criteria.filter((one) => one.year === year);
    total += gained.length;
    list(columns.gained(year), gainedFormula(open, year), numbers(gained));
    put(
      columns.total(year),
      { formula: `${before}+COUNTIF(${grid},${year})`, result: total },
      STYLES.centredBold,
    );
    before = formatAddress({ row, column: columns.total(year) });
  }
  const later = criteria.filter(
    ({ state, year }) => state !== 'met' && (year === undefined || year > span.last),
  );
  list(columns.later, laterFormula(open, span.last), numbers(later));
  const completed = completedFormula(met, commune.criteriaTotal, grid);
  put(columns.completed, { formula: completed, result: completedResult(criteria) }, STYLES.centred);

  let nextHelper = helper;
  for (const [place, criterion] of criteria.entries()) {
    const content = gridContent(frame, criterion, nextHelper);
    if (content !== undefined) cells.push(cellWrite(row, columns.grid + place, content, HELPER_STYLE));
    cells.push(
      ...criterion.awaited.flatMap((awaited, down) => helperCells(frame, awaited, nextHelper + down)),
    );
    nextHelper += criterion.awaited.length;
  }
  return { cells, height: rowHeight(texts), nextHelper };
}

const numbers = (criteria: readonly CriterionYears[]): string =>
  criteria.map(({ number }) => number).join(', ');

function unmetText(criteria: readonly CriterionYears[]): string {
  const unmet = numbers(criteria.filter(({ state }) => state === 'unmet'));
  const open = numbers(criteria.filter(({ state }) => state === 'open'));
  return [unmet, open === '' ? '' : openCriteria(open)].filter((text) => text !== '').join('; ');
}

function completedResult(criteria: readonly CriterionYears[]): string | number {
  const open = criteria.filter(({ state }) => state !== 'met');
  if (open.length === 0) return ALREADY_COMPLETE;
  const years = open.flatMap(({ year }) => year ?? []);
  return years.length === open.length ? Math.max(...years) : COMPLETE_UNKNOWN;
}

/** The criterion's year from those of its rows in the hidden list. */
function gridContent(
  { columns }: MatrixFrame,
  { state, awaited, year }: CriterionYears,
  helper: number,
): CellContent {
  if (state === 'met') return undefined;
  if (awaited.length === 0) return NO_YEAR;
  const range = formatArea(area(helper, columns.year, helper + awaited.length - 1, columns.year));
  return { formula: lastYearFormula(range, awaited.length), result: year ?? NO_YEAR };
}

/** One row of the hidden list: a row of the roadmap by its key, its deadline as it stands there, the year. */
function helperCells(
  { columns, places, span }: MatrixFrame,
  { key, deadline, year }: Awaited,
  row: number,
): readonly CellWrite[] {
  const at = (column: number): string => formatAddress({ row, column });
  const value = deadlineContent(deadline);
  const contents: readonly (readonly [number, CellContent])[] = [
    [columns.key, key],
    // a blank cell is looked up as 0
    [
      columns.deadline,
      { formula: deadlineFormula(at(columns.key), places), result: value === '' ? 0 : value },
    ],
    [columns.year, { formula: yearFormula(at(columns.deadline), span.first), result: year ?? NO_YEAR }],
  ];
  return contents.map(([column, content]) => cellWrite(row, column, content, HELPER_STYLE));
}
