import type { Comparison, Grade } from '../criteria/level';
import type { Unit } from '../criteria/unit';
import { readBounded, readBounds } from './comparison';
import { readDegree, readGrade } from './rank';
import { readMark, verdictPhraseAt } from './mark';
import { readNothing } from './nothing';
import { opensParts, readParts } from './parts';
import { phraseTable } from './phrase';
import { readQuantity, skipNoun, type Quantity } from './quantity';
import { agrees, readShare, type Share } from './share';
import { tokenise, type Token, type TokenisedText } from './token';
import { unwrap } from './wrapping';
import { remembering } from './remember';

/** A figure; money in million đồng. `of` where it was written as a share: "450/500". */
export interface Figure {
  readonly value: number;
  readonly unit: Unit;
  readonly of?: { readonly part: number; readonly whole: number };
}

export interface NamedFigure {
  readonly name: string;
  readonly figure: Figure;
}

/**
 * What the cell of a result says.
 * - blank: nothing, or a dotted line that nobody filled in
 * - figure: with the verdict beside it and named figures behind it, where they are written
 * - mark: a verdict in words or letters, or an unmistakable tick; x, + and digits are marks only where the table
 *   marks with them, and "không áp dụng" only where it judges: `readMark` reads those
 * - none: "Không", "Không có làng nghề" (`nothing` is "làng nghề", "" where not said), "-" (`nothing` is "-")
 * - ambiguous: "1.250", or a percent that its own share contradicts
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
  | { readonly code: 'mark'; readonly verdict: 'met' | 'unmet' }
  | { readonly code: 'none'; readonly nothing: string }
  | { readonly code: 'grade'; readonly grade: Grade }
  | { readonly code: 'degree'; readonly degree: number }
  | { readonly code: 'ambiguous'; readonly values: readonly number[]; readonly unit: Unit }
  | { readonly code: 'range'; readonly from: number; readonly to: number; readonly unit: Unit }
  | { readonly code: 'bounded'; readonly op: Comparison; readonly figure: Figure }
  | { readonly code: 'unreadable' };

type Verdict = 'met' | 'unmet';

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
const SEPARATORS = [':', '-', ';', ',', '/'];

const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

interface Verdicted {
  readonly verdict: Verdict;
  /** The text without the verdict and what parted them. */
  readonly rest: string;
}

/** "Đạt (85,5%)", "Chưa đạt: 70%". Without a sign between them "đạt 85,5%" only says how much. */
function verdictBefore({ text, tokens }: TokenisedText): Verdicted | undefined {
  const verdict = verdictPhraseAt(tokens, 0);
  if (verdict === undefined || verdict.value === 'not-applicable') return undefined;
  const sign = tokens[verdict.length];
  if (sign === undefined) return undefined;
  if (SEPARATORS.includes(sign.text)) return { verdict: verdict.value, rest: text.slice(sign.end) };
  const rest = text.slice(sign.start);
  return sign.text === '(' && unwrap(rest) !== rest
    ? { verdict: verdict.value, rest: unwrap(rest) }
    : undefined;
}

/** "85,5% (Đạt)", "85,5% - Chưa đạt". */
function verdictBehind({ text, tokens }: TokenisedText): Verdicted | undefined {
  const closed = textAt(tokens, tokens.length - 1) === ')';
  const last = tokens.length - (closed ? 1 : 0);
  for (let at = Math.max(1, last - 4); at < last; at += 1) {
    const sign = tokens[at - 1];
    const verdict = verdictPhraseAt(tokens, at);
    if (sign === undefined || verdict === undefined || at + verdict.length !== last) continue;
    const parted = closed ? sign.text === '(' : SEPARATORS.includes(sign.text);
    if (!parted || at < 2 || verdict.value === 'not-applicable') return undefined;
    return { verdict: verdict.value, rest: text.slice(0, sign.start) };
  }
  return undefined;
}

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
  const { part, whole, percents } = share;
  const [percent] = percents;
  if (stated === undefined) {
    if (percents.length > 1 || percent === undefined)
      return { code: 'ambiguous', values: percents, unit: 'percent' };
    return { code: 'figure', figure: { value: percent, unit: 'percent', of: { part, whole } }, parts: [] };
  }
  const value = onlyValue(stated);
  if (value === undefined || !agrees(value, stated.decimals, share)) {
    return { code: 'ambiguous', values: [...new Set([...stated.values, ...percents])], unit: 'percent' };
  }
  return { code: 'figure', figure: { value, unit: 'percent', of: { part, whole } }, parts: [] };
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

function readQuantityText(source: TokenisedText, start: number): ResultReading | undefined {
  const { tokens } = source;
  const quantity = readQuantity(tokens, start);
  if (quantity === undefined) return undefined;
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

/** Ticks and crosses that nothing else can mean; "x" is a cross to one table and a tick to another. */
const CLEAR_SIGNS = /^[✓✔√☑✅✗✘❌]$/u;

function readMarkText(text: string): ResultReading | undefined {
  const mark = readMark(text);
  if (mark === undefined || mark.verdict === 'not-applicable') return undefined;
  const clear = mark.sign === 'word' || mark.sign === 'letter' || CLEAR_SIGNS.test(text);
  return clear ? { code: 'mark', verdict: mark.verdict } : undefined;
}

function resultIn(text: string): ResultReading {
  const source = tokenise(text);
  if (source.tokens.length === 0 || /^[.…_ ]*$/u.test(source.text)) return { code: 'blank' };
  if (source.text.length > LONGEST) return UNREADABLE;
  const mark = readMarkText(source.text);
  if (mark !== undefined) return mark;
  const nothing = readNothing(source);
  if (nothing !== undefined) return { code: 'none', nothing };
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
