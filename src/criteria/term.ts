import type { CriteriaSet } from './set';

/** The years in which a set is in force. */
export const termOf = ({ validFrom, validTo }: Pick<CriteriaSet, 'validFrom' | 'validTo'>) =>
  ({ first: Number(validFrom.slice(0, 4)), last: Number(validTo.slice(0, 4)) }) as const;

/** The nearest year in which a set is in force. */
export function yearWithin(set: Pick<CriteriaSet, 'validFrom' | 'validTo'>, year: number): number {
  const { first, last } = termOf(set);
  return Math.min(last, Math.max(first, year));
}
