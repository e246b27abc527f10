import type { Assessment } from '../assessment/assessment';
import { meetsAll } from '../assessment/clear';
import { screenSetName } from './screenSetName';
import type { UiText } from './text';

export interface MetOfSet {
  readonly name: string;
  readonly full: number;
  readonly communes: number;
}

/** "3/5 xã đạt đủ tiêu chí"; communes of different sets are reviewed for different titles and never added together. */
export function metText(t: UiText, { sets, communes }: Pick<Assessment, 'sets' | 'communes'>): string {
  const counts = sets.flatMap(({ key }) => {
    const ofSet = communes.filter(({ set }) => set === key);
    const full = ofSet.filter(meetsAll).length;
    const name = screenSetName(t, sets, key);
    return ofSet.length === 0 ? [] : [{ name, full, communes: ofSet.length }];
  });
  return metOfSetsText(t, counts);
}

export function metOfSetsText(t: UiText, counts: readonly MetOfSet[]): string {
  const [only = { full: 0, communes: 0 }] = counts;
  if (counts.length <= 1) return t('result.full', { full: only.full, communes: only.communes });
  const told = counts.map(({ name, ...count }) => t('result.full.set', { set: name, ...count }));
  return t('result.full.sets', { sets: told.join('; ') });
}
