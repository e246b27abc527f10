import type { NotCarried } from '../workbook/notCarried';
import type { BuildNote } from '../workbook/note';
import { OWN_SHEET_TITLES } from './names';

export const NOT_CARRIED = {
  formulas: 'công thức (chỉ giữ kết quả)',
  fonts: 'phông chữ',
  fills: 'màu nền',
  borders: 'đường kẻ',
  alignment: 'căn lề',
  charts: 'biểu đồ',
  pictures: 'hình ảnh',
  comments: 'ghi chú của ô',
  links: 'liên kết',
  validation: 'danh sách chọn',
  'conditional-formats': 'định dạng có điều kiện',
  filters: 'bộ lọc',
  'frozen-panes': 'cố định dòng cột',
  'print-settings': 'thiết lập trang in',
  macros: 'macro',
  'defined-names': 'tên vùng',
  protection: 'khóa trang',
  'number-formats': 'một số định dạng số',
  'sheet-names': 'tên trang tính (đã sửa cho hợp lệ)',
  'overlapping-merges': 'ô gộp chồng lên nhau',
} as const satisfies Record<NotCarried, string>;

export const notCarriedMessage = (lost: readonly NotCarried[]): string =>
  `Tệp kiểu cũ được chép sang .xlsx mới; không mang theo: ${lost.map((code) => NOT_CARRIED[code]).join(', ')}.`;

const SHOWN_CELLS = 10;

/** What the user should hear about a build. */
export function buildNoteMessage(note: BuildNote): string {
  switch (note.code) {
    case 'roadmap-drawn':
      return `Đã lập trang “Lộ trình” với ${note.rows} dòng.`;
    case 'roadmap-updated':
      return note.changed === 0 && note.added === 0
        ? 'Trang “Lộ trình” đã có, không có gì thay đổi.'
        : `Trang “Lộ trình” đã có: cập nhật ${note.changed} ô, thêm ${note.added} dòng; những gì đã sửa tay giữ nguyên.`;
    case 'roadmap-kept-cells': {
      const shown = note.cells
        .slice(0, SHOWN_CELLS)
        .map(({ address }) => address)
        .join(', ');
      const more = note.cells.length > SHOWN_CELLS ? ` và ${note.cells.length - SHOWN_CELLS} ô khác` : '';
      return `Giữ nguyên các ô đã sửa tay trong “Lộ trình”: ${shown}${more}.`;
    }
    case 'roadmap-unrecognised':
      return `Không còn nhận ra cột mã của trang “${note.sheet}” nên giữ nguyên và lập trang mới bên cạnh.`;
    case 'roadmap-not-needed':
      return 'Không có tiêu chí, chỉ tiêu nào chưa đạt để lập lộ trình.';
    case 'settings-frozen':
      return 'Không lập trang nào: chương trình không được ghi đè thiết lập giữ trong sổ tính nên không nhớ được trang đã lập.';
    case 'sheet-drawn':
      return `Đã lập trang “${OWN_SHEET_TITLES[note.own]}”.`;
    case 'sheet-unmarked':
      return `Trang “${note.sheet}” do chương trình lập nhưng đã mất dấu nhận biết (tệp qua phần mềm khác) nên giữ nguyên; trang mới nằm bên cạnh.`;
    case 'sheet-edited':
      return `Trang “${note.sheet}” đã được sửa tay nên giữ nguyên; biểu mới nằm ở trang bên cạnh.`;
  }
}
