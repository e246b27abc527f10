import { type CriteriaSet, type SetKey, termOf } from '../criteria/set';
import { findSet, type CriteriaSets } from '../criteria/sets';
import { uncapitalised } from './names';

/** For a list; a set that is not at hand any more is told by its key. */
export const setName = (sets: CriteriaSets, key: SetKey): string => findSet(sets, key)?.shortName ?? key;

/** "xã nông thôn mới nâng cao" */
export const setNoun = ({ shortName }: CriteriaSet): string =>
  /^xã\s/iu.test(shortName) ? uncapitalised(shortName) : `xã ${uncapitalised(shortName)}`;

/** "giai đoạn 2021 - 2025" */
export function setTerm(set: CriteriaSet): string {
  const { first, last } = termOf(set);
  return `giai đoạn ${first} - ${last}`;
}

/** What its parts are called: "15/19 tiêu chí", "3/4 điều kiện". */
export const partNoun = ({ parts }: Pick<CriteriaSet, 'parts'>): string =>
  parts === 'criteria' ? 'tiêu chí' : 'điều kiện';

/** "Bộ tiêu chí xã nông thôn mới" */
export const setTitle = (set: CriteriaSet): string => `Bộ tiêu chí ${setNoun(set)}`;

/** "Bộ tiêu chí xã nông thôn mới giai đoạn 2021 - 2025" */
export const datedSetTitle = (set: CriteriaSet): string => `${setTitle(set)} ${setTerm(set)}`;

/** With the decision: "… giai đoạn 2021 - 2025 (Quyết định số 318/QĐ-TTg)" */
export const decidedSetTitle = (set: CriteriaSet): string =>
  `${datedSetTitle(set)} (Quyết định số ${set.decision.number})`;

/** Above a review table: "BIỂU RÀ SOÁT CÁC TIÊU CHÍ XÃ NÔNG THÔN MỚI GIAI ĐOẠN 2021 - 2025" */
export const reviewTitle = (set: CriteriaSet): string =>
  `BIỂU RÀ SOÁT CÁC TIÊU CHÍ ${setNoun(set).toUpperCase()} ${setTerm(set).toUpperCase()}`;

/** Of the sheet with a review table: "Biểu rà soát NTM"; where several share the communes, "Biểu rà soát NTM 9-16". */
export const reviewSheetName = (
  { briefName }: CriteriaSet,
  places?: { readonly from: number; readonly to: number },
): string =>
  places === undefined
    ? `Biểu rà soát ${briefName}`
    : `Biểu rà soát ${briefName} ${places.from}-${places.to}`;
