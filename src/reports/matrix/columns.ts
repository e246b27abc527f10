import { yearsOf, type YearSpan } from './years';

/** Zero-based places of the matrix's columns. */
export interface MatrixColumns {
  readonly order: number;
  readonly commune: number;
  readonly met: number;
  readonly unmet: number;
  readonly gained: (year: number) => number;
  readonly total: (year: number) => number;
  readonly later: number;
  readonly completed: number;
  /** Hidden: the year of each criterion, the first criterion's column. */
  readonly grid: number;
  /** Hidden: the rows of the roadmap that are looked up. */
  readonly key: number;
  readonly deadline: number;
  readonly year: number;
  /** Of the columns in sight, from the first. */
  readonly widths: readonly number[];
  readonly visibleWidth: number;
  /** All that are hidden. */
  readonly helpers: readonly number[];
}

const WIDTHS = {
  order: 5,
  commune: 17,
  met: 9,
  unmet: 21,
  gained: 18,
  total: 10,
  later: 18,
  completed: 13,
} as const;
const BEFORE_YEARS = 4;

export function matrixColumns(span: YearSpan, criteria: number): MatrixColumns {
  const { first, last } = span;
  const gained = (year: number): number => BEFORE_YEARS + 2 * (year - first);
  const later = gained(last + 1);
  const completed = later + 1;
  // a blank column between, so that nobody takes the helpers for the table's
  const grid = completed + 2;
  const key = grid + criteria;
  const year = key + 2;
  const widths = [
    WIDTHS.order,
    WIDTHS.commune,
    WIDTHS.met,
    WIDTHS.unmet,
    ...yearsOf(span).flatMap(() => [WIDTHS.gained, WIDTHS.total]),
    WIDTHS.later,
    WIDTHS.completed,
  ];
  return {
    order: 0,
    commune: 1,
    met: 2,
    unmet: 3,
    gained,
    total: (of) => gained(of) + 1,
    later,
    completed,
    grid,
    key,
    deadline: key + 1,
    year,
    widths,
    visibleWidth: widths.reduce((sum, width) => sum + width, 0),
    helpers: Array.from({ length: year - grid + 1 }, (_, place) => grid + place),
  };
}
