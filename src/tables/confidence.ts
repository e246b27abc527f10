import type { IdentifiedLine } from './line';
import type { Doubt } from './reading';

const POOR_FIT = 0.3;
const WHOLE_SET = 0.95;

export const CONFLICT_COST = 0.35;

/** What each doubt takes from a reading's confidence; the others are only said. */
const COST: Partial<Record<Doubt['code'], number>> = {
  'set-unsure': 0.35,
  'commune-unknown': 0.35,
  'commune-conflict': CONFLICT_COST,
  'marks-unclear': 0.35,
  'mark-legend': 0.3,
};

/** How sure a table was read, 0…1: from the fit of its wordings, its unknown lines and its doubts. */
export function confidenceOf(
  lines: readonly IdentifiedLine[],
  expected: number,
  doubts: readonly Doubt[],
): number {
  const own = lines.flatMap(({ identity }) => (identity.code === 'indicator' ? [identity] : []));
  const criteria = lines.flatMap(({ identity }) =>
    identity.code === 'criterion' ? [{ indicator: `${identity.number}.`, fit: identity.fit }] : [],
  );
  // a table of criteria is told by their names
  const indicators = own.length > 0 ? own : criteria;
  const worded = indicators.filter(({ fit }) => fit !== undefined);
  const fitting = worded.filter(({ fit }) => (fit ?? 0) >= POOR_FIT).length;
  const found = new Set(indicators.map(({ indicator }) => indicator)).size;
  const unknown = lines.filter(({ identity }) => identity.code === 'unknown').length;
  const misfit =
    worded.length === 0 ? (found >= WHOLE_SET * expected ? 0.1 : 0.3) : 0.8 * (1 - fitting / worded.length);
  const cost = doubts.reduce((sum, { code }) => sum + (COST[code] ?? 0), 0);
  const strange = 0.6 * (unknown / Math.max(1, indicators.length + unknown));
  const partial = 0.1 * (1 - Math.min(1, found / expected));
  return Math.max(0, Math.min(1, 1 - misfit - strange - partial - cost));
}
