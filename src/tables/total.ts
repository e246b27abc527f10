import type { DeclaredTotal } from './reading';
import { placeOf } from './cellReading';
import type { SheetView } from './sheetView';

const OF_TOTAL = /(?<!\d)(\d{1,2})\s*\/\s*(\d{1,2})(?!\d)/u;
const COUNT = /(?<!\d)(\d{1,2})\s*(?:tiêu chí|tc)(?!\p{L})/iu;

/**
 * "19/19", 18, "Đạt 15/19 tiêu chí", "18 tiêu chí"; `undefined` for a blank and for a count that cannot be one
 * of `criteria` criteria.
 */
export function readTotalCell(
  view: SheetView,
  row: number,
  column: number,
  criteria: number,
): DeclaredTotal | undefined {
  const cell = view.cell(row, column);
  if (cell === undefined) return undefined;
  const text = view.textOf(cell);
  const place = placeOf(view, row, column);
  if (typeof cell.value === 'number') {
    const met = cell.value;
    return Number.isInteger(met) && met >= 0 && met <= criteria ? { place, text, met } : undefined;
  }
  const fraction = OF_TOTAL.exec(text);
  if (fraction !== null) {
    return Number(fraction[2]) === criteria ? { place, text, met: Number(fraction[1]) } : undefined;
  }
  const counted = COUNT.exec(text)?.[1] ?? /^(\d{1,2})$/u.exec(text)?.[1];
  const met = Number(counted);
  return counted !== undefined && met <= criteria ? { place, text, met } : undefined;
}
