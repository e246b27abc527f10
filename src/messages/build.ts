import type { Skipped } from '../workbook/plan';

const OPERATIONS = {
  mark: 'đánh dấu',
  'clear-marks': 'xóa đánh dấu',
  'add-sheet': 'thêm trang tính',
  'insert-sheet': 'thêm trang tính',
  'redraw-sheet': 'vẽ lại trang tính',
  'write-cells': 'ghi vào trang tính',
  'store-settings': 'lưu thiết lập',
} as const;

/** What a host could not do. */
export function skippedMessage(skipped: Skipped): string {
  switch (skipped.code) {
    case 'sheet-protected':
      return `Trang “${skipped.sheet}” đang khóa nên không ${OPERATIONS[skipped.operation]}; chương trình không tự mở khóa.`;
    case 'structure-protected':
      return `Sổ tính đang khóa cấu trúc nên không ${OPERATIONS[skipped.operation]}.`;
    case 'cell-bound':
      return skipped.by === 'array-formula'
        ? `Ô ${skipped.address} trang “${skipped.sheet}” thuộc công thức mảng nên giữ nguyên.`
        : `Ô ${skipped.address} trang “${skipped.sheet}” là đầu cột của bảng Excel nên giữ nguyên.`;
    case 'signature-void':
      return 'Tệp nguồn có chữ ký số; bản sao đã thay đổi nên chữ ký không còn hiệu lực.';
  }
}
