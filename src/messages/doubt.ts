import type { CriteriaSets } from '../criteria/sets';
import type { Doubt, Period, UnjudgedReason } from '../tables/reading';
import { columnName } from '../workbook/address';
import { uncapitalised } from './names';
import { setName } from './setTitle';

export const periodWords = ({ year, month }: Period): string =>
  month === undefined ? `năm ${year}` : `tháng ${month}/${year}`;

/** Why a table's reading is not sure, in words; `sets`: those of its reading. */
export function doubtMessage(doubt: Doubt, sets: CriteriaSets): string {
  switch (doubt.code) {
    case 'set-unsure':
      return `chưa chắc là bộ tiêu chí ${uncapitalised(setName(sets, doubt.chosen))} hay ${uncapitalised(setName(sets, doubt.other))}`;
    case 'few-indicators':
      return `chỉ nhận ra ${doubt.found}/${doubt.expected} chỉ tiêu`;
    case 'commune-from-sheet-name':
      return `lấy tên xã “${doubt.name}” theo tên trang tính`;
    case 'commune-from-file-name':
      return `lấy tên xã “${doubt.name}” theo tên tệp`;
    case 'commune-unknown':
      return 'không rõ biểu của xã nào';
    case 'commune-conflict':
      return `tiêu đề ghi xã “${doubt.name}”, trang tính ghi “${doubt.other}”`;
    case 'marks-unclear':
      return 'vừa có dấu tích vừa có x, không rõ x nghĩa là gì';
    case 'mark-legend':
      return `chú thích trong biểu: “${doubt.text}”`;
    case 'region-needed':
      return 'biểu ghi mức của nhiều vùng, cần chọn vùng của xã';
    case 'hidden':
      return `có ${doubt.rows} dòng, ${doubt.columns} cột đang ẩn (vẫn được đọc)`;
    case 'column-unknown':
      return `không rõ cột ${columnName(doubt.column)} “${doubt.text}” là gì`;
    case 'period-chosen':
      return `lấy số liệu của ${periodWords(doubt.chosen)} cho cả biểu, không lấy ${doubt.others.map(periodWords).join(', ')}`;
    case 'estimate':
      return `lấy số ước thực hiện ở “${doubt.text}”, vì không có số thực hiện của kỳ ấy`;
  }
}

/** Why a table that looks like a review is not judged, in words. */
export function unjudgedMessage(reason: UnjudgedReason, sets: CriteriaSets): string {
  switch (reason.code) {
    case 'other-set':
      return `biểu theo bộ khác (${reason.criteria} tiêu chí, ${reason.name}): chưa có bộ ấy; nạp bộ của tỉnh để xét`;
    case 'district':
      return 'biểu tiêu chí của huyện, không phải của xã';
    case 'village':
      return 'biểu tiêu chí của thôn, không phải của xã';
    case 'other-list':
      return 'bảng khác, chỉ đánh số giống biểu rà soát';
    case 'other-words':
      return `mã số giống bộ ${uncapitalised(setName(sets, reason.set))} nhưng lời không phải của bộ ấy`;
    case 'no-results':
      return `bảng có lời của bộ ${uncapitalised(setName(sets, reason.set))} nhưng không ô nào ghi kết quả hay đánh giá`;
    case 'no-commune':
      return 'không rõ biểu của xã nào';
    case 'unsure':
      return `có thể là biểu ${uncapitalised(setName(sets, reason.set))}, chưa đủ chắc để xét`;
  }
}
