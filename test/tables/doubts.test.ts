import { assess } from '../../src/assessment/assess';
import { indicatorsOf } from '../../src/criteria/indicators';
import { SURE, type TableReading } from '../../src/tables/reading';
import type { SheetImage } from '../../src/workbook/image';
import { sheetImage, workbookImage, type CellSource, type RowSource } from '../support/image';
import { criteriaSet, readShipped } from '../support/shippedSets';

const CRITERIA = criteriaSet('ntm').criteria;
const INDICATORS = indicatorsOf(criteriaSet('ntm'));
const OPTIONS = { region: undefined, year: undefined, defaultYear: 2023 } as const;

const marked = (
  name: string,
  mark: (place: number) => CellSource,
  { title = 'KẾT QUẢ RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI', note = '' } = {},
): SheetImage =>
  sheetImage(name, [
    [title],
    ['TT', 'Tiêu chí', 'Xã Vũ Sơn', 'Xã Nhất Tiến'],
    ...CRITERIA.map((criterion, place): RowSource => [
      criterion.number,
      criterion.name,
      mark(place),
      mark(place + 1),
    ]),
    ['', note],
  ]);

const single = (sheetName: string, title: string): SheetImage =>
  sheetImage(sheetName, [
    ['KẾT QUẢ RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI'],
    [title],
    ['TT', 'Nội dung', 'Yêu cầu', 'Kết quả'],
    ...INDICATORS.map(({ code, name }): RowSource => [code, name, 'Đạt', 'Đạt']),
  ]);

const read = (...sheets: readonly SheetImage[]): readonly TableReading[] =>
  readShipped(workbookImage(...sheets)).tables;

const verdicts = (...sheets: readonly SheetImage[]): readonly string[] =>
  assess(readShipped(workbookImage(...sheets)), OPTIONS).communes.flatMap(({ name, criteria }) =>
    criteria.slice(0, 2).map(({ number, verdict }) => `${name} ${String(number)} ${verdict}`),
  );

const ticked = (place: number): CellSource => (place % 2 === 0 ? 'x' : '');

describe('a table that ticks', () => {
  it('leaves blank what is unmet', () => {
    expect(verdicts(marked('Biểu 1', ticked))).toEqual([
      'Vũ Sơn 1 met',
      'Vũ Sơn 2 unmet',
      'Nhất Tiến 1 unmet',
      'Nhất Tiến 2 met',
    ]);
  });

  it.each(['Ghi chú: x: chưa đạt', 'Đánh dấu x vào các tiêu chí chưa đạt', '(x) - Không đạt'])(
    'ticks what is unmet where a note says so, and a blank then says nothing: %s',
    (note) => {
      const sheet = marked('Biểu 1', ticked, { note });
      expect(verdicts(sheet)).toEqual([
        'Vũ Sơn 1 unmet',
        'Vũ Sơn 2 missing',
        'Nhất Tiến 1 missing',
        'Nhất Tiến 2 unmet',
      ]);
      const [table] = read(sheet);
      expect(table?.confidence).toBeLessThan(SURE);
      expect(table?.doubts).toContainEqual({ code: 'mark-legend', text: note });
    },
  );

  it.each([
    'Ghi chú: x: đạt; để trống: chưa đạt',
    'Đạt: x, chưa đạt: để trống',
    'Đơn vị tính: xã - chưa đạt 3 xã',
  ])('is as ever where a note only says the usual: %s', (note) => {
    expect(verdicts(marked('Biểu 1', ticked, { note }))).toEqual(verdicts(marked('Biểu 1', ticked)));
  });

  it('with ticks and x side by side is unsure, and its x says nothing', () => {
    const sheet = marked('Biểu 1', (place) => (place % 2 === 0 ? '✓' : 'x'));
    expect(verdicts(sheet)).toEqual([
      'Vũ Sơn 1 met',
      'Vũ Sơn 2 unreadable',
      'Nhất Tiến 1 unreadable',
      'Nhất Tiến 2 met',
    ]);
    expect(read(sheet)[0]?.doubts).toContainEqual({ code: 'marks-unclear' });
  });
});

