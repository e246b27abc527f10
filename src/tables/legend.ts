import { plainKey } from '../text/key';
import type { SheetView } from './sheetView';

const TICK = String.raw`(?<!\p{L})(?:\(|"|'|“)? ?(?:[xX×v✓✔√☑☒+]|dấu [xX×v✓✔√☑☒+])(?: ?(?:\)|"|'|”))?`;
const SAYS_UNMET = new RegExp(
  String.raw`(?:${TICK} ?(?::|-|–|=|là|vào) ?(?:(?:các|những|ô|cột|tiêu chí|chỉ tiêu|xã) )*(?:chưa|không) (?:đạt|hoàn thành))|` +
    String.raw`(?:(?:chưa|không) (?:đạt|hoàn thành)[^.;]{0,20}(?:ghi|đánh|tích) (?:dấu )?${TICK})`,
  'iu',
);
const LONGEST = 200;
const ROWS_BELOW = 12;

/**
 * A note that turns the usual meaning round: "x: chưa đạt", "đánh dấu x vào tiêu chí chưa đạt". Looked for above a
 * table and right below it.
 */
export function unmetLegend(view: SheetView, top: number, bottom: number): string | undefined {
  for (const { row, cells } of view.sheet.rows) {
    if (row > bottom + ROWS_BELOW) return undefined;
    if (row > top && row <= bottom) continue;
    for (const cell of cells) {
      if (typeof cell.value !== 'string' || cell.value.length > LONGEST) continue;
      const text = view.textOf(cell);
      if (/chua|khong/u.test(plainKey(text)) && SAYS_UNMET.test(text)) return text;
    }
  }
  return undefined;
}
