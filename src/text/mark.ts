import { clean, withoutEnding } from './clean';
import { compareKey } from './key';
import { phraseTable } from './phrase';
import { withoutFootnote, withoutNumberedNote } from './remark';
import { staysWith } from './sentence';
import { tokenise, type Token } from './token';
import { remembering } from './remember';

/**
 * A declared verdict. The sign says how it was written, because a table may turn it round: where ticks stand beside
 * crosses, or 0 and 1 are counted things, its reader has to decide.
 * 'cross' is x (met: tables mark with it) and ✗ (unmet); 'plus' is + and -.
 */
export interface Mark {
  readonly verdict: 'met' | 'unmet' | 'not-applicable';
  readonly sign: 'word' | 'letter' | 'tick' | 'cross' | 'digit' | 'plus';
  /** "Cơ bản đạt": unmet for every count, and shown apart. */
  readonly basically?: true;
}

const mark = (verdict: Mark['verdict'], sign: Mark['sign']): Mark => ({ verdict, sign });

const verdictAt = phraseTable<Mark['verdict']>([
  [
    'met',
    [
      'đạt',
      'đã đạt',
      'đạt chuẩn',
      'đã đạt chuẩn',
      'đạt yêu cầu',
      'đạt quy định',
      'đạt tiêu chí',
      'đạt chỉ tiêu',
      'đạt tiêu chuẩn',
      'hoàn thành',
      'đã hoàn thành',
      'duy trì đạt',
      'duy trì đạt chuẩn',
      'tiếp tục duy trì đạt',
      'tiếp tục duy trì đạt chuẩn',
      'vẫn đạt',
      'vẫn đạt chuẩn',
    ],
  ],
  [
    'unmet',
    [
      'chưa',
      'chưa đạt',
      'chưa đạt chuẩn',
      'chưa đạt yêu cầu',
      'chưa đạt quy định',
      'chưa đạt tiêu chí',
      'chưa đạt chỉ tiêu',
      'chưa đạt tiêu chuẩn',
      'chưa hoàn thành',
      'không đạt',
      'không đạt chuẩn',
      'không đạt yêu cầu',
      'không đạt quy định',
      'không đạt tiêu chí',
      'không đạt chỉ tiêu',
      'không đạt tiêu chuẩn',
      'không hoàn thành',
      'ko đạt',
      'k đạt',
      'k.đạt',
      'c.đạt',
      'ch.đạt',
      'ch đạt',
    ],
  ],
  [
    'not-applicable',
    [
      'không áp dụng',
      'không phải áp dụng',
      'không thuộc đối tượng',
      'không thuộc đối tượng áp dụng',
      'không thuộc đối tượng xét',
      'không thuộc diện',
      'không thuộc diện áp dụng',
      'không thuộc diện xét',
      'không xét',
      'không đánh giá',
      'không phải xét',
      'không phải đánh giá',
      'kad',
      'k.a.d',
    ],
  ],
]);

const basicallyAt = phraseTable([
  [
    true,
    ['cơ bản đạt', 'cơ bản đạt chuẩn', 'cơ bản đạt yêu cầu', 'cơ bản hoàn thành', 'đạt cơ bản', 'cb đạt'],
  ],
]);

const SIGNS = new Map<string, Mark>([
  ['đ', mark('met', 'letter')],
  ['k', mark('unmet', 'letter')],
  ['kđ', mark('unmet', 'letter')],
  ['cđ', mark('unmet', 'letter')],
  ['k/đ', mark('unmet', 'letter')],
  ['c/đ', mark('unmet', 'letter')],
  ['k.đ', mark('unmet', 'letter')],
  ['c.đ', mark('unmet', 'letter')],
  ['v', mark('met', 'tick')],
  ['✓', mark('met', 'tick')],
  ['✔', mark('met', 'tick')],
  ['√', mark('met', 'tick')],
  ['☑', mark('met', 'tick')],
  ['✅', mark('met', 'tick')],
  ['x', mark('met', 'cross')],
  ['×', mark('met', 'cross')],
  ['✗', mark('unmet', 'cross')],
  ['✘', mark('unmet', 'cross')],
  ['❌', mark('unmet', 'cross')],
  ['+', mark('met', 'plus')],
  ['-', mark('unmet', 'plus')],
  ['1', mark('met', 'digit')],
  ['0', mark('unmet', 'digit')],
]);

const WRAPPED = /^(?:\((.+)\)|"(.+)"|'(.+)'|\[(.+)\])$/u;

const bareKey = (text: string): string => {
  const key = withoutEnding(compareKey(text), '.;,:');
  const inside = WRAPPED.exec(key);
  return inside === null ? key : (inside[1] ?? inside[2] ?? inside[3] ?? inside[4] ?? '').trim();
};

/** The verdict in words that starts at a token: "chưa đạt" in "Chưa đạt (70%)". */
export const verdictPhraseAt = (
  tokens: readonly Token[],
  at: number,
): { readonly value: Mark['verdict']; readonly length: number } | undefined => verdictAt(tokens, at);

const LONGEST_SIGN = 60;
const LONGEST_SENTENCE = 250;

