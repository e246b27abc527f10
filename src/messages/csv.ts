/** The heading of the list of findings as .csv. */
export const FINDINGS_CSV_HEADINGS = [
  'Tệp',
  'Trang',
  'Ô',
  'Loại',
  'Bộ tiêu chí',
  'Xã',
  'Tiêu chí, chỉ tiêu',
  'Nội dung',
  'Mã',
] as const;

/** Of the column that is added on request. */
export const WHY_HEADING = 'Vì sao';
