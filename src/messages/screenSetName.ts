import type { CriteriaSet, SetKey } from '../criteria/set';
import { findSet, type CriteriaSets } from '../criteria/sets';
import type { UiLanguage } from './text';

/** What screens call a set. */
export const setNameIn = (
  language: UiLanguage,
  { shortName, englishName }: Pick<CriteriaSet, 'shortName' | 'englishName'>,
): string => (language === 'en' ? englishName : shortName);

/** What a screen calls a set; one that is not at hand any more by its key. */
export function screenSetName(t: (key: 'set.language') => string, sets: CriteriaSets, key: SetKey): string {
  const set = findSet(sets, key);
  if (set === undefined) return key;
  return setNameIn(t('set.language') === 'en' ? 'en' : 'vi', set);
}
