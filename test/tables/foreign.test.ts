import { indicatorsOf } from '../../src/criteria/indicators';
import { chooseSet, type SetChoice } from '../../src/tables/chooseSet';
import { readCodeText } from '../../src/tables/code';
import type { TableSurroundings } from '../../src/tables/foreign';
import { FOREIGN_SETS } from '../../src/tables/foreignNames';
import type { IdentityCell, Line } from '../../src/tables/line';
import { sheetImage, workbookImage, type RowSource } from '../support/image';
import { SETS, criteriaSet, readShipped } from '../support/shippedSets';

const COMMUNES = ['Xã Mường Vi', 'Xã Quang Kim', 'Xã Bản Vược', 'Xã Cốc Mỳ'];
const MONTHS = Array.from({ length: 12 }, (_, at) => `Tháng ${String(at + 1)}`);
const DAY = { format: 'dd/mm/yyyy' };

/** Workbooks that offices keep beside the reviews, as they are built: numbers and words of their own. */
const FOREIGN: readonly (readonly [what: string, rows: readonly RowSource[]])[] = [
  [
    'a list of workers',
    [
      ['DANH SÁCH LAO ĐỘNG QUA ĐÀO TẠO XÃ MƯỜNG VI NĂM 2024'],
      [],
      ['TT', 'Họ và tên', 'Năm sinh', 'Thôn', 'Nghề', 'Chứng chỉ', 'Kết quả'],
      [1, 1, 2, 3, 4, 5, 6],
      ...['Lò Văn An', 'Vàng Thị Mỷ', 'Giàng A Sùng', 'Tẩn Láo Lở', 'Phàn Mùi Mẩy', 'Lý Seo Sín'].map(
        (name, at): RowSource => [at + 1, name, 1980 + at, 'Bản Vai', 'Nề', 'x', 'Đạt'],
      ),
    ],
  ],
  [
    'monthly economic indicators by commune',
    [
      ['TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI THÁNG 6 NĂM 2024'],
      [],
      ['STT', 'Chỉ tiêu', 'ĐVT', ...COMMUNES],
      ...[
        ['1.1', 'Tổng diện tích gieo trồng', 'ha'],
        ['1.2', 'Sản lượng lương thực có hạt', 'tấn'],
        ['2.1', 'Tổng đàn gia súc', 'con'],
        ['2.2', 'Sản lượng thịt hơi', 'tấn'],
        ['3.1', 'Thu ngân sách trên địa bàn', 'triệu đồng'],
        ['3.2', 'Thu nhập bình quân đầu người', 'triệu đồng'],
        ['4.1', 'Số doanh nghiệp thành lập mới', 'DN'],
        ['4.2', 'Tỷ lệ nghèo đa chiều', '%'],
        ['5.1', 'Tỷ lệ che phủ rừng', '%'],
        ['5.2', 'Số lượt khách du lịch', 'lượt'],
      ].map((row, at): RowSource => [...row, 12 + at, 30.5, 41, 18]),
    ],
  ],
  [
    'months in rows, money in columns',
    [
      ['THEO DÕI THU CHI'],
      ['Tháng', 'Thu', 'Chi', 'Còn lại'],
      ...MONTHS.map((_, at): RowSource => [{ value: 45292 + 31 * at, ...DAY }, 100 + at, 80, 20 + at]),
    ],
  ],
  [
    "another programme's scoring form",
    [
      ['BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH XÃ MƯỜNG VI NĂM 2024'],
      [],
      ['TT', 'Tiêu chí', 'Điểm tối đa', 'Tự đánh giá', 'Kết quả thẩm định'],
      ...[
        ['1', 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH'],
        ['1.1', 'Ban hành kế hoạch cải cách hành chính'],
        ['1.2', 'Thực hiện chế độ báo cáo định kỳ'],
        ['2', 'CẢI CÁCH THỂ CHẾ'],
        ['2.1', 'Rà soát văn bản quy phạm pháp luật'],
        ['2.2', 'Theo dõi thi hành pháp luật'],
        ['3', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH'],
        ['3.1', 'Công khai thủ tục hành chính'],
        ['3.2', 'Tỷ lệ hồ sơ giải quyết đúng hạn'],
        ['4.1', 'Sắp xếp tổ chức bộ máy'],
        ['4.2', 'Thực hiện phân cấp quản lý'],
      ].map((row): RowSource => [...row, 5, 5, 4]),
    ],
  ],
  [
    'a diary',
    [
      ['NHẬT KÝ CÔNG TÁC QUÝ I NĂM 2024'],
      [],
      ['TT', 'Ngày', 'Nội dung', 'Kết quả', 'Ghi chú'],
      ...Array.from({ length: 30 }, (_, at): RowSource => [
        at + 1,
        { value: 45292 + at, ...DAY },
        'Họp thôn về xây dựng nông thôn mới',
        at % 2 === 0 ? 'Đạt' : 'Chưa đạt',
      ]),
    ],
  ],
  [
    'a budget by the numbers of the criteria',
    [
      ['DỰ TOÁN KINH PHÍ THỰC HIỆN CÁC TIÊU CHÍ NÔNG THÔN MỚI NĂM 2024'],
      ['Đơn vị: triệu đồng'],
      ['TT', 'Hạng mục', 'Tổng vốn', ...COMMUNES],
      ...criteriaSet('ntm').criteria.flatMap(({ number, name }): readonly RowSource[] => [
        [number, `Tiêu chí số ${String(number)}: ${name}`, 100, 40, 30, 20, 10],
        [`${String(number)}.1`, 'Xây mới', 50, 20, 15, 10, 5],
        [`${String(number)}.2`, 'Sửa chữa', 50, 20, 15, 10, 5],
      ]),
    ],
  ],
  [
    'communes by classes numbered 01 … 18',
    [
      ['LỊCH MỞ LỚP TẬP HUẤN'],
      ['Xã', ...Array.from({ length: 18 }, (_, at) => String(at + 1).padStart(2, '0'))],
      ...COMMUNES.map((name): RowSource => [
        name,
        ...Array.from({ length: 18 }, (_, at) => (at % 3 ? 'x' : '')),
      ]),
    ],
  ],
];

describe('a workbook that is no review', () => {
  it.each(FOREIGN)('is read as none: %s', (_, rows) => {
    const { tables } = readShipped(workbookImage(sheetImage('Xã Mường Vi', rows)));
    expect(tables.map(({ set, communes }) => [set, communes.map(({ name }) => name)])).toEqual([]);
  });
});

const cell = (text: string): readonly IdentityCell[] => {
  if (text === '') return [];
  const code = readCodeText(text);
  const words = code === undefined ? text : 'rest' in code ? (code.rest ?? '') : '';
  return [{ code, words, shared: false }];
};

const linesOf = (rows: readonly (readonly string[])[]): readonly Line[] =>
  rows.map((texts, at) => ({ at, cells: texts.flatMap(cell), isTotal: false }));

const chosen = (rows: readonly (readonly string[])[], around: Partial<TableSurroundings> = {}): SetChoice =>
  chooseSet(SETS, linesOf(rows), { title: '', headings: [], ...around });

/** "ntm", "foreign: ntm-2026", "unlike: ntm" */
function told(choice: SetChoice): string {
  switch (choice.code) {
    case 'set':
      return choice.index.set.key;
    case 'foreign':
      return `foreign: ${choice.foreign.kind}`;
    case 'unlike':
      return `unlike: ${choice.nearest}`;
  }
}

const numbered = (names: readonly string[]): readonly (readonly string[])[] =>
  names.map((name, at) => [String(at + 1), name]);
const counted = (many: number): readonly (readonly string[])[] =>
  Array.from({ length: many }, (_, at) => [`TC${String(at + 1)}`]);
const criteria = (key: string): readonly (readonly string[])[] =>
  numbered(criteriaSet(key).criteria.map(({ name }) => name));
const indicators = (key: string): readonly (readonly string[])[] =>
  indicatorsOf(criteriaSet(key)).map(({ code, name }) => [code, name]);
const [newSet, district] = FOREIGN_SETS;

describe('what the lines of a table are', () => {
  it.each([
    ['its own wordings', indicators('ntm'), {}, 'ntm'],
    ['its own wordings', indicators('nangcao'), {}, 'nangcao'],
    ['its four conditions', indicators('kieumau'), { title: 'TIÊU CHÍ XÃ KIỂU MẪU' }, 'kieumau'],
    ['codes without words', indicators('ntm').map(([code = '']) => [code]), {}, 'ntm'],
    ['all numbers and no words', counted(19), { title: 'TIÊU CHÍ NÔNG THÔN MỚI' }, 'ntm'],
    ['names under a heading that speaks of them', criteria('ntm'), { headings: ['Tên tiêu chí'] }, 'ntm'],
    ['one criterion of a sheet of its own', indicators('ntm').slice(2, 6), {}, 'ntm'],
    [
      'short names beside codes',
      [
        ['2.1', 'Đường xã'],
        ['2.2', 'Đường thôn'],
        ['13.1', 'HTX'],
        ['15.1', 'BHYT'],
        ['17.1', 'Nước sạch'],
      ],
      { title: 'TIÊU CHÍ NTM' },
      'ntm',
    ],
  ])('a set by %s', (_, rows, around, set) => {
    expect(told(chosen(rows, around))).toBe(set);
  });

  it.each([
    ['ten names of 2026', numbered(newSet?.names ?? []), {}, 'foreign: ntm-2026'],
    ['TC1 … TC10 with "7/10"', counted(10), { outOf: [10] }, 'foreign: ntm-2026'],
    ['TC1 … TC10 under their years', counted(10), { title: 'TIÊU CHÍ NTM 2026 - 2030' }, 'foreign: ntm-2026'],
    ['names of a district', numbered(district?.names ?? []), {}, 'foreign: district-set'],
    ['villages', criteria('ntm'), { title: 'TIÊU CHÍ NTM', headings: ['Thôn'] }, 'foreign: village-set'],
    ['districts', counted(19), { headings: ['Huyện'] }, 'foreign: counts'],
    ['kinds of works', criteria('ntm'), { headings: ['Loại công trình'] }, 'foreign: works'],
  ])('something else, which is named: %s', (_, rows, around, what) => {
    expect(told(chosen(rows, around))).toBe(what);
  });

  it.each([
    ['eighteen numbers', counted(18), {}],
    ['names of criteria that nothing calls so', criteria('ntm'), { title: 'TIẾN ĐỘ NĂM 2024' }],
    ['its codes with other words', indicators('ntm').map(([code = '']) => [code, 'Sửa chữa công trình']), {}],
    [
      'numbers below headings of their own',
      ['Việc làm', 'Dinh dưỡng', 'Nguồn nước', 'Nhà tiêu', 'Đi học', 'Viễn thông'].map((name, at) => [
        name,
        String(at + 6),
      ]),
      {},
    ],
  ])('nothing of a set, though it has %s', (_, rows, around) => {
    expect(chosen(rows, around).code).toBe('unlike');
  });

  it('is the set that the user says, whatever the lines say', () => {
    const lines = linesOf(counted(10));
    expect(told(chooseSet(SETS, lines, { title: '', headings: [] }, { set: 'ntm' }))).toBe('ntm');
  });
});
