import { assess } from '../../src/assessment/assess';
import { sheetImage, workbookImage, type RowSource } from '../support/image';
import { readShipped } from '../support/shippedSets';

const HEADING = [
  'TT',
  'Tên tiêu chí',
  'Nội dung chỉ tiêu',
  'Mức quy định',
  'Kết quả thực hiện',
  'Tự đánh giá',
];
const lines = (...all: readonly string[]): string => all.join('\n');

const ROWS: readonly RowSource[] = [
  [
    1,
    'Quy hoạch',
    lines('1.1. Có quy hoạch chung', '1.2. Có quy định quản lý quy hoạch'),
    lines('Đạt', 'Đạt'),
  ],
  [
    2,
    'Giao thông',
    lines('2.1. Đường xã', '2.2. Đường thôn', '2.3. Đường ngõ, xóm'),
    lines('100%', '80%', '85%'),
  ],
  [3, 'Thủy lợi và phòng, chống thiên tai', lines('3.1. Tưới tiêu', '3.2. Phòng chống thiên tai'), '≥ 80%'],
  [4, 'Điện', lines('4.1. Hệ thống điện', '', '4.2. Hộ sử dụng điện'), lines('Đạt', '', '98%')],
  [5, 'Trường học', 'Tỷ lệ trường học các cấp đạt tiêu chuẩn cơ sở vật chất', '≥ 70%'],
  [
    6,
    'Cơ sở vật chất văn hóa',
    lines('6.1. Nhà văn hóa xã', '6.2. Điểm vui chơi', '6.3. Nhà văn hóa thôn'),
    'Đạt',
  ],
  [7, 'Cơ sở hạ tầng thương mại nông thôn', 'Xã có chợ nông thôn hoặc nơi mua bán', 'Đạt'],
  [8, 'Thông tin và Truyền thông', lines('8.1. Bưu chính', '8.2. Viễn thông, internet'), 'Đạt'],
];
const RESULTS = [
  lines('Đạt', 'Đạt'),
  lines('100%', '87,7%', '64,8%'),
  lines('84,1%', 'Đạt'),
  lines('Đạt', '', '99,7%'),
  '3/4 trường (75%)',
  lines('Đạt', 'Đạt', '12/12 thôn'),
  'Đạt',
  'Đạt cả 02 chỉ tiêu',
];
const MARKS = ['Đạt', 'Chưa đạt', 'Đạt', 'Đạt', 'Đạt', 'Đạt', 'Đạt', 'Đạt'];

const read = () =>
  readShipped(
    workbookImage(
      sheetImage('Biểu 01', [
        ['BIỂU RÀ SOÁT BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI XÃ CẨM DUỆ NĂM 2024'],
        [],
        HEADING,
        ...ROWS.map((row, place) => [...row, RESULTS[place] ?? '', MARKS[place] ?? '']),
      ]),
    ),
  );

describe('a row with several indicators in the lines of one cell', () => {
  it('gives its mark to the criterion and to none of them', () => {
    const { communes, findings } = assess(read(), { region: undefined, year: undefined, defaultYear: 2024 });
    const [commune] = communes;
    expect(commune?.criteria.filter(({ verdict }) => verdict === 'met').map(({ number }) => number)).toEqual([
      1, 3, 4, 5, 6, 7, 8,
    ]);
    expect(commune?.criteria[1]?.verdict).toBe('unmet');
    expect(commune?.indicators.filter(({ verdict }) => verdict === 'unmet')).toEqual([]);
    // what stands in the lines is no mistake of anybody
    expect(findings.filter(({ severity }) => severity !== 'error')).toEqual([]);
  });

  it('is told of, for what the lines hold was not judged', () => {
    const [table] = read().tables;
    expect(table?.doubts).toContainEqual({ code: 'several-in-cell', lines: 6 });
  });
});
