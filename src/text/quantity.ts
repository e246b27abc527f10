import type { Unit } from '../criteria/level';
import { COUNTED, NOUN_LEADS } from './nouns';
import { readNumber, type NumberReading } from './number';
import { phraseTable, type PhraseTable } from './phrase';
import { remembering } from './remember';
import { tokensOf, type Token } from './token';
import { unwrap } from './wrapping';

/** A number with its unit at some place of a text. */
export interface Quantity {
  /** One value where the writing is sure, several where it may be read in several ways; money in million đồng. */
  readonly values: readonly number[];
  /** 'plain' where none is written. */
  readonly unit: Unit;
  /** Digits behind the decimal sign. */
  readonly decimals: number;
  /** The token behind it. */
  readonly end: number;
}

/** A unit as it is written: "nghìn đồng" is a thousandth of a million đồng. */
export interface WrittenUnit {
  readonly unit: Unit;
  /** How much of the unit one is; thousands of đồng are divided to keep decimals exact. */
  readonly times: number;
  readonly dividedBy: number;
  /** Comes in whole numbers, so that "1.250" can only be 1250. */
  readonly whole: boolean;
}

const writing = (unit: Unit, times = 1, dividedBy = 1, whole = false): WrittenUnit => ({
  unit,
  times,
  dividedBy,
  whole,
});

const withCurrency = (amounts: readonly string[]): string[] =>
  amounts.flatMap((amount) => ['', ' đồng', ' đ', 'đ', ' vnđ', ' vnd'].map((currency) => amount + currency));

const PERCENT = writing('percent');
const unitAt = phraseTable<WrittenUnit>([
  [PERCENT, ['%', 'phần trăm']],
  [writing('square-metre'), ['m2', 'mét vuông']],
  [writing('litre'), ['lít', 'l']],
  [writing('million-dong', 1000), withCurrency(['tỷ', 'tỉ'])],
  [writing('million-dong'), [...withCurrency(['triệu', 'tr']), 'tr.đ', 'tr.đồng', 'tr. đồng']],
  [writing('million-dong', 1, 1000, true), [...withCurrency(['nghìn', 'ngàn']), 'ng.đ', 'ng.đồng']],
  [writing('million-dong', 1, 1_000_000, true), ['đồng', 'đ', 'vnđ', 'vnd', 'đồng vn', 'đồng việt nam']],
  [writing('count', 1, 1, true), COUNTED],
]);

const nounAt = phraseTable([[true, COUNTED]]);
const nounLeadAt = phraseTable([[true, NOUN_LEADS]]);

/** What a unit may be counted by; a wage a month or an income a household is another thing. */
const rateAt: Readonly<Record<Unit, PhraseTable<boolean> | undefined>> = {
  'million-dong': phraseTable([
    [
      true,
      [
        '/người',
        '/ng',
        '/đầu người',
        '/nhân khẩu',
        '/khẩu',
        '/năm',
        '/người/năm',
        '.năm',
        '/người dân',
        '/n',
      ],
    ],
  ]),
  'square-metre': phraseTable([[true, ['/người', '/ng', '/đầu người', '/người dân']]]),
  litre: phraseTable([
    [true, ['/người', '/ng', '/đầu người', '/ngày', '/ngày đêm', '/ngđ', '/ng.đ', '.ngày đêm']],
  ]),
  count: phraseTable([[true, ['/xã', '/thôn']]]),
  percent: undefined,
  plain: undefined,
};

/** "1.000 đồng" is how statistics write thousands, "1.000.000 đ" millions. */
const inWords = (text: string): string =>
  text.replace(/^1[.,]?000[.,]?000 ?(?=đ)/iu, 'triệu ').replace(/^1[.,]?000 ?(?=đ)/iu, 'nghìn ');

/** "Nghìn đồng/người/năm", "%", "(triệu đồng)", "1.000 đồng"; `undefined` for everything that is no unit we know. */
export const readUnit = remembering((text): WrittenUnit | undefined => {
  if (text.length > LONGEST_UNIT) return undefined;
  const tokens = tokensOf(inWords(unwrap(text.trim())));
  const found = unitAt(tokens, 0);
  if (found === undefined) return undefined;
  return skipRates(tokens, found.length, found.value.unit) === tokens.length ? found.value : undefined;
});

const LONGEST_UNIT = 60;

function skipRates(tokens: readonly Token[], start: number, unit: Unit): number {
  const rates = rateAt[unit];
  let end = start;
  for (let rate = rates?.(tokens, end); rate !== undefined; rate = rates?.(tokens, end)) end += rate.length;
  return end;
}

const valuesOf = (reading: NumberReading): readonly number[] =>
  reading.code === 'number' ? [reading.value] : reading.values;

const decimalsOf = (text: string): number => /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0;

/** The place behind a counted noun, with the words that may lead to it: "số hộ"; `at` itself where none stands. */
export function skipNoun(tokens: readonly Token[], at: number): number {
  const noun = at + (nounLeadAt(tokens, at)?.length ?? 0);
  const match = nounAt(tokens, noun);
  return match === undefined ? at : noun + match.length;
}

/**
 * The quantity that starts at a token: "85,5 %", "42.500.000 đồng/năm", "31 nhà tạm".
 * `undefined` where no number stands there, or things that are counted come in parts.
 */
export function readQuantity(tokens: readonly Token[], at: number): Quantity | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number') return undefined;
  const reading = readNumber(token.text);
  if (reading === undefined) return undefined;
  const decimals = decimalsOf(token.text);
  const unit = unitAt(tokens, at + 1);
  if (unit === undefined) return { values: valuesOf(reading), unit: 'plain', decimals, end: at + 1 };

  const { times, dividedBy, whole } = unit.value;
  const numbers = valuesOf(reading);
  const usable = whole ? numbers.filter(Number.isInteger) : numbers;
  if (usable.length === 0 && unit.value.unit === 'count') return undefined;
  return {
    values: (usable.length > 0 ? usable : numbers).map((value) => (value * times) / dividedBy),
    unit: unit.value.unit,
    decimals,
    end: skipRates(tokens, at + 1 + unit.length, unit.value.unit),
  };
}

/** "85,5" or "85,5%" only: the words behind it are not taken as a noun. */
export function readBareQuantity(tokens: readonly Token[], at: number): Quantity | undefined {
  const quantity = readQuantity(tokens, at);
  if (quantity?.unit !== 'count') return quantity;
  const { values, decimals } = quantity;
  return { values, unit: 'count', decimals, end: at + 1 };
}
