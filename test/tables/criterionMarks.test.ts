import { assess } from '../../src/assessment/assess';
import { statesOf } from '../../src/assessment/states';
import { statesText } from '../../src/messages/states';
import { formatAddress } from '../../src/workbook/address';
import { sheetImage, workbookImage, type RowSource } from '../support/image';
import { criteriaSet, readShipped } from '../support/shippedSets';

const { criteria } = criteriaSet('ntm');
const NUMBERS = criteria.map(({ number }) => number);

/** What stands for a criterion; "Đ" for the others. */
type Marks = Readonly<Record<number, string>>;

const judged = (rows: readonly RowSource[]) =>
  assess(readShipped(workbookImage(sheetImage('Tổng hợp xã', rows))), {
    region: undefined,
    year: undefined,
    defaultYear: 2024,
  });

const inRows = (usual: string, marks: Marks) =>
  judged([
    ['BIỂU TỔNG HỢP KẾT QUẢ RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI'],
    [],
    ['TT', 'Tên tiêu chí', 'Xã Vũ Sơn', 'Xã Vũ Lễ'],
    ...criteria.map(({ number, name }) => [number, name, usual, marks[number] ?? usual]),
  ]);

const inColumns = (usual: string, marks: Marks) =>
  judged([
    ['BIỂU TỔNG HỢP KẾT QUẢ RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI'],
    [],
    ['TT', 'Xã', ...NUMBERS],
    [1, 'Vũ Sơn', ...NUMBERS.map(() => usual)],
    [2, 'Vũ Lễ', ...NUMBERS.map((number) => marks[number] ?? usual)],
  ]);

const findingsOf = ({ findings }: ReturnType<typeof judged>) =>
  findings.map((finding) => [
    finding.code,
    'criterion' in finding ? finding.criterion : undefined,
    formatAddress(finding.place),
  ]);

describe.each([
  { way: 'criteria in rows', table: inRows, cell: (number: number) => `D${3 + number}` },
  {
    way: 'criteria in columns',
    table: inColumns,
    cell: (number: number) => `${'ABCDEFGHIJKLMNOPQRSTU'.charAt(number + 1)}5`,
  },
])('a table of nothing but marks on criteria, $way', ({ table, cell }) => {
  it('has nothing to say where all are met', () => {
    const assessment = table('Đ', {});
    expect(assessment.communes.map(({ name, criteriaMet }) => [name, criteriaMet])).toEqual([
      ['Vũ Sơn', 19],
      ['Vũ Lễ', 19],
    ]);
    expect(assessment.findings).toEqual([]);
  });

  it('finds what is not met at its mark, "C" beside "Đ" among it', () => {
    const assessment = table('Đ', { 10: 'C', 17: 'K' });
    expect(assessment.communes.map(({ criteriaMet }) => criteriaMet)).toEqual([19, 17]);
    expect(findingsOf(assessment)).toEqual([
      ['unmet-criterion', 10, cell(10)],
      ['unmet-criterion', 17, cell(17)],
    ]);
  });

  it('leaves a "C" open where nobody writes "Đ"', () => {
    const assessment = table('Đạt', { 10: 'C' });
    expect(assessment.communes.map(({ criteriaMet }) => criteriaMet)).toEqual([19, 18]);
    expect(findingsOf(assessment)).toEqual([['open-criterion', 10, cell(10)]]);
  });

  it('finds a blank and a mark that nobody can read', () => {
    const assessment = table('Đạt', { 5: '', 9: 'tạm được' });
    expect(assessment.communes.map(({ criteriaMet }) => criteriaMet)).toEqual([19, 17]);
    expect(findingsOf(assessment)).toEqual([
      ['open-criterion', 5, cell(5)],
      ['open-criterion', 9, cell(9)],
    ]);
  });

  it('counts the four states apart, and together they are all criteria', () => {
    const { communes } = table('Đạt', {
      3: 'Cơ bản đạt',
      5: 'Cơ bản đạt, còn thiếu hồ sơ',
      9: 'Chưa đạt',
      12: 'Không xét',
      15: '',
    });
    const counts = communes.map(statesOf);
    expect(counts).toEqual([
      { met: 19, basically: 0, unmet: 0, 'not-reviewed': 0, open: 0 },
      { met: 14, basically: 2, unmet: 1, 'not-reviewed': 1, open: 1 },
    ]);
    expect(counts.map(statesText)).toEqual([
      '19 đạt',
      '14 đạt, 2 cơ bản đạt, 1 chưa đạt, 1 không xét, 1 chưa kết luận được',
    ]);
  });
});

describe('how many of its indicators a criterion has reached', () => {
  it.each([
    ['alone', (share: string) => share],
    ['with the word', (share: string) => `${share} chỉ tiêu`],
    ['in a phrase', (share: string) => `Đạt ${share} chỉ tiêu`],
  ])('is its mark, written %s', (_, write) => {
    const { communes } = judged([
      ['MỨC ĐỘ HOÀN THÀNH CÁC TIÊU CHÍ NÔNG THÔN MỚI CỦA CÁC XÃ'],
      [],
      ['TT', 'Tiêu chí', 'Số chỉ tiêu', 'Xã Vũ Sơn', 'Xã Vũ Lễ'],
      ...criteria.map(({ number, name, indicators: { length } }) => [
        number,
        name,
        length,
        write(`${String(length)}/${String(length)}`),
        write(`${String(number === 17 ? length - 3 : length)}/${String(length)}`),
      ]),
    ]);
    expect(communes.map(({ name, criteriaMet }) => [name, criteriaMet])).toEqual([
      ['Vũ Sơn', 19],
      ['Vũ Lễ', 18],
    ]);
  });

  it('is left open where it counts other indicators than the set has', () => {
    const { communes } = judged([
      ['MỨC ĐỘ HOÀN THÀNH CÁC TIÊU CHÍ NÔNG THÔN MỚI CỦA CÁC XÃ'],
      [],
      ['TT', 'Tiêu chí', 'Xã Vũ Sơn', 'Xã Vũ Lễ'],
      ...criteria.map(({ number, name }) => [
        number,
        name,
        'Đạt',
        number === 17 ? 'Đạt 3/4 chỉ tiêu' : 'Đạt',
      ]),
    ]);
    expect(communes[1]?.criteria.find(({ number }) => number === 17)?.verdict).not.toMatch(/^(?:un)?met$/u);
  });
});

