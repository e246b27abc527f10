import type { FindingKind } from '../assessment/kind';
import { countsText } from './names';

export const ISSUES_TITLE = 'DANH SÁCH TỒN TẠI QUA KIỂM TRA BIỂU RÀ SOÁT';

export const ISSUES_HEADINGS = {
  order: 'TT',
  kind: 'Loại',
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

export const cellText = (sheet: string, address: string): string => `${sheet}!${address}`;

export const cellTip = (sheet: string, address: string): string => `Đến ô ${address} của trang “${sheet}”`;

/** "Tổng số 18 tồn tại. Chưa đạt: 8; Sai số liệu: 5; Thiếu, chưa rõ: 5." */
export const issuesCount = (counts: Readonly<Record<FindingKind, number>>): string =>
  `Tổng số ${Object.values(counts).reduce((sum, count) => sum + count, 0)} tồn tại. ${countsText(counts)}`;
