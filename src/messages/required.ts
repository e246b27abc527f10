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

/** What an unmet result lacks: "cần ≥ 42 triệu đồng (theo biểu)", "yêu cầu “Đạt” (theo biểu)". */
export function neededText(required: RequiredLevel): string {
  const { code } = required.level;
  const isAmount = code === 'figure' || code === 'range';
  const text = isAmount ? `cần ${required.text}` : `yêu cầu “${required.text}”`;
  return `${text} (${ORIGIN_WORDS[required.origin]})`;
}
