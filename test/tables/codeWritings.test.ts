import type { WorkbookImage } from '../../src/workbook/image';
import { checkReport } from '../../src/app/checkReport';
import { sheetImage, workbookImage } from '../support/image';
import { checkedImage } from '../support/judged';

const TITLE = 'TỔNG HỢP KẾT QUẢ CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI NĂM 2024';

/** Criterion, indicator, words that alone would not do, and Vũ Sơn's and Vũ Lễ's marks. */
const ASKED = [
  [1, 1, 'Quy hoạch chung', 'Đạt', 'Đạt'],
  [2, 1, 'Đường xã', 'Đạt', 'Chưa đạt'],
  [2, 2, 'Đường thôn', 'Chưa đạt', 'Đạt'],
  [3, 1, 'Tưới tiêu', 'Đạt', 'Đạt'],
  [12, 1, 'Đào tạo', 'Đạt', 'Chưa đạt'],
  [15, 1, 'BHYT', 'Chưa đạt', 'Đạt'],
  [17, 1, 'Nước sạch', 'Đạt', 'Đạt'],
  [17, 10, 'An toàn thực phẩm', 'Chưa đạt', 'Chưa đạt'],
] as const;

const WRITINGS: readonly (readonly [string, (criterion: number, index: number) => string])[] = [
  ['2.1', (criterion, index) => `${criterion}.${index}`],
  ['2-1', (criterion, index) => `${criterion}-${index}`],
  ['2/1', (criterion, index) => `${criterion}/${index}`],
  ['2 – 1', (criterion, index) => `${criterion} – ${index}`],
  ['TC 2.1', (criterion, index) => `TC ${criterion}.${index}`],
  ['CT 2-1', (criterion, index) => `CT ${criterion}-${index}`],
  ['TC2.CT1', (criterion, index) => `TC${criterion}.CT${index}`],
  ['TC 2 - CT 2.1', (criterion, index) => `TC ${criterion} - CT ${criterion}.${index}`],
  ['Tiêu chí số 2 – chỉ tiêu 1', (criterion, index) => `Tiêu chí số ${criterion} – chỉ tiêu ${index}`],
];

const across = (code: (criterion: number, index: number) => string): WorkbookImage =>
  workbookImage(
    sheetImage('Tổng hợp', [
      [TITLE],
      [],
      ['Mã số', 'Chỉ tiêu', 'Xã Vũ Sơn', 'Xã Vũ Lễ'],
      ...ASKED.map(([criterion, index, words, first, second]) => [
        code(criterion, index),
        words,
        first,
        second,
      ]),
      ['', 'Cộng', 5, 5],
    ]),
  );

const down = (code: (criterion: number, index: number) => string): WorkbookImage =>
  workbookImage(
    sheetImage('Tổng hợp', [
      [TITLE],
      [],
      ['TT', 'Tên xã', ...ASKED.map(([criterion, index]) => code(criterion, index))],
      ['', '', ...ASKED.map(([, , words]) => words)],
      [1, 'Xã Vũ Sơn', ...ASKED.map(([, , , first]) => first)],
      [2, 'Xã Vũ Lễ', ...ASKED.map(([, , , , second]) => second)],
    ]),
  );

const verdictOf = (mark: string): string => (mark === 'Đạt' ? 'met' : 'unmet');

describe.each([
  { way: 'communes in columns', table: across },
  { way: 'communes in rows', table: down },
])('the code of an indicator, $way', ({ table }) => {
  it.each(WRITINGS)('written "%s"', (_, code) => {
    const { communes } = checkReport('bieu.xlsx', checkedImage(table(code)).assessment);
    const read = communes.map(({ name, indicators }) => [
      name,
      ASKED.map(
        ([criterion, index]) =>
          indicators.find((one) => one.code === `${criterion}.${index}`)?.verdict ?? 'nothing',
      ),
    ]);
    expect(read).toEqual([
      ['Vũ Sơn', ASKED.map(([, , , first]) => verdictOf(first))],
      ['Vũ Lễ', ASKED.map(([, , , , second]) => verdictOf(second))],
    ]);
  });
});

it('is none among days and shares', () => {
  const days = ['02/1', '15-1', '3/4', '2 – 12', '31/7', '17/1', '1/1', '30/4'];
  const { communes } = checkReport(
    'bieu.xlsx',
    checkedImage(
      workbookImage(
        sheetImage('Nhật ký', [
          ['NHẬT KÝ TRIỂN KHAI XÃ NÔNG THÔN MỚI'],
          [],
          ['Ngày', 'Nội dung', 'Kết quả'],
          ...days.map((day) => [day, 'Họp ban quản lý', 'Đạt']),
        ]),
      ),
    ).assessment,
  );
  expect(communes).toEqual([]);
});
