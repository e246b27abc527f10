import type { RowSource } from '../../support/image';
import { SIGNATURES, type KeptWorkbook } from './workbook';

// Lists that go through the indicators and name the communes below each, or the other way round.

interface Asked {
  readonly code: string;
  readonly words: string;
  readonly level: string;
  /** Of Vũ Sơn, Vũ Lễ and Tân Lập. */
  readonly results: readonly [string, string, string];
}

const ASKED: readonly Asked[] = [
  {
    code: '2.1',
    words: 'Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa',
    level: '100%',
    results: ['100%', '87%', '100%'],
  },
  { code: '2.2', words: 'Tỷ lệ đường thôn được cứng hóa', level: '≥ 75%', results: ['80%', '81%', '60%'] },
  {
    code: '4.2',
    words: 'Tỷ lệ hộ sử dụng điện thường xuyên, an toàn',
    level: '≥ 98%',
    results: ['99%', '97,5%', ''],
  },
  { code: '11', words: 'Tỷ lệ nghèo đa chiều', level: '≤ 13%', results: ['5,2%', '14%', '13%'] },
  { code: '12.1', words: 'Tỷ lệ lao động qua đào tạo', level: '≥ 70%', results: ['71%', '69%', '75%'] },
  {
    code: '15.1',
    words: 'Tỷ lệ người dân tham gia bảo hiểm y tế',
    level: '≥ 90%',
    results: ['92%', '88%', '95%'],
  },
];

const COMMUNES = ['Vũ Sơn', 'Vũ Lễ', 'Tân Lập'] as const;

const ALL_READ: KeptWorkbook['communes'] = [
  {
    set: 'ntm',
    name: 'Vũ Sơn',
    indicators: { '2.1': 'met', '2.2': 'met', '4.2': 'met', '11': 'met', '12.1': 'met', '15.1': 'met' },
  },
  {
    set: 'ntm',
    name: 'Vũ Lễ',
    indicators: {
      '2.1': 'unmet',
      '2.2': 'met',
      '4.2': 'unmet',
      '11': 'unmet',
      '12.1': 'unmet',
      '15.1': 'unmet',
    },
  },
  {
    set: 'ntm',
    name: 'Tân Lập',
    indicators: { '2.1': 'met', '2.2': 'unmet', '4.2': 'missing', '11': 'met', '12.1': 'met', '15.1': 'met' },
  },
];

const TITLE: RowSource = ['KẾT QUẢ RÀ SOÁT CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI NĂM 2024'];

const byIndicator = (
  row: (asked: Asked, commune: string, place: number) => RowSource,
): readonly RowSource[] =>
  ASKED.flatMap((asked) => COMMUNES.map((commune, place) => row(asked, commune, place)));

const FIRST_ROW_ONLY: KeptWorkbook = {
  what: 'a list by indicators whose code, words and level stand in the first row of each group',
  sheets: [
    {
      name: 'Chi tiết',
      rows: [
        TITLE,
        [],
        ['TT', 'Chỉ tiêu', 'Mức đạt chuẩn', 'Tên xã', 'Kết quả'],
        ...byIndicator(({ code, words, level, results }, commune, place) => [
          ...(place === 0 ? [code, words, level] : ['', '', '']),
          `Xã ${commune}`,
          results[place] ?? '',
        ]),
        ...SIGNATURES,
      ],
    },
  ],
  communes: ALL_READ,
};

const MERGED: KeptWorkbook = {
  what: 'the same merged down, the level again in each row',
  sheets: [
    {
      name: 'Chi tiết',
      rows: [
        TITLE,
        ['Mã số', 'Nội dung', 'Đơn vị', 'Yêu cầu', 'Thực hiện', 'Ghi chú'],
        ...byIndicator(({ code, words, level, results }, commune, place) => [
          ...(place === 0 ? [code, words] : ['', '']),
          commune,
          level,
          results[place] ?? '',
        ]),
      ],
      merges: ASKED.flatMap((_, at) =>
        ['A', 'B'].map((column) => `${column}${String(3 + 3 * at)}:${column}${String(5 + 3 * at)}`),
      ),
    },
  ],
  communes: ALL_READ,
};

const NAMED_BELOW: KeptWorkbook = {
  what: 'the communes below the words of each indicator',
  sheets: [
    {
      name: 'Chi tiết',
      rows: [
        TITLE,
        [],
        ['TT', 'Nội dung', 'Mức', 'Kết quả'],
        ...ASKED.flatMap(({ code, words, level, results }) => [
          [code, words, level, ''],
          ...COMMUNES.map((commune, place) => ['-', `Xã ${commune}`, '', results[place] ?? '']),
        ]),
      ],
    },
  ],
  communes: ALL_READ,
};

const RUNNING: KeptWorkbook = {
  what: 'a running number in each row, the words in the first of each group',
  sheets: [
    {
      name: 'Biểu 3',
      rows: [
        TITLE,
        [],
        ['STT', 'Chỉ tiêu', 'Xã', 'Chuẩn', 'Kết quả'],
        ...ASKED.flatMap(({ code, words, level, results }, at) =>
          COMMUNES.map((commune, place) => [
            3 * at + place + 1,
            place === 0 ? `${code} ${words}` : '',
            commune,
            level,
            results[place] ?? '',
          ]),
        ),
      ],
    },
  ],
  communes: ALL_READ,
};

const COMMUNE_FIRST: KeptWorkbook = {
  what: 'a list by communes that names each only in its first row',
  sheets: [
    {
      name: 'Chi tiết',
      rows: [
        TITLE,
        [],
        ['TT', 'Đơn vị', 'Chỉ tiêu', 'Yêu cầu', 'Kết quả'],
        ...COMMUNES.flatMap((commune, place) =>
          ASKED.map(({ code, words, level, results }, at) => [
            at === 0 ? place + 1 : '',
            at === 0 ? commune : '',
            `${code}. ${words}`,
            level,
            results[place] ?? '',
          ]),
        ),
      ],
      merges: COMMUNES.flatMap((_, at) =>
        ['A', 'B'].map((column) => `${column}${String(4 + 6 * at)}:${column}${String(9 + 6 * at)}`),
      ),
    },
  ],
  communes: ALL_READ,
};

const WITH_OTHERS: KeptWorkbook = {
  what: 'a village and the mean of the district below the communes of each indicator',
  sheets: [
    {
      name: 'Chi tiết',
      rows: [
        TITLE,
        [],
        ['TT', 'Chỉ tiêu', 'Mức đạt chuẩn', 'Xã', 'Kết quả'],
        ...ASKED.flatMap(({ code, words, level, results }) => [
          ...COMMUNES.map((commune, place) => [
            ...(place === 0 ? [code, words, level] : ['', '', '']),
            commune,
            results[place] ?? '',
          ]),
          ['', '', '', 'Thôn Nà Pán', '50%'],
          ['', '', '', 'Toàn huyện', '80%'],
        ]),
      ],
    },
  ],
  communes: ALL_READ,
};

export const LONG_LISTS: readonly KeptWorkbook[] = [
  FIRST_ROW_ONLY,
  MERGED,
  NAMED_BELOW,
  RUNNING,
  COMMUNE_FIRST,
  WITH_OTHERS,
];
