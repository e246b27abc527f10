import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkWorkbook } from '../../../src/app/check';
import { newWorkbookFile } from '../../../src/app/newWorkbook';
import type { Assessment } from '../../../src/assessment/assessment';
import { isFulfilled } from '../../../src/assessment/verdict';
import type { SetKey } from '../../../src/criteria/set';
import { SUMMARY_MARKS } from '../../../src/messages/summary';
import { drawSummary } from '../../../src/reports/summary/sheet';
import { contains, formatArea } from '../../../src/workbook/address';
import { contentFingerprint, sheetFingerprint } from '../../../src/workbook/fingerprint';
import type { SheetContent } from '../../../src/workbook/plan';
import {
  build,
  carriedOut,
  CHECK_OPTIONS,
  openBook,
  openSample,
  sheetNamed,
  typed,
  valueAt,
} from '../../support/bookFile';
import { describeWith, run } from '../../support/external';
import { madeUpAssessment } from '../../support/madeUpAssessment';
import { calculated, contentAt, faultsOfSheet, formulasOf, textsCutOff } from '../../support/sheetContent';

const sample = openSample('bac-son-2024.xlsx');
const assessmentOf = (name: Parameters<typeof openSample>[0]): Assessment =>
  checkWorkbook(openSample(name).image, CHECK_OPTIONS).assessment;
const assessment = assessmentOf('bac-son-2024.xlsx');
const sheet = drawSummary(assessment);
const flawed = drawSummary(assessmentOf('bac-son-2024-co-loi.xlsx'));

const only = (set: SetKey): Assessment => ({
  ...assessment,
  communes: assessment.communes.filter((commune) => commune.set === set),
});

const district = madeUpAssessment(24, { ntm: 24, nangcao: 6, kieumau: 2 });
const province = madeUpAssessment(157, { ntm: 157, nangcao: 41, kieumau: 44 });
const exemplary = madeUpAssessment(4, { ntm: 0, nangcao: 0, kieumau: 4 });

const ALL: readonly (readonly [string, SheetContent])[] = [
  ['of the sample', sheet],
  ['of the sample with mistakes', flawed],
  ['of one set', drawSummary(only('nangcao'))],
  ['of one commune', drawSummary({ ...assessment, communes: assessment.communes.slice(0, 1) })],
  ['of nothing', drawSummary({ ...assessment, communes: [] })],
  ['of a district', drawSummary(district)],
  ['of a province', drawSummary(province)],
  ['of exemplary communes alone', drawSummary(exemplary)],
];

const rowsWith = (content: SheetContent, text: string): readonly number[] =>
  content.cells.filter((cell) => cell.content === text).map(({ row }) => row + 1);

