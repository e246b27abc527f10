import { assess } from '../../src/assessment/assess';
import { sheetImage, workbookImage, type RowSource } from '../support/image';
import { readShipped } from '../support/shippedSets';
import { transposedSheet } from '../support/transposed';

const WORDINGS: readonly (readonly [code: string, wording: string])[] = [
  ['1.2', 'Ban hành quy định quản lý quy hoạch chung xây dựng xã và tổ chức thực hiện theo quy hoạch'],
  ['4.1', 'Có hệ thống điện đạt chuẩn'],
  ['6.1', 'Xã có nhà văn hóa hoặc hội trường đa năng và sân thể thao'],
  ['8.1', 'Xã có điểm phục vụ bưu chính'],
  ['13.4', 'Có kế hoạch bảo tồn, phát triển làng nghề, làng nghề truyền thống (nếu có)'],
  ['18.1', 'Cán bộ, công chức xã đạt chuẩn'],
];

type Signs = readonly [first: string, second: string, ...more: readonly string[]];

/** What each of three communes has beside an indicator; the last indicator but one alone takes the third sign. */
const signAt = ([first, second, third = first]: Signs, line: number, commune: number): string =>
  line === 4 && commune !== 1 ? third : (line + commune) % 3 === 0 ? second : first;

function verdictsOf(rows: readonly RowSource[], isTurned: boolean): readonly string[] {
  const sheet = sheetImage('Biểu 02', rows);
  const image = workbookImage(isTurned ? transposedSheet(sheet) : sheet);
  const reading = readShipped(image);
  const { communes } = assess(reading, { region: undefined, year: undefined, defaultYear: 2024 });
  return communes.map(({ name, indicators }) => {
    const told = WORDINGS.map(([code]) => indicators.find((one) => one.code === code)?.verdict ?? 'none');
    return [name, ...told].join(' ');
  });
}

const TITLE = 'BIỂU 02: HIỆN TRẠNG THỰC HIỆN TIÊU CHÍ NÔNG THÔN MỚI CỦA CÁC XÃ';

const manyCommunes = (signs: Signs, heading: string, note: string): readonly RowSource[] => [
  [TITLE],
  [],
  ['TT', 'Tiêu chí', heading, '', '', 'Số xã đạt'],
  ['', '', 'Hòa Bình', 'Kiến Thành', 'Long Giang'],
  ...WORDINGS.map(([code, wording], line): RowSource => [
    code,
    wording,
    ...[0, 1, 2].map((commune) => signAt(signs, line, commune)),
    2,
  ]),
  ['', note],
];

const EXPECTED = (third: string): readonly string[] =>
  ['Hòa Bình', 'Kiến Thành', 'Long Giang'].map((name, commune) => {
    const verdicts = WORDINGS.map((_, line) => signAt(['met', 'unmet', third], line, commune));
    return [name, ...verdicts].join(' ');
  });

describe.each([
  ['indicators in rows', false],
  ['communes in rows', true],
])('signs that a note explains, %s', (_, isTurned) => {
  it.each<[string, Signs, string, string]>([
    [
      'plus, minus and o',
      ['+', '-', 'o'],
      'Ghi chú: (+) đạt; (-) chưa đạt; (o) không có, không đánh giá.',
      'not-applicable',
    ],
    ['letters', ['A', 'B', 'A'], 'Ghi chú: A = Đạt; B = Chưa đạt', 'met'],
    [
      'letters in quotes',
      ['Đ', 'O', '/'],
      'Ký hiệu: "Đ": Đạt, "O": không đạt, "/": không xét',
      'not-applicable',
    ],
    ['filled and empty rings', ['●', '○', '●'], 'Quy ước: ● là đạt, ○ là chưa đạt', 'met'],
  ])('%s', (__, signs, note, third) => {
    expect(verdictsOf(manyCommunes(signs, 'XÃ', note), isTurned)).toEqual(EXPECTED(third));
  });

  it('are no verdicts where the note says that they are grades', () => {
    const rows = manyCommunes(['T', 'K', 'T'], 'XÃ', 'Ghi chú: T: tốt; K: khá; TB: trung bình');
    expect(verdictsOf(rows, isTurned).join()).not.toMatch(/ (?:un)?met/u);
  });
});

describe('what heads the names of communes', () => {
  it.each([
    'XÃ',
    'Tên xã',
    'Các xã',
    'Đơn vị',
    'Địa phương',
    'Các xã đăng ký đạt chuẩn năm 2024',
    'Danh sách các xã',
  ])('"%s" says nothing of what the cells hold', (heading) => {
    expect(verdictsOf(manyCommunes(['Đạt', 'Chưa đạt'], heading, ''), false)).toEqual(EXPECTED('met'));
  });

  it('is no result where it says that the cells are plans', () => {
    const rows = manyCommunes(['Đạt', 'Chưa đạt'], 'Kế hoạch năm 2025', '');
    expect(verdictsOf(rows, false).join()).not.toMatch(/met/u);
  });
});

const oneCommune = (signs: Signs, heading: string): readonly RowSource[] => [
  ['PHIẾU THẨM TRA MỨC ĐỘ ĐẠT TIÊU CHÍ XÃ NÔNG THÔN MỚI'],
  ['Đơn vị được thẩm tra: Xã Hòa Bình'],
  ['Số', 'Nội dung thẩm tra', 'Mức quy định', 'Số liệu', heading],
  ...WORDINGS.map(([code, wording], line): RowSource => [code, wording, 'Đạt', '', signAt(signs, line, 0)]),
];

describe('one cell with a box for each verdict', () => {
  it.each<[string, Signs]>([
    ['boxes before', ['☑ Đạt   ☐ Chưa đạt', '☐ Đạt   ☑ Chưa đạt']],
    ['boxes behind', ['Đạt ☒ Chưa đạt ☐', 'Đạt ☐ Chưa đạt ☒']],
    ['boxes typed', ['[x] Đạt\n[ ] Không đạt', '[ ] Đạt\n[x] Không đạt']],
    ['squares', ['■ Đạt / □ Chưa đạt', '□ Đạt / ■ Chưa đạt']],
    ['three of them', ['☑ Đạt ☐ Chưa đạt ☐ Không xét', '☐ Đạt ☑ Chưa đạt ☐ Không xét']],
  ])('%s', (_, signs) => {
    expect(verdictsOf(oneCommune(signs, 'Kết luận'), false)).toEqual(EXPECTED('met').slice(0, 1));
  });

  it.each(['☐ Đạt ☐ Chưa đạt', '☑ Đạt ☑ Chưa đạt'])('"%s" says neither', (both) => {
    expect(verdictsOf(oneCommune([both, both], 'Kết luận'), false).join()).not.toMatch(/met/u);
  });
});

describe('a verdict column called by its letters', () => {
  it.each(['Đ/CĐ', 'Đ/K', 'Đạt/Chưa', 'Đạt hay chưa đạt', 'Đ - CĐ'])('%s', (heading) => {
    expect(verdictsOf(oneCommune(['Đ', 'CĐ'], heading), false)).toEqual(EXPECTED('met').slice(0, 1));
  });

  it('leaves a dash among the results what it was: none of it', () => {
    const rows = oneCommune(['Đ', 'CĐ', ''], 'Đ/CĐ').map((row) =>
      row[0] === '13.4' ? [...row.slice(0, 3), '-', ''] : row,
    );
    expect(verdictsOf(rows, false)).toEqual(EXPECTED('not-applicable').slice(0, 1));
  });
});
