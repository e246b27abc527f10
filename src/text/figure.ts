import type { Comparison, Grade, Unit } from '../criteria/level';
import { readAnswer } from './answer';
import { readBounded, readBounds } from './comparison';
import { clean } from './clean';
import { readDegree, readGrade } from './rank';
import { readMark, readPlainMark, verdictPhraseAt, type Mark } from './mark';
import { narrativeResult } from './narrative';
import { readNothing } from './nothing';
import { opensParts, readParts } from './parts';
import { phraseTable } from './phrase';
import { readQuantity, skipNoun, type Quantity } from './quantity';
import { withoutFootnote, withoutNumberedNote, withoutRemark } from './remark';
import { agreeing, readShare, type Share } from './share';
import { tokenise, type Token, type TokenisedText } from './token';
import { CLEAR_SIGNS, closesUnmet, verdictBefore, verdictBehind } from './verdictBeside';
import { unwrap } from './wrapping';
import { remembering } from './remember';

/** A figure; money in million đồng. `of` where it was written as a share: "450/500". */
export interface Figure {
  readonly value: number;
  readonly unit: Unit;
  readonly of?: { readonly part: number; readonly whole: number };
  /** How many they are, where a count stands beside its percent: "212 hộ (33,5%)". */
  readonly count?: number;
}

interface NamedFigure {
  readonly name: string;
  readonly figure: Figure;
}

/**
 * What the cell of a result says.
 * - blank: nothing, or a dotted line that nobody filled in
 * - figure: with the verdict beside it and named figures behind it, where they are written
 * - mark: a verdict in words or letters, or an unmistakable tick; x, + and digits are marks only where the table
 *   marks with them: `readMark` reads those
 * - not-applicable: "Không xét", "Không áp dụng"
 * - answer: "Có", "Chưa có": what it is worth depends on what is asked
 * - none: "Không", "Không có làng nghề" (`nothing` is "làng nghề", "" where not said), "-" (`nothing` is "-")
 * - ambiguous: "1.250"; `why` tells of a percent that its own share contradicts
 * - unreadable: everything of which a part is not understood
 */
export type ResultReading =
  | { readonly code: 'blank' }
  | {
      readonly code: 'figure';
      readonly figure: Figure;
      readonly mark?: 'met' | 'unmet';
      readonly parts: readonly NamedFigure[];
    }
  | { readonly code: 'mark'; readonly verdict: 'met' | 'unmet'; readonly basically?: true }
  | { readonly code: 'not-applicable' }
  | { readonly code: 'answer'; readonly has: boolean }
  | { readonly code: 'none'; readonly nothing: string }
  | { readonly code: 'grade'; readonly grade: Grade }
  | { readonly code: 'degree'; readonly degree: number }
  | {
      readonly code: 'ambiguous';
      readonly values: readonly number[];
      readonly unit: Unit;
      readonly why?: 'share';
    }
  | { readonly code: 'range'; readonly from: number; readonly to: number; readonly unit: Unit }
  | { readonly code: 'bounded'; readonly op: Comparison; readonly figure: Figure }
  | { readonly code: 'unreadable' };

const UNREADABLE = { code: 'unreadable' } as const satisfies ResultReading;
const LONGEST = 250;

const leadAt = phraseTable([
  [
    true,
    [
      'còn',
      'còn lại',
      'hiện còn',
      'vẫn còn',
      'có',
      'hiện có',
      'đã có',
      'xã có',
      'là',
      'đạt',
      'đã đạt',
      'mới',
      'mới đạt',
      'mới được',
      'chỉ',
      'chỉ đạt',
      'chỉ mới',
      'chỉ mới đạt',
      'hiện đạt',
      'hiện mới đạt',
      'đã đạt được',
      'đạt được',
      'đạt tỷ lệ',
      'đạt tỉ lệ',
      'tỷ lệ',
      'tỉ lệ',
      'tỷ lệ đạt',
      'tỉ lệ đạt',
      'bình quân',
      'bình quân đạt',
      'đạt bình quân',
      'kết quả',
      'kết quả đạt',
      'kết quả:',
      'đạt:',
    ],
  ],
]);
/** Between a share and its percent: "450/500 hộ = 90%", "450/500 hộ, đạt 90%". */
const equalsAt = phraseTable([
  [
    true,
    [
      '=',
      ',',
      ';',
      '-',
      'đạt',
      'chiếm',
      'bằng',
      ', đạt',
      ', chiếm',
      '; đạt',
      '= đạt',
      ', tỷ lệ',
      ', bằng',
      'tỷ lệ',
      ', đạt tỷ lệ',
    ],
  ],
]);

const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

const onlyValue = ({ values }: Quantity): number | undefined => (values.length === 1 ? values[0] : undefined);

const figureOf = (value: number, unit: Unit): ResultReading => ({
  code: 'figure',
  figure: { value, unit },
  parts: [],
});

