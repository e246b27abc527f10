import { assess } from '../../src/assessment/assess';
import { sheetImage, workbookImage, type CellSource, type RowSource } from '../support/image';
import { readShipped } from '../support/shippedSets';

const verdicts = (rows: readonly RowSource[]) =>
  assess(readShipped(workbookImage(sheetImage('Biểu 02', rows))), {
    region: undefined,
    year: undefined,
    defaultYear: 2024,
  }).communes.map(({ indicators }) =>
    Object.fromEntries(
      indicators.filter(({ verdict }) => verdict !== 'missing').map(({ code, verdict }) => [code, verdict]),
    ),
  );

const WORDINGS: readonly (readonly [code: string, words: string, level: string])[] = [
  ['2.2', 'Tỷ lệ đường thôn, bản, ấp được cứng hóa', '≥ 80%'],
  ['6.3', 'Tỷ lệ thôn có nhà văn hóa', '100%'],
  ['9.2', 'Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố', '≥ 75%'],
  ['15.1', 'Tỷ lệ người dân tham gia bảo hiểm y tế', '≥ 90%'],
  ['17.8', 'Tỷ lệ hộ có nhà tiêu hợp vệ sinh', '≥ 70%'],
];

describe('how many, how many of them, and their share', () => {
  it.each([
    ['Tổng số', 'Đạt', 'Tỷ lệ'],
    ['TS', 'Số đạt', 'TL %'],
    ['Tổng số hộ', 'Số hộ đạt', 'Tỷ lệ đạt (%)'],
    ['Tổng số', 'Thực hiện', '%'],
  ])('%s | %s | %s: the share is the result', (...headings) => {
    const met = [500, 460, 92];
    const found = verdicts([
      ['KẾT QUẢ CÁC CHỈ TIÊU NÔNG THÔN MỚI'],
      [],
      ['TT', 'Chỉ tiêu', 'Mức chuẩn', 'Xã Vũ Sơn', '', '', 'Xã Vũ Lễ', '', ''],
      ['', '', '', ...headings, ...headings],
      ...WORDINGS.map(([code, words, level]) => [code, words, level, ...met, 500, 330, 66]),
    ]);
    expect(found).toEqual([
      { '2.2': 'met', '6.3': 'unmet', '9.2': 'met', '15.1': 'met', '17.8': 'met' },
      { '2.2': 'unmet', '6.3': 'unmet', '9.2': 'unmet', '15.1': 'unmet', '17.8': 'unmet' },
    ]);
  });
});

describe('the unit of an income', () => {
  const asked = (heading: string, ...incomes: readonly CellSource[]) =>
    verdicts([
      ['KẾT QUẢ CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI'],
      [],
      ['TT', 'Xã', ...WORDINGS.map(([code, words]) => `${code} ${words}`), heading],
      ['', 'Mức chuẩn', ...WORDINGS.map(([, , level]) => level), '≥ 42 triệu đồng'],
      ...incomes.map((income, place) => [
        place + 1,
        `Xã ${['Vũ Sơn', 'Vũ Lễ'][place] ?? ''}`,
        ...WORDINGS.map(() => 100),
        income,
      ]),
    ]).map((found) => found['10']);

  it.each([
    '10. Thu nhập bình quân đầu người (nghìn đồng/người/năm)',
    '10. Thu nhập bình quân đầu người (1.000 đồng/người)',
    '10. Thu nhập bình quân đầu người (ĐVT: ngàn đồng)',
  ])('stands behind its words: %s', (heading) => {
    expect(asked(heading, 43_150, 41_900)).toEqual(['met', 'unmet']);
    expect(asked(heading, '43.000', '41.900')).toEqual(['met', 'unmet']);
  });

  it('is the million where nothing else is said', () => {
    const heading = '10. Thu nhập bình quân đầu người (triệu đồng/người/năm)';
    expect(asked(heading, 43.15, 41.9)).toEqual(['met', 'unmet']);
  });
});

describe('a number in brackets behind a figure', () => {
  const asked = (...notes: readonly RowSource[]) =>
    verdicts([
      ['KẾT QUẢ CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI'],
      ['Xã Vũ Sơn'],
      ['TT', 'Chỉ tiêu', 'Mức chuẩn', 'Kết quả'],
      ...WORDINGS.map(([code, words, level]) => [code, words, level, code === '15.1' ? '93 (1)' : '100%']),
      [],
      ...notes,
    ])[0]?.['15.1'];

  it('leads to the note that explains it', () => {
    expect(asked(['(1) Theo số liệu của Bảo hiểm xã hội.'])).toBe('met');
  });

  it('stays open where no note has it', () => {
    expect(asked()).not.toMatch(/^(?:un)?met$/u);
    expect(asked(['(2) Theo số liệu của Bảo hiểm xã hội.'])).not.toMatch(/^(?:un)?met$/u);
  });
});

it('no temporary house is a result also where nothing else stands in the table', () => {
  const found = verdicts([
    ['ĐÁNH GIÁ TIÊU CHÍ 9 (Nhà ở dân cư) CÁC XÃ NÔNG THÔN MỚI'],
    [],
    ['TT', 'Nội dung', 'Chuẩn NTM', 'Xã Vũ Sơn', '', 'Xã Vũ Lễ', ''],
    ['', '', '', 'Thực hiện', 'Đ/CĐ', 'Thực hiện', 'Đ/CĐ'],
    ['9.1', 'Nhà tạm, dột nát', 'Không', 0, 'Đ', 1, 'CĐ'],
  ]);
  expect(found).toEqual([{ '9.1': 'met' }, { '9.1': 'unmet' }]);
});