describe('the commune of a table about one', () => {
  it('is the title’s', () => {
    const [table] = read(single('Biểu 1', 'Xã: Vũ Sơn'));
    expect(table?.communes.map(({ name }) => name)).toEqual(['Vũ Sơn']);
    expect(table?.doubts).toEqual([]);
  });

  it('is the sheet’s where the title has none, and that is said', () => {
    const [table] = read(single('Vũ Sơn', ''));
    expect(table?.communes.map(({ name }) => name)).toEqual(['Vũ Sơn']);
    expect(table?.doubts).toEqual([{ code: 'commune-from-sheet-name', name: 'Vũ Sơn' }]);
  });

  it('is in doubt where title and sheet differ', () => {
    const [table] = read(single('Nhất Tiến', 'Xã: Vũ Sơn'));
    expect(table?.communes.map(({ name }) => name)).toEqual(['Vũ Sơn']);
    expect(table?.confidence).toBeLessThan(SURE);
  });

  it('is the sheet’s where one title was copied to all sheets', () => {
    const tables = read(
      single('Vũ Sơn', 'Xã: Vũ Sơn'),
      single('Nhất Tiến', 'Xã: Vũ Sơn'),
      single('Tân Lập', 'Xã: Vũ Sơn'),
    );
    expect(tables.flatMap(({ communes }) => communes.map(({ name }) => name))).toEqual([
      'Vũ Sơn',
      'Nhất Tiến',
      'Tân Lập',
    ]);
    expect(tables[1]?.doubts).toContainEqual({
      code: 'commune-conflict',
      name: 'Vũ Sơn',
      other: 'Nhất Tiến',
    });
  });
});

describe('communes one below the other', () => {
  it('are read each from the rows below its name', () => {
    const rows = (result: string): readonly RowSource[] =>
      INDICATORS.map(({ code, name }): RowSource => [code, name, 'Đạt', result]);
    const sheet = sheetImage('Biểu 1', [
      ['KẾT QUẢ RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI'],
      ['TT', 'Nội dung', 'Yêu cầu', 'Kết quả'],
      ['I', 'Xã Vũ Sơn'],
      ...rows('Đạt'),
      ['II', 'Xã Nhất Tiến'],
      ...rows('Chưa đạt'),
    ]);
    expect(verdicts(sheet)).toEqual([
      'Vũ Sơn 1 met',
      'Vũ Sơn 2 met',
      'Nhất Tiến 1 unmet',
      'Nhất Tiến 2 unmet',
    ]);
  });
});

describe('a roadmap', () => {
  it('that says in which year each criterion is to be reached is no review', () => {
    expect(read(marked('Biểu 1', () => 'Năm 2025'))).toEqual([]);
  });
});

describe('a plan', () => {
  it('is no review, whatever it marks', () => {
    expect(read(marked('Biểu 1', ticked, { title: 'KẾ HOẠCH PHẤN ĐẤU CÁC TIÊU CHÍ NĂM 2025' }))).toEqual([]);
  });
});

describe('hidden rows and columns', () => {
  it('are read like the others, and said', () => {
    const sheet = marked('Biểu 1', ticked);
    const hidden = { ...sheet, hiddenRows: [{ from: 3, to: 4 }], hiddenColumns: [{ from: 3, to: 3 }] };
    const [table] = read(hidden);
    expect(table?.doubts).toEqual([{ code: 'hidden', rows: 2, columns: 1 }]);
    expect(verdicts(hidden)).toEqual(verdicts(sheet));
  });
});

describe('levels for several regions', () => {
  const sheet = sheetImage('Biểu 1', [
    ['KẾT QUẢ RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI'],
    ['TT', 'Nội dung', 'Chỉ tiêu theo vùng', '', '', 'Xã Vũ Sơn'],
    ['', '', 'TDMNPB', 'ĐBSH', 'Tây Nguyên', 'Kết quả'],
    ...INDICATORS.map(({ code, name, unit }): RowSource =>
      unit === 'percent'
        ? [code, name, '≥ 60%', '≥ 90%', '≥ 70%', 80]
        : [code, name, 'Đạt', 'Đạt', 'Đạt', 'Đạt'],
    ),
  ]);
  const verdict = (region: 'tdmnpb' | 'dbsh' | undefined): string | undefined =>
    assess(readShipped(workbookImage(sheet)), {
      ...OPTIONS,
      region,
    }).communes[0]?.indicators.find(({ code }) => code === '2.1')?.verdict;

  it("count for the commune's region", () => {
    expect(verdict('tdmnpb')).toBe('met');
    expect(verdict('dbsh')).toBe('unmet');
  });

  it('decide nothing while nobody has said which region it is', () => {
    expect(verdict(undefined)).toBe('undecided');
    const { tables } = assess(readShipped(workbookImage(sheet)), OPTIONS);
    expect(tables[0]?.doubts).toContainEqual({ code: 'region-needed' });
  });
});
