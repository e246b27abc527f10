import { checkWorkbook } from '../../src/app/check';
import type { Assessment } from '../../src/assessment/assessment';
import { drawSummary, SUMMARY_MARKS } from '../../src/reports/summarySheet';
import { rowHeight } from '../../src/reports/rowHeight';
import { contentFingerprint, sheetFingerprint } from '../../src/workbook/fingerprint';
import { build, carriedOut, CHECK_OPTIONS, openSample, sheetNamed, typed } from '../support/bookFile';
import { calculated, contentAt, faultsOfSheet, formulasOf, roomOf } from '../support/sheetContent';

const sample = openSample('bac-son-2024.xlsx');
const assessmentOf = (name: Parameters<typeof openSample>[0]): Assessment =>
  checkWorkbook(openSample(name).image, CHECK_OPTIONS).assessment;
const assessment = assessmentOf('bac-son-2024.xlsx');
const sheet = drawSummary(assessment);

const only = (set: 'ntm' | 'nangcao'): Assessment => ({
  ...assessment,
  communes: assessment.communes.filter((commune) => commune.set === set),
});

describe('the sheet "Tổng hợp"', () => {
  it.each([
    ['of the sample', sheet],
    ['of the sample with mistakes', drawSummary(assessmentOf('bac-son-2024-co-loi.xlsx'))],
    ['of one set', drawSummary(only('nangcao'))],
    ['of nothing', drawSummary({ ...assessment, communes: [] })],
  ])('%s is sound', (_, content) => {
    expect(faultsOfSheet(content)).toEqual([]);
  });

  it('has a block for each set: its communes by nineteen criteria', () => {
    const names = ['Vũ Sơn', 'Nhất Tiến', 'Hưng Vũ', 'Tân Lập', 'Vũ Lễ'];
    expect([7, 8, 9, 10, 11].map((row) => contentAt(sheet, `B${row}`))).toEqual(names);
    expect(contentAt(sheet, 'C6')).toBe(1);
    expect(contentAt(sheet, 'U6')).toBe(19);
    expect(contentAt(sheet, 'V5')).toBe('Số tiêu chí đạt');
    expect(sheet.cells.filter(({ content }) => content === 'Đồng Ý')).toHaveLength(1);
  });

  it('marks each criterion as it was judged', () => {
    const row = (number: number) =>
      Array.from({ length: 19 }, (_, place) =>
        contentAt(sheet, `${String.fromCharCode(67 + place)}${number}`),
      ).join('');
    expect(row(7)).toBe('Đ'.repeat(19));
    expect(row(8)).toBe('ĐĐĐĐĐĐĐĐCCCĐĐĐĐĐCĐĐ');
    expect(row(9)).toBe('ĐĐĐĐĐĐĐĐĐĐĐĐCĐĐĐĐĐĐ');
  });

  it('says "?" where nobody can conclude yet', () => {
    const flawed = drawSummary(assessmentOf('bac-son-2024-co-loi.xlsx'));
    expect(contentAt(flawed, 'F11')).toBe(SUMMARY_MARKS.open);
  });

  it('counts alive, and has the results that Excel will have', () => {
    const formulas = formulasOf(sheet);
    expect(formulas).toHaveLength(5 + 2 + 4 * 20);
    for (const { address, formula, result } of formulas) {
      expect([address, calculated(sheet, formula)]).toEqual([address, result]);
    }
  });

  it('counts what an independent count gives', () => {
    const results = new Map(formulasOf(sheet).map(({ address, result }) => [address, result]));
    expect(['V7', 'V8', 'V9', 'V10', 'V11', 'V12', 'V13'].map((address) => results.get(address))).toEqual([
      19, 15, 18, 18, 18, 1, 0.2,
    ]);
    expect(['K12', 'L12', 'M12', 'O12', 'S12', 'C12'].map((address) => results.get(address))).toEqual([
      4, 4, 4, 3, 3, 5,
    ]);
  });

  it('follows what people change in it', () => {
    const changed = {
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.row === 7 && cell.content === 'C' ? { ...cell, content: 'Đ' } : cell,
      ),
    };
    const total = formulasOf(changed).find(({ address }) => address === 'V8');
    expect(calculated(changed, total?.formula ?? '')).toBe(19);
  });

  it('cuts no text off, by its own measure', () => {
    for (const cell of sheet.cells) {
      if (typeof cell.content !== 'string' || cell.content === '' || cell.style?.wrap === false) continue;
      const { width, height } = roomOf(sheet, cell);
      // rows without a height of their own are as high as Excel makes them
      if (height !== undefined)
        expect(height).toBeGreaterThanOrEqual(rowHeight([{ text: cell.content, width }]));
    }
  });

  it('colours its marks by rules that follow the marks', () => {
    expect(sheet.conditional.map(({ test }) => test.text)).toEqual(['C', '?', 'C', '?']);
    for (const { area } of sheet.conditional) {
      const inside = sheet.cells.filter(
        ({ row, column }) =>
          row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      );
      expect(inside.every(({ content }) => typeof content === 'string' && /^[ĐC?]$/u.test(content))).toBe(
        true,
      );
    }
  });
});

describe('the fingerprint of a sheet that was drawn', () => {
  const after = carriedOut(sample, [{ code: 'add-sheet', own: 'summary', content: sheet }]);

  it('is that of the sheet in the file', () => {
    expect(sheetFingerprint(sheetNamed(after, 'Tổng hợp'))).toBe(contentFingerprint(sheet));
  });

  it.each([
    ['a text', { B7: 'Vũ Sơn (điểm)' }],
    ['a number', { C6: 2 }],
    ['a formula', { V7: { formula: 'COUNTIF(C7:U7,"C")', result: 0 } }],
    ['a cell that was blank', { Z1: 'x' }],
    ['a cell made blank', { B7: '' }],
  ])('is another when a person changes %s', (_, cells) => {
    expect(sheetFingerprint(sheetNamed(typed(after, 'Tổng hợp', cells), 'Tổng hợp'))).not.toBe(
      contentFingerprint(sheet),
    );
  });

  it('is another when the review changes', () => {
    const reviewed = build(typed(sample, 'Biểu 01', { G38: 43 })).check.assessment;
    expect(contentFingerprint(drawSummary(reviewed))).not.toBe(contentFingerprint(sheet));
  });
});
