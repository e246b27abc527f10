import type { Outcome } from '../../src/app/outcome';
import { uiText } from '../../src/messages/text';
import { outcomeLines } from '../../src/ui/outcome';
import type { Operation } from '../../src/workbook/plan';

const LOCKED = 'Trang “Biểu 01” đang khóa nên bỏ qua; chương trình không tự mở khóa.';

const locked = (...operations: readonly Operation['code'][]) =>
  operations.map((operation) => ({ code: 'sheet-protected', sheet: 'Biểu 01', operation }) as const);

describe('what the pane and the page say after a piece of work', () => {
  it.each<readonly [string, Outcome, readonly string[]]>([
    ['marks everywhere', { code: 'marked', cells: 18, skipped: [] }, ['Đã đánh dấu 18 ô.']],
    [
      'marks but for a locked sheet',
      { code: 'marked', cells: 3, skipped: locked('mark') },
      ['Đã đánh dấu 3 ô.', LOCKED],
    ],
    [
      'marks nowhere, old ones neither taken away',
      { code: 'marked', cells: 0, skipped: locked('mark', 'clear-marks') },
      ['Không có ô nào được đánh dấu.', LOCKED],
    ],
    ['marks taken away', { code: 'cleared', skipped: [] }, ['Đã xóa các dấu của chương trình.']],
    [
      'marks taken away but for a locked sheet',
      { code: 'cleared', skipped: locked('clear-marks') },
      ['Đã xóa các dấu của chương trình ở những trang không khóa.', LOCKED],
    ],
    [
      'sheets that could not be drawn',
      {
        code: 'built',
        notes: [],
        made: [],
        skipped: [{ code: 'structure-protected', operation: 'add-sheet' }],
      },
      ['Sổ tính đang khóa cấu trúc nên không thêm được trang tính.'],
    ],
  ])('%s', (_, outcome, lines) => {
    expect(outcomeLines(uiText('vi'), outcome)).toEqual(lines);
  });
});
