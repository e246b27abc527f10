import { findIndicator } from '../criteria/indicators';
import type { CriteriaSet } from '../criteria/set';

/** The decision prints "Không" for these and no unit; people count them all the same. */
const COUNTED_WITHOUT_UNIT: ReadonlyMap<string, string> = new Map([
  ['ntm|9.1', 'nhà'],
  ['nangcao|18.5', 'sự cố'],
]);

/** What an indicator counts: "nhà", "mô hình"; "" where it counts nothing that has a name. */
export function countedNoun(set: CriteriaSet, code: string): string {
  const noun = COUNTED_WITHOUT_UNIT.get(`${set.key}|${code}`);
  if (noun !== undefined) return noun;
  const indicator = findIndicator(set, code);
  return indicator?.unit === 'count' ? indicator.unitText : '';
}
