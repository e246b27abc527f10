import type { LevelOrigin, RequiredLevel } from '../assessment/required';

const ORIGIN_WORDS = {
  confirmed: 'mức đã xác nhận',
  table: 'theo biểu',
  sourced: 'theo bộ tiêu chí, có nguồn',
  inferred: 'mức suy ra, chưa đối chiếu',
  unverified: 'mức chưa đối chiếu',
} as const satisfies Record<LevelOrigin, string>;

/** "≥ 42 (theo biểu)": a level never stands without where it comes from. */
export const requiredText = (required: RequiredLevel): string =>
  `${required.text} (${ORIGIN_WORDS[required.origin]})`;
