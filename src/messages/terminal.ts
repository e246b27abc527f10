import { REGION_KEYS, REGION_NAMES } from '../criteria/library';
import type { Severity } from '../workbook/plan';
import type { DiskCause } from '../workbook/problem';
import { oneLine } from './oneLine';
import { NOT_WRITTEN } from './problem';

export const USAGE = `Rà soát NTM: kiểm tra biểu rà soát tiêu chí nông thôn mới 2021–2025

Cách dùng:
  rasoat check TỆP…              kiểm tra, in kết quả từng xã và từng chỗ cần xem
  rasoat build TỆP -o KẾT_QUẢ    chép ra tệp mới có đánh dấu, trang “Lộ trình”, “Tổng hợp”, “Danh sách tồn tại”
  rasoat plan TỆP -o KẾT_QUẢ.docx
                                 viết dự thảo kế hoạch (Word) theo kết quả rà soát
  rasoat export TỆP --sheets "TRANG,TRANG" -o KẾT_QUẢ.xlsx
                                 xuất các trang được nêu ra một tệp mới
  rasoat snapshot TỆP --date NĂM-THÁNG-NGÀY -o KẾT_QUẢ
                                 lưu mốc rà soát vào sổ tính
  rasoat progress TỆP            so mốc rà soát với hiện tại; thêm -o để lập trang “Tiến độ”
  rasoat merge TỆP… -o KẾT_QUẢ.xlsx
                                 gộp biểu của nhiều xã thành một biểu của huyện

Tùy chọn:
  -o, --output TỆP  tên tệp kết quả
  --in-place        (build, snapshot, progress) ghi vào chính tệp đó (an toàn: đủ mới thay)
  --force           thay cả tệp kết quả đã có của lần trước (những gì đã gõ trong đó sẽ mất)
  --csv TỆP         (check) ghi danh sách phát hiện ra tệp .csv để mở bằng Excel
  --values          (export) thay công thức bằng kết quả
  --from, --to NGÀY (progress) hai mốc cần so, ví dụ --from 2024-01-31
  --json            in một đối tượng JSON cho chương trình khác
  --year NĂM        lấy mức của năm này (mặc định: theo tiêu đề biểu)
  --region VÙNG     ${REGION_KEYS.map((key) => `${key} (${REGION_NAMES[key]})`).join(',\n                    ')}
  --group NHÓM      nhóm xã theo bộ tiêu chí của --criteria, khi biểu không ghi (ví dụ 1)
  --criteria TỆP    bộ tiêu chí hoặc danh sách mức đã xác nhận (.json)
  -h, --help        in hướng dẫn này
  -v, --version     in phiên bản

Đọc được .xlsx, .xlsm, .xls, .xlsb, .ods. Không gửi gì ra khỏi máy.
Mã thoát: 0 không có gì cần xem, 1 có chỗ cần xem, 2 không dùng được tệp hoặc lệnh.
`;

/** What is wrong with a command, in one line. */
export const MISUSE_MESSAGES = {
  'unknown-command': (word: string) => `Không có lệnh “${word}”; xem rasoat --help.`,
  'unknown-option': (word: string) =>
    word === ''
      ? 'Tùy chọn không hợp lệ; xem rasoat --help.'
      : `Không dùng được tùy chọn “${word}” ở đây; xem rasoat --help.`,
  'no-file': () => 'Chưa nêu tên tệp; xem rasoat --help.',
  'one-file': (word: string) => `Lệnh ${word} chỉ nhận một tệp.`,
  'no-output': () => 'Chưa nêu tệp kết quả: thêm -o TÊN.xlsx, hoặc --in-place để ghi vào chính tệp đó.',
  'no-output-file': (word: string) => `Chưa nêu tệp kết quả: thêm -o TÊN${word}.`,
  'no-sheets': () => 'Chưa nêu trang cần xuất: thêm --sheets "Lộ trình,Tổng hợp".',
  'no-date': () => 'Chưa nêu ngày của mốc rà soát: thêm --date NĂM-THÁNG-NGÀY, ví dụ --date 2024-01-31.',
  'unknown-date': (word: string) => `“${word}” không phải một ngày (viết NĂM-THÁNG-NGÀY, ví dụ 2024-01-31).`,
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
  `${isReview ? 'Có thể là biểu, chưa xét' : 'Không xét'}: ${sheet}!${range} (${why})`;
export const hiddenLine = (sheets: readonly string[]): string =>
  `Biểu ở trang ẩn vẫn được đọc: ${sheets.join(', ')}.`;
export const writtenLine = (name: string): string => `Đã ghi: ${oneLine(name)}`;
/** A build that found its own work done already, or was not allowed to do any. */
export const unchangedLine = (name: string): string =>
  `Không có gì mới để đánh dấu hay thêm; “${name}” giống hệt tệp nguồn.`;
export const readingLine = (name: string): string => `Đang đọc ${oneLine(name)}`;
export const criteriaFileLine = (name: string, problem: string): string =>
  `Không dùng được tệp tiêu chí “${oneLine(name)}”: ${problem}.`;
export const NOT_JSON = 'không phải JSON';
export const UNEXPECTED = 'Chương trình gặp lỗi ngoài dự kiến; không có gì được ghi.';
/** The results themselves could not be printed. */
export const outputLost = (cause: DiskCause | undefined): string =>
  `Không in ra được kết quả${cause === undefined ? '' : `: ${NOT_WRITTEN[cause]}`}.`;
export const PLAN_DRAFT_LINE = 'Đây là bản dự thảo: chỗ tô vàng cần điền hoặc xác nhận trước khi ký.';
