import { assess } from '../../src/assessment/assess';
import { SURE } from '../../src/tables/reading';
import { sheetImage, workbookImage, type CellSource, type RowSource } from '../support/image';
import { readShipped } from '../support/shippedSets';

const TITLE = 'HIỆN TRẠNG TIÊU CHÍ NÔNG THÔN MỚI CÁC XÃ ĐẾN 31/12/2024';
const NUMBERS = Array.from({ length: 19 }, (_, place) => place + 1);

const told = (title: string, ...rows: readonly RowSource[]) => {
  const reading = readShipped(workbookImage(sheetImage('Biểu 3', [[title], [], ...rows])));
  return { reading, assessment: assess(reading, { region: undefined, year: undefined, defaultYear: 2024 }) };
};

/** Of every commune the criteria that are not met; "?" before what is left open. */
const unmetIn = ({ assessment: { communes } }: ReturnType<typeof told>) =>
  communes.map(({ name, criteria }) => [
    name,
    ...criteria.flatMap(({ number, verdict }) =>
      verdict === 'met' ? [] : [verdict === 'unmet' ? String(number) : `?${String(number)}`],
    ),
  ]);

const VU_SON = ['Vũ Sơn'];
const VU_LE = ['Vũ Lễ', '10', '17'];

describe('a table that lists the criteria of each commune', () => {
  const layouts: readonly (readonly [name: string, rows: readonly RowSource[]])[] = [
    [
      'met and unmet side by side',
      [
        ['TT', 'Đơn vị', 'Số tiêu chí đạt', 'Các tiêu chí đã đạt', 'Các tiêu chí chưa đạt'],
        [1, 'Vũ Sơn', 19, '1-19', 'Không có'],
        [2, 'Vũ Lễ', 17, '1-9, 11-16, 18-19', '10, 17'],
      ],
    ],
    [
      'below one heading',
      [
        ['TT', 'Xã', 'Tiêu chí', '', 'Ghi chú'],
        ['', '', 'Đạt', 'Chưa đạt', ''],
        [1, 'Xã Vũ Sơn', '1-19', 'Không', ''],
        [2, 'Xã Vũ Lễ', '1-9; 11-16; 18; 19', '10; 17', 'Thu nhập thấp'],
      ],
    ],
    [
      'unmet alone',
      [
        ['STT', 'Tên xã', 'Kết quả', 'Tiêu chí nông thôn mới chưa đạt'],
        [1, 'Xã Vũ Sơn', '19/19', ''],
        [2, 'Xã Vũ Lễ', '17/19', 'TC số 10 (Thu nhập) và 17 (Môi trường)'],
      ],
    ],
    [
      'met alone',
      [
        ['STT', 'Xã', 'Tổng số tiêu chí đạt', 'Tiêu chí đạt'],
        [1, 'Xã Vũ Sơn', '19/19', 'Tất cả'],
        [2, 'Xã Vũ Lễ', '17/19', 'từ 1 đến 9, từ 11 đến 16, 18, 19'],
      ],
    ],
    [
      'a sentence for each commune',
      [
        ['TT', 'Xã', 'Kết quả thực hiện', 'Ghi chú'],
        [1, 'Xã Vũ Sơn', 'Đạt 19/19 tiêu chí', ''],
        [2, 'Xã Vũ Lễ', 'Đạt 17/19 tiêu chí, chưa đạt tiêu chí số 10 và 17', ''],
      ],
    ],
    [
      'counts beside the lists',
      [
        ['TT', 'Xã', 'Số tiêu chí đạt', 'Số tiêu chí chưa đạt', 'Tên tiêu chí chưa đạt'],
        [1, 'Xã Vũ Sơn', 19, 0, '-'],
        [2, 'Xã Vũ Lễ', 17, 2, 'Thu nhập; Môi trường và an toàn thực phẩm'],
      ],
    ],
    [
      'the number that Excel made of "10,17"',
      [
        ['TT', 'Xã', 'Số tiêu chí đạt', 'Tiêu chí chưa đạt'],
        [1, 'Xã Vũ Sơn', 19, 'Không'],
        [2, 'Xã Vũ Lễ', 17, 10.17],
      ],
    ],
  ];

  it.each(layouts)('%s', (_, rows) => {
    const table = told(TITLE, ...rows);
    expect(unmetIn(table)).toEqual([VU_SON, VU_LE]);
  });

  it('is sure where the counts bear it out, and not where nothing does', () => {
    const confidence = (first: string, second: string) =>
      told(TITLE, ['TT', 'Xã', 'Kết quả'], [1, 'Xã Vũ Sơn', first], [2, 'Xã Vũ Lễ', second]).reading.tables[0]
        ?.confidence;
    expect(confidence('Đạt 18/19 tiêu chí, chưa đạt TC 10', 'Đạt 17/19 tiêu chí, chưa đạt TC 10, 17')).toBe(
      1,
    );
    expect(confidence('Chưa đạt tiêu chí 10', 'Chưa đạt tiêu chí 10, 17')).toBeLessThan(SURE);
  });

  it('leaves open what neither of two lists names', () => {
    const table = told(
      TITLE,
      ['TT', 'Xã', 'Tiêu chí đã đạt', 'Tiêu chí chưa đạt'],
      [1, 'Xã Vũ Sơn', '1-19', '-'],
      [2, 'Xã Vũ Lễ', '1-9, 11-16, 18', '10, 17'],
    );
    expect(unmetIn(table)).toEqual([VU_SON, ['Vũ Lễ', '10', '17', '?19']]);
  });

  it('finds the criterion that both lists name', () => {
    const { assessment } = told(
      TITLE,
      ['TT', 'Xã', 'Tiêu chí đã đạt', 'Tiêu chí chưa đạt'],
      [1, 'Xã Vũ Sơn', '1-19', '-'],
      [2, 'Xã Vũ Lễ', '1-16, 18, 19', '10, 17'],
    );
    expect(assessment.findings.map(({ code }) => code)).toContain('wrong-criterion-mark');
  });

  it('leaves a commune open whose list cannot be read to the end', () => {
    const table = told(
      TITLE,
      ['TT', 'Xã', 'Số tiêu chí đạt', 'Tiêu chí chưa đạt'],
      ...['Vũ Sơn', 'Vũ Ninh', 'Nhất Tiến', 'Tân Lập', 'Hưng Vũ'].map((name, place): RowSource => [
        place + 1,
        `Xã ${name}`,
        place === 4 ? 17 : 18,
        place === 4 ? 'TC 10 và một số nội dung khác' : 'TC 10',
      ]),
    );
    expect(unmetIn(table).at(-1)).toEqual(['Hưng Vũ', ...NUMBERS.map((number) => `?${String(number)}`)]);
  });
});

