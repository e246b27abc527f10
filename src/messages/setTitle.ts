import { criteriaSet } from '../criteria/library';
import type { SetKey } from '../criteria/set';
import { SET_NAMES } from './names';

/** "Bộ tiêu chí xã nông thôn mới giai đoạn 2021 - 2025 (318/QĐ-TTg)" */
export const setTitle = (set: SetKey): string =>
  `Bộ tiêu chí xã ${SET_NAMES[set].toLowerCase()} giai đoạn 2021 - 2025 (${criteriaSet(set).decision.number})`;
