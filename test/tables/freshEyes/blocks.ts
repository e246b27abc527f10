import type { RowSource } from '../../support/image';
import { SIGNATURES, type KeptWorkbook } from './workbook';

// To fit on one page a list is broken: its second half stands beside the first, or the columns go on below.

const NAMES = [
  'Quy hoạch',
  'Giao thông',
  'Thủy lợi và phòng, chống thiên tai',
  'Điện',
  'Trường học',
  'Cơ sở vật chất văn hóa',
  'Cơ sở hạ tầng thương mại nông thôn',
  'Thông tin và truyền thông',
  'Nhà ở dân cư',
  'Thu nhập',
  'Nghèo đa chiều',
  'Lao động',
  'Tổ chức sản xuất và phát triển kinh tế nông thôn',
  'Giáo dục và đào tạo',
  'Y tế',
  'Văn hóa',
  'Môi trường và an toàn thực phẩm',
  'Hệ thống chính trị và tiếp cận pháp luật',
  'Quốc phòng và an ninh',
] as const;

type Row = RowSource;

/** The rows of a list, broken behind each of the given numbers, beside each other. */
function beside(list: readonly Row[], breaks: readonly number[], gap: Row = []): readonly Row[] {
  const ends = [...breaks, list.length];
  const parts = ends.map((end, place) => list.slice(place === 0 ? 0 : (ends[place - 1] ?? 0), end));
  const tallest = Math.max(...parts.map((part) => part.length));
  return Array.from({ length: tallest }, (_, at) =>
    parts.flatMap((part, place) => [
      ...(place === 0 ? [] : gap),
      ...(part[at] ?? (list[0] ?? []).map(() => '')),
    ]),
  );
}

const criteria = (unmet: readonly number[]): Readonly<Record<string, string>> =>
  Object.fromEntries(NAMES.map((_, at) => [String(at + 1), unmet.includes(at + 1) ? 'unmet' : 'met']));

const heading = (words: Row, times: number, gap: Row = []): Row =>
  Array.from({ length: times }, (_, place) => [...(place === 0 ? [] : gap), ...words]).flat();

const ONE_PAGE: KeptWorkbook = {
  what: 'criteria 1 to 10 on the left, 11 to 19 on the right, one commune',
  sheets: [
    {
      name: 'In',
      rows: [
        ['BẢNG TỔNG HỢP KẾT QUẢ THỰC HIỆN TIÊU CHÍ NÔNG THÔN MỚI'],
        ['Xã Tân Thành, huyện Hữu Lũng - đến 30/6/2024'],
        [],
        heading(['TT', 'Tiêu chí', 'Đánh giá'], 2, ['']),
        ...beside(
          NAMES.map((name, at) => [at + 1, name, [9, 14].includes(at) ? 'Chưa đạt' : 'Đạt']),
          [10],
          [''],
        ),
        ['', '', '', '', '', 'Tổng số tiêu chí đạt', '17/19'],
        ...SIGNATURES,
      ],
    },
  ],
  communes: [{ set: 'ntm', name: 'Tân Thành', criteriaMet: 17, criteria: criteria([10, 15]) }],
};

const THREE_TICKED: KeptWorkbook = {
  what: 'three blocks that tick, one commune',
  sheets: [
    {
      name: 'Phiếu',
      rows: [
        ['PHIẾU RÀ SOÁT TIÊU CHÍ XÃ NÔNG THÔN MỚI'],
        ['UBND xã Hòa Thắng'],
        heading(['Số TC', 'Tên tiêu chí', 'Đạt', 'Chưa đạt'], 3),
        ...beside(
          NAMES.map((name, at) =>
            at === 16 || at === 4 ? [at + 1, name, '', 'x'] : [at + 1, name, 'x', ''],
          ),
          [7, 13],
        ),
      ],
    },
  ],
  communes: [{ set: 'ntm', name: 'Hòa Thắng', criteriaMet: 17, criteria: criteria([5, 17]) }],
};

