import type { RowSource } from '../../support/image';
import type { KeptWorkbook } from './workbook';

const MATRIX_ROWS: readonly (readonly [string, readonly number[]])[] = [
  ['Xã Cai Kinh', [9, 11]],
  ['Xã Hòa Lạc', []],
  ['Xã Yên Sơn', [2, 5, 6, 10, 11, 15, 17]],
];

const told = (unmet: readonly number[]): RowSource =>
  Array.from({ length: 19 }, (_, at) => (unmet.includes(at + 1) ? 'CĐ' : 'Đ'));

const verdicts = (unmet: readonly number[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: 19 }, (_, at) => [String(at + 1), unmet.includes(at + 1) ? 'unmet' : 'met']),
  );

/** "TC1" … "TC19" with Đ and CĐ, how many are met and which are not, in words. */
const ABBREVIATED: KeptWorkbook = {
  what: 'Đ and CĐ below TC1 to TC19, what is left in words behind them',
  sheets: [
    {
      name: 'TC',
      rows: [
        ['UBND HUYỆN HỮU LŨNG'],
        ['VĂN PHÒNG ĐIỀU PHỐI NTM'],
        ['TIẾN ĐỘ THỰC HIỆN TIÊU CHÍ NTM ĐẾN HẾT QUÝ III/2024'],
        [
          'TT',
          'Tên đơn vị',
          ...Array.from({ length: 19 }, (_, at) => `TC${String(at + 1)}`),
          'Đạt',
          'CĐ',
          'Tiêu chí chưa đạt',
        ],
        ...MATRIX_ROWS.map(([name, unmet], at): RowSource => [
          at + 1,
          name,
          ...told(unmet),
          19 - unmet.length,
          unmet.length,
          unmet.map((one) => `TC${String(one)}`).join('; '),
        ]),
        ['Bình quân', '', ...Array.from({ length: 19 }, () => ''), 16, 3],
      ],
    },
  ],
  communes: MATRIX_ROWS.map(([name, unmet]) => ({
    set: 'ntm',
    name: name.replace('Xã ', ''),
    criteria: verdicts(unmet),
  })),
};

export const ABBREVIATIONS: readonly KeptWorkbook[] = [ABBREVIATED];
