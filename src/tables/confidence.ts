import type { IdentifiedLine } from './line';
import type { Doubt } from './reading';
import * as weights from './weights';

/** What the likelihood of a reading rests on. */
export interface Grounds {
  readonly lines: readonly IdentifiedLine[];
  /** So many lines the set has. */
  readonly expected: number;
  /** By how much the set fits better than the next one, as a share of a clear margin; 1 and more is clear. */
  readonly margin: number;
  readonly doubts: readonly Doubt[];
}

/**
 * How likely it is that a table was read right, 0…1: each choice between two readings has the likelihood that its
 * margin over the runner-up gives it, and all of them must be right.
 */
export function confidenceOf({ lines, expected, margin, doubts }: Grounds): number {
  const own = lines.flatMap(({ identity }) => (identity.code === 'indicator' ? [identity] : []));
  const criteria = lines.flatMap(({ identity }) =>
    identity.code === 'criterion' ? [{ indicator: `${identity.number}.`, fit: identity.fit }] : [],
  );
  // a table of criteria is told by their names
  const indicators = own.length > 0 ? own : criteria;
  const worded = indicators.filter(({ fit }) => fit !== undefined);
  const fitting = worded.filter(({ fit }) => (fit ?? 0) >= weights.POOR_FIT).length;
  const found = new Set(indicators.map(({ indicator }) => indicator)).size;
  const unknown = lines.filter(({ identity }) => identity.code === 'unknown').length;
  const whole = Math.min(1, found / expected);
  const words =
    worded.length === 0
      ? whole >= weights.WHOLE_SET
        ? weights.WORDLESS_WHOLE
        : weights.WORDLESS
      : 1 - weights.MISFIT * (1 - fitting / worded.length);
  const strange = 1 - weights.STRANGE * (unknown / Math.max(1, indicators.length + unknown));
  const partial = 1 - weights.PARTIAL * (1 - whole);
  const set = 0.5 + 0.5 * Math.max(0, Math.min(1, margin));
  const said = doubts.reduce((all, { code }) => all * (weights.LIKELIHOOD[code] ?? 1), 1);
  return Math.max(0, words * strange * partial * set * said);
}
