import type { Countable, DiskCause, FileProblem, ForeignFormat } from '../workbook/problem';
import { formatNumber } from './number';
import { oneLine } from './oneLine';

const FOREIGN_FORMATS = {
  html: 'là trang web (HTML) mang tên tệp Excel',
  'xml-2003': 'là bảng tính XML của Excel 2003',
  'flat-opendocument': 'là bảng tính OpenDocument dạng một tệp (.fods)',
  'old-excel': 'là tệp của Excel đời rất cũ (2 đến 4)',
} as const satisfies Record<ForeignFormat, string>;

/** What always helps where Excel reads a file and this program does not. */
const SAVE_ANEW = 'hãy mở bằng Excel, lưu lại thành .xlsx rồi thử lại';

const COUNTABLES: Readonly<Record<Countable, string>> = {
  sheets: 'trang tính',
  cells: 'ô có nội dung',
  texts: 'đoạn chữ',
  styles: 'kiểu định dạng ô',
  merges: 'ô gộp',
  rules: 'định dạng có điều kiện',
  names: 'tên đã đặt',
  relationships: 'liên kết bên trong',
};

const NOT_READ: Readonly<Record<DiskCause, string>> = {
  'no-folder': 'thư mục không tồn tại',
  'no-rights': 'không có quyền đọc',
  'read-only': 'không có quyền đọc',
  full: 'đĩa báo lỗi khi đọc',
  'name-too-long': 'tên quá dài',
  'no-file': 'đây là thư mục hoặc thiết bị, không phải tệp',
  'broken-link': 'đây là liên kết không dẫn tới tệp nào',
  silent: 'không có dữ liệu nào được gửi tới',
};

export const NOT_WRITTEN: Readonly<Record<DiskCause, string>> = {
  'no-folder': 'thư mục không tồn tại',
  'no-rights': 'không có quyền ghi, hoặc tệp đang mở trong chương trình khác',
  'read-only': 'đĩa này chỉ cho đọc',
  full: 'đĩa đã đầy hoặc hết hạn mức',
  'name-too-long': 'tên quá dài, hãy đặt tên ngắn hơn',
  'no-file': 'đây là thư mục hoặc thiết bị, không phải tệp',
  'broken-link': 'đây là liên kết không dẫn tới tệp nào',
  silent: 'nơi nhận không phản hồi',
};

/** Why a file cannot be used, in one line; `name` is the file's name as the user gave it. */
export function problemMessage(problem: FileProblem, given: string): string {
  const name = oneLine(given);
  switch (problem.code) {
    case 'not-found':
      return `Không tìm thấy tệp “${name}”.`;
    case 'unreadable-path':
      return problem.cause === undefined
        ? `Không mở được “${name}”: không phải tệp hoặc không có quyền đọc.`
        : `Không mở được “${name}”: ${NOT_READ[problem.cause]}.`;
    case 'empty':
      return `Tệp “${name}” trống (0 byte).`;
    case 'not-a-workbook':
      return `“${name}” không phải tệp Excel (dù tên có đuôi như vậy).`;
    case 'encrypted':
      return `Tệp “${name}” có mật khẩu mở tệp; hãy bỏ mật khẩu rồi thử lại.`;
    case 'damaged':
      return problem.part === undefined
        ? `Tệp “${name}” bị hỏng hoặc chép chưa xong; hãy lấy lại bản gốc.`
        : `Tệp “${name}” bị hỏng ở phần ${oneLine(problem.part)}; hãy lấy lại bản gốc.`;
    case 'too-large':
      return `Tệp “${name}” quá lớn khi giải nén (quá ${problem.limitMegabytes} MB); không mở để bảo vệ máy.`;
    case 'too-many-parts':
      return `Tệp “${name}” có quá nhiều phần bên trong (quá ${problem.limit}); không mở để bảo vệ máy.`;
    case 'too-many-cells':
      return `Tệp “${name}” khai quá nhiều ô (quá ${formatNumber(problem.limit)}); không mở để bảo vệ máy.`;
    case 'unfinished':
      return `Đọc tệp “${name}” quá lâu hoặc quá tốn bộ nhớ nên đã dừng; ${SAVE_ANEW}.`;
    case 'unreadable':
      return `Không đọc được tệp “${name}”: tệp hỏng hoặc có chỗ khác thường; ${SAVE_ANEW}.`;
    case 'foreign-format':
      return `“${name}” ${FOREIGN_FORMATS[problem.format]}; ${SAVE_ANEW}.`;
    case 'too-heavy':
      return `Tệp “${name}” quá lớn (quá ${problem.limitMegabytes} MB); không mở để bảo vệ máy.`;
    case 'too-many':
      return `Tệp “${name}” có quá nhiều ${COUNTABLES[problem.of]} (quá ${formatNumber(problem.limit)}); không mở để bảo vệ máy.`;
    case 'output-unwritable':
      return problem.cause === undefined
        ? `Không ghi được vào “${name}”: không có quyền, thư mục không tồn tại hoặc tệp đang mở.`
        : `Không ghi được vào “${name}”: ${NOT_WRITTEN[problem.cause]}.`;
    case 'output-is-input':
      return `Không ghi đè lên tệp nguồn “${name}”; hãy chọn tên khác, hoặc thêm --in-place nếu muốn ghi vào chính tệp đó.`;
    case 'output-ending':
      return `Tên tệp kết quả “${name}” phải có đuôi ${problem.ending}, nếu không Excel sẽ không mở.`;
    case 'not-in-place':
      return `“${name}” là tệp kiểu cũ, chỉ ghi được thành tệp .xlsx mới; hãy dùng -o TÊN.xlsx.`;
    case 'output-has-work':
      return `“${name}” đã có kết quả lần trước, có thể có phần đã gõ thêm, nên không ghi đè. Chọn tên khác; hoặc dùng chính tệp đó làm tệp nguồn với --in-place để giữ phần đã gõ; hoặc thêm --force để bỏ.`;
    case 'changed-meanwhile':
      return `“${name}” vừa được chương trình khác lưu trong lúc đang làm, nên không ghi đè; hãy chạy lại.`;
    case 'open-elsewhere':
      return `“${name}” đang mở trong ${problem.program}; hãy đóng lại rồi chạy lại (nếu chắc chắn không mở ở đâu, thêm --force).`;
    case 'only-own-sheets':
      return `“${name}” chỉ có trang kết quả do chương trình lập (${problem.sheets.map((sheet) => `“${sheet}”`).join(', ')}), không có biểu rà soát để kiểm tra; hãy mở tệp có biểu rà soát gốc.`;
    case 'no-review-table':
      return `Không tìm thấy biểu rà soát tiêu chí nào trong “${name}”.`;
  }
}
