/** The headings of a blank review table, and what its notes say. */
export const BLANK_TABLE = {
  name: 'Tiêu chí, chỉ tiêu',
  level: 'Mức đạt chuẩn',
  result: 'Kết quả',
  declared: 'Đánh giá',
  note: 'Ghi chú',
  delegated: 'UBND tỉnh quy định',
} as const;

/** "≥ 75%: chưa đối chiếu": a level that nobody has compared with the decision never stands alone. */
export const unverifiedNote = (level: string): string => `${level}: chưa đối chiếu`;
