import { formatArea } from '../../src/workbook/address';
import { sheetImage, workbookImage, type RowSource } from '../support/image';
import { readShipped } from '../support/shippedSets';

const COMMUNES = ['Vũ Lễ', 'Vũ Sơn', 'Chiến Thắng'];
const HEADING = ['TT', 'Họ và tên chủ hộ', 'Thôn', 'Xã', 'Số khẩu', 'Nước sạch', 'Thu nhập'];

/** Households of three communes in turn, as a district keeps them. */
const households = (rows: number): readonly RowSource[] =>
  Array.from({ length: rows }, (_, place) => [
    place + 1,
    `Hoàng Văn ${String.fromCharCode(65 + (place % 26))}`,
    `Thôn ${String((place % 9) + 1)}`,
    `Xã ${COMMUNES[place % COMMUNES.length] ?? ''}`,
    (place % 7) + 1,
    place % 3 === 0 ? 'Có' : 'Không',
    place * 10,
  ]);

const INDICATORS: readonly (readonly [code: string, words: string, level: string])[] = [
  ['2.2', 'Tỷ lệ đường thôn, bản, ấp được cứng hóa', '≥ 80%'],
  ['6.3', 'Tỷ lệ thôn có nhà văn hóa', '100%'],
  ['9.2', 'Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố', '≥ 75%'],
  ['15.1', 'Tỷ lệ người dân tham gia bảo hiểm y tế', '≥ 90%'],
  ['17.8', 'Tỷ lệ hộ có nhà tiêu hợp vệ sinh', '≥ 70%'],
];

describe('a list of households that names its commune in each row', () => {
  it.each([1_900, 2_500])('%d rows are told of once, with the area that they take', (rows) => {
    const { tables, unjudged } = readShipped(
      workbookImage(sheetImage('Danh sách hộ', [HEADING, ...households(rows)])),
    );
    expect(tables).toEqual([]);
    expect(unjudged.map(({ area, reason }) => [formatArea(area), reason.code])).toEqual([
      [`A1:G${String(rows + 1)}`, 'other-list'],
    ]);
  });

  it('hides no review that stands above it', () => {
    const { tables } = readShipped(
      workbookImage(
        sheetImage('Biểu 01', [
          ['KẾT QUẢ CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI'],
          ['TT', 'Chỉ tiêu', 'Mức chuẩn', 'Xã Vũ Sơn', 'Xã Vũ Lễ'],
          ...INDICATORS.map(([code, words, level]) => [code, words, level, 95, 60]),
          [],
          HEADING,
          ...households(2_500),
        ]),
      ),
    );
    expect(tables.map(({ communes }) => communes.map(({ name }) => name))).toEqual([['Vũ Sơn', 'Vũ Lễ']]);
  });
});

const FIRST = ['Vũ', 'Phú', 'Định', 'Trung', 'Hợp', 'Bắc', 'Kim'];
const SECOND = ['Trạch', 'Lễ', 'Ý', 'Thủy', 'Kỳ', 'Thọ', 'Viên', 'Phong'];
const THIRD = ['Sơn', 'Hải', 'Giang', 'Đông', 'Tây', 'Hạ', 'Lâm', 'Bình'];
const NAMES = FIRST.flatMap((first) =>
  SECOND.flatMap((second) => THIRD.map((third) => `${first} ${second} ${third}`)),
);

describe('a review that names its commune in each row', () => {
  it('is each commune’s own, however many communes follow one another', () => {
    expect(NAMES.length * INDICATORS.length).toBeGreaterThan(2_000);
    const { tables } = readShipped(
      workbookImage(
        sheetImage('Biểu 01', [
          ['KẾT QUẢ CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI'],
          ['Xã', 'TT', 'Chỉ tiêu', 'Mức chuẩn', 'Kết quả'],
          ...NAMES.flatMap((name) =>
            INDICATORS.map(([code, words, level]) => [`Xã ${name}`, code, words, level, 95]),
          ),
        ]),
      ),
    );
    expect(tables.flatMap(({ communes }) => communes.map(({ name }) => name))).toEqual(NAMES);
  });
});
