import type { CriteriaSet } from '../criteria/set';
import type { CriteriaSets } from '../criteria/sets';
import { fingerprint } from '../workbook/fingerprint';

const known = new WeakMap<CriteriaSet, string>();

function printOf(set: CriteriaSet): string {
  const before = known.get(set);
  if (before !== undefined) return before;
  const print = fingerprint(JSON.stringify(set));
  known.set(set, print);
  return print;
}

/** Equal for sets by which a table is read alike, be they the same objects or not: a worker gets copies. */
export const printOfSets = (sets: CriteriaSets): string => sets.map(printOf).join(' ');
