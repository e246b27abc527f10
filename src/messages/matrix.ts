/** "Biểu lộ trình": which commune reaches which criteria in which year. */
export const MATRIX_TITLE = 'BIỂU LỘ TRÌNH PHẤN ĐẤU ĐẠT CÁC TIÊU CHÍ CỦA CÁC XÃ';

export const MATRIX_HEADINGS = {
  order: 'TT',
  commune: 'Xã',
  now: 'Hiện nay',
  met: 'Số tiêu chí đạt',
  unmet: 'Tiêu chí chưa đạt',
  gained: 'Tiêu chí phấn đấu đạt thêm',
  total: 'Tổng số tiêu chí đạt',
  completed: 'Năm đạt toàn bộ tiêu chí',
} as const;

export const yearHeading = (year: number): string => `Năm ${year}`;
/** Over the criteria that are to be reached in a year. */
export const gainedHeading = (year: number): string => `Phấn đấu đạt năm ${year}`;
export const laterHeading = (year: number): string => `Sau năm ${year} hoặc chưa định`;

export const MATRIX_SUM = 'Tổng số tiêu chí';
export const completeCommunes = (total: number): string => `Số xã đạt ${total}/${total}`;
export const COMPLETE_RATE = 'Tỷ lệ';

/** In the place of a year that nobody has set yet. */
export const NO_YEAR = 'chưa định';
export const ALREADY_COMPLETE = 'Đã đạt';
export const COMPLETE_UNKNOWN = 'Chưa định';

export const openCriteria = (numbers: string): string => `chưa đủ số liệu: ${numbers}`;

export const MATRIX_LEGEND =
  'Ghi chú: năm lấy theo cột “Thời hạn” của trang “Lộ trình”; sửa thời hạn ở trang đó thì biểu này tự tính lại. Một tiêu chí đạt khi mọi chỉ tiêu còn lại của nó đạt.';
