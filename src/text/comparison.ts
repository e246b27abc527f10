import type { Comparison } from '../criteria/level';
import { phraseTable } from './phrase';
import { readQuantity, skipNoun, type Quantity } from './quantity';
import type { Token } from './token';

/** 'from' is "từ": at least, or the start of a range; what follows decides. */
type Opening = Comparison | 'from';

const openingAt = phraseTable<Opening>([
  [
    '>=',
    [
      '≥',
      '>=',
      '=>',
      'tối thiểu',
      'ít nhất',
      'không dưới',
      'không thấp hơn',
      'không nhỏ hơn',
      'không ít hơn',
      'không kém',
      'lớn hơn hoặc bằng',
      'cao hơn hoặc bằng',
      'bằng hoặc lớn hơn',
      'bằng hoặc cao hơn',
      'trên hoặc bằng',
      'đạt ≥',
    ],
  ],
  [
    '<=',
    [
      '≤',
      '<=',
      '=<',
      'tối đa',
      'nhiều nhất',
      'không quá',
      'không vượt quá',
      'không lớn hơn',
      'không cao hơn',
      'không nhiều hơn',
      'không trên',
      'nhỏ hơn hoặc bằng',
      'thấp hơn hoặc bằng',
      'bằng hoặc nhỏ hơn',
      'bằng hoặc thấp hơn',
      'dưới hoặc bằng',
    ],
  ],
  ['>', ['>', 'trên', 'hơn', 'lớn hơn', 'cao hơn', 'nhiều hơn']],
  ['<', ['<', 'dưới', 'nhỏ hơn', 'thấp hơn', 'ít hơn']],
  ['=', ['=', 'bằng']],
  ['from', ['từ']],
]);

const closingAt = phraseTable<Comparison>([
  ['>=', ['trở lên']],
  ['<=', ['trở xuống']],
]);

const rangeSignAt = phraseTable([[true, ['-', 'đến', '÷', 'tới']]]);

/** Openings that may stand before another one without a change of meaning: "đạt", "tỷ lệ". */
const leadAt = phraseTable([
  [
    true,
    ['đạt', 'tỷ lệ', 'tỉ lệ', 'đạt tỷ lệ', 'đạt tỉ lệ', 'tỷ lệ đạt', 'mức', 'đạt mức', 'là', 'tỷ lệ là'],
  ],
]);

/** "từ trên 75%"; nobody piles up more. */
const MOST_OPENINGS = 4;

export interface Bounded {
  /** Absent for a bare quantity. */
  readonly op?: Comparison;
  readonly quantity: Quantity;
  /** The token of its number. */
  readonly numberAt: number;
  /** "trở lên" or "trở xuống" stands behind it. */
  readonly closed: boolean;
  readonly end: number;
}

export interface Bounds {
  readonly from: Quantity;
  readonly to: Quantity;
  readonly end: number;
}

export const skipLead = (tokens: readonly Token[], at: number): number =>
  at + (leadAt(tokens, at)?.length ?? 0);

/**
 * A quantity with its comparison: "≥ 75%", "từ 75% trở lên", "không quá 13%", or none: "75%".
 * `undefined` where no quantity stands or the words contradict each other ("trên 75% trở xuống").
 */
export function readBounded(tokens: readonly Token[], start: number): Bounded | undefined {
  const openings: Opening[] = [];
  let at = start;
  while (openings.length < MOST_OPENINGS) {
    const match = openingAt(tokens, at);
    if (match === undefined) break;
    openings.push(match.value);
    at += match.length;
  }
  const quantity = readQuantity(tokens, at);
  if (quantity === undefined) return undefined;
  let end = quantity.unit === 'percent' ? skipNoun(tokens, quantity.end) : quantity.end;
  const closing = closingAt(tokens, end);
  end += closing?.length ?? 0;
  const ops = new Set<Comparison>(openings.filter((opening) => opening !== 'from'));
  if (closing !== undefined) ops.add(closing.value);
  if (ops.size === 0 && openings.includes('from')) ops.add('>=');
  if (ops.size > 1) return undefined;
  const [op] = ops;
  return { ...(op === undefined ? {} : { op }), quantity, numberAt: at, closed: closing !== undefined, end };
}

/** "75% - 80%", "từ 75 đến 80%"; a unit written once belongs to both ends. */
export function readBounds(tokens: readonly Token[], start: number): Bounds | undefined {
  const opening = openingAt(tokens, start);
  const from = readQuantity(tokens, opening?.value === 'from' ? start + opening.length : start);
  if (from === undefined) return undefined;
  const sign = rangeSignAt(tokens, from.end);
  if (sign === undefined) return undefined;
  const to = readQuantity(tokens, from.end + sign.length);
  return to && { from, to, end: to.end };
}
