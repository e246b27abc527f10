import type { CriteriaSet } from '../criteria/set';
import type { Period } from '../tables/reading';
import { periodName } from './day';
import { criterionName } from './finding';

/** In place of a formula that nobody has calculated. */
export const NOT_CALCULATED = 'công thức chưa có kết quả';

export const MERGED_SUBTITLE = '(Gộp từ biểu của các xã; nguồn của từng xã ở trang “Nguồn”)';

export const periodLine = (period: Period): string =>
  `(Kết quả ${period.month === undefined ? '' : 'đến '}${periodName(period)})`;

export const MERGED_HEADINGS = {
  order: 'TT',
  name: 'Tiêu chí, chỉ tiêu',
  level: 'Mức đạt chuẩn',
  result: 'Kết quả',
  note: 'Ghi chú',
  commune: 'Xã',
  total: 'Tổng số tiêu chí đạt',
} as const;

/** The verdict columns of a commune: one, or as many as its own table has. */
export const declaredHeading = (place: number, count: number): string => {
  if (count <= 1) return 'Đánh giá';
  return ['Tự đánh giá', 'Thẩm tra'][place] ?? `Đánh giá lần ${place + 1}`;
};

export const partName = (part: string): string => (part === '' ? 'phần' : `phần ${part}`);
export const TO_BE_SETTLED = 'các tệp ghi khác nhau, xem trang “Nguồn”';
export const LEVEL_TO_BE_SETTLED = `Mức đạt chuẩn: ${TO_BE_SETTLED}`;

export const SOURCE_SHEET = 'Nguồn';
export const SOURCE_TITLE = 'NGUỒN CỦA BIỂU GỘP';
export const SOURCE_HEADINGS = ['TT', 'Xã', 'Bộ tiêu chí', 'Tệp', 'Trang', 'Vùng ô', 'Ghi chú'] as const;
export const DIFFERENCE_TITLE = 'NHỮNG CHỖ CẦN XEM KHI GỘP';
export const DIFFERENCE_HEADINGS = [
  'TT',
  'Xã',
  'Bộ tiêu chí',
  'Mục',
  'Vấn đề',
  'Nội dung',
  'Cách gộp',
] as const;

export const DIFFERENCE_KINDS = {
  result: 'Số liệu khác nhau',
  level: 'Mức chuẩn khác nhau',
  'level-partial': 'Mức chuẩn chỉ có ở một số tệp',
  period: 'Thời điểm số liệu khác nhau',
  confirmed: 'Mức đã xác nhận khác nhau',
  region: 'Vùng đã chọn khác nhau',
  recognition: 'Điều kiện công nhận ghi khác nhau',
  'unknown-row': 'Dòng không nhận ra',
  'left-out': 'Tệp không gộp được',
  unjudged: 'Biểu không gộp',
} as const;

export const DIFFERENCE_HANDLING = {
  result: 'để trống và tô màu',
  level: 'để trống và tô màu',
  'level-partial': 'dùng chung cho cả biểu',
  period: 'lấy thời điểm muộn nhất',
  confirmed: 'không mang sang',
  region: 'không mang sang',
  recognition: 'không mang sang',
  'unknown-row': 'không gộp',
  'left-out': 'bỏ qua, gộp các tệp còn lại',
  unjudged: 'bỏ qua, gộp các biểu còn lại',
} as const satisfies Record<keyof typeof DIFFERENCE_KINDS, string>;

export const takenFrom = (codes: readonly string[]): string =>
  codes.length === 0 ? 'không lấy mục nào' : `lấy các mục: ${codes.join('; ')}`;

export const criterionSubject = (set: CriteriaSet, number: number): string =>
  `tiêu chí ${number} ${criterionName(set, number)}`.trimEnd();
export const TOTAL_NAME = 'tổng số tiêu chí';

export const differenceText = (
  kind: keyof typeof DIFFERENCE_KINDS,
  subject: string,
  detail: string,
): string => `${DIFFERENCE_KINDS[kind]}${subject === '' ? '' : ` (${subject})`}: ${detail}`;

/** A level that some of the files do not have. */
export const absentIn = (level: string, files: readonly string[]): string =>
  `${level}; không có ở ${files.join(', ')}`;
