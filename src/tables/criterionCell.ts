import { placeOf, readMarkCell } from './cellReading';
import type { MarkReading } from './reading';
import type { SheetView } from './sheetView';

const OF_ALL = /^(\d{1,2})\s*\/\s*(\d{1,2})$/u;

/** "3/4" for a criterion of four indicators: not all are met; `undefined` for anything else. */
export function criterionMark(
  view: SheetView,
  row: number,
  column: number,
  indicators: number,
): MarkReading | undefined {
  const text = view.text(row, column);
  const match = OF_ALL.exec(text);
  if (match === null || Number(match[2]) !== indicators || Number(match[1]) > indicators) return undefined;
  const verdict = Number(match[1]) === indicators ? 'met' : 'unmet';
  return { place: placeOf(view, row, column), text, mark: { verdict, sign: 'word' }, implied: false };
}

const NONE = /^(?:-|–|không|không có|0|không còn)$/iu;
const ITEM = /^(?:(?:tiêu chí|tc) ?)?(?:số )?(\d{1,2})\.?$/iu;
const BETWEEN = /[,;+]| và /u;

/** "10, 11, 17", "TC5; TC9", "Tiêu chí số 2 (Giao thông), …", "-": the criteria that a cell lists. */
export function listedCriteria(
  view: SheetView,
  row: number,
  column: number,
  criteria: number,
): readonly number[] | undefined {
  const { text } = readMarkCell(view, row, column);
  if (NONE.test(text)) return [];
  const items = text.replace(/\([^()]*\)/gu, '').split(BETWEEN);
  const numbers = items.map((item) => Number(ITEM.exec(item.trim())?.[1]));
  return numbers.every((number) => number >= 1 && number <= criteria) ? numbers : undefined;
}