describe('a criterion whose indicators are judged', () => {
  const indicatorRows = (marks: Readonly<Record<string, string>>): readonly RowSource[] => [
    ['BIỂU RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI XÃ VŨ SƠN'],
    [],
    ['TT', 'Nội dung tiêu chí', 'Kết luận'],
    ...criteria.flatMap(({ indicators }) =>
      indicators.map(({ code, name }) => [code, name, marks[code] ?? 'Đạt']),
    ),
  ];

  it.each([
    ['all that is unmet is "cơ bản đạt"', { '13.1': 'Cơ bản đạt', '13.2': 'Cơ bản đạt' }, 'basically'],
    ['one of them is not', { '13.1': 'Cơ bản đạt', '13.2': 'Chưa đạt' }, 'unmet'],
    ['one was not reviewed', { '13.1': 'Không xét' }, 'not-reviewed'],
    ['one was not reviewed and one is missing', { '13.1': 'Không xét', '13.2': '' }, 'open'],
    ['what was not reviewed need not be there', { '13.4': 'Không xét' }, 'met'],
  ] as const)('%s', (_, marks, state) => {
    const [commune] = judged(indicatorRows(marks)).communes;
    expect(commune && statesOf(commune)).toEqual({
      met: 18,
      basically: 0,
      unmet: 0,
      'not-reviewed': 0,
      open: 0,
      [state]: state === 'met' ? 19 : 1,
    });
  });
});

describe('a row of totals', () => {
  it.each([['TT'], ['name']])('is read wherever its label stands: %s', (column) => {
    const label = 'Tổng số tiêu chí đạt';
    const { communes, findings } = judged([
      ['BIỂU TỔNG HỢP KẾT QUẢ RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI'],
      [],
      ['TT', 'Tên tiêu chí', 'Xã Vũ Sơn'],
      ...criteria.map(({ number, name }) => [number, name, 'Đạt']),
      column === 'TT' ? [label, '', '18/19'] : ['', label, '18/19'],
    ]);
    expect(communes).toMatchObject([{ criteriaMet: 19, declaredCriteriaMet: 18 }]);
    expect(findings).toMatchObject([{ code: 'wrong-total', declared: 18 }]);
  });
});

describe('what is concluded beside the points of a criterion', () => {
  const communes = judged([
    ['BẢNG ĐIỂM ĐÁNH GIÁ TIÊU CHÍ NÔNG THÔN MỚI XÃ VŨ SƠN'],
    [],
    ['TT', 'Tiêu chí', 'Điểm tối đa', 'Điểm thẩm định', 'Kết luận'],
    ...criteria.map(({ number, name }) => [number, name, 5, number % 4, number === 17 ? 'Không đạt' : 'Đạt']),
  ]).communes;

  it('is its verdict, however many points there are', () => {
    expect(
      communes.map(({ name, criteria: judgedCriteria }) => [
        name,
        judgedCriteria.filter(({ verdict }) => verdict === 'met').length,
        judgedCriteria.filter(({ verdict }) => verdict === 'unmet').map(({ number }) => number),
      ]),
    ).toEqual([['Vũ Sơn', 18, [17]]]);
  });
});

describe('points without a verdict beside them', () => {
  it('make no review of a list, though communes and 1 to 19 head it', () => {
    const { communes } = judged([
      ['BẢNG TỔNG HỢP ĐIỂM CẢI CÁCH HÀNH CHÍNH CÁC XÃ'],
      ['TT', 'Xã', 'Điểm các nội dung'],
      [undefined, undefined, ...NUMBERS],
      [1, 'Vũ Sơn', ...NUMBERS.map((number) => 2 + (number % 4))],
      [2, 'Vũ Lễ', ...NUMBERS.map((number) => 3 + (number % 3))],
    ]);
    expect(communes).toEqual([]);
  });
});

describe('levels for two sorts of communes', () => {
  it('are no communes, though "xã" heads them', () => {
    const { communes } = judged([
      ['KẾT QUẢ RÀ SOÁT XÃ NÔNG THÔN MỚI NĂM 2024'],
      ['TT', 'Tiêu chí', 'Yêu cầu', undefined, 'Vũ Sơn', 'Vũ Lễ'],
      [undefined, undefined, 'Xã miền núi', 'Xã còn lại', 'Đ/CĐ', 'Đ/CĐ'],
      ...criteria.map(({ number, name }) => [number, name, 'Đạt', 'Đạt', 'Đ', number === 5 ? 'CĐ' : 'Đ']),
    ]);
    expect(communes.map(({ name, criteriaMet }) => [name, criteriaMet])).toEqual([
      ['Vũ Sơn', 19],
      ['Vũ Lễ', 18],
    ]);
  });
});
