import { ALREADY_COMPLETE, COMPLETE_UNKNOWN, NO_YEAR } from '../../messages/matrix';
import { FIRST_YEAR, LAST_YEAR } from '../../roadmap/deadline';
import { formatAddress } from '../../workbook/address';
import { ownReference } from '../../workbook/ownSheet';

/** A text in a formula. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The deadline in the roadmap's row with the key that stands in a cell, wherever people moved row and column. */
export const deadlineFormula = (
  keyCell: string,
  columns: { readonly key: string; readonly deadline: string },
): string => {
  const whole = (column: string): string => `${ownReference('roadmap')}$${column}:$${column}`;
  return `INDEX(${whole(columns.deadline)},MATCH(${keyCell},${whole(columns.key)},0))`;
};

/**
 * The year of a deadline that is a date, a bare year, or a text that ends with a year; what is overdue counts for the
 * matrix's first year. Without functions that Excel 2010 lacks.
 */
export function yearFormula(cell: string, first: number): string {
  const isYear = (value: string): string => `AND(${value}>=${FIRST_YEAR},${value}<=${LAST_YEAR})`;
  const year = `IF(ISNUMBER(${cell}),IF(${isYear(cell)},INT(${cell}),YEAR(${cell})),VALUE(RIGHT(TRIM(${cell}),4)))`;
  const none = quoted(NO_YEAR);
  return `IFERROR(IF(${isYear(year)},MAX(${year},${first}),${none}),${none})`;
}

/** The year of the last of several rows, where each has one. */
export const lastYearFormula = (range: string, count: number): string =>
  `IF(COUNT(${range})=${count},MAX(${range}),${quoted(NO_YEAR)})`;

/** A criterion whose year stands in a cell. */
export interface CriterionCell {
  readonly number: number;
  readonly row: number;
  readonly column: number;
}

const listed = (
  criteria: readonly CriterionCell[],
  isListed: (cell: string, text: string) => string,
): string =>
  `MID(${criteria.map((one) => isListed(formatAddress(one), quoted(`, ${one.number}`))).join('&')},3,300)`;

/** "9, 10": the criteria that are due in a year. */
export const gainedFormula = (criteria: readonly CriterionCell[], year: number): string =>
  listed(criteria, (cell, text) => `IF(${cell}=${year},${text},"")`);

/** The criteria that are due later, or nobody knows when. */
export const laterFormula = (criteria: readonly CriterionCell[], last: number): string =>
  listed(criteria, (cell, text) => `IF(ISNUMBER(${cell}),IF(${cell}>${last},${text},""),${text})`);

export const completedFormula = (metCell: string, total: number, range: string): string =>
  `IF(${metCell}=${total},${quoted(ALREADY_COMPLETE)},IF(COUNTIF(${range},${quoted(NO_YEAR)})>0,${quoted(COMPLETE_UNKNOWN)},MAX(${range})))`;

export const laterCountFormula = (range: string, last: number): string =>
  `COUNTIF(${range},${quoted(NO_YEAR)})+COUNTIF(${range},${quoted(`>${last}`)})`;
