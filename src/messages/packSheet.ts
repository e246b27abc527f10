/** What stands on the sheets of a pack; the program knows them by these words when they come back. */
export const PACK_SHEET = {
  title: 'BỘ TIÊU CHÍ VÀ MỨC ĐÃ ĐỐI CHIẾU VỚI QUYẾT ĐỊNH',
  how: 'Điền các ô vàng theo quyết định in; mỗi mức một ô, viết như trong quyết định (≥ 75%, Đạt, 100% (≥ 50% cứng hóa)). Ô để trống: không có mức.',
  set: 'Mã bộ tiêu chí',
  setName: 'Bộ tiêu chí',
  details: 'PHẦN CỦA CHƯƠNG TRÌNH: giữ nguyên, không sửa',
  detailsSheet: 'Chi tiết',
} as const;

/** The head of a pack, each with its label, in this order. */
export const PACK_LABELS = {
  name: 'Tên gói',
  number: 'Số quyết định',
  date: 'Ngày quyết định',
  title: 'Về việc',
  scope: 'Phạm vi áp dụng',
  province: 'Tỉnh',
  regions: 'Vùng',
  groups: 'Nhóm xã áp dụng',
  from: 'Áp dụng từ ngày',
  to: 'Áp dụng đến ngày',
} as const;

export const PACK_COLUMNS = {
  code: 'Mã',
  name: 'Chỉ tiêu',
  unit: 'Đơn vị',
  year: 'Năm',
  region: 'Riêng vùng',
  group: 'Riêng nhóm xã',
  from: 'Từ ngày',
  to: 'Đến ngày',
  everywhere: 'Mức chung',
  source: 'Nguồn (quyết định, trang)',
  by: 'Người đối chiếu',
  on: 'Ngày đối chiếu',
  known: 'Đang biết (để tham khảo)',
} as const;

export const packSheetName = (briefName: string): string => `Mức ${briefName}`;

/** "≥ 45 triệu đồng (chưa đối chiếu)" */
export const knownLevel = (text: string, standing: string): string =>
  text === '' ? standing : `${text} (${standing})`;
