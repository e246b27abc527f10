import { drawRoadmap } from '../../src/reports/roadmapSheet';
import { rowHeight } from '../../src/reports/rowHeight';
import { ROADMAP_HEADINGS } from '../../src/messages/roadmap';
import { ROADMAP_COLUMNS } from '../../src/roadmap/column';
import { NO_CHOICES } from '../../src/roadmap/choices';
import { roadmapEntries } from '../../src/roadmap/entry';
import { checkWorkbook } from '../../src/app/check';
import { contains } from '../../src/workbook/address';
import { carriedOut, CHECK_OPTIONS, openSample, valueAt } from '../support/bookFile';
import { columnOf, entry, FIRST_ROW } from '../support/roadmapState';
import { contentAt, faultsOfSheet, roomOf } from '../support/sheetContent';

const sample = openSample('bac-son-2024.xlsx');
const entries = roadmapEntries(checkWorkbook(sample.image, CHECK_OPTIONS).assessment, {
  reviewedYear: 2023,
  choices: NO_CHOICES,
});
const sheet = drawRoadmap(entries);

describe('the sheet "Lộ trình"', () => {
  it.each([
    ['of the sample', sheet],
    ['without a row', drawRoadmap([])],
    ['with one row', drawRoadmap([entry('Vũ Lễ', '10')])],
  ])('%s is sound', (_, content) => {
    expect(faultsOfSheet(content)).toEqual([]);
  });

  it('has one heading a column, in the order that officials know', () => {
    expect(
      ROADMAP_COLUMNS.map((_, column) => contentAt(sheet, `${String.fromCharCode(65 + column)}4`)),
    ).toEqual([
      'TT',
      'Xã',
      'Tiêu chí',
      'Chỉ tiêu',
      'Hiện trạng',
      'Mức chuẩn',
      'Còn thiếu',
      'Giải pháp',
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
      'Thời hạn',
      'Chốt thời hạn',
      'Kinh phí dự kiến (triệu đồng)',
      'Nguồn vốn',
      'Tình trạng',
      'Ghi chú',
      ROADMAP_HEADINGS.key,
    ]);
  });

  it('numbers its rows and leaves money and notes to people', () => {
    const rows = entries.map((_, place) => FIRST_ROW + place + 1);
    expect(rows.map((row) => contentAt(sheet, `A${row}`))).toEqual(rows.map((_, place) => place + 1));
    for (const row of rows)
      expect(['M', 'N', 'P'].map((column) => contentAt(sheet, `${column}${row}`))).toEqual(['', '', '']);
  });

  it('dates its rows by the calendar, whichever numbers the workbook has for days', () => {
    expect(contentAt(sheet, 'K5')).toEqual({ day: '2024-12-31' });
    const style = sheet.cells.find(
      ({ row, column }) => row === FIRST_ROW && column === columnOf('deadline'),
    )?.style;
    expect(style?.numberFormat).toBe('dd/mm/yyyy');
  });

  it('hides the key column, and sorts it with the rows', () => {
    const hidden = sheet.columns
      .filter((column) => column.hidden === true)
      .map(({ column }) => Number(column));
    expect(hidden).toEqual([columnOf('key')]);
    if (sheet.filter === undefined) throw new Error('No filter');
    const last = FIRST_ROW + entries.length - 1;
    for (const cell of sheet.cells.filter(({ row }) => row >= FIRST_ROW - 1)) {
      expect(contains(sheet.filter, cell)).toBe(cell.row <= last);
    }
  });

  it('keeps headings in view and on every page', () => {
    expect(sheet.frozen).toEqual({ rows: FIRST_ROW, columns: 2 });
    expect(sheet.print).toMatchObject({
      orientation: 'landscape',
      paper: 'A4',
      headingRows: { from: FIRST_ROW - 1, to: FIRST_ROW - 1 },
    });
  });

  it('cuts no text off, by its own measure', () => {
    for (const cell of sheet.cells) {
      if (typeof cell.content !== 'string' || cell.content === '' || cell.style?.wrap === false) continue;
      const { width, height } = roomOf(sheet, cell);
      expect([cell.content, height ?? 0]).toEqual([cell.content, expect.any(Number)]);
      expect(height ?? 0).toBeGreaterThanOrEqual(rowHeight([{ text: cell.content, width }]));
    }
  });

  it('draws nothing by colour alone and nothing without a frame', () => {
    for (const { row, style } of sheet.cells) {
      if (row >= FIRST_ROW && style?.wrap !== false) expect(style?.border).toBe(true);
    }
  });
});

describe('texts that look like formulas', () => {
  it.each(['=1+1', '+84 205 3', '-5%', '@xã', '=HYPERLINK("http://x","y")'])(
    '%s stays a text in the file',
    (text) => {
      const content = drawRoadmap([entry('Vũ Lễ', '10', { measure: text, agency: text })]);
      const after = carriedOut(sample, [{ code: 'add-sheet', own: 'roadmap', content }]);
      expect(valueAt(after, 'Lộ trình', 'H5')).toBe(text);
      const cell = after.image.sheets
        .at(-1)
        ?.rows.find(({ row }) => row === FIRST_ROW)
        ?.cells.find(({ column }) => column === 7);
      expect(cell?.formula).toBeUndefined();
    },
  );
});
