/** "(Kèm theo Kế hoạch số …)": the line that ties a table to the paper that it belongs to, left to be filled in. */
export const ATTACHED_LINE = '(Kèm theo Kế hoạch số        /KH-UBND ngày      tháng      năm        )';

/** The place for signatures below a table, as Nghị định 30/2020/NĐ-CP has it; names and days are people's. */
export const SIGNATURE = {
  day: '................, ngày ...... tháng ...... năm ..........',
  author: 'NGƯỜI LẬP BIỂU',
  authorHint: '(Ký, ghi rõ họ tên)',
  head: 'THỦ TRƯỞNG ĐƠN VỊ',
  headHint: '(Ký, đóng dấu, ghi rõ họ tên)',
} as const;