describe('numbers that are no list of criteria', () => {
  const headed = (heading: string, ...cells: readonly CellSource[]) =>
    told(
      TITLE,
      ['TT', 'Xã', 'Tiêu chí đạt', heading],
      ...cells.map((cell, place): RowSource => [
        place + 1,
        `Xã ${['Vũ Sơn', 'Vũ Lễ', 'Tân Lập'][place] ?? ''}`,
        19 - Number(cell),
        cell,
      ]),
    );

  it.each(['Tiêu chí chưa đạt', 'Số tiêu chí chưa đạt'])(
    'are counts beside what they leave: %s',
    (heading) => {
      expect(headed(heading, 2, 5, 3).assessment.communes).toEqual([]);
    },
  );

  it.each([
    'Tiêu chí đăng ký đạt năm 2025',
    'Tiêu chí phấn đấu đạt',
    'Tiêu chí đạt thêm trong năm',
    'Tiêu chí cơ bản đạt',
  ])('are not what was reached in all: %s', (heading) => {
    const { assessment } = told(
      TITLE,
      ['TT', 'Xã', 'Số tiêu chí đạt', heading],
      [1, 'Xã Vũ Sơn', 15, '2, 5'],
      [2, 'Xã Vũ Lễ', 16, '10, 11, 17'],
    );
    expect(assessment.communes).toEqual([]);
  });

  it('say which are met "cơ bản", which are not met, and leave open what nobody can tell', () => {
    const table = told(
      TITLE,
      ['TT', 'Xã', 'Số TC đạt', 'Tiêu chí cơ bản đạt', 'Tiêu chí chưa đạt'],
      [1, 'Xã Vũ Sơn', 16, 'Lao động', '10, 17'],
      [2, 'Xã Vũ Lễ', 17, '', '10; 11'],
      [3, 'Xã Tân Lập', 16, 'một tiêu chí, như trên', '10, 17'],
    );
    expect(unmetIn(table)).toEqual([
      ['Vũ Sơn', '10', '12', '17'],
      ['Vũ Lễ', '10', '11'],
      ['Tân Lập', ...NUMBERS.map((number) => `?${String(number)}`)],
    ]);
  });

  it('are of another thing than criteria', () => {
    const { assessment } = told(
      'SỐ THÔN ĐẠT CHUẨN VĂN HÓA CÁC XÃ XÂY DỰNG NÔNG THÔN MỚI',
      ['TT', 'Xã', 'Thôn đạt', 'Thôn chưa đạt'],
      [1, 'Xã Vũ Sơn', 9, 2],
      [2, 'Xã Vũ Lễ', 7, 1],
    );
    expect(assessment.communes).toEqual([]);
  });

  it('are of a set with ten criteria', () => {
    const { assessment } = told(
      'KẾT QUẢ TIÊU CHÍ NÔNG THÔN MỚI CÁC XÃ',
      ['TT', 'Xã', 'Số tiêu chí đạt', 'Tiêu chí chưa đạt'],
      [1, 'Xã Vũ Sơn', '8/10', '4, 8'],
      [2, 'Xã Vũ Lễ', '9/10', '8'],
    );
    expect(assessment.communes).toEqual([]);
  });
});
