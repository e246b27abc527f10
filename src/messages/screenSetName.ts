import type { SetKey } from '../criteria/set';
import { findSet, type CriteriaSets } from '../criteria/sets';

/** What a screen calls a set; one that is not at hand any more by its key. */
export function screenSetName(t: (key: 'set.language') => string, sets: CriteriaSets, key: SetKey): string {
  const set = findSet(sets, key);
  if (set === undefined) return key;
  return t('set.language') === 'en' ? set.englishName : set.shortName;
}
