import { placeOf } from './cellReading';
import type { MarkReading } from './reading';
import type { SheetView } from './sheetView';

const OF_ALL = /^(?:đạt:? )?(\d{1,2}) ?\/ ?(\d{1,2})(?: (?:chỉ tiêu|ct|nội dung))?(?: đạt)?$/iu;

/** "3/4", "Đạt 3/4 chỉ tiêu" for a criterion of four indicators: not all are met; `undefined` for anything else. */
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
