import type { RowSource } from '../../support/image';
import { SIGNATURES, type KeptWorkbook } from './workbook';

// Tables of districts that do not write "Huyện" before each name: nobody in them is a commune.

const kept = (what: string, rows: readonly RowSource[]): KeptWorkbook => ({
  what: `districts without "huyện" before their names, ${what}`,
  sheets: [{ name: 'Biểu tổng hợp', rows: [...rows, ...SIGNATURES] }],
  communes: [],
});

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
] as const;

export const DISTRICTS: readonly KeptWorkbook[] = [
  kept('with what they lack as districts', [
    ['TỔNG HỢP KẾT QUẢ THỰC HIỆN NTM NĂM 2024'],
    [],
    ['TT', 'Đơn vị', 'Số xã', 'Số xã đạt chuẩn', 'Tiêu chí chưa đạt'],
    [1, 'Bắc Sơn', 18, 10, '3, 5'],
    [2, 'Văn Lãng', 16, 9, '7'],
    [3, 'Hữu Lũng', 23, 20, ''],
    [4, 'Lộc Bình', 20, 11, '3, 7'],
  ]),
  kept('in rows, ticked by criterion', [
    ['TIẾN ĐỘ THỰC HIỆN CÁC TIÊU CHÍ NÔNG THÔN MỚI CỦA CÁC HUYỆN, THÀNH PHỐ'],
    [],
    ['TT', 'Đơn vị', ...NAMES.map((name, at) => `TC${String(at + 1)} ${name}`)],
    [1, 'Bắc Sơn', ...NAMES.map(() => 'x')],
    [2, 'Văn Lãng', ...NAMES.map((_, at) => (at === 4 ? '' : 'x'))],
    [3, 'Hữu Lũng', ...NAMES.map((_, at) => (at === 6 ? '' : 'x'))],
  ]),
  kept('in columns, with marks', [
    ['KẾT QUẢ RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI THEO HUYỆN NĂM 2024'],
    [],
    ['TT', 'Tiêu chí', 'Bắc Sơn', 'Văn Lãng', 'Hữu Lũng'],
    ...NAMES.map((name, at) => [at + 1, name, 'Đạt', at === 3 ? 'Chưa đạt' : 'Đạt', 'Đạt']),
  ]),
  kept('in columns, counting communes', [
    ['TỔNG HỢP TIÊU CHÍ XÃ NÔNG THÔN MỚI TRÊN ĐỊA BÀN TỈNH'],
    [],
    ['TT', 'Nội dung', 'Bắc Sơn', 'Văn Lãng', 'Hữu Lũng'],
    ['', 'Số xã', 18, 16, 23],
    ...NAMES.map((name, at) => [at + 1, name, 18 - at, 16 - at, 23 - at]),
  ]),
  kept('below "Huyện" in the heading', [
    ['KẾT QUẢ THỰC HIỆN TIÊU CHÍ XÃ NÔNG THÔN MỚI'],
    [],
    ['TT', 'Huyện', 'Kết quả', 'Tiêu chí còn lại'],
    [1, 'Bắc Sơn', 'Đạt 7/9 tiêu chí', '3, 5'],
    [2, 'Văn Lãng', 'Đạt 8/9 tiêu chí', '7'],
  ]),
];
