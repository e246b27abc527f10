import { roadmapNow } from '../../../src/app/roadmap';
import { checkWorkbook } from '../../../src/app/check';
import { drawMatrix } from '../../../src/reports/matrix/sheet';
import { communeYears, yearSpan } from '../../../src/reports/matrix/years';
import type { Deadline } from '../../../src/roadmap/deadline';
import type { RoadmapEntry } from '../../../src/roadmap/entry';
import { ownReference } from '../../../src/workbook/ownSheet';
import { resultOf, type SheetContent } from '../../../src/workbook/plan';
import { CHECK_OPTIONS, openSample, TODAY } from '../../support/bookFile';
import { contentAt, faultsOfSheet, formulasOf } from '../../support/sheetContent';

const sample = openSample('bac-son-2024.xlsx');
const check = checkWorkbook(sample.image, CHECK_OPTIONS);
const { assessment } = check;
const { proposed } = roadmapNow(sample.image, check, TODAY);
const OPTIONS = { reviewedYear: 2023, places: { key: 'P', deadline: 'K' } };

const day = (iso: string): Deadline => ({ code: 'day', day: iso });
const due = (deadlines: Readonly<Record<string, Deadline>>): readonly RoadmapEntry[] =>
  proposed.map((entry) => ({
    ...entry,
    deadline: deadlines[`${entry.commune} ${entry.number}`] ?? entry.deadline,
  }));

/** What stands in the row of a commune, as Excel shows it. */
function rowOf(content: SheetContent, commune: string): readonly (string | number)[] {
  const row = content.cells.find(({ content: text, column }) => column === 1 && text === commune)?.row;
  const visible = content.columns.filter(({ hidden }) => hidden !== true).length;
  return Array.from({ length: visible }, (_, column) => {
    const cell = content.cells.find((one) => one.row === row && one.column === column)?.content;
    const shown = resultOf(cell);
    return typeof shown === 'object' ? shown.day : (shown ?? '');
  });
}

describe('the sheet "Biểu lộ trình" of the plan of Bắc Sơn', () => {
  const sheet = drawMatrix(assessment, proposed, OPTIONS);

  it('is sound', () => {
    expect(faultsOfSheet(sheet)).toEqual([]);
  });

  it.each([
    ['Vũ Sơn', [1, 'Vũ Sơn', 19, '', '', 19, '', 19, '', 'Đã đạt']],
    ['Nhất Tiến', [2, 'Nhất Tiến', 15, '9, 10, 11, 17', '9, 10, 11', 18, '17', 19, '', 2025]],
    ['Hưng Vũ', [3, 'Hưng Vũ', 18, '13', '13', 19, '', 19, '', 2024]],
    ['Vũ Lễ', [5, 'Vũ Lễ', 18, '17', '17', 19, '', 19, '', 2024]],
    ['Đồng Ý', [2, 'Đồng Ý', 19, '', '', 19, '', 19, '', 'Đã đạt']],
  ])('%s', (commune, row) => {
    expect(rowOf(sheet, commune)).toEqual(row);
  });

  it('adds up for the district', () => {
    expect(rowOf(sheet, 'Tổng số tiêu chí')).toEqual(['', 'Tổng số tiêu chí', 88, '', 6, 94, 1, 95, 0, '']);
    expect(rowOf(sheet, 'Số xã đạt 19/19')).toEqual(['', 'Số xã đạt 19/19', 1, '', '', 4, '', 5, '', '']);
    expect(rowOf(sheet, 'Tỷ lệ').slice(0, 6)).toEqual(['', 'Tỷ lệ', 0.2, '', '', 0.8]);
  });

  it('looks deadlines up in the roadmap by key, wherever it stands', () => {
    const lookups = formulasOf(sheet).filter(({ formula }) => formula.startsWith('INDEX'));
    expect(lookups).toHaveLength(proposed.length);
    for (const { formula } of lookups) {
      expect(formula).toContain(`${ownReference('roadmap')}$K:$K`);
      expect(formula).toContain(`${ownReference('roadmap')}$P:$P`);
    }
  });

  it('prints what people read and nothing of what it reckons with', () => {
    const visible = sheet.columns.filter(({ hidden }) => hidden !== true);
    expect(sheet.print.area?.right).toBe(visible.length - 1);
    const keys = sheet.cells.filter(
      ({ content }) => typeof content === 'string' && content.startsWith('ntm|'),
    );
    expect(keys.length).toBe(proposed.length);
    for (const { column } of keys) {
      expect(sheet.columns.find((one) => one.column === column)?.hidden).toBe(true);
    }
  });

  it('stays within A4 across at a size that can be read', () => {
    const width = sheet.columns.reduce((sum, one) => sum + (one.hidden === true ? 0 : one.width), 0);
    // some 136 signs of the default font fit at full size
    expect(width).toBeLessThan(136 / 0.8);
  });

  it('says how it follows the roadmap', () => {
    const texts = sheet.cells.map(({ content }) => content);
    expect(texts).toContainEqual(expect.stringContaining('sửa thời hạn ở trang đó'));
    expect(contentAt(sheet, 'A2')).toContain('Kèm theo Kế hoạch');
  });
});

