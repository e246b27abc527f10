import { readNumber } from '../text/number';
import { placeOf } from './cellReading';
import type { MarkReading } from './reading';
import type { SheetView } from './sheetView';

function points(view: SheetView, row: number, column: number): number | undefined {
  const value = view.cell(row, column)?.value;
  if (typeof value === 'number') return value;
  const read = readNumber(view.text(row, column));
  return read?.code === 'number' ? read.value : undefined;
}

/**
 * What points given out of the most points say: all of them "met", none "unmet"; some of them no verdict.
 * `undefined` where there is nothing to be said: no points due, none given.
 */
export function scoreMark(
  view: SheetView,
  row: number,
  column: number,
  full: number,
): MarkReading | undefined {
  const most = points(view, row, full);
  const text = view.text(row, column);
  if (most === undefined || most <= 0 || text === '') return undefined;
  const given = points(view, row, column);
  const place = placeOf(view, row, column);
  if (given === most) return { place, text, mark: { verdict: 'met', sign: 'digit' }, implied: false };
  if (given === 0) return { place, text, mark: { verdict: 'unmet', sign: 'digit' }, implied: false };
  return { place, text, mark: undefined, implied: false };
}