describe('the sheet "Tổng hợp"', () => {
  it.each(ALL)('%s is sound', (_, content) => {
    expect(faultsOfSheet(content)).toEqual([]);
  });

  it('has a section for each set: its communes by nineteen criteria, below one heading', () => {
    const names = ['Vũ Sơn', 'Nhất Tiến', 'Hưng Vũ', 'Tân Lập', 'Vũ Lễ'];
    expect([7, 8, 9, 10, 11].map((row) => contentAt(sheet, `B${row}`))).toEqual(names);
    expect(contentAt(sheet, 'C5')).toBe(1);
    expect(contentAt(sheet, 'U5')).toBe(19);
    expect(['V4', 'W4', 'X4'].map((address) => contentAt(sheet, address))).toEqual([
      'Số tiêu chí đạt',
      'Số chỉ tiêu đạt',
      'Tổng số chỉ tiêu',
    ]);
    expect(contentAt(sheet, 'A6')).toBe(
      'I. Bộ tiêu chí xã nông thôn mới giai đoạn 2021 - 2025 (Quyết định số 318/QĐ-TTg)',
    );
    expect(contentAt(sheet, 'A14')).toMatch(/^II\. Bộ tiêu chí xã nông thôn mới nâng cao/);
    expect(rowsWith(sheet, 'Tiêu chí số')).toEqual([4]);
    expect(rowsWith(sheet, 'Đồng Ý')).toEqual([16]);
  });

  it('has a heading of its own for the conditions of exemplary communes', () => {
    const content = drawSummary(district);
    const [row = 0] = rowsWith(content, 'Điều kiện');
    expect(row).toBeGreaterThan(4);
    expect(['C', 'H', 'M', 'R'].map((column) => contentAt(content, `${column}${row + 1}`))).toEqual([
      '1. Đạt chuẩn nông thôn mới nâng cao',
      '2. Thu nhập',
      '3. Mô hình thôn thông minh',
      '4. Lĩnh vực nổi trội',
    ]);
    expect(contentAt(content, `V${row}`)).toBe('Số điều kiện đạt');
    expect(rowsWith(drawSummary(exemplary), 'Điều kiện')).toEqual([4]);
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
    expect(contentAt(flawed, 'F11')).toBe(SUMMARY_MARKS.open);
  });

  it('counts the indicators, and says nothing of them where a table only marks criteria', () => {
    expect([7, 8, 9].map((row) => [contentAt(sheet, `W${row}`), contentAt(sheet, `X${row}`)])).toEqual([
      [57, 57],
      [52, 57],
      [56, 57],
    ]);
    expect(contentAt(sheet, 'X16')).toBe(75);
    const marked = {
      ...assessment,
      communes: assessment.communes.map((commune) => ({ ...commune, indicators: [] })),
    };
    const content = drawSummary(marked);
    expect([contentAt(content, 'W7'), contentAt(content, 'X7'), contentAt(content, 'V8')]).toEqual([
      '',
      '',
      { formula: 'COUNTIF(C8:U8,"Đ")', result: 15 },
    ]);
  });

  it('counts what an independent count gives', () => {
    const results = new Map(formulasOf(sheet).map(({ address, result }) => [address, result]));
    expect(['V7', 'V8', 'V9', 'V10', 'V11', 'V12', 'V13'].map((address) => results.get(address))).toEqual([
      19, 15, 18, 18, 18, 1, 0.2,
    ]);
    expect(['K12', 'L12', 'M12', 'O12', 'S12', 'C12'].map((address) => results.get(address))).toEqual([
      4, 4, 4, 3, 3, 5,
    ]);
    expect([contentAt(sheet, 'B12'), contentAt(sheet, 'B13')]).toEqual(['Tổng số xã đạt', 'Tỷ lệ']);
  });

  it('puts the communes of each set of nineteen criteria into groups', () => {
    const results = new Map(formulasOf(sheet).map(({ address, result }) => [address, result]));
    const told = [23, 24, 25, 26, 27, 28].map((row) => [
      contentAt(sheet, `A${row}`),
      results.get(`C${row}`),
      results.get(`F${row}`),
    ]);
    expect(told).toEqual([
      ['Đạt 19/19', 1, 0.2],
      ['Đạt 15–18', 4, 0.8],
      ['Đạt 10–14', 0, 0],
      ['Đạt 5–9', 0, 0],
      ['Dưới 5', 0, 0],
      ['Cộng', 5, 1],
    ]);
    expect(rowsWith(sheet, 'Dưới 5')).toHaveLength(2);
    expect(rowsWith(drawSummary(exemplary), 'Dưới 5')).toEqual([]);
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

  it.each(ALL)('%s cuts no text off, by its own measure', (_, content) => {
    expect(textsCutOff(content)).toEqual([]);
  });

  it('colours its marks by rules that follow the marks', () => {
    expect(sheet.conditional.map(({ test }) => test.text)).toEqual(['C', '?', 'C', '?']);
    for (const { area } of sheet.conditional) {
      const inside = sheet.cells.filter((cell) => contains(area, cell));
      expect(inside.every(({ content }) => typeof content === 'string' && /^[ĐC?]$/u.test(content))).toBe(
        true,
      );
    }
  });

  it('has a place for signatures below everything else', () => {
    const [row = 0] = rowsWith(sheet, 'NGƯỜI LẬP BIỂU');
    expect(rowsWith(sheet, 'THỦ TRƯỞNG ĐƠN VỊ')).toEqual([row]);
    expect(Math.max(...sheet.cells.map((cell) => cell.row))).toBe(row);
  });
});

describe('the charts of the sheet', () => {
  const chartsOf = (made: Assessment) =>
    (drawSummary(made).charts ?? []).map(({ title, label, categories, values }) => [
      title,
      label,
      formatArea(categories),
      formatArea(values),
    ]);

  it('show what each commune has met, where the communes can be told apart', () => {
    expect(chartsOf(assessment)).toEqual([
      ['Số tiêu chí đạt của từng xã (Nông thôn mới)', 'Số tiêu chí đạt', 'B7:B11', 'V7:V11'],
      ['Số tiêu chí đạt của từng xã (Nông thôn mới nâng cao)', 'Số tiêu chí đạt', 'B15:B16', 'V15:V16'],
    ]);
    expect(chartsOf(exemplary)).toEqual([
      ['Số điều kiện đạt của từng xã (Nông thôn mới kiểu mẫu)', 'Số điều kiện đạt', 'B7:B10', 'V7:V10'],
    ]);
  });

  it('show the groups where there are more than forty communes', () => {
    const content = drawSummary(province);
    const charts = content.charts ?? [];
    expect(charts.map(({ label }) => label)).toEqual(['Số xã', 'Số xã']);
    for (const { categories, values } of charts) {
      const titles = content.cells.filter((cell) => contains(categories, cell)).map((cell) => cell.content);
      expect(titles).toEqual(['Đạt 19/19', 'Đạt 15–18', 'Đạt 10–14', 'Đạt 5–9', 'Dưới 5']);
      expect(values.bottom - values.top).toBe(4);
    }
  });

  it.each(ALL)('%s cover no cell with content, and have names of their own', (_, content) => {
    const charts = content.charts ?? [];
    expect(new Set(charts.map(({ name }) => name)).size).toBe(charts.length);
    for (const { anchor } of charts) {
      expect(content.cells.filter((cell) => contains(anchor, cell))).toEqual([]);
    }
  });
});

describe('the printed sheet', () => {
  it('repeats its heading where the table runs over a page, and only there', () => {
    expect(sheet.print.headingRows).toBeUndefined();
    expect(drawSummary(district).print.headingRows).toEqual({ from: 3, to: 4 });
  });

  it.each(ALL)('%s breaks no page within a chart, groups, totals or signatures', (_, content) => {
    const charts = (content.charts ?? []).map(({ anchor }) => anchor);
    for (const row of content.print.breaks ?? []) {
      expect(charts.filter(({ top, bottom }) => row > top && row <= bottom)).toEqual([]);
      const first = [contentAt(content, `A${row + 1}`), contentAt(content, `B${row + 1}`)];
      const isSection = typeof first[0] === 'string' && /^(?:II|III|IV|TT|Bộ)/u.test(first[0]);
      const isCommune = typeof first[0] === 'number';
      const isChart = charts.some(({ top }) => top - 1 === row);
      expect([row, isSection || isCommune || isChart]).toEqual([row, true]);
    }
  });

  it('begins a page with what does not fit the rest of one', () => {
    expect(sheet.print.breaks).toEqual([Number(sheet.charts?.[0]?.anchor.top) - 1]);
    const { print, charts } = drawSummary({ ...assessment, communes: assessment.communes.slice(0, 1) });
    expect([print.breaks, charts?.length]).toEqual([[], 1]);
  });
});

const MADE_UP: readonly (readonly [seed: number, Assessment])[] = [1, 2, 3, 4, 5, 6].map((seed) => [
  seed,
  madeUpAssessment(seed, { ntm: 1 + seed * 8, nangcao: seed % 3 === 0 ? 0 : seed, kieumau: seed % 2 }),
]);

describe('the formulas of made-up assessments', () => {
  it.each([[0, assessment] as const, ...MADE_UP])('give what the engine gave: %i', (_, made) => {
    const content = drawSummary(made);
    const formulas = formulasOf(content);
    expect(formulas.length).toBeGreaterThan(made.communes.length);
    for (const { address, formula, result } of formulas) {
      expect([address, calculated(content, formula)]).toEqual([address, result]);
    }
  });

  it.each(MADE_UP)('count the fulfilled verdicts: %i', (_, made) => {
    const content = drawSummary(made);
    const results = new Map(formulasOf(content).map(({ address, result }) => [address, result]));
    for (const [place, { criteria }] of made.communes.filter(({ set }) => set === 'ntm').entries()) {
      const fulfilled = criteria.filter(({ verdict }) => isFulfilled(verdict)).length;
      expect(results.get(`V${place + 7}`)).toBe(fulfilled);
    }
  });
});

describeWith('soffice', 'the summary in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-summary-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('recalculates every formula to what the engine gave', () => {
    const contents = [assessment, ...MADE_UP.map(([, made]) => made)].map((made, place) => ({
      ...drawSummary(made),
      name: `Tổng hợp ${place}`,
    }));
    // without results, so that those which come back are LibreOffice's own
    const asked = contents.map((content) => ({
      ...content,
      cells: content.cells.map((cell) =>
        typeof cell.content === 'object' ? { ...cell, content: { ...cell.content, result: '' } } : cell,
      ),
    }));
    writeFileSync(join(folder, 'tong-hop.xlsx'), newWorkbookFile(asked));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const saved = join(folder, 'saved');
    run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      saved,
      join(folder, 'tong-hop.xlsx'),
    ]);
    const book = openBook(new Uint8Array(readFileSync(join(saved, 'tong-hop.xlsx'))));
    for (const content of contents) {
      for (const { address, result } of formulasOf(content)) {
        expect([address, Number(valueAt(book, content.name, address))]).toEqual([
          address,
          expect.closeTo(Number(result), 9),
        ]);
      }
    }
  }, 120_000);
});

describe('the fingerprint of a sheet that was drawn', () => {
  const after = carriedOut(sample, [{ code: 'add-sheet', own: 'summary', content: sheet }]);

  it('is that of the sheet in the file', () => {
    expect(sheetFingerprint(sheetNamed(after, 'Tổng hợp'))).toBe(contentFingerprint(sheet));
  });

  it.each([
    ['a text', { B7: 'Vũ Sơn (điểm)' }],
    ['a number', { C5: 2 }],
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
