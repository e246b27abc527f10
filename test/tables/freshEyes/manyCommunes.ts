import type { RowSource } from '../../support/image';
import { SIGNATURES, type KeptWorkbook } from './workbook';

/** Communes without the word "xã" below one merged heading; figures and words in one column. */
const IN_COLUMNS: KeptWorkbook = {
  what: 'communes in columns below one merged heading, sections between the rows',
  sheets: [
    {
      name: 'PL1',
      rows: [
        ['Phụ lục I'],
        ['TỔNG HỢP KẾT QUẢ RÀ SOÁT CÁC CHỈ TIÊU NÔNG THÔN MỚI CÁC XÃ NĂM 2024'],
        ['(Kèm theo Công văn số 88/VPĐP-NV)'],
        ['TT', 'Chỉ tiêu', 'ĐVT', 'Mức yêu cầu', 'Kết quả thực hiện của các xã', '', '', '', 'Số xã đạt'],
        ['', '', '', '', 'Long Đống', 'Chiến Thắng', 'Tân Hương', 'Vạn Thủy', ''],
        ['I', 'Tiêu chí Giao thông'],
        ['2.1', 'Đường xã được nhựa hóa, bê tông hóa', '%', '100', 100, 100, 92.3, 100, 3],
        ['2.2', 'Đường thôn, liên thôn được cứng hóa', '%', '≥ 70', 78.4, 66, 70, 81, 3],
        ['II', 'Tiêu chí Điện'],
        ['4.1', 'Hệ thống điện', '', 'Đạt', 'Đạt', 'Đạt', 'Đạt', 'Chưa đạt', 3],
        ['4.2', 'Hộ sử dụng điện an toàn', '%', '≥ 95', 99, 97.6, 95.5, 93, 3],
        ['III', 'Tiêu chí Nhà ở dân cư'],
        ['9.1', 'Nhà tạm, dột nát', 'nhà', 'Không', 'Không', 5, 'Không', 12, 2],
        ['9.2', 'Nhà kiên cố, bán kiên cố', '%', '≥ 75', 88, 79.1, 76, 75, 4],
        ['IV', 'Tiêu chí Lao động'],
        ['12.1', 'Lao động qua đào tạo', '%', '≥ 70', 72, 70.8, 'Chưa có số liệu', 69.5, 2],
        ['12.2', 'Lao động có bằng cấp, chứng chỉ', '%', '≥ 20', 24, 21, 20.2, 18, 3],
        ['V', 'Tiêu chí Y tế'],
        ['15.1', 'Tham gia bảo hiểm y tế', '%', '≥ 90', 96.4, 95, 93.8, 97, 4],
        ['15.2', 'Đạt tiêu chí quốc gia về y tế', '', 'Đạt', 'Đạt', 'Đạt', 'Chưa', 'Đạt', 3],
        ['', 'Tổng số chỉ tiêu đạt', '', '', 10, 8, 6, 5, ''],
        ...SIGNATURES,
      ],
      merges: ['A2:I2', 'A3:I3', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:H4', 'I4:I5'],
    },
  ],
  communes: [
    {
      set: 'ntm',
      name: 'Long Đống',
      indicators: {
        '2.1': 'met',
        '2.2': 'met',
        '4.1': 'met',
        '4.2': 'met',
        '9.1': 'met',
        '9.2': 'met',
        '12.1': 'met',
        '12.2': 'met',
        '15.1': 'met',
        '15.2': 'met',
      },
    },
    {
      set: 'ntm',
      name: 'Chiến Thắng',
      indicators: {
        '2.1': 'met',
        '2.2': 'unmet',
        '4.1': 'met',
        '4.2': 'met',
        '9.1': 'unmet',
        '9.2': 'met',
        '12.1': 'met',
        '12.2': 'met',
        '15.1': 'met',
        '15.2': 'met',
      },
    },
    {
      set: 'ntm',
      name: 'Tân Hương',
      indicators: {
        '2.1': 'unmet',
        '2.2': 'met',
        '4.1': 'met',
        '4.2': 'met',
        '9.1': 'met',
        '9.2': 'met',
        '12.1': 'unreadable|missing|undecided',
        '12.2': 'met',
        '15.1': 'met',
        '15.2': 'unmet',
      },
    },
    {
      set: 'ntm',
      name: 'Vạn Thủy',
      indicators: {
        '2.1': 'met',
        '2.2': 'met',
        '4.1': 'unmet',
        '4.2': 'unmet',
        '9.1': 'unmet',
        '9.2': 'met',
        '12.1': 'unmet',
        '12.2': 'unmet',
        '15.1': 'met',
        '15.2': 'met',
      },
    },
  ],
};

const CRITERIA = [
  'Quy hoạch',
  'Giao thông',
  'Thủy lợi và PCTT',
  'Điện',
  'Trường học',
  'Cơ sở vật chất văn hóa',
  'Cơ sở hạ tầng thương mại',
  'Thông tin và truyền thông',
  'Nhà ở dân cư',
  'Thu nhập',
  'Nghèo đa chiều',
  'Lao động',
  'Tổ chức sản xuất và PTKT nông thôn',
  'Giáo dục và Đào tạo',
  'Y tế',
  'Văn hóa',
  'Môi trường và ATTP',
  'Hệ thống chính trị và TCPL',
  'Quốc phòng và An ninh',
];

const ticks = (unmet: readonly number[]): RowSource =>
  CRITERIA.map((_, at) => (unmet.includes(at + 1) ? '' : 'x'));

const criteria = (unmet: readonly number[]): Readonly<Record<string, string>> =>
  Object.fromEntries(CRITERIA.map((_, at) => [String(at + 1), unmet.includes(at + 1) ? 'unmet' : 'met']));

/** The matrix that hangs on the wall: a tick where a criterion is met, a count of communes below. */
const TICKED: KeptWorkbook = {
  what: 'ticks of communes in rows by criteria in columns, with totals both ways and a key',
  sheets: [
    {
      name: 'TH 19 TC',
      rows: [
        ['BIỂU TỔNG HỢP CÁC XÃ ĐẠT TIÊU CHÍ NÔNG THÔN MỚI ĐẾN 31/12/2023'],
        [],
        [
          'TT',
          'Đơn vị',
          'Các tiêu chí',
          ...CRITERIA.slice(1).map(() => ''),
          'Tổng số tiêu chí đạt',
          'Ghi chú',
        ],
        ['', '', ...CRITERIA.map((name, at) => `${String(at + 1)}. ${name}`), '', ''],
        ['I', 'Xã đã được công nhận đạt chuẩn'],
        [1, 'Quỳnh Sơn', ...ticks([]), 19, 'Đạt chuẩn năm 2015'],
        [2, 'Bắc Quỳnh', ...ticks([]), 19],
        ['II', 'Xã chưa đạt chuẩn'],
        [3, 'Tân Thành', ...ticks([2, 9, 10, 11, 17]), 14],
        [4, 'Nhất Tiến', ...ticks([9, 10, 11, 13]), 15, 'ATK'],
        [5, 'Tân Lập', ...ticks([13]), 18, 'Phấn đấu đạt chuẩn năm 2024'],
        [
          '',
          'Tổng số xã đạt',
          ...CRITERIA.map(
            (_, at) =>
              5 -
              [[], [], [2, 9, 10, 11, 17], [9, 10, 11, 13], [13]].filter((list) => list.includes(at + 1))
                .length,
          ),
          '',
          '',
        ],
        ['Ghi chú: đánh dấu "x" vào tiêu chí đạt'],
        ...SIGNATURES,
      ],
      merges: ['A3:A4', 'B3:B4', 'C3:U3', 'V3:V4', 'W3:W4'],
    },
  ],
  communes: [
    { set: 'ntm', name: 'Quỳnh Sơn', criteria: criteria([]) },
    { set: 'ntm', name: 'Bắc Quỳnh', criteria: criteria([]) },
    { set: 'ntm', name: 'Tân Thành', criteria: criteria([2, 9, 10, 11, 17]) },
    { set: 'ntm', name: 'Nhất Tiến', criteria: criteria([9, 10, 11, 13]) },
    { set: 'ntm', name: 'Tân Lập', criteria: criteria([13]) },
  ],
};

/** Three rows of headings over the figures, a row of levels below them. */
const IN_ROWS: KeptWorkbook = {
  what: 'figures of communes in rows, criterion over wording over code, levels below',
  sheets: [
    {
      name: 'Số liệu',
      rows: [
        ['SỐ LIỆU CHI TIẾT MỘT SỐ CHỈ TIÊU NÔNG THÔN MỚI CÁC XÃ, 6 THÁNG ĐẦU NĂM 2024'],
        [
          'STT',
          'Tên xã',
          'Số hộ',
          'Giao thông',
          '',
          'Thủy lợi',
          'Nhà ở dân cư',
          '',
          'Thu nhập',
          'Nghèo đa chiều',
          'Y tế',
          '',
          'Ghi chú',
        ],
        [
          '',
          '',
          '',
          'Đường xã (%)',
          'Đường ngõ, xóm (%)',
          'Tưới tiêu chủ động (%)',
          'Nhà tạm',
          'Nhà kiên cố (%)',
          'Triệu đồng',
          '(%)',
          'BHYT (%)',
          'SDD thấp còi (%)',
          '',
        ],
        ['', '', '', '2.1', '2.3', '3.1', '9.1', '9.2', '10', '11', '15.1', '15.3', ''],
        ['', 'Mức chuẩn', '', '100', '≥ 80', '≥ 80', 'Không', '≥ 75', '≥ 45', '≤ 13', '≥ 90', '≤ 24', ''],
        ['', 'Cụm 1'],
        [1, 'Trấn Yên', 812, 100, 84.5, 81, 'Không', 80.2, 45.1, 12.4, 97, 23, ''],
        [2, 'Tân Tri', 1034, 91, 80, 85, 3, 77, 43.9, 16.2, 93.5, 22.7, 'Số liệu tháng 5'],
        ['', 'Cụm 2'],
        [3, 'Chiêu Vũ', 655, 100, 79.9, 76, 'Không', 74, 46, 9.8, 89.9, 24.6, ''],
        [4, 'Vũ Sơn', 701, 100, 95, 88, 'Không', 92, 48.8, 5.1, 98, 20, ''],
        ['', 'Toàn huyện', 3202, 97.8, 84.9, 82.5, 3, 80.8, 46, 10.9, 94.6, 22.6, ''],
        ['', 'Nguồn: Báo cáo của UBND các xã'],
      ],
      merges: ['A2:A4', 'B2:B4', 'C2:C4', 'D2:E2', 'G2:H2', 'K2:L2', 'M2:M4'],
    },
  ],
  communes: [
    {
      set: 'ntm',
      name: 'Trấn Yên',
      indicators: {
        '2.1': 'met',
        '2.3': 'met',
        '3.1': 'met',
        '9.1': 'met',
        '9.2': 'met',
        '10': 'met',
        '11': 'met',
        '15.1': 'met',
        '15.3': 'met',
      },
    },
    {
      set: 'ntm',
      name: 'Tân Tri',
      indicators: {
        '2.1': 'unmet',
        '2.3': 'met',
        '3.1': 'met',
        '9.1': 'unmet',
        '9.2': 'met',
        '10': 'unmet',
        '11': 'unmet',
        '15.1': 'met',
        '15.3': 'met',
      },
    },
    {
      set: 'ntm',
      name: 'Chiêu Vũ',
      indicators: {
        '2.1': 'met',
        '2.3': 'unmet',
        '3.1': 'unmet',
        '9.1': 'met',
        '9.2': 'unmet',
        '10': 'met',
        '11': 'met',
        '15.1': 'unmet',
        '15.3': 'unmet',
      },
    },
    {
      set: 'ntm',
      name: 'Vũ Sơn',
      indicators: {
        '2.1': 'met',
        '2.3': 'met',
        '3.1': 'met',
        '9.1': 'met',
        '9.2': 'met',
        '10': 'met',
        '11': 'met',
        '15.1': 'met',
        '15.3': 'met',
      },
    },
  ],
};

export const MANY_COMMUNES: readonly KeptWorkbook[] = [IN_COLUMNS, TICKED, IN_ROWS];
