import { REGION_KEYS } from '../criteria/region';
import type { NotCarried } from '../workbook/notCarried';
import type { Severity } from '../workbook/plan';
import type { DiskCause } from '../workbook/problem';
import { oneLine } from './oneLine';
import { NOT_WRITTEN } from './problem';
import { VI as PAGE } from './vi/page';

/** What is wrong with a command, in one line. */
export const MISUSE_MESSAGES = {
  'unknown-command': (word: string, meant: string) =>
    meant === ''
      ? `Không có lệnh “${word}”; xem rasoat --help.`
      : `Không có lệnh “${word}”. Có phải: ${meant}?`,
  'unknown-option': (word: string) =>
    word === ''
      ? 'Tùy chọn không hợp lệ; xem rasoat --help.'
      : `Không dùng được tùy chọn “${word}” ở đây; xem rasoat --help.`,
  'no-file': () => 'Chưa nêu tên tệp; xem rasoat --help.',
  'one-file': (word: string) => `Lệnh ${word} chỉ nhận một tệp.`,
  'two-files': (word: string) => `Lệnh ${word} cần đúng hai tên; xem rasoat ${word} --help.`,
  'no-output': () => 'Chưa nêu tệp kết quả: thêm -o TÊN.xlsx, hoặc --in-place để ghi vào chính tệp đó.',
  'no-output-file': (word: string) => `Chưa nêu tệp kết quả: thêm -o TÊN${word}.`,
  'no-sheets': () => 'Chưa nêu trang cần xuất: thêm --sheets "Lộ trình,Tổng hợp".',
  'no-date': () => 'Chưa nêu ngày của mốc rà soát: thêm --date NGÀY, ví dụ --date 31/01/2024.',
  'no-name': () => 'Chưa nêu tên xã mới: thêm --name "TÊN".',
  'unknown-count': (word: string) => `“${word}” chưa rõ: viết XÃ=SỐ, ví dụ "Vũ Sơn=3120".`,
  'unknown-date': (word: string) => `“${word}” không phải một ngày (viết ngày/tháng/năm, ví dụ 31/01/2024).`,
  'two-outputs': () => 'Chỉ dùng một trong hai: -o TÊN.xlsx hoặc --in-place.',
  'unknown-region': (word: string) => `Không có vùng “${word}”; chọn một trong: ${REGION_KEYS.join(', ')}.`,
  'unknown-year': (word: string) => `“${word}” không phải một năm (ví dụ --year 2024).`,
} as const;

export const SEVERITY_SIGNS = { error: '✗', warning: '!', remark: 'i' } as const satisfies Record<
  Severity,
  string
>;

export const TABLE_HEADINGS = [
  'Xã',
  'Bộ tiêu chí',
  'Tiêu chí đạt',
  'Biểu ghi',
  'Chưa đạt',
  'Chưa kết luận',
] as const;

export const ALL_FINE = 'Không có gì cần xem.';
export const NOTHING_FOUND = 'Không có phát hiện nào, nhưng còn tiêu chí hoặc biểu chưa xét được.';
export const OF_WHOLE_TABLE = 'Mức chuẩn và dòng trong biểu';
export const moreFindings = (count: number): string => `… và ${count} chỗ khác; dùng --json để lấy đủ.`;
export const tableLine = (sheet: string, range: string, set: string, sure: boolean, why: string): string =>
  `Biểu: ${sheet}!${range} (${set})${sure ? '' : `, chưa chắc: ${why}`}`;
export const yearsLine = (years: readonly number[], region: string | undefined): string =>
  `Mức của năm ${years.join(', ')}${region === undefined ? '' : `, vùng ${region}`}; mức ghi trong biểu được dùng trước.`;
export const passedLine = (sheets: readonly string[]): string =>
  `Trang không có biểu rà soát: ${sheets.join(', ')}.`;
export const unjudgedLine = (sheet: string, range: string, isReview: boolean, why: string): string =>
  `${isReview ? 'Có thể là biểu, chưa xét' : 'Không xét'}: ${sheet}!${range}. ${why}`;
export const hiddenLine = (sheets: readonly string[]): string =>
  `Biểu ở trang ẩn vẫn được đọc: ${sheets.join(', ')}.`;
export const writtenLine = (name: string): string => `Đã ghi: ${oneLine(name)}`;
/** A build that found its own work done already, or was not allowed to do any. */
export const unchangedLine = (name: string): string =>
  `Không có gì mới để đánh dấu hay thêm; “${name}” giống hệt tệp nguồn.`;
export const readingLine = (name: string): string => `Đang đọc ${oneLine(name)}`;
export const criteriaFileLine = (name: string, problem: string): string =>
  `Không dùng được tệp tiêu chí “${oneLine(name)}”: ${problem}.`;
export const UNEXPECTED = 'Chương trình gặp lỗi ngoài dự kiến; không có gì được ghi.';
/** The results themselves could not be printed. */
export const outputLost = (cause: DiskCause | undefined): string =>
  `Không in ra được kết quả${cause === undefined ? '' : `: ${NOT_WRITTEN[cause]}`}.`;
export const PLAN_DRAFT_LINE = 'Đây là bản dự thảo: chỗ tô vàng cần điền hoặc xác nhận trước khi ký.';
export const SNAPSHOT_HINT = 'Hãy lưu mốc trước: rasoat snapshot TỆP --date NGÀY.';
export const notCarriedLine = (lost: readonly NotCarried[]): string =>
  `Tệp kiểu cũ được chép sang .xlsx mới; không mang theo: ${lost.map((part) => PAGE[`lost.${part}`]).join(', ')}.`;
