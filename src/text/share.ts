import { readNumber } from './number';
import { phraseTable } from './phrase';
import { skipNoun } from './quantity';
import type { Token } from './token';

/** "450/500 hộ": so many of so many, as percent. */
export interface Share {
  /** One where the writing is sure; several where its numbers may be read in several ways. */
  readonly percents: readonly number[];
  /** What its numbers may mean; pairs of the same percent count once. */
  readonly pairs: readonly Pair[];
  readonly part: number;
  readonly whole: number;
  readonly end: number;
}

export interface Pair {
  readonly part: number;
  readonly whole: number;
}

const numbersOf = (token: Token | undefined): readonly number[] => {
  if (token?.kind !== 'number') return [];
  const reading = readNumber(token.text);
  if (reading === undefined) return [];
  return reading.code === 'number' ? [reading.value] : reading.values;
};

/** "6/2024" is a month, unless something is counted: "6/2024 hộ". */
const isMonth = (part: Token, whole: Token): boolean =>
  /^(0?[1-9]|1[0-2])$/.test(part.text) && /^(19|20)\d\d$/.test(whole.text);

/** The shares that two numbers may mean; both are written one way, so only like goes with like. */
function pairsOf(part: Token, whole: Token): readonly Pair[] {
  const [parts, wholes] = [numbersOf(part), numbersOf(whole)];
  const alike = parts.length === 2 && wholes.length === 2;
  return parts
    .flatMap((first, index) =>
      wholes
        .filter((_, other) => !alike || index === other)
        .map((second) => ({ part: first, whole: second })),
    )
    .filter((pair) => pair.whole > 0 && pair.part <= pair.whole);
}

export const percentOf = ({ part, whole }: Pair): number => (part * 100) / whole;

/** A decimal number as whole digits, so that two of them can be compared without a rounding. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

function decimalOf(value: number): Decimal | undefined {
  const written = /^(-?\d+)(?:\.(\d+))?$/.exec(String(value));
  if (written === null) return undefined;
  const [, whole = '', fraction = ''] = written;
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

const power = (places: number): bigint => 10n ** BigInt(places);

/** 1.113/2.715 is one share, whether its points part thousands or decimals. */
function sameShare(one: Pair, other: Pair): boolean {
  const [a, b, c, d] = [one.part, one.whole, other.part, other.whole].map(decimalOf);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return false;
  return (
    a.digits * d.digits * power(b.places + c.places) === c.digits * b.digits * power(a.places + d.places)
  );
}

/** What shares count besides things: lengths and areas say nothing of their own in a percentage. */
const measureAt = phraseTable([[true, ['km', 'm', 'mét', 'ha', 'km2', 'm2', 'm3']]]);

const skipMeasure = (tokens: readonly Token[], at: number): number =>
  at + (measureAt(tokens, at)?.length ?? 0);

const skipCounted = (tokens: readonly Token[], at: number): number =>
  skipNoun(tokens, skipMeasure(tokens, at));

/** "450/500 hộ", "450 hộ trên tổng số 500 hộ" */
const ofAt = phraseTable([[true, ['/', '/tổng số', 'trên', 'trên tổng', 'trên tổng số', 'trong tổng số']]]);

/** The share that starts at a token; `undefined` for a month, a date and for more than the whole. */
export function readShare(tokens: readonly Token[], at: number): Share | undefined {
  const part = tokens[at];
  const sign = skipCounted(tokens, at + 1);
  const behind = sign + (ofAt(tokens, sign)?.length ?? 0);
  const whole = tokens[behind];
  if (part?.kind !== 'number' || behind === sign || whole === undefined) return undefined;
  const end = skipCounted(tokens, behind + 1);
  const isCounted = sign > at + 1 || end > behind + 1;
  if (!isCounted && isMonth(part, whole)) return undefined;
  const found = pairsOf(part, whole);
  const pairs = found.filter((pair, place) => found.findIndex((other) => sameShare(pair, other)) === place);
  const [first] = pairs;
  if (first === undefined) return undefined;
  return { percents: pairs.map(percentOf), pairs, ...first, end };
}

/**
 * The pair of a share whose percent is the one that is written beside it. They may differ by the rounding and by half
 * a unit of the last place more; but 100 and 0 are said only of all and nothing.
 */
export function agreeing(percent: number, decimals: number, { pairs }: Share): Pair | undefined {
  const said = decimalOf(percent);
  if (said === undefined) return undefined;
  return pairs.find((pair) => {
    if ((percent === 100 || percent === 0) && percent !== percentOf(pair)) return false;
    const [part, whole] = [decimalOf(pair.part), decimalOf(pair.whole)];
    if (part === undefined || whole === undefined) return false;
    const difference =
      said.digits * whole.digits * power(part.places + decimals) -
      100n * part.digits * power(said.places + whole.places + decimals);
    return (difference < 0n ? -difference : difference) <= whole.digits * power(said.places + part.places);
  });
}
