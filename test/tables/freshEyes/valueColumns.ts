import type { KeptWorkbook } from './workbook';

/** "95/90 %": the heading says that both what was reached and what is asked for stand in a cell. */
const PAIRS_OF_COMMUNES: KeptWorkbook = {
  what: 'results over levels in one cell, communes in rows',
  sheets: [
    {
      name: 'KQ',
      rows: [
        ['SO SÁNH KẾT QUẢ VỚI YÊU CẦU CỦA BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NĂM 2024'],
        [],
        ['TT', 'Xã', 'Các chỉ tiêu (KQ/YC)', '', '', '', ''],
        ['', '', '2.1 Đường xã', '4.2 Hộ dùng điện', '9.2 Nhà kiên cố', '11 Nghèo đa chiều', '15.1 BHYT'],
        [1, 'Nghĩa An', '100/100%', '99,1/98%', '81/80%', '4,2/5%', '95/90%'],
        [2, 'Nghĩa Lâm', '92,5/100%', '99/98%', '79,9/80%', '6,1/5%', '90/90%'],
        [3, 'Nghĩa Sơn', '100/100%', '97/98%', '85/80%', '', '88/90%'],
      ],
      merges: ['A1:G1', 'A3:A4', 'B3:B4', 'C3:G3'],
    },
  ],
  communes: [
    {
      set: 'ntm',
      name: 'Nghĩa An',
      indicators: { '2.1': 'met', '4.2': 'met', '9.2': 'met', '11': 'met', '15.1': 'met' },
    },
    {
      set: 'ntm',
      name: 'Nghĩa Lâm',
      indicators: { '2.1': 'unmet', '4.2': 'met', '9.2': 'unmet', '11': 'unmet', '15.1': 'met' },
    },
    {
      set: 'ntm',
      name: 'Nghĩa Sơn',
      indicators: { '2.1': 'met', '4.2': 'unmet', '9.2': 'met', '11': 'missing', '15.1': 'unmet' },
    },
  ],
};

/** A column of one's own for the target, under a word that nobody expects. */
const AIMS: KeptWorkbook = {
  what: 'what is aimed at stands beside the results under words of its own',
  sheets: [
    {
      name: 'Biểu',
      rows: [
        ['RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI XÃ YÊN LẠC'],
        [],
        ['TT', 'Nội dung tiêu chí', 'Mức đạt chuẩn', 'Kết quả 2023', 'Đích 2025', 'Ghi chú'],
        ['2.1', 'Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa', '100%', 88, 100, ''],
        ['2.2', 'Tỷ lệ đường thôn được cứng hóa', '≥ 80%', 82, 90, ''],
        ['4.2', 'Tỷ lệ hộ sử dụng điện an toàn', '≥ 98%', 97, 99.5, ''],
        ['9.2', 'Tỷ lệ hộ có nhà ở kiên cố', '≥ 75%', 70, 80, ''],
        ['12.1', 'Tỷ lệ lao động qua đào tạo', '≥ 70%', 71, 75, ''],
        ['15.1', 'Tỷ lệ tham gia bảo hiểm y tế', '≥ 90%', 89, 95, ''],
      ],
    },
  ],
  communes: [
    {
      set: 'ntm',
      name: 'Yên Lạc',
      indicators: {
        '2.1': 'unmet',
        '2.2': 'met',
        '4.2': 'unmet',
        '9.2': 'unmet',
        '12.1': 'met',
        '15.1': 'unmet',
      },
    },
  ],
};

const YEAR_ROWS = (year: number, figures: readonly (string | number)[]) => [
  [`KẾT QUẢ THỰC HIỆN TIÊU CHÍ NÔNG THÔN MỚI XÃ ĐỒNG TÂM NĂM ${String(year)}`],
  [],
  ['TT', 'Tên chỉ tiêu', 'Quy định', 'Kết quả'],
  ['2.1', 'Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa', '100%', figures[0] ?? ''],
  ['4.2', 'Tỷ lệ hộ sử dụng điện an toàn', '≥ 98%', figures[1] ?? ''],
  ['9.2', 'Tỷ lệ hộ có nhà ở kiên cố', '≥ 75%', figures[2] ?? ''],
  ['12.1', 'Tỷ lệ lao động qua đào tạo', '≥ 70%', figures[3] ?? ''],
  ['15.1', 'Tỷ lệ tham gia bảo hiểm y tế', '≥ 90%', figures[4] ?? ''],
];

