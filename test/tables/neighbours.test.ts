import { readTables } from '../../src/tables/find';
import type { SheetImage } from '../../src/workbook/image';
import { sheetImage, workbookImage, type RowSource } from '../support/image';
import { SETS } from '../support/shippedSets';
import { transposedSheet } from '../support/transposed';

const WORDINGS: readonly (readonly [code: string, wording: string])[] = [
  ['2.1', 'Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa, đảm bảo ô tô đi lại thuận tiện quanh năm'],
  ['4.2', 'Tỷ lệ hộ có đăng ký trực tiếp và được sử dụng điện sinh hoạt, sản xuất đảm bảo an toàn'],
  ['12.1', 'Tỷ lệ lao động qua đào tạo (áp dụng đạt cho cả nam và nữ)'],
  ['15.1', 'Tỷ lệ người dân tham gia bảo hiểm y tế (áp dụng đạt cho cả nam và nữ)'],
  ['17.1', 'Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn'],
  ['17.8', 'Tỷ lệ hộ có nhà tiêu, nhà tắm, thiết bị chứa nước sinh hoạt hợp vệ sinh'],
];

const review = (
  heads: readonly RowSource[],
  values: RowSource,
  foot: readonly RowSource[] = [],
): SheetImage =>
  sheetImage('Biểu 02', [
    ['BIỂU TỔNG HỢP KẾT QUẢ CÁC CHỈ TIÊU NÔNG THÔN MỚI NĂM 2024'],
    [],
    ...heads,
    ...WORDINGS.map(([code, wording]): RowSource => [code, wording, '≥ 65%', ...values]),
    ...foot,
  ]);

const readings = (sheet: SheetImage) => {
  const [table] = readTables(workbookImage(sheet), { sets: SETS }).tables;
  return (table?.communes ?? []).map(({ name, observations }) => [
    name,
    observations.map(({ result }) => result?.text ?? ''),
  ]);
};

const six = (text: string): readonly string[] => WORDINGS.map(() => text);

describe('columns that stand beside the result', () => {
  it.each([
    [['Tổng số', 'Thực hiện', 'Tỷ lệ đạt (%)']],
    [['Tổng số', 'Kết quả', 'Tỷ lệ (%)']],
    [['Tổng số', 'Đạt', '%']],
  ])('%j: the share is the result, counts are not', (heads) => {
    const sheet = review(
      [
        ['TT', 'Chỉ tiêu', 'Quy định', 'Xã Vũ Lập', '', '', 'Xã Hợp Viên'],
        ['', '', '', ...heads, ...heads],
      ],
      [362, 348, 96.1, 2858, 1901, 66.5],
    );
    expect(readings(sheet)).toEqual([
      ['Vũ Lập', six('96.1')],
      ['Hợp Viên', six('66.5')],
    ]);
  });

  it.each([
    [['T.hiện 2023', 'K.hoạch 2024', 'T.hiện 2024']],
    [['Rà soát 2023', 'Kế hoạch 2024', 'Rà soát 2024']],
  ])('%j: the latest year counts, neither the one before nor the plan', (heads) => {
    const sheet = review(
      [
        ['TT', 'Chỉ tiêu', 'Mức chuẩn', 'Xã Vũ Lập', '', '', 'Xã Hợp Viên'],
        ['', '', '', ...heads, ...heads],
      ],
      ['61%', '88%', '73%', '62%', '88%', '74%'],
    );
    expect(readings(sheet)).toEqual([
      ['Vũ Lập', six('73%')],
      ['Hợp Viên', six('74%')],
    ]);
  });
});

describe('whoever signs below a table', () => {
  it('is no commune where the table is turned', () => {
    const sheet = review(
      [['TT', 'Chỉ tiêu', 'Mức chuẩn', 'Xã Vũ Lập', 'Xã Hợp Viên', '', '', 'Nguyễn Văn An']],
      ['73%', '74%'],
    );
    const names = ['Vũ Lập', 'Hợp Viên'];
    expect(readings(sheet).map(([name]) => name)).toEqual(names);
    expect(readings(transposedSheet(sheet)).map(([name]) => name)).toEqual(names);
  });

  it('but a commune among the others that has nothing filled in yet is one', () => {
    const sheet = review(
      [['TT', 'Chỉ tiêu', 'Mức chuẩn', 'Xã Vũ Lập', 'Xã Hợp Viên', 'Xã Nhất Trung']],
      ['73%', '', '74%'],
    );
    expect(readings(sheet).map(([name]) => name)).toEqual(['Vũ Lập', 'Hợp Viên', 'Nhất Trung']);
  });

  it('but a numbered commune behind a blank row is one, however few of its cells are filled', () => {
    const ticked = (...criteria: readonly number[]): readonly string[] =>
      Array.from({ length: 19 }, (_, place) => (criteria.includes(place + 1) ? 'x' : ''));
    const sheet = sheetImage('Biểu 2', [
      ['THEO DÕI TIÊU CHÍ CÁC XÃ NÔNG THÔN MỚI'],
      [],
      ['STT', 'Tên xã', ...Array.from({ length: 19 }, (_, place) => place + 1)],
      [1, 'Vũ Lập', ...ticked(1, 2, 3, 4, 5, 6)],
      [2, 'Hợp Viên', ...ticked(1, 2, 3, 4)],
      [],
      [3, 'Phú Trạch', ...ticked(7, 16)],
      [],
      ['', 'Nguyễn Văn An'],
    ]);
    expect(readings(sheet).map(([name]) => name)).toEqual(['Vũ Lập', 'Hợp Viên', 'Phú Trạch']);
  });
});