const COMMUNES_TWICE: KeptWorkbook = {
  what: 'two blocks with the same communes',
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        ['KẾT QUẢ 19 TIÊU CHÍ NTM CỦA CÁC XÃ NĂM 2024'],
        [],
        heading(['STT', 'Tiêu chí', 'Xã Minh Sơn', 'Xã Minh Hòa'], 2, ['']),
        ...beside(
          NAMES.map((name, at) => [`TC${String(at + 1)}`, name, at === 1 ? 'K' : 'Đ', at > 16 ? 'K' : 'Đ']),
          [10],
          [''],
        ),
      ],
    },
  ],
  communes: [
    { set: 'ntm', name: 'Minh Sơn', criteriaMet: 18, criteria: criteria([2]) },
    { set: 'ntm', name: 'Minh Hòa', criteriaMet: 17, criteria: criteria([18, 19]) },
  ],
};

const LEFT: readonly Row[] = [
  ['1.1', 'Có quy hoạch chung xây dựng xã được phê duyệt', 'Đạt', 'Đạt'],
  ['2.1', 'Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa', '100%', '100%'],
  ['2.2', 'Tỷ lệ đường thôn được cứng hóa', '≥ 75%', '71,2%'],
  ['4.2', 'Tỷ lệ hộ sử dụng điện thường xuyên, an toàn', '≥ 98%', '99,4%'],
  ['9.2', 'Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố', '≥ 75%', '80%'],
];
const RIGHT: readonly Row[] = [
  ['12.1', 'Tỷ lệ lao động qua đào tạo', '≥ 70%', '72%'],
  ['15.1', 'Tỷ lệ người dân tham gia bảo hiểm y tế', '≥ 90%', '88%'],
  ['17.8', 'Tỷ lệ hộ có nhà tiêu, nhà tắm hợp vệ sinh', '≥ 70%', '75%'],
];

const INDICATORS: KeptWorkbook = {
  what: 'indicators in two blocks, each with its level',
  sheets: [
    {
      name: 'Tờ trình',
      rows: [
        ['KẾT QUẢ RÀ SOÁT CHỈ TIÊU NÔNG THÔN MỚI XÃ YÊN VƯỢNG'],
        heading(['TT', 'Chỉ tiêu', 'Yêu cầu', 'Thực hiện'], 2),
        ...beside([...LEFT, ...RIGHT], [5]),
      ],
    },
  ],
  communes: [
    {
      set: 'ntm',
      name: 'Yên Vượng',
      indicators: {
        '1.1': 'met',
        '2.1': 'met',
        '2.2': 'unmet',
        '4.2': 'met',
        '9.2': 'met',
        '12.1': 'met',
        '15.1': 'unmet',
        '17.8': 'met',
      },
    },
  ],
};

const band = (from: number, to: number, unmet: readonly number[]): readonly Row[] => [
  ['TT', 'Tên xã', ...NAMES.slice(from, to).map((name, at) => `${String(from + at + 1)}. ${name}`)],
  ...['Hương Sơn', 'Đào Mỹ', 'Nghĩa Hưng'].map((name, place): Row => [
    place + 1,
    name,
    ...NAMES.slice(from, to).map((_, at) => (unmet[place] === from + at + 1 ? 'Chưa đạt' : 'Đạt')),
  ]),
];

const BANDS: KeptWorkbook = {
  what: 'communes in rows, the criteria go on in a second band below',
  sheets: [
    {
      name: 'Tổng hợp',
      rows: [
        ['TỔNG HỢP KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI'],
        [],
        ...band(0, 10, [2, 10, 0]),
        [],
        ...band(10, 19, [11, 18, 0]),
      ],
    },
  ],
  communes: [
    { set: 'ntm', name: 'Hương Sơn', criteriaMet: 17, criteria: criteria([2, 11]) },
    { set: 'ntm', name: 'Đào Mỹ', criteriaMet: 17, criteria: criteria([10, 18]) },
    { set: 'ntm', name: 'Nghĩa Hưng', criteriaMet: 19, criteria: criteria([]) },
  ],
};

export const BLOCKS: readonly KeptWorkbook[] = [ONE_PAGE, THREE_TICKED, COMMUNES_TWICE, INDICATORS, BANDS];