describe('deadlines that people typed', () => {
  const row = (deadlines: Readonly<Record<string, Deadline>>) =>
    rowOf(drawMatrix(assessment, due(deadlines), OPTIONS), 'Nhất Tiến');

  it('move a criterion to its year', () => {
    expect(row({ 'Nhất Tiến 10': day('2025-12-31') })).toEqual([
      2,
      'Nhất Tiến',
      15,
      '9, 10, 11, 17',
      '9, 11',
      17,
      '10, 17',
      19,
      '',
      2025,
    ]);
  });

  it('let a criterion wait for its last indicator', () => {
    const later = proposed.map((entry) =>
      entry.key.endsWith('|17.11') ? { ...entry, deadline: day('2025-06-30') } : entry,
    );
    expect(rowOf(drawMatrix(assessment, later, OPTIONS), 'Nhất Tiến').slice(4)).toEqual([
      '9, 10, 11',
      18,
      '17',
      19,
      '',
      2025,
    ]);
  });

  it('count for the first year where they are past', () => {
    expect(row({ 'Nhất Tiến 9': day('2022-12-31') }).slice(4, 6)).toEqual(['9, 10, 11', 18]);
  });

  it('promise nothing where nobody can read a year from them', () => {
    const typed: Deadline = { code: 'typed', value: 'khi có vốn', year: undefined };
    expect(row({ 'Nhất Tiến 9': typed }).slice(4)).toEqual(['10, 11', 17, '17', 18, '9', 'Chưa định']);
  });

  it('beyond the term get columns of their own, as far as the page holds', () => {
    expect(yearSpan(due({ 'Nhất Tiến 9': day('2027-12-31') }), 2023, 2025)).toEqual({
      first: 2024,
      last: 2027,
    });
    expect(yearSpan(due({ 'Nhất Tiến 9': day('2040-12-31') }), 2023, 2025)).toEqual({
      first: 2024,
      last: 2028,
    });
    expect(row({ 'Nhất Tiến 9': day('2040-12-31') }).slice(-2)).toEqual(['9', 2040]);
  });
});

describe('a criterion of which nobody can say when', () => {
  it('has no row in the roadmap: it is listed apart, and the commune’s last year is open', () => {
    const without = proposed.filter(({ number }) => number !== 13);
    const [, , hungVu] = communeYears(assessment, without, { first: 2024, last: 2025 });
    expect(hungVu?.criteria.find(({ number }) => number === 13)).toMatchObject({
      state: 'unmet',
      year: undefined,
    });
    expect(rowOf(drawMatrix(assessment, without, OPTIONS), 'Hưng Vũ').slice(4)).toEqual([
      '',
      18,
      '',
      18,
      '13',
      'Chưa định',
    ]);
  });
});
