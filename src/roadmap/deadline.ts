import { withoutEnding } from '../text/clean';
import { isoDayOfSerial } from '../workbook/date';
import type { CellValue } from '../workbook/image';
import type { DayContent } from '../workbook/plan';

/** Until when something is to be reached: a day, or what people typed in its place. */
export type Deadline =
  | { readonly code: 'day'; /** ISO */ readonly day: string }
  | {
      readonly code: 'typed';
      /** "" where nothing was typed. */
      readonly value: string | number;
      /** `undefined` where nobody can tell. */
      readonly year: number | undefined;
    };

/** Figures outside are no years of a roadmap: serial numbers of days, or mistypings. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

const isYear = (value: number): boolean => value >= FIRST_YEAR && value <= LAST_YEAR;

/**
 * A deadline as it stands in a cell: a date, a bare year, or a text that ends with a year ("quý IV/2024"). The matrix
 * reads the cell by the same rules with Excel's own functions.
 */
export function readDeadline(value: CellValue | undefined, date1904: boolean): Deadline {
  if (typeof value === 'number') {
    if (isYear(value)) return { code: 'typed', value, year: Math.trunc(value) };
    const day = isoDayOfSerial(value, date1904);
    return day === undefined ? { code: 'typed', value, year: undefined } : { code: 'day', day };
  }
  const text = typeof value === 'string' ? value : '';
  const end = withoutEnding(text, ' ').slice(-4);
  const year = /^\d{4}$/.test(end) ? Number(end) : 0;
  return { code: 'typed', value: text, year: isYear(year) ? year : undefined };
}

/** As it is written into a cell. */
export const deadlineContent = (deadline: Deadline): string | number | DayContent =>
  deadline.code === 'day' ? { day: deadline.day } : deadline.value;

export function deadlineYear(deadline: Deadline): number | undefined {
  if (deadline.code === 'typed') return deadline.year;
  const year = Number(deadline.day.slice(0, 4));
  return isYear(year) ? year : undefined;
}
