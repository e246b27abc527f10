import { criteriaSet } from '../criteria/library';
import type { SetKey } from '../criteria/set';
import { SET_NAMES } from './names';

/** "Bộ tiêu chí xã nông thôn mới" */
export const setTitle = (set: SetKey): string => `Bộ tiêu chí xã ${SET_NAMES[set].toLowerCase()}`;

/** With the term and the decision: "… giai đoạn 2021 - 2025 (Quyết định số 318/QĐ-TTg)" */
export const decidedSetTitle = (set: SetKey): string =>
  `${setTitle(set)} giai đoạn 2021 - 2025 (Quyết định số ${criteriaSet(set).decision.number})`;
