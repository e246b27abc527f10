import { readPlainMark, type Mark } from '../text/mark';
import { plainKey } from '../text/key';
import { readGrade } from '../text/rank';
import { oncePer } from '../text/remember';
import { tokenise } from '../text/token';
import type { SheetImage } from '../workbook/image';
import { rowsBetween, type Row, type SheetView } from './sheetView';

/** What a note makes of the signs of its table; `undefined` for a letter that it takes for no verdict. */
export type SignLegend = ReadonlyMap<string, Mark | undefined>;

const ROWS_BELOW = 12;
/** A note inside a table stands alone in its row, or says what it is. */
const MOST_CELLS = 2;
const NOTE = /^(?:ghi chú|chú thích|chú giải|ký hiệu|quy ước)/iu;
const LONGEST = 300;
const MEANING = String.raw`([\p{L} ]{2,40}?)(?=$|[;,.)(\n/|]| - |  )`;
const WRAPPED = String.raw`[("'“\[] ?([^\s"'“”()\[\];,.]{1,3}) ?[)"'”\]] ?(?::|=|-|–|là )? ?`;
const BARE = String.raw`(?<![^\s;,.:(/|])([^\s"'“”()\[\];,.:=-]{1,3}) ?(?::|=| - | – | là ) ?`;
const DEFINITION = new RegExp(`(?:${WRAPPED}|${BARE})${MEANING}`, 'gu');
/** What ticks and "-" stand for is a matter of the whole table (see `unmetLegend`); digits may lead to notes. */
const OTHERWISE = /^(?:[xXvV×✓✔√☑☒☐+-]|\d{1,3}|dấu)$/u;
const SUBJECT = /^(?:là )?(?:(?:các |những )?(?:xã|tiêu chí|chỉ tiêu|nội dung) )?/iu;
/** "(o) không có": what is not there is not judged. */
const NOT_JUDGED = /^khong (?:co|xet|danh gia|ap dung)\b|^chua (?:xet|danh gia)\b|^mien\b/u;

function meaningOf(words: string): { readonly mark: Mark | undefined } | undefined {
  const meaning = words.trim().replace(SUBJECT, '');
  if (NOT_JUDGED.test(plainKey(meaning))) return { mark: { verdict: 'not-applicable', sign: 'letter' } };
  const said = readPlainMark(meaning);
  if (said?.sign === 'word') return { mark: { ...said, sign: 'letter' } };
  const { tokens } = tokenise(meaning);
  return readGrade(tokens, 0)?.end === tokens.length ? { mark: undefined } : undefined;
}

/** Rows that may explain signs though they stand inside a table; a list of many communes asks for each of them. */
const noteRows = oncePer((sheet: SheetImage): readonly Row[] =>
  sheet.rows.filter(
    ({ cells }) =>
      cells.length <= MOST_CELLS || cells.some(({ value }) => typeof value === 'string' && NOTE.test(value)),
  ),
);

/** "Ghi chú: (+) đạt; (-) chưa đạt; (o) không có", "A: đạt, B: chưa đạt": above a table or right below it. */
export function signLegend(view: SheetView, top: number, bottom: number): SignLegend | undefined {
  const found = new Map<string, Mark | undefined>();
  const meanings = new Set<Mark['verdict'] | undefined>();
  const telling = [
    ...rowsBetween(view, 0, top - 1),
    ...noteRows(view.sheet).filter(({ row }) => row >= top && row <= bottom),
    ...rowsBetween(view, bottom + 1, bottom + ROWS_BELOW),
  ];
  for (const { row, cells } of telling) {
    const isInside = row >= top && row <= bottom && cells.length > MOST_CELLS;
    for (const cell of cells) {
      if (typeof cell.value !== 'string' || cell.value.length > LONGEST) continue;
      if (isInside && !NOTE.test(cell.value)) continue;
      for (const [, wrapped, bare, words] of view.textOf(cell).matchAll(DEFINITION)) {
        const sign = wrapped ?? bare ?? '';
        const meaning = meaningOf(words ?? '');
        if (meaning === undefined) continue;
        meanings.add(meaning.mark?.verdict);
        if (!OTHERWISE.test(sign)) found.set(sign.toLowerCase(), meaning.mark);
      }
    }
  }
  // a note that explains one sign alone may speak of anything
  return found.size > 0 && (meanings.size > 1 || found.size > 1) ? found : undefined;
}