function exactMark(text: string): Mark | undefined {
  if (text.length > LONGEST_SIGN) return undefined;
  const key = bareKey(text);
  const sign = SIGNS.get(key);
  if (sign !== undefined) return sign;
  const { tokens } = tokenise(key);
  const match = verdictAt(tokens, 0);
  if (match?.length === tokens.length) return mark(match.value, 'word');
  return basicallyAt(tokens, 0)?.length === tokens.length ? BASICALLY : undefined;
}

const BASICALLY: Mark = { verdict: 'unmet', sign: 'word', basically: true };

/** "Đạt, theo QĐ số 12 ngày …", "Chưa đạt vì còn 2 thôn", "Cơ bản đạt, còn thiếu phương án". */
function sentenceMark(text: string): Mark | undefined {
  const { tokens } = tokenise(text);
  const basically = basicallyAt(tokens, 0);
  if (basically !== undefined) return staysWith(tokens, basically.length, 'unmet') ? BASICALLY : undefined;
  const match = verdictAt(tokens, 0);
  if (match === undefined) return undefined;
  const kept = staysWith(tokens, match.length, match.value === 'met' ? 'met' : 'unmet');
  return kept ? mark(match.value, 'word') : undefined;
}

/** A text that is wholly a mark, a sign that leads to a footnote aside. */
export function readPlainMark(text: string): Mark | undefined {
  if (text.length > LONGEST_SENTENCE) return undefined;
  const exact = exactMark(text);
  if (exact !== undefined) return exact;
  const written = withoutFootnote(clean(text));
  return exactMark(written) ?? exactMark(withoutNumberedNote(written) ?? '');
}

const markIn = (text: string): Mark | undefined =>
  text.length > LONGEST_SENTENCE
    ? undefined
    : (readPlainMark(text) ?? sentenceMark(withoutFootnote(clean(text))));

/**
 * A text that is wholly a verdict, or a sentence that opens with one and stays with it; `undefined` for everything
 * that leaves a doubt: "Đạt 3/5 nội dung", "Phấn đấu đạt", "Có", "C", "D".
 */
export const readMark = remembering(markIn);

/** "C" beside "Đ": where nobody writes "Đ" it may be a grade, a unit or an item of a list. */
export const isShortUnmet = (text: string): boolean => text.length < 10 && bareKey(text) === 'c';

interface SymbolFont {
  readonly name: RegExp;
  readonly met: string;
  readonly unmet: string;
  /** Boxes that wait for a tick. */
  readonly empty: string;
  readonly crossed: string;
}

const SYMBOL_FONTS: readonly SymbolFont[] = [
  { name: /^wingdings$/i, met: 'üþ', unmet: 'û', empty: 'o¨q', crossed: 'xý' },
  { name: /^wingdings 2$/i, met: 'PR', unmet: 'O', empty: '£', crossed: 'QST' },
  { name: /^webdings$/i, met: 'a', unmet: 'r', empty: 'c', crossed: '' },
  { name: /^symbol$/i, met: 'Ö', unmet: '', empty: '', crossed: '' },
];
const EMPTY_BOXES = '☐□❏❑⬜◻▢';
const CROSSED_BOXES = '☒⊠';
/** "[ ]", "(  )": a box typed. */
const TYPED_BOX = /^(?:\[[ _.]*\]|\([ _.]*\))$/u;

const symbolFont = remembering((fontName) => SYMBOL_FONTS.find(({ name }) => name.test(fontName.trim())));

/** The one letter that a symbol font draws, also where it is stored as its twin in the private use area. */
function symbolOf(text: string): string | undefined {
  if (text.length > 8) return undefined;
  // "☐" between a space of no width and a line feed is still the box
  const written = clean(text);
  if (written.length !== 1) return undefined;
  return written.replace(/[\uf020-\uf0ff]/u, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000));
}

/**
 * ☒ is the tick of a form in Word, "yes" to most and "no" to others: beside which other signs it stands, only the whole
 * table tells.
 */
export function isCrossedBox(text: string, fontName: string | undefined): boolean {
  const written = symbolOf(text);
  if (written === undefined) return false;
  if (CROSSED_BOXES.includes(written)) return true;
  return fontName !== undefined && symbolFont(fontName)?.crossed.includes(written) === true;
}

/** A box that nobody has ticked says no more than a blank. */
export function isEmptyBox(text: string, fontName: string | undefined): boolean {
  const written = symbolOf(text);
  if (written === undefined) return text.length <= 8 && TYPED_BOX.test(clean(text));
  if (EMPTY_BOXES.includes(written)) return true;
  // a lone "¨" is no Vietnamese: formats that lose fonts leave the stored letter of the box
  if (written === '¨') return true;
  return fontName !== undefined && symbolFont(fontName)?.empty.includes(written) === true;
}

/**
 * A tick or a cross drawn by a symbol font, whose stored text is an unrelated letter ("ü") or its twin in the
 * private use area. `undefined` for other fonts: there `readMark` reads the text.
 */
export function readSymbolMark(text: string, fontName: string | undefined): Mark | undefined {
  const font = fontName === undefined ? undefined : symbolFont(fontName);
  if (font === undefined) return undefined;
  const written = symbolOf(text);
  if (written === undefined) return undefined;
  if (font.met.includes(written)) return mark('met', 'tick');
  return font.unmet.includes(written) ? mark('unmet', 'cross') : undefined;
}
