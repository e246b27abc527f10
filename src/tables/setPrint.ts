import type { CriteriaSet } from '../criteria/set';
import type { CriteriaSets } from '../criteria/sets';
import { oncePer } from '../text/remember';
import { fingerprint } from '../workbook/fingerprint';

const printOf = oncePer((set: CriteriaSet): string => fingerprint(JSON.stringify(set)));

/** Equal for sets by which a table is read alike, be they the same objects or not: a worker gets copies. */
export const printOfSets = (sets: CriteriaSets): string => sets.map(printOf).join(' ');
