import { serialOfDay } from './date';
import { isFormula, type CellContent, type DayContent, type PlainContent } from './plan';

/** Excel cannot hold a longer text in a cell, and "repairs" a file that has one: ycphs/openxlsx#145. */
const MAX_TEXT = 32_767;

/** NaN and infinities have no place in a sheet. */
class UnwritableNumberError extends Error {
  constructor(value: number, address?: string) {
    super(
      `Not a number that a cell can hold: ${String(value)}${address === undefined ? '' : ` at ${address}`}`,
    );
    this.name = 'UnwritableNumberError';
  }
}

/** @throws {UnwritableNumberError} */
export function writableNumber(value: number, address?: string): number {
  if (!Number.isFinite(value)) throw new UnwritableNumberError(value, address);
  return Object.is(value, -0) ? 0 : value;
}

/** With line ends as Excel writes them, and as long as a cell takes. */
export const writableText = (text: string): string => text.replaceAll('\r\n', '\n').slice(0, MAX_TEXT);

const numberOf = (content: string | number | DayContent, date1904: boolean): string | number =>
  typeof content === 'object' ? serialOfDay(content.day, date1904) : content;

/** Days as the numbers that they are in a workbook. */
export function withNumbers(content: CellContent, date1904: boolean): PlainContent {
  if (content === undefined) return content;
  if (!isFormula(content)) return numberOf(content, date1904);
  return { formula: content.formula, result: numberOf(content.result, date1904) };
}
