import { plainKey } from './key';

/** A text taken apart for many comparisons. */
export interface PreparedText {
  /** How much each word counts, over all its occurrences. */
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Words that nearly every indicator has: they tell little of which one it is. */
const COMMON = new Set(
  (
    'ty le ti co va cac theo duoc dat xa tren dia ban cua cho la tai voi cap quy dinh dam bao bao thuc hien ' +
    'chi tieu chi noi dung hoac den tu trong so ve do cong thon ban ap hoat dong'
  ).split(' '),
);

/** Long words are rarer than short ones; a number alone says little. */
function weightOf(word: string): number {
  if (COMMON.has(word)) return 0.35;
  if (/^\d+$/.test(word)) return 0.5;
  return 0.6 + Math.min(word.length, 6) * 0.15;
}

/** @param weigh how much a word tells; by default as far as its form shows it */
export function prepare(text: string, weigh: (word: string) => number = weightOf): PreparedText {
  const weights = new Map<string, number>();
  let total = 0;
  for (const word of plainKey(text).split(' ')) {
    if (word === '') continue;
    const weight = weigh(word);
    weights.set(word, (weights.get(word) ?? 0) + weight);
    total += weight;
  }
  return { weights, total };
}

/** Weighted Dice of the words of two texts, in any order: 0 none in common, 1 the same words. */
export function similarityOf(a: PreparedText, b: PreparedText): number {
  if (a.total === 0 || b.total === 0) return 0;
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, weight] of small.weights) common += Math.min(weight, large.weights.get(word) ?? 0);
  return Math.min(1, (2 * common) / (a.total + b.total));
}

export const similarity = (a: string, b: string): number => similarityOf(prepare(a), prepare(b));
