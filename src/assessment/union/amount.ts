import type { Headcount, UnionRule } from '../../criteria/set';
import type { ValueReading } from '../../tables/reading';
import type { Figure } from '../../text/figure';
import { SHARE_PLACES } from './tolerance';

/** How many people and households a commune has, as far as somebody said it. */
export type Headcounts = Readonly<Partial<Record<Headcount, number>>>;

/**
 * What one commune adds.
 * - exact: it stands in the cell: 450 of 500, 31 houses, 38.5 million đồng
 * - by-percent: so many percent of a headcount; `slack` is how far its part may be off, because percents are rounded
 */
export type Amount =
  | { readonly code: 'exact'; readonly part: number; readonly whole?: number; readonly noun?: string }
  /** `count` of all people or households. */
  | { readonly code: 'counted'; readonly part: number; readonly whole: number; readonly of: Headcount }
  | {
      readonly code: 'by-percent';
      readonly percent: number;
      readonly part: number;
      readonly whole: number;
      readonly of: Headcount;
      readonly slack: number;
    }
  /** A figure that counts for as many people or households as the commune has. */
  | { readonly code: 'weighted'; readonly part: number; readonly whole: number; readonly per: Headcount };

/**
 * Why a commune adds nothing.
 * - blank: nothing stands there, or there is no row
 * - mark-only: a mark where a figure is due
 * - percent-only: a percent, without of how many
 * - no-headcount: it needs the number of people or households
 * - named-parts: "100% (60% cứng hóa)": its parts would be lost
 * - unclear: nobody can be sure what it says
 * - not-a-count: a percent where things are counted
 */
export type Lack =
  | {
      readonly code: 'blank' | 'mark-only' | 'named-parts' | 'unclear' | 'not-a-count' | 'differs';
    }
  | { readonly code: 'percent-only'; readonly percent: number }
  /** `figure`: what would count for so many. */
  | { readonly code: 'no-headcount'; readonly of: Headcount; readonly figure: number };

export type Adding = { readonly amount: Amount } | { readonly lack: Lack };

type PlainLack = Exclude<Lack['code'], 'no-headcount' | 'percent-only'>;
const lacking = (code: PlainLack): Adding => ({ lack: { code } });

/** "1.113": a thousand and more, or one and a bit. */
const TWO_NUMBERS = /(?<![\d.,])\d{1,3}\.\d{3}(?![\d.,])/u;
const MEASURED = /\d\s*(?:km|ha|m|m2|m²|m3)(?![\p{L}\d])/iu;
const NOUN = /\/\s*(?:tổng(?: số)?\s*)?[\d.,]+\s*(\p{L}+[23²]?)/iu;

/** Lengths and areas come with decimals, so "1.113/2.715 km" may be either; the percent is the same, the sum is not. */
const mayBeEither = (text: string, isHeads: boolean): boolean =>
  TWO_NUMBERS.test(text) && (MEASURED.test(text) || (!isHeads && !/\p{L}/u.test(text)));

/** Percents are written with so many digits; 100 and 0 are said only of all and nothing. */
function slackOf(percent: number, whole: number): number {
  if (percent === 0 || percent === 100) return 0;
  const written = String(Number(percent.toFixed(SHARE_PLACES)));
  const places = written.includes('.') ? written.length - written.indexOf('.') - 1 : 0;
  return places >= SHARE_PLACES ? 0 : (0.5 * 10 ** -places * whole) / 100;
}

function shareOf(figure: Figure, text: string, of: Headcount | undefined, heads: Headcounts): Adding {
  const { value, unit, count } = figure;
  if (figure.of !== undefined) {
    if (mayBeEither(text, of !== undefined)) return lacking('unclear');
    const noun = NOUN.exec(text)?.[1]?.toLowerCase();
    return { amount: { code: 'exact', ...figure.of, ...(noun === undefined ? {} : { noun }) } };
  }
  if (unit !== 'percent' && unit !== 'plain') return lacking('unclear');
  if (value < 0 || value > 100) return lacking('unclear');
  if (of === undefined) return { lack: { code: 'percent-only', percent: value } };
  const whole = heads[of];
  if (whole === undefined) return { lack: { code: 'no-headcount', of, figure: value } };
  const slack = slackOf(value, whole);
  const part = (whole * value) / 100;
  if (count !== undefined) {
    // the count is of people or households only where it comes to the percent beside it
    return Math.abs(count - part) <= 2 * slack
      ? { amount: { code: 'counted', part: count, whole, of } }
      : lacking('unclear');
  }
  return { amount: { code: 'by-percent', percent: value, part, whole, of, slack } };
}

function sumOf({ value, unit, of, count }: Figure): Adding {
  const counted = of?.part ?? count ?? (unit === 'count' || unit === 'plain' ? value : undefined);
  if (counted === undefined) return lacking('not-a-count');
  return counted >= 0 && Number.isInteger(counted)
    ? { amount: { code: 'exact', part: counted } }
    : lacking('unclear');
}

/** What a result adds by the rule of its indicator. */
export function addingOf(
  result: ValueReading | undefined,
  rule: Exclude<UnionRule, { readonly code: 'mark' }>,
  heads: Headcounts,
): Adding {
  if (result === undefined) return lacking('blank');
  const { reading, problem, text } = result;
  if (problem !== undefined) return lacking('unclear');
  switch (reading.code) {
    case 'blank':
      return lacking('blank');
    case 'mark':
    case 'answer':
    case 'grade':
    case 'degree':
    case 'not-applicable':
      return lacking('mark-only');
    case 'none':
      return rule.code === 'sum' ? { amount: { code: 'exact', part: 0 } } : lacking('mark-only');
    case 'ambiguous':
    case 'range':
    case 'bounded':
    case 'unreadable':
      return lacking('unclear');
    case 'figure':
      break;
  }
  const { figure, parts } = reading;
  if (parts.length > 0) return lacking('named-parts');
  switch (rule.code) {
    case 'share':
      return shareOf(figure, text, rule.of, heads);
    case 'sum':
      return sumOf(figure);
    case 'mean': {
      if (figure.unit === 'percent' || figure.of !== undefined) return lacking('unclear');
      const whole = heads[rule.per];
      return whole === undefined
        ? { lack: { code: 'no-headcount', of: rule.per, figure: figure.value } }
        : { amount: { code: 'weighted', part: figure.value, whole, per: rule.per } };
    }
  }
}
