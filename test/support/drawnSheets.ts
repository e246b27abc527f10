import { area, parseAddress, position } from '../../src/workbook/address';
import { ownReference } from '../../src/workbook/ownSheet';
import type { CellContent, CellLink, CellStyle, Plan, SheetContent } from '../../src/workbook/plan';
import { columnIndex, rowIndex } from '../../src/workbook/units';

const HEAD: CellStyle = { size: 12, bold: true, border: true, align: 'center' };
const BODY: CellStyle = { size: 12, border: true };

const cells = (lines: readonly (readonly CellContent[])[]): SheetContent['cells'] =>
  lines.flatMap((line, row) =>
    line.map((content, column) => ({ ...position(row, column), content, style: row === 0 ? HEAD : BODY })),
  );

const link = (address: string, sheet: string, target: string): CellLink => ({
  ...parseAddress(address),
  target: { sheet, address: target },
  tip: `Tới ô ${target} của “${sheet}”`,
});

const BARE = {
  merges: [],
  columns: [{ column: columnIndex(0), width: 24 }],
  rows: [],
  frozen: { rows: 1, columns: 0 },
  conditional: [],
  print: { orientation: 'landscape' },
} as const satisfies Partial<SheetContent>;

/** Uses whatever a drawn sheet can have, over the sample's sheets. */
export const DRAWN: SheetContent = {
  ...BARE,
  name: 'Tiến độ',
  cells: cells([
    ['Chỉ tiêu', 'Số xã', 'Trạng thái'],
    ['15/19', 3, 'Chưa đạt: thiếu hồ sơ'],
    [17.1, { formula: `COUNTIF(${ownReference('roadmap')}$A:$A,"Xã")`, result: 1 }, 'Đạt'],
    [{ formula: 'SUM(B2:B3)', result: 4 }, 'không dẫn đi đâu', ''],
  ]),
  conditional: [
    { area: area(1, 2, 3, 2), test: { code: 'begins', text: 'Chưa "đạt' }, fill: 'FFC7CE', color: '9C0006' },
    { area: area(1, 2, 3, 2), test: { code: 'equals', text: 'Đạt' }, fill: 'C6EFCE', color: '006100' },
  ],
  links: [
    link('A2', 'Biểu 01', 'K14'),
    link('A3', 'Kinh phí', 'A1'),
    link('A4', 'Lộ trình (2)', 'A1'),
    // leads nowhere, and stands on nothing
    link('B4', 'Không có', 'A1'),
    link('C4', 'Biểu 01', 'A1'),
  ],
  charts: [
    {
      name: 'RaSoatNTM.TienDo',
      title: 'Số xã “chưa đạt” & đang chờ',
      anchor: area(5, 0, 20, 4),
      categories: area(1, 0, 2, 0),
      values: area(1, 1, 2, 1),
      label: 'Số xã',
    },
  ],
  print: {
    orientation: 'landscape',
    area: area(0, 0, 20, 6),
    headingRows: { from: rowIndex(0), to: rowIndex(0) },
    breaks: [rowIndex(4), rowIndex(12)],
  },
};

const ROADMAP: SheetContent = {
  ...BARE,
  name: 'Lộ trình',
  cells: cells([['Xã'], ['Nhất Tiến', { formula: `${ownReference('progress')}B3`, result: 1 }]]),
};

/** A person's sheet has the name of ours, which comes after the sheet whose formulas speak of it. */
export const DRAWN_PLAN: Plan = {
  operations: [
    { code: 'insert-sheet', content: { ...BARE, name: 'Lộ trình', cells: cells([['của xã']]) } },
    { code: 'add-sheet', own: 'progress', content: DRAWN },
    { code: 'add-sheet', own: 'roadmap', content: ROADMAP },
  ],
};
