import type { LevelOrigin, RequiredLevel } from '../assessment/required';

const ORIGIN_WORDS = {
  confirmed: 'mức đã xác nhận',
  table: 'theo biểu',
  sourced: 'theo bộ tiêu chí, có nguồn',
  inferred: 'mức suy ra, chưa đối chiếu',
  unverified: 'mức chưa đối chiếu',
} as const satisfies Record<LevelOrigin, string>;

const withOrigin = (text: string, { origin }: RequiredLevel): string => `${text} (${ORIGIN_WORDS[origin]})`;

/** "≥ 42 (theo biểu)": a level never stands without where it comes from. */
export const requiredText = (required: RequiredLevel): string => withOrigin(required.text, required);

/** What an unmet result lacks: "cần ≥ 42 triệu đồng (theo biểu)", "yêu cầu “Đạt” (theo biểu)". */
export function neededText(required: RequiredLevel): string {
  const { code } = required.level;
  const isAmount = code === 'figure' || code === 'range';
  return withOrigin(isAmount ? `cần ${required.text}` : `yêu cầu “${required.text}”`, required);
}
