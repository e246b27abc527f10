import type { SheetImage } from '../../src/workbook/image';
import { sheetImage, workbookImage, type RowSource } from '../support/image';
import { readShipped } from '../support/shippedSets';
import { transposedSheet } from '../support/transposed';

const KNOWN: readonly RowSource[] = [
  ['17.1', 'Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn', '≥ 20%', '25%', 'Đạt'],
  ['17.6', 'Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý theo quy định', '≥ 70%', '72%', 'Đạt'],
  ['18.1', 'Cán bộ, công chức xã đạt chuẩn', 'Đạt', 'Đạt', 'Đạt'],
  ['18.4', 'Xã đạt chuẩn tiếp cận pháp luật theo quy định', 'Đạt', 'Đạt', 'Đạt'],
  ['19.1', 'Xây dựng lực lượng dân quân vững mạnh, rộng khắp', 'Đạt', 'Đạt', 'Đạt'],
];

const review = (behind: readonly RowSource[]): SheetImage =>
  sheetImage('Vũ Sơn', [
    ['BIỂU RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI XÃ VŨ SƠN'],
    [],
    ['TT', 'Nội dung tiêu chí', 'Mức đạt chuẩn', 'Kết quả', 'Đánh giá'],
    ...KNOWN,
    ...behind,
  ]);

const unknownIn = (sheet: SheetImage): readonly string[] =>
  readShipped(workbookImage(sheet)).tables.flatMap(({ unknownRows }) => unknownRows.map(({ text }) => text));

const PROVINCE = 'Tỷ lệ hộ dân lắp đèn trước cổng do tỉnh phát động';

describe('lines behind the last one that is known', () => {
  it.each<[string, readonly RowSource[], readonly string[]]>([
    ['with a code', [['19.4', PROVINCE, '≥ 60%', '55%', 'Chưa đạt']], [PROVINCE]],
    ['without a code', [['', PROVINCE, '≥ 60%', '55%', 'Chưa đạt']], [PROVINCE]],
    [
      'below a heading of their own',
      [
        ['VI', 'TIÊU CHÍ CỦA TỈNH'],
        ['19.4', PROVINCE, '≥ 60%', '55%', 'Chưa đạt'],
      ],
      [PROVINCE],
    ],
    ['which nobody filled in', [['', 'Các nội dung khác theo chỉ đạo của huyện']], []],
    ['which are notes', [['', 'Ghi chú: số liệu do các phòng tổng hợp', '', 'x']], []],
    ['behind a gap', [[], ['', 'Tài liệu kèm theo của Ủy ban nhân dân xã', '', '05 bản']], []],
  ])('%s', (_, behind, said) => {
    expect(unknownIn(review(behind))).toEqual(said);
    expect(unknownIn(transposedSheet(review(behind)))).toEqual(said);
  });
});
