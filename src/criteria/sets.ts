import type { CriteriaSet, SetKey } from './set';

/** The sets by which a workbook is read and judged, in the order of screens and sheets; no two have one key. */
export type CriteriaSets = readonly CriteriaSet[];

/** A set is asked for by a key that none of the sets at hand has. */
class UnknownSetError extends Error {
  constructor(key: SetKey, sets: CriteriaSets) {
    super(`No criteria set ${JSON.stringify(key)} among ${sets.map((set) => set.key).join(', ')}`);
    this.name = 'UnknownSetError';
  }
}

/** For keys from outside: settings of an earlier day may speak of a set that is not at hand. */
export const findSet = (sets: CriteriaSets, key: SetKey): CriteriaSet | undefined =>
  sets.find((set) => set.key === key);

/**
 * The set of a reading or an assessment, among the sets that travel with it.
 * @throws {UnknownSetError}
 */
export function setOf(sets: CriteriaSets, key: SetKey): CriteriaSet {
  const set = findSet(sets, key);
  if (set === undefined) throw new UnknownSetError(key, sets);
  return set;
}

/** The sets with others put in: one of a known key takes that set's place, a new one comes last. */
export const withSets = (sets: CriteriaSets, others: CriteriaSets): CriteriaSets => [
  ...sets.map((set) => others.findLast(({ key }) => key === set.key) ?? set),
  ...others.filter(
    (other, place) =>
      findSet(sets, other.key) === undefined &&
      place === others.findLastIndex(({ key }) => key === other.key),
  ),
];