const quantityReading = ({ values, unit }: Quantity): ResultReading => {
  const [value] = values;
  return values.length === 1 && value !== undefined
    ? figureOf(value, unit)
    : { code: 'ambiguous', values, unit };
};

/** A percent with the share it comes from; where they contradict each other both are given. */
function shareReading(share: Share, stated?: Quantity): ResultReading {
  const { percents } = share;
  const [percent] = percents;
  if (stated === undefined) {
    if (percents.length > 1 || percent === undefined)
      return { code: 'ambiguous', values: percents, unit: 'percent' };
    const { part, whole } = share;
    return { code: 'figure', figure: { value: percent, unit: 'percent', of: { part, whole } }, parts: [] };
  }
  const value = onlyValue(stated);
  const pair = value === undefined ? undefined : agreeing(value, stated.decimals, share);
  if (value === undefined || pair === undefined) {
    const values = [...new Set([...stated.values, ...percents])];
    return { code: 'ambiguous', values, unit: 'percent', why: 'share' };
  }
  return { code: 'figure', figure: { value, unit: 'percent', of: pair }, parts: [] };
}

/** "450/500 hộ", "450/500 = 90%", "450/500 hộ (90%)". */
function readShareText({ tokens }: TokenisedText, start: number): ResultReading | undefined {
  const share = readShare(tokens, start);
  if (share === undefined) return undefined;
  if (share.end === tokens.length) return shareReading(share);
  const opened = textAt(tokens, share.end) === '(';
  const equals = opened ? 1 : equalsAt(tokens, share.end)?.length;
  if (equals === undefined) return undefined;
  const lead = opened ? (leadAt(tokens, share.end + 1)?.length ?? 0) : 0;
  const stated = readQuantity(tokens, share.end + equals + lead);
  const end = stated && stated.end + (opened && textAt(tokens, stated.end) === ')' ? 1 : 0);
  return stated?.unit === 'percent' && end === tokens.length ? shareReading(share, stated) : undefined;
}

/** "(450/500 hộ)", "= 450/500", ", 450/500 hộ" behind a percent. */
function shareBehind({ tokens }: TokenisedText, at: number): Share | undefined {
  const opened = textAt(tokens, at) === '(';
  const equals = opened ? 1 : equalsAt(tokens, at)?.length;
  if (equals === undefined) return undefined;
  const start = at + equals;
  const share = readShare(tokens, start + (opened ? (leadAt(tokens, start)?.length ?? 0) : 0));
  const end = share && share.end + (opened && textAt(tokens, share.end) === ')' ? 1 : 0);
  return end === tokens.length ? share : undefined;
}

function namedFigures(source: TokenisedText, at: number): readonly NamedFigure[] | undefined {
  const { tokens } = source;
  const opened = textAt(tokens, at) === '(';
  const start = at + (opened || [',', ';'].includes(textAt(tokens, at)) ? 1 : 0);
  if (!opened && !opensParts(tokens, start)) return undefined;
  const found = readParts(source, start);
  if (found?.end !== tokens.length - (opened ? 1 : 0)) return undefined;
  const figures = found.parts.map(({ name, op, quantity }) => {
    const value = onlyValue(quantity);
    return op !== undefined || value === undefined
      ? undefined
      : { name, figure: { value, unit: quantity.unit } };
  });
  return figures.every((figure) => figure !== undefined) ? figures : undefined;
}

/** "85,5% hộ đạt chuẩn" says of what the percent is; what is not reached is another figure. */
function skipReached(tokens: readonly Token[], at: number): number {
  const verdict = verdictPhraseAt(tokens, at);
  return verdict?.value === 'met' ? at + verdict.length : at;
}

/** "212 hộ (33,5%)", "33,5% (212 hộ)": a count and its percent, without the whole. */
function countWithPercent(tokens: readonly Token[], first: Quantity, at: number): ResultReading | undefined {
  if (textAt(tokens, at) !== '(') return undefined;
  const lead = leadAt(tokens, at + 1)?.length ?? 0;
  const second = readQuantity(tokens, at + 1 + lead);
  if (second === undefined || textAt(tokens, second.end) !== ')' || second.end + 1 !== tokens.length) {
    return undefined;
  }
  const [count, percent] = first.unit === 'percent' ? [second, first] : [first, second];
  const [many, value] = [onlyValue(count), onlyValue(percent)];
  const paired = count.unit === 'count' && percent.unit === 'percent';
  return paired && many !== undefined && value !== undefined
    ? { code: 'figure', figure: { value, unit: 'percent', count: many }, parts: [] }
    : undefined;
}

