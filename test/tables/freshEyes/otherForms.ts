import type { RowSource } from '../../support/image';
import { SIGNATURES, type KeptWorkbook } from './workbook';

/** Shares that Excel shows with a percent sign. */
const share = (value: number): RowSource[number] => ({ value, format: '0.0%' });

/** Under each indicator its figure and its mark; communes in rows. */
const PAIRS_ACROSS: KeptWorkbook = {
  what: 'figure and mark below each indicator, communes in rows',
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        ['', 'BẢNG THEO DÕI CHỈ TIÊU NTM CỦA CÁC XÃ VÙNG SÂU (CẬP NHẬT THÁNG 10/2024)'],
        [],
        [
          '',
          'TT',
          'Xã',
          'Nước sạch (17.1) ≥ 20%',
          '',
          'Rác thải (17.6) ≥ 70%',
          '',
          'BHYT (15.1) ≥ 90%',
          '',
          'Nhà văn hóa thôn (6.3) 100%',
          '',
          'Tổ khuyến nông (13.5)',
        ],
        ['', '', '', 'KQ', 'Đ.giá', 'KQ', 'Đ.giá', 'KQ', 'Đ.giá', 'KQ', 'Đ.giá', 'Đ.giá'],
        [
          '',
          1,
          'Vạn Linh',
          share(0.25),
          'Đạt',
          share(0.715),
          'Đạt',
          share(0.962),
          'Đạt',
          share(1),
          'Đạt',
          'Đạt',
        ],
        [
          '',
          2,
          'Y Tịch',
          share(0.185),
          'Chưa',
          share(0.8),
          'Đạt',
          share(0.91),
          'Đạt',
          share(0.875),
          'Chưa',
          'Đạt',
        ],
        [
          '',
          3,
          'Hữu Kiên',
          share(0.31),
          'Đạt',
          share(0.6),
          'Chưa',
          share(0.895),
          'Chưa',
          share(1),
          'Đạt',
          'Chưa',
        ],
        ['', '', 'Cộng', '', 2, '', 2, '', 2, '', 2, 2],
        ...SIGNATURES,
      ],
      merges: ['B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:I3', 'J3:K3'],
    },
  ],
  communes: [
    {
      set: 'ntm',
      name: 'Vạn Linh',
      indicators: { '17.1': 'met', '17.6': 'met', '15.1': 'met', '6.3': 'met', '13.5': 'met' },
    },
    {
      set: 'ntm',
      name: 'Y Tịch',
      indicators: { '17.1': 'unmet', '17.6': 'met', '15.1': 'met', '6.3': 'unmet', '13.5': 'met' },
    },
    {
      set: 'ntm',
      name: 'Hữu Kiên',
      indicators: { '17.1': 'met', '17.6': 'unmet', '15.1': 'unmet', '6.3': 'met', '13.5': 'unmet' },
    },
  ],
};

const small = (commune: string, told: RowSource): readonly RowSource[] => [
  [`${commune}`],
  ['TT', 'Nội dung chỉ tiêu', 'Mức đạt chuẩn', 'Kết quả', 'Đánh giá'],
  ['2.1', 'Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa', '100%', told[0], told[1]],
  ['3.1', 'Tỷ lệ diện tích đất sản xuất nông nghiệp được tưới, tiêu chủ động', '≥ 80%', told[2], told[3]],
  ['4.2', 'Tỷ lệ hộ sử dụng điện an toàn, ổn định', '≥ 95%', told[4], told[5]],
  ['9.2', 'Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố', '≥ 75%', told[6], told[7]],
  ['12.1', 'Tỷ lệ lao động qua đào tạo', '≥ 70%', told[8], told[9]],
  ['15.1', 'Tỷ lệ người dân tham gia bảo hiểm y tế', '≥ 90%', told[10], told[11]],
  [],
];

/** One small table below the other, each with its own heading. */
const OWN_HEADINGS: KeptWorkbook = {
  what: 'small tables below one another, the commune above each',
  sheets: [
    {
      name: 'Chi tiết',
      rows: [
        ['CHI TIẾT CÁC CHỈ TIÊU NÔNG THÔN MỚI CÒN THEO DÕI NĂM 2024'],
        [],
        ...small('1. Xã Bắc Quỳnh', [
          '100%',
          'Đạt',
          '83%',
          'Đạt',
          '99%',
          'Đạt',
          '81%',
          'Đạt',
          '74%',
          'Đạt',
          '97%',
          'Đạt',
        ]),
        ...small('2. Xã Tân Tri', [
          '95%',
          'Chưa đạt',
          '80%',
          'Đạt',
          '94%',
          'Chưa đạt',
          '79%',
          'Đạt',
          '71%',
          'Đạt',
          '92%',
          'Đạt',
        ]),
        ...small('3. Xã Nhất Hòa', [
          '100%',
          'Đạt',
          '77%',
          'Chưa đạt',
          '96%',
          'Đạt',
          '70%',
          'Chưa đạt',
          '66%',
          'Chưa đạt',
          '89%',
          'Chưa đạt',
        ]),
      ],
    },
  ],
  communes: [
    {
      set: 'ntm',
      name: 'Bắc Quỳnh',
      indicators: { '2.1': 'met', '3.1': 'met', '4.2': 'met', '9.2': 'met', '12.1': 'met', '15.1': 'met' },
    },
    {
      set: 'ntm',
      name: 'Tân Tri',
      indicators: {
        '2.1': 'unmet',
        '3.1': 'met',
        '4.2': 'unmet',
        '9.2': 'met',
        '12.1': 'met',
        '15.1': 'met',
      },
    },
    {
      set: 'ntm',
      name: 'Nhất Hòa',
      indicators: {
        '2.1': 'met',
        '3.1': 'unmet',
        '4.2': 'met',
        '9.2': 'unmet',
        '12.1': 'unmet',
        '15.1': 'unmet',
      },
    },
  ],
};

