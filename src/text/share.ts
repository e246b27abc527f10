import { readNumber } from './number';
import { skipNoun } from './quantity';
import type { Token } from './token';

/** "450/500 hộ": so many of so many, as percent. */
export interface Share {
  /** One where the writing is sure; several where its numbers may be read in several ways. */
  readonly percents: readonly number[];
  readonly part: number;
  readonly whole: number;
  readonly end: number;
}

interface Pair {
  readonly part: number;
  readonly whole: number;
}

const numbersOf = (token: Token | undefined): readonly number[] => {
  if (token?.kind !== 'number') return [];
  const reading = readNumber(token.text);
  if (reading === undefined) return [];
  return reading.code === 'number' ? [reading.value] : reading.values;
};

/** "6/2024" is a month. */
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

const percentOf = ({ part, whole }: Pair): number => (part * 100) / whole;

/** The share that starts at a token; `undefined` for a month, a date and for more than the whole. */
export function readShare(tokens: readonly Token[], at: number): Share | undefined {
  const part = tokens[at];
  const slash = skipNoun(tokens, at + 1);
  const whole = tokens[slash + 1];
  if (part?.kind !== 'number' || tokens[slash]?.text !== '/' || whole === undefined) return undefined;
  if (isMonth(part, whole)) return undefined;
  const pairs = pairsOf(part, whole);
  const [first] = pairs;
  if (first === undefined) return undefined;
  const percents = [...new Set(pairs.map(percentOf))];
  return { percents, ...first, end: skipNoun(tokens, slash + 2) };
}

/**
 * True where a percent as written is the share's: one unit of its last digit is left for rounding, but 100 and 0
 * are said only of all and nothing.
 */
export function agrees(percent: number, decimals: number, share: Share): boolean {
  const [exact] = share.percents;
  if (exact === undefined || share.percents.length > 1) return false;
  if ((percent === 100 || percent === 0) && percent !== exact) return false;
  return Math.abs(percent - exact) < 10 ** -decimals + 1e-9;
}
