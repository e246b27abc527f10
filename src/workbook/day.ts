import { serialOfDay } from './date';
import { isFormula, type CellContent, type DayContent, type PlainContent } from './plan';

const numberOf = (content: string | number | DayContent, date1904: boolean): string | number =>
  typeof content === 'object' ? serialOfDay(content.day, date1904) : content;

/** Days as the numbers that they are in a workbook. */
export function withNumbers(content: CellContent, date1904: boolean): PlainContent {
  if (content === undefined) return content;
  if (!isFormula(content)) return numberOf(content, date1904);
  return { formula: content.formula, result: numberOf(content.result, date1904) };
}