/** A sheet a year; the earlier one is kept for memory. */
const YEARS: KeptWorkbook = {
  what: 'a sheet for each year: the later one counts',
  sheets: [
    { name: '2024', rows: YEAR_ROWS(2024, [100, 97.5, 76, 71, 91]) },
    { name: '2023', rows: YEAR_ROWS(2023, [92, 99, 74, 68, 93]) },
  ],
  communes: [
    {
      set: 'ntm',
      name: 'Đồng Tâm',
      indicators: { '2.1': 'met', '4.2': 'unmet', '9.2': 'met', '12.1': 'met', '15.1': 'met' },
    },
  ],
};

/** The district's own column has its bare name, as the communes have theirs. */
const DISTRICT_MEAN: KeptWorkbook = {
  what: 'a column of the district, which is the mean of its communes',
  sheets: [
    {
      name: 'Tổng hợp',
      rows: [
        ['BIỂU TỔNG HỢP KẾT QUẢ RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI'],
        [],
        ['TT', 'Chỉ tiêu', 'Mức', 'Hòa Lạc', 'Tiên Yên', 'Phong Dụ', 'Hải Lạng'],
        ['2.1', 'Tỷ lệ đường xã được nhựa hóa', '100%', 100, 90, 95, 95],
        ['2.2', 'Tỷ lệ đường thôn được cứng hóa', '≥ 70%', 75, 66, 72, 71],
        ['4.2', 'Tỷ lệ hộ sử dụng điện an toàn', '≥ 98%', 99.5, 98.1, 97, 98.2],
        ['9.2', 'Tỷ lệ hộ có nhà ở kiên cố', '≥ 75%', 82, 70, 76, 76],
        ['12.1', 'Tỷ lệ lao động qua đào tạo', '≥ 70%', 72, 69, 75, 72],
        ['15.1', 'Tỷ lệ tham gia bảo hiểm y tế', '≥ 90%', 95, 91, 87, 91],
      ],
    },
  ],
  communes: [
    {
      set: 'ntm',
      name: 'Hòa Lạc',
      indicators: { '2.1': 'met', '2.2': 'met', '4.2': 'met', '9.2': 'met', '12.1': 'met', '15.1': 'met' },
    },
    {
      set: 'ntm',
      name: 'Tiên Yên',
      indicators: {
        '2.1': 'unmet',
        '2.2': 'unmet',
        '4.2': 'met',
        '9.2': 'unmet',
        '12.1': 'unmet',
        '15.1': 'met',
      },
    },
    {
      set: 'ntm',
      name: 'Phong Dụ',
      indicators: {
        '2.1': 'unmet',
        '2.2': 'met',
        '4.2': 'unmet',
        '9.2': 'met',
        '12.1': 'met',
        '15.1': 'unmet',
      },
    },
  ],
};

/** Two columns of each commune under words that say nothing: what differs in its verdict is open. */
const TWO_ROUNDS: KeptWorkbook = {
  what: 'two columns of figures for each commune of which no word tells which counts',
  sheets: [
    {
      name: 'Biểu',
      rows: [
        ['TỔNG HỢP SỐ LIỆU TIÊU CHÍ NÔNG THÔN MỚI CÁC XÃ'],
        [],
        ['TT', 'Chỉ tiêu', 'Mức', 'Xã Hưng Đạo', '', 'Xã Bế Triều', ''],
        ['', '', '', 'Lần 1', 'Lần 2', 'Lần 1', 'Lần 2'],
        ['2.1', 'Tỷ lệ đường xã được nhựa hóa', '100%', 90, 100, 100, 100],
        ['4.2', 'Tỷ lệ hộ sử dụng điện an toàn', '≥ 98%', 99, 98.5, 96, 97],
        ['9.2', 'Tỷ lệ hộ có nhà ở kiên cố', '≥ 75%', 76, 74, 80, ''],
        ['12.1', 'Tỷ lệ lao động qua đào tạo', '≥ 70%', 72, 75, 66, 71],
        ['15.1', 'Tỷ lệ tham gia bảo hiểm y tế', '≥ 90%', 91, 93, 88, 89],
      ],
      merges: ['D3:E3', 'F3:G3'],
    },
  ],
  communes: [
    {
      set: 'ntm',
      name: 'Hưng Đạo',
      indicators: { '2.1': 'undecided', '4.2': 'met', '9.2': 'undecided', '12.1': 'met', '15.1': 'met' },
    },
    {
      set: 'ntm',
      name: 'Bế Triều',
      indicators: { '2.1': 'met', '4.2': 'unmet', '9.2': 'met', '12.1': 'undecided', '15.1': 'unmet' },
    },
  ],
};

export const VALUE_COLUMNS: readonly KeptWorkbook[] = [
  PAIRS_OF_COMMUNES,
  AIMS,
  YEARS,
  DISTRICT_MEAN,
  TWO_ROUNDS,
];
