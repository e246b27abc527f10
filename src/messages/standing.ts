import type { Standing } from '../criteria/standing';

/** What stands behind a level, in a column of a list. */
export const STANDING_WORDS = {
  confirmed: 'đã đối chiếu',
  table: 'trong biểu',
  sourced: 'có nguồn',
  inferred: 'suy ra',
  unverified: 'chưa đối chiếu',
  delegated: 'tỉnh quy định',
  unknown: 'chưa biết',
} as const satisfies Record<Standing, string>;
