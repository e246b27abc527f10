import { sheetImage, workbookImage, type CellSource } from '../support/image';
import { readShipped } from '../support/shippedSets';

const WORDINGS: readonly (readonly [code: string, words: string, level: string])[] = [
  ['2.2', 'Tỷ lệ đường thôn, bản, ấp được cứng hóa', '≥ 80%'],
  ['6.3', 'Tỷ lệ thôn có nhà văn hóa', '100%'],
  ['9.2', 'Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố', '≥ 75%'],
  ['15.1', 'Tỷ lệ người dân tham gia bảo hiểm y tế', '≥ 90%'],
  ['17.8', 'Tỷ lệ hộ có nhà tiêu hợp vệ sinh', '≥ 70%'],
];

type Listed = readonly [name: string, ...beside: readonly CellSource[]];

/** A list of communes with what stands between their running numbers and their names, and their figures. */
function listed(
  beside: readonly string[],
  communes: readonly Listed[],
  { from, order }: { readonly from: number; readonly order: string } = { from: 1, order: 'TT' },
) {
  const { tables } = readShipped(
    workbookImage(
      sheetImage('Toàn tỉnh', [
        ['KẾT QUẢ CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI'],
        [],
        [order, ...beside, 'Tên xã', ...WORDINGS.map(([code, words]) => `${code} ${words}`)],
        ['', ...beside.map(() => ''), 'Mức chuẩn', ...WORDINGS.map(([, , level]) => level)],
        ...communes.map(([name, ...own], place) => [
          from + place,
          ...own,
          name,
          ...WORDINGS.map((_, column) => 70 + column + (place % 20)),
        ]),
      ]),
    ),
  );
  return tables.map(({ communes: read, period }) => ({
    names: read.map(({ name }) => name),
    figures: read.map(({ observations }) => observations.map(({ result }) => result?.text).join(' ')),
    period,
  }));
}

const figuresOf = (place: number): string =>
  WORDINGS.map((_, column) => String(70 + column + (place % 20))).join(' ');

const FIRST = ['Vũ', 'Phú', 'Định', 'Trung', 'Hợp', 'Bắc', 'Thượng', 'Nhất', 'Lương', 'Đại', 'Kim', 'Mường'];
const SECOND = ['Trạch', 'Lễ', 'Ý', 'Phong', 'Thủy', 'Xá', 'Kỳ', 'Viên', 'Điền', 'Thọ', 'Đình', 'Giang'];
const NAMES = FIRST.flatMap((first) => SECOND.map((second) => `${first} ${second}`));

describe('the running number of a commune', () => {
  it.each(['TT', 'STT', 'Mã', 'Số', ''])('headed "%s" is no year, from 1990 up to 2110', (order) => {
    const names = NAMES.slice(0, 121);
    const [table] = listed(
      [],
      names.map((name) => [`Xã ${name}`]),
      { from: 1990, order },
    );
    expect(table?.names).toEqual(names);
    expect(table?.figures).toEqual(names.map((_, place) => figuresOf(place)));
    expect(table?.period).toBeUndefined();
  });

  it('is none where a name comes twice, in two districts or by mistake', () => {
    const names = ['Xã Hòa Bình', 'Xã Vũ Lễ', 'Xã Vũ Sơn', 'Xã Hòa Bình', 'Xã Phú Trạch'];
    const [table] = listed(
      [],
      names.map((name) => [name]),
      { from: 2018, order: 'TT' },
    );
    expect(table?.names).toEqual(['Hòa Bình', 'Vũ Lễ', 'Vũ Sơn', 'Phú Trạch']);
  });
});

describe('what each commune has but once', () => {
  const names = NAMES.slice(0, 30);
  const years = names.map((_, place) => 2012 + ((place * 7) % 12));

  it.each<readonly [heading: string, of: (place: number) => CellSource]>([
    ['Năm công nhận', (place) => years[place] ?? 2015],
    ['Năm đạt chuẩn NTM', (place) => `Năm ${String(years[place])}`],
    ['Năm thành lập', (place) => String(years[place])],
    ['Quyết định công nhận', (place) => `QĐ số ${String(100 + place)} ngày 12/5/${String(years[place])}`],
    ['Mã xã', (place) => 1990 + place],
  ])('%s: every commune is read, whatever year stands beside it', (heading, of) => {
    const [table] = listed(
      [heading],
      names.map((name, place) => [`Xã ${name}`, of(place)]),
    );
    expect(table?.names).toEqual(names);
    expect(table?.figures).toEqual(names.map((_, place) => figuresOf(place)));
    expect(table?.period).toBeUndefined();
  });

  it.each([
    ['Trung du miền núi phía Bắc', 'Đồng bằng sông Hồng', 'Tây Nguyên', 'Đông Nam Bộ'],
    ['TDMNPB', 'ĐBSH', 'TN', 'ĐNB'],
  ])('its region is where it lies, and makes no level of its figures: %s, %s …', (...regions) => {
    const [table] = listed(
      ['Vùng'],
      names.map((name, place) => [`Xã ${name}`, regions[place % regions.length] ?? '']),
    );
    expect(table?.names).toEqual(names);
    expect(table?.figures).toEqual(names.map((_, place) => figuresOf(place)));
  });

  it('holds in a list of more rows than are read a second time', () => {
    const unique = FIRST.flatMap((first) => NAMES.map((name) => `${name} ${first}`)).concat(
      SECOND.slice(0, 4).flatMap((second) => NAMES.map((name) => `${name} ${second}`)),
    );
    expect(unique.length).toBeGreaterThan(2_200);
    const [table] = listed(
      ['Năm công nhận'],
      unique.map((name, place) => [`Xã ${name}`, 2012 + (place % 12)]),
    );
    expect(table?.names).toEqual(unique);
  });
});

describe('a year that tells a commune’s rows apart', () => {
  it.each(['Năm', 'Thời điểm', ''])('headed "%s" chooses the latest', (heading) => {
    const names = NAMES.slice(0, 6);
    const [table] = listed(
      [heading],
      names.flatMap((name) => [
        [`Xã ${name}`, 'Năm 2022'],
        [`Xã ${name}`, 'Năm 2023'],
      ]),
    );
    expect(table?.names).toEqual(names);
    expect(table?.period).toEqual({ year: 2023 });
    expect(table?.figures).toEqual(names.map((_, place) => figuresOf(2 * place + 1)));
  });

  it('is the table’s where it stands beside all of them', () => {
    const [table] = listed(
      ['Năm'],
      NAMES.slice(0, 6).map((name) => [`Xã ${name}`, 2023]),
    );
    expect(table?.period).toEqual({ year: 2023 });
  });
});
