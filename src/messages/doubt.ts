import type { Doubt } from '../tables/reading';
import { columnName } from '../workbook/address';
import { SET_NAMES } from './names';

/** Why a table's reading is not sure, in words. */
export function doubtMessage(doubt: Doubt): string {
  switch (doubt.code) {
    case 'set-unsure':
      return `chưa chắc là bộ tiêu chí ${SET_NAMES[doubt.chosen].toLowerCase()} hay ${SET_NAMES[doubt.other].toLowerCase()}`;
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
  }
}