function readQuantityText(source: TokenisedText, start: number): ResultReading | undefined {
  const { tokens } = source;
  const quantity = readQuantity(tokens, start);
  if (quantity === undefined) return undefined;
  const counted = countWithPercent(tokens, quantity, quantity.end);
  if (counted !== undefined) return counted;
  const noun = quantity.unit === 'percent' ? skipNoun(tokens, quantity.end) : quantity.end;
  const end = quantity.unit === 'percent' ? skipReached(tokens, noun) : noun;
  if (end === tokens.length) return quantityReading(quantity);
  if (quantity.unit === 'percent') {
    const share = shareBehind(source, end);
    if (share !== undefined) return shareReading(share, quantity);
  }
  const value = onlyValue(quantity);
  const parts = namedFigures(source, end);
  if (value === undefined || parts === undefined) return undefined;
  return { code: 'figure', figure: { value, unit: quantity.unit }, parts };
}

function readRangeText({ tokens }: TokenisedText, start: number): ResultReading | undefined {
  const bounds = readBounds(tokens, start);
  if (bounds?.end !== tokens.length) return undefined;
  const units = new Set([bounds.from.unit, bounds.to.unit].filter((unit) => unit !== 'plain'));
  const [from, to] = [onlyValue(bounds.from), onlyValue(bounds.to)];
  if (from === undefined || to === undefined || from >= to || units.size > 1) return UNREADABLE;
  const [unit = 'plain'] = units;
  return { code: 'range', from, to, unit };
}

function readBoundedText({ tokens }: TokenisedText, start: number): ResultReading | undefined {
  const bounded = readBounded(tokens, start);
  if (bounded?.op === undefined || bounded.end !== tokens.length) return undefined;
  const value = onlyValue(bounded.quantity);
  if (value === undefined) return UNREADABLE;
  const figure = { value, unit: bounded.quantity.unit };
  return bounded.op === '='
    ? { code: 'figure', figure, parts: [] }
    : { code: 'bounded', op: bounded.op, figure };
}

function readFigureText(source: TokenisedText): ResultReading {
  const { tokens } = source;
  const lead = leadAt(tokens, 0)?.length ?? 0;
  const start = lead + (lead > 0 && textAt(tokens, lead) === ':' ? 1 : 0);
  return (
    readShareText(source, start) ??
    readQuantityText(source, start) ??
    readRangeText(source, start) ??
    readBoundedText(source, start) ??
    UNREADABLE
  );
}

function readRankText({ tokens }: TokenisedText): ResultReading | undefined {
  const grade = readGrade(tokens, 0);
  if (grade?.end === tokens.length) return { code: 'grade', grade: grade.grade };
  const degree = readDegree(tokens, 0);
  return degree?.end === tokens.length ? { code: 'degree', degree: degree.degree } : undefined;
}

function markReading(text: string, mark: Mark | undefined): ResultReading | undefined {
  if (mark === undefined) return undefined;
  if (mark.verdict === 'not-applicable') return { code: 'not-applicable' };
  const clear = mark.sign === 'word' || mark.sign === 'letter' || CLEAR_SIGNS.test(text);
  const { verdict, basically } = mark;
  return clear ? { code: 'mark', verdict, ...(basically === undefined ? {} : { basically }) } : undefined;
}

function resultIn(written: string): ResultReading {
  const text = clean(written);
  if (/^[.…_ ,;:]*$/u.test(text)) return { code: 'blank' };
  if (text.length > LONGEST) return narrativeResult(text) ?? UNREADABLE;
  const found = shortResult(text);
  if (found.code !== 'unreadable') return found;
  const noted = withoutFootnote(text);
  const numbered = noted.includes('%') ? withoutNumberedNote(noted) : undefined;
  const bare = numbered === undefined ? noted : withoutFootnote(numbered);
  for (const less of [bare, withoutRemark(bare)]) {
    if (less === undefined || less === text) continue;
    const reading = shortResult(less);
    if (reading.code !== 'unreadable') return reading;
  }
  return (
    markReading(text, readMark(text)) ??
    (closesUnmet(tokenise(text)) ? { code: 'mark', verdict: 'unmet' } : narrativeResult(text)) ??
    UNREADABLE
  );
}

function shortResult(text: string): ResultReading {
  const source = tokenise(text);
  if (source.tokens.length === 0) return { code: 'blank' };
  const mark = markReading(source.text, readPlainMark(source.text));
  if (mark !== undefined) return mark;
  const nothing = readNothing(source);
  if (nothing !== undefined) return { code: 'none', nothing };
  const has = readAnswer(source.text);
  if (has !== undefined) return { code: 'answer', has };
  const unwrapped = unwrap(source.text);
  const inside = unwrapped === source.text ? source : tokenise(unwrapped);
  const rank = readRankText(inside);
  if (rank !== undefined) return rank;
  const verdicted = verdictBefore(inside) ?? verdictBehind(inside);
  if (verdicted === undefined) return readFigureText(inside);
  const figure = readFigureText(tokenise(verdicted.rest));
  return figure.code === 'figure' ? { ...figure, mark: verdicted.verdict } : UNREADABLE;
}

/** Reads the text of a result; never a guess, see `ResultReading`. */
export const readResult = remembering(resultIn);
