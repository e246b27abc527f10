import { withoutEnding } from './clean';
import { compareKey } from './key';
import { phraseTable } from './phrase';
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
    ['không áp dụng', 'không phải áp dụng', 'không thuộc đối tượng áp dụng', 'không xét', 'kad', 'k.a.d'],
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
  return inside === null ? key : (inside[1] ?? inside[2] ?? inside[3] ?? inside[4] ?? '');
};

/** The verdict in words that starts at a token: "chưa đạt" in "Chưa đạt (70%)". */
export const verdictPhraseAt = (
  tokens: readonly Token[],
  at: number,
): { readonly value: Mark['verdict']; readonly length: number } | undefined => verdictAt(tokens, at);

function markIn(text: string): Mark | undefined {
  if (text.length > 60) return undefined;
  const key = bareKey(text);
  const sign = SIGNS.get(key);
  if (sign !== undefined) return sign;
  const { tokens } = tokenise(key);
  const match = verdictAt(tokens, 0);
  return match?.length === tokens.length ? mark(match.value, 'word') : undefined;
}

/**
 * A text that is wholly a mark; `undefined` for everything that leaves a doubt: "Cơ bản đạt", "Có", "C", "D".
 */
export const readMark = remembering(markIn);

interface SymbolFont {
  readonly name: RegExp;
  readonly met: string;
  readonly unmet: string;
}

/** Boxes are left out: ☒ is "yes" to some and "no" to others. */
const SYMBOL_FONTS: readonly SymbolFont[] = [
  { name: /^wingdings$/i, met: 'üþ', unmet: 'û' },
  { name: /^wingdings 2$/i, met: 'PR', unmet: 'O' },
  { name: /^webdings$/i, met: 'a', unmet: 'r' },
  { name: /^symbol$/i, met: 'Ö', unmet: '' },
];

const symbolFont = remembering((fontName) => SYMBOL_FONTS.find(({ name }) => name.test(fontName.trim())));

/**
 * A tick or a cross drawn by a symbol font, whose stored text is an unrelated letter ("ü") or its twin in the
 * private use area. `undefined` for other fonts: there `readMark` reads the text.
 */
export function readSymbolMark(text: string, fontName: string | undefined): Mark | undefined {
  const font = fontName === undefined ? undefined : symbolFont(fontName);
  if (font === undefined) return undefined;
  const written = text
    .trim()
    .replace(/[\uf020-\uf0ff]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000));
  if (written.length !== 1) return undefined;
  if (font.met.includes(written)) return mark('met', 'tick');
  return font.unmet.includes(written) ? mark('unmet', 'cross') : undefined;
}