/** A list in which each line is a commune with an indicator. */
const LONG_LIST: KeptWorkbook = {
  what: 'a line for each commune and indicator',
  sheets: [
    {
      name: 'Data',
      rows: [
        [
          'STT',
          'Huyện',
          'Tên xã',
          'Mã chỉ tiêu',
          'Tên chỉ tiêu',
          'Chuẩn',
          'Giá trị',
          'Kết luận',
          'Người nhập',
        ],
        ...(
          [
            ['Hòa Bình', '2.1', 'Tỷ lệ đường xã được nhựa hóa, bê tông hóa', '100%', '100%', 'Đạt'],
            ['Hòa Bình', '11', 'Tỷ lệ nghèo đa chiều', '≤ 13%', '14,2%', 'Chưa đạt'],
            ['Hòa Bình', '15.1', 'Tỷ lệ người dân tham gia bảo hiểm y tế', '≥ 90%', '95%', 'Đạt'],
            ['Hòa Bình', '17.6', 'Tỷ lệ chất thải rắn sinh hoạt được thu gom', '≥ 70%', '72%', 'Đạt'],
            ['Hòa Bình', '18.1', 'Cán bộ, công chức xã đạt chuẩn', 'Đạt', 'Đạt', 'Đạt'],
            ['Yên Vượng', '2.1', 'Tỷ lệ đường xã được nhựa hóa, bê tông hóa', '100%', '93%', 'Chưa đạt'],
            ['Yên Vượng', '11', 'Tỷ lệ nghèo đa chiều', '≤ 13%', '9,7%', 'Đạt'],
            ['Yên Vượng', '15.1', 'Tỷ lệ người dân tham gia bảo hiểm y tế', '≥ 90%', '88%', 'Chưa đạt'],
            ['Yên Vượng', '17.6', 'Tỷ lệ chất thải rắn sinh hoạt được thu gom', '≥ 70%', '75%', 'Đạt'],
            ['Yên Vượng', '18.1', 'Cán bộ, công chức xã đạt chuẩn', 'Đạt', 'Chưa đạt', 'Chưa đạt'],
          ] as const
        ).map((line, at): RowSource => [at + 1, 'Hữu Lũng', ...line, 'htt.binh']),
      ],
    },
  ],
  communes: [
    {
      set: 'ntm',
      name: 'Hòa Bình',
      indicators: { '2.1': 'met', '11': 'unmet', '15.1': 'met', '17.6': 'met', '18.1': 'met' },
    },
    {
      set: 'ntm',
      name: 'Yên Vượng',
      indicators: { '2.1': 'unmet', '11': 'met', '15.1': 'unmet', '17.6': 'met', '18.1': 'unmet' },
    },
  ],
};

const SIDES: readonly (readonly [wording: string, first: string, second: string])[] = [
  ['4.1. Hệ thống điện đạt chuẩn', 'Đạt', 'Đạt'],
  ['6.1. Xã có nhà văn hóa hoặc hội trường đa năng và sân thể thao', 'Đạt', 'Chưa đạt'],
  ['8.1. Xã có điểm phục vụ bưu chính', 'Đạt', 'Đạt'],
  ['8.3. Xã có đài truyền thanh và hệ thống loa đến các thôn', 'Chưa đạt', 'Đạt'],
  ['13.5. Có tổ khuyến nông cộng đồng hoạt động hiệu quả', 'Đạt', 'Chưa đạt'],
  ['18.1. Cán bộ, công chức xã đạt chuẩn', 'Đạt', 'Đạt'],
];

/** Two communes side by side, neither of which numbers its rows. */
const SIDE_BY_SIDE: KeptWorkbook = {
  what: 'two communes side by side without numbers',
  sheets: [
    {
      name: 'Biểu 2',
      rows: [
        ['RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI'],
        ['Xã Trấn Yên', '', '', '', 'Xã Tân Tri'],
        ['Chỉ tiêu', 'Mức đạt chuẩn', 'Kết quả', '', 'Chỉ tiêu', 'Mức đạt chuẩn', 'Kết quả'],
        ...SIDES.map(([wording, first, second]): RowSource => [
          wording,
          'Đạt',
          first,
          '',
          wording,
          'Đạt',
          second,
        ]),
      ],
    },
  ],
  communes: [
    {
      set: 'ntm',
      name: 'Trấn Yên',
      indicators: { '4.1': 'met', '6.1': 'met', '8.1': 'met', '8.3': 'unmet', '13.5': 'met', '18.1': 'met' },
    },
    {
      set: 'ntm',
      name: 'Tân Tri',
      indicators: {
        '4.1': 'met',
        '6.1': 'unmet',
        '8.1': 'met',
        '8.3': 'met',
        '13.5': 'unmet',
        '18.1': 'met',
      },
    },
  ],
};

export const OTHER_FORMS: readonly KeptWorkbook[] = [PAIRS_ACROSS, OWN_HEADINGS, LONG_LIST, SIDE_BY_SIDE];
