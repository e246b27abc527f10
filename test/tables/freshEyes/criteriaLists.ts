import type { RowSource } from '../../support/image';
import { SIGNATURES, type KeptWorkbook } from './workbook';

// Which criteria each commune has or lacks, told in words: the communes in columns or in rows.

const TITLE: RowSource = ['TỔNG HỢP KẾT QUẢ THỰC HIỆN TIÊU CHÍ NÔNG THÔN MỚI CÁC XÃ NĂM 2024'];

const criteria = (unmet: readonly number[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: 19 }, (_, at) => [String(at + 1), unmet.includes(at + 1) ? 'unmet' : 'met']),
  );

const ALL_READ: KeptWorkbook['communes'] = [
  { set: 'ntm', name: 'Vũ Sơn', criteriaMet: 17, criteria: criteria([10, 17]) },
  { set: 'ntm', name: 'Vũ Lễ', criteriaMet: 19, criteria: criteria([]) },
  { set: 'ntm', name: 'Tân Lập', criteriaMet: 16, criteria: criteria([10, 11, 17]) },
];

const kept = (what: string, rows: readonly RowSource[]): KeptWorkbook => ({
  what: `a list of criteria, ${what}`,
  sheets: [{ name: 'Tổng hợp', rows: [TITLE, [], ...rows, ...SIGNATURES] }],
  communes: ALL_READ,
});

export const CRITERIA_LISTS: readonly KeptWorkbook[] = [
  kept('communes in columns', [
    ['Nội dung', 'Xã Vũ Sơn', 'Xã Vũ Lễ', 'Xã Tân Lập'],
    ['Số tiêu chí đạt', '17/19', '19/19', '16/19'],
    ['Tiêu chí chưa đạt', '10, 17', '', 'TC 10, 11 & 17'],
  ]),
  kept('communes in columns, the rows numbered', [
    ['TT', 'Chỉ tiêu', 'Vũ Sơn', 'Vũ Lễ', 'Tân Lập'],
    [1, 'Tổng số tiêu chí đạt', 17, 19, 16],
    [2, 'Các tiêu chí chưa đạt', '10; 17', 'Không', '10; 11 và 17'],
  ]),
  kept('communes in columns below one heading, both verdicts', [
    ['STT', 'Nội dung', 'Xã'],
    ['', '', 'Vũ Sơn', 'Vũ Lễ', 'Tân Lập'],
    [1, 'Tiêu chí đạt', '1-9, 11-16, 18, 19', '1-19', '1-9, 12-16, 18-19'],
    [2, 'Tiêu chí chưa đạt', '10, 17', 'Không', '10, 11, 17'],
  ]),
  kept('communes in columns, without a heading over the rows', [
    ['', 'Vũ Sơn', 'Vũ Lễ', 'Tân Lập'],
    ['Số TC đạt', 17, 19, 16],
    ['TC còn lại', '10, 17', '-', '10; 11; 17'],
  ]),
  kept('communes in rows, named by their criteria', [
    ['TT', 'Tên xã', 'Số TC đạt', 'Tiêu chí còn lại'],
    [1, 'Vũ Sơn', 17, 'Thu nhập (TC10), Môi trường (TC17)'],
    [2, 'Vũ Lễ', 19, ''],
    [3, 'Tân Lập', 16, 'TC số 10&17; TC 11'],
  ]),
  kept('communes in rows, in sentences', [
    ['TT', 'Tên xã', 'Kết quả'],
    [1, 'Vũ Sơn', 'Đạt 17/19 tiêu chí, còn lại 2 tiêu chí: 10, 17'],
    [2, 'Vũ Lễ', 'Đạt 19/19 tiêu chí'],
    [3, 'Tân Lập', 'Đạt 16/19 TC; còn lại TC 10; 11 và 17'],
  ]),
  {
    what: 'indicators without codes behind running numbers, which criteria are met below them',
    sheets: [
      {
        name: 'Tổng hợp',
        rows: [
          TITLE,
          [],
          ['STT', 'Chỉ tiêu', 'Mức', 'Xã Vũ Sơn', 'Xã Vũ Lễ'],
          [1, 'Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa', '100%', '100%', '90%'],
          [2, 'Tỷ lệ hộ có đăng ký trực tiếp và được sử dụng điện đảm bảo an toàn', '≥ 98%', '99%', '99%'],
          [3, 'Tỷ lệ nghèo đa chiều', '≤ 13%', '15%', '3%'],
          [4, 'Tỷ lệ lao động qua đào tạo', '≥ 70%', '72%', '61%'],
          [5, 'Tỷ lệ người dân tham gia bảo hiểm y tế', '≥ 90%', '93%', '94%'],
          ['', 'Tiêu chí chưa đạt', '', '11', '2, 12'],
        ],
      },
    ],
    communes: [
      {
        set: 'ntm',
        name: 'Vũ Sơn',
        indicators: { '2.1': 'met', '4.2': 'met', '11': 'unmet', '12.1': 'met', '15.1': 'met' },
      },
      {
        set: 'ntm',
        name: 'Vũ Lễ',
        indicators: { '2.1': 'unmet', '4.2': 'met', '11': 'met', '12.1': 'unmet', '15.1': 'met' },
      },
    ],
  },
];
