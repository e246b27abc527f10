import type { DiskCause, FileProblem } from '../workbook/problem';
import { fileText } from './file';
import { oneLine } from './oneLine';
import { VI } from './vi/file';

export const NOT_WRITTEN: Readonly<Record<DiskCause, string>> = {
  'no-folder': VI['cause.no-folder'],
  'no-rights': 'không có quyền ghi, hoặc tệp đang mở trong chương trình khác',
  'read-only': 'đĩa này chỉ cho đọc',
  full: 'đĩa đã đầy hoặc hết hạn mức',
  'name-too-long': 'tên quá dài, hãy đặt tên ngắn hơn',
  'no-file': VI['cause.no-file'],
  'broken-link': VI['cause.broken-link'],
  silent: 'nơi nhận không phản hồi',
};

/**
 * Why a file cannot be used or written, in one line. Only the command line writes over files, so that part has no
 * English.
 * @param given the file's name as the user gave it
 */
export function problemMessage(problem: FileProblem, given: string): string {
  const name = oneLine(given);
  switch (problem.code) {
    case 'output-unwritable':
      return problem.cause === undefined
        ? `Không ghi được vào “${name}”: không có quyền, thư mục không tồn tại hoặc tệp đang mở.`
        : `Không ghi được vào “${name}”: ${NOT_WRITTEN[problem.cause]}.`;
    case 'output-is-input':
      return `Không ghi đè lên tệp nguồn “${name}”; hãy chọn tên khác, hoặc thêm --in-place nếu muốn ghi vào chính tệp đó.`;
    case 'output-ending':
      return `Tên tệp kết quả “${name}” phải có đuôi ${problem.ending}, nếu không ${problem.ending === '.docx' ? 'Word' : 'Excel'} sẽ không mở.`;
    case 'not-in-place':
      return `“${name}” là tệp kiểu cũ, chỉ ghi được thành tệp .xlsx mới; hãy dùng -o TÊN.xlsx.`;
    case 'output-has-work':
      return `“${name}” đã có kết quả lần trước, có thể có phần đã gõ thêm, nên không ghi đè. Chọn tên khác; hoặc dùng chính tệp đó làm tệp nguồn với --in-place để giữ phần đã gõ; hoặc thêm --force để bỏ.`;
    case 'changed-meanwhile':
      return `“${name}” vừa được chương trình khác lưu trong lúc đang làm, nên không ghi đè; hãy chạy lại.`;
    case 'open-elsewhere':
      return `“${name}” đang mở trong ${problem.program}; hãy đóng lại rồi chạy lại (nếu chắc chắn không mở ở đâu, thêm --force).`;
    case 'part-missing':
      return `Chưa mở được “${name}”: thiếu phần chương trình đọc loại tệp này (tệp không sao); hãy cài lại chương trình.`;
    default:
      return fileText('vi', problem, given);
  }
}
