import { dayText } from './day';

/** Where a row of the roadmap stands; people filter by these words. */
export const STATUS = {
  unmet: 'Chưa thực hiện',
  open: 'Chưa đủ số liệu',
  reached: 'Đã hoàn thành',
  absent: 'Không còn trong biểu rà soát',
} as const;

/** "Đã hoàn thành (20/11/2024)" */
export const reachedText = (day: string): string => `${STATUS.reached} (${dayText(day)})`;

export const NO_RESULT = 'Chưa có số liệu';
export const OPEN_GAP = 'cần bổ sung, xác minh số liệu';
export const OPEN_MEASURE = 'Rà soát, bổ sung, xác minh số liệu để kết luận.';

/** Whether somebody has decided the deadline beside it; any other word of people's counts as decided. */
export const SETTLED = { proposed: 'đề xuất', decided: 'đã chốt' } as const;

export const ROADMAP_TITLE = 'BIỂU KẾ HOẠCH PHẤN ĐẤU, LỘ TRÌNH THỰC HIỆN CÁC TIÊU CHÍ CHƯA ĐẠT';

/** The headings; a column is found again by its heading, wherever people moved it. */
export const ROADMAP_HEADINGS = {
  order: 'TT',
  commune: 'Xã',
  criterion: 'Tiêu chí',
  indicator: 'Chỉ tiêu',
  current: 'Hiện trạng',
  required: 'Mức chuẩn',
  gap: 'Còn thiếu',
  measure: 'Giải pháp',
  agency: 'Cơ quan chủ trì',
  partners: 'Cơ quan phối hợp',
  deadline: 'Thời hạn',
  settled: 'Chốt thời hạn',
  budget: 'Kinh phí dự kiến (triệu đồng)',
  funding: 'Nguồn vốn',
  status: 'Tình trạng',
  note: 'Ghi chú',
  key: 'Mã dòng (không sửa)',
} as const;

/** What the yellow deadlines of a sheet come from. */
export const ruleNote = (
  { open, near, middle, far, works }: Readonly<Record<'open' | 'near' | 'middle' | 'far' | 'works', number>>,
  reviewedYear: number,
): string =>
  `Thời hạn tô vàng là đề xuất, tính từ 31/12/${reviewedYear}: bổ sung số liệu ${open} tháng; thiếu không quá 10% mức chuẩn ${near} tháng, đến 30% hoặc chưa rõ ${middle} tháng, trên 30% ${far} tháng; tiêu chí phải xây dựng công trình thêm ${works} tháng; thu nhập, nghèo, lao động, y tế tính đến hết năm. Chốt: ghi thời hạn khác, hoặc xóa chữ “${SETTLED.proposed}”.`;
