import type { Severity } from '../workbook/plan';
import { SEVERITY_NAMES } from './names';

export const ISSUES_TITLE = 'DANH SÁCH TỒN TẠI QUA KIỂM TRA BIỂU RÀ SOÁT';

export const ISSUES_HEADINGS = {
  order: 'TT',
  severity: 'Mức độ',
  set: 'Bộ tiêu chí',
  commune: 'Xã',
  subject: 'Tiêu chí/chỉ tiêu',
  content: 'Nội dung',
  cell: 'Ô',
  done: 'Đã xử lý',
} as const;

export const NO_ISSUES = 'Không phát hiện tồn tại nào trong các biểu đã kiểm tra.';

/** What concerns a table's levels and rows and not one commune. */
export const ALL_COMMUNES = 'Chung';

export const subjectTitle = (code: string, criterion: string): string =>
  criterion === '' ? code : `${code}. ${criterion}`;

export const cellText = (sheet: string, address: string): string => `${sheet}!${address}`;

export const cellTip = (sheet: string, address: string): string => `Đến ô ${address} của trang “${sheet}”`;

/** "Tổng số 18 tồn tại: Lỗi 12; Cần xem 4; Lưu ý 2." */
export const issuesCount = (counts: readonly (readonly [Severity, number])[]): string => {
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${SEVERITY_NAMES[severity]} ${count}`);
  return `Tổng số ${all} tồn tại: ${parts.join('; ')}.`;
};
