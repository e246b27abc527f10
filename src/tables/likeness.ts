import { ownWords, type IdentifiedLine, type Line } from './line';
import * as weights from './weights';
import type { SetIndex } from './setIndex';

/** What a line was found to be, wherever it stands. */
export type Told = Omit<IdentifiedLine, 'at'>;

/** How far a table is a set's. */
export interface Likeness {
  /** What a line is worth on the mean, in the unit of `weights`, with the share of the set that is named. */
  readonly score: number;
  /** Lines with words of their own, and those among them whose words are the set's. */
  readonly worded: number;
  readonly own: number;
  /** Different indicators, without those that are a whole criterion; and different criteria, with them. */
  readonly indicators: number;
  readonly criteria: number;
}

/** @param score what the lines' alignment to the set is worth: 0 where they have nothing to do with it */
export function likenessOf(
  index: SetIndex,
  lines: readonly Line[],
  told: readonly Told[],
  score: number,
): Likeness {
  const found = new Set<string>();
  const indicators = new Set<string>();
  const criteria = new Set<number>();
  let worded = 0;
  let own = 0;
  for (const [place, line] of lines.entries()) {
    const identity = told[place]?.identity;
    if (identity?.code === 'indicator') {
      found.add(identity.indicator);
      if (identity.indicator.includes('.')) indicators.add(identity.indicator);
      else criteria.add(Number(identity.indicator));
    }
    if (identity?.code === 'criterion') criteria.add(identity.number);
    if (ownWords(line).length === 0) continue;
    if (identity?.code === 'indicator' || identity?.code === 'criterion') {
      worded += 1;
      if ((identity.fit ?? 0) >= weights.OWN_WORDS) own += 1;
    } else if (identity?.code === 'unknown') worded += 1;
  }
  const mean = score / Math.max(1, lines.length);
  const coverage = Math.max(found.size / index.size, criteria.size / index.set.criteria.length);
  return {
    score: mean + weights.COVERAGE * coverage,
    worded,
    own,
    indicators: indicators.size,
    criteria: criteria.size,
  };
}
