import { assess } from '../../src/assessment/assess';
import type { WorkbookImage } from '../../src/workbook/image';
import { formatAddress } from '../../src/workbook/address';
import { sheetImage, workbookImage } from '../support/image';
import { readShipped } from '../support/shippedSets';

const TITLE = 'TỔNG HỢP KẾT QUẢ CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI NĂM 2024';

interface Asked {
  readonly code: string;
  readonly words: string;
  readonly level: string;
  /** Of Vũ Sơn and of Vũ Lễ. */
  readonly results: readonly [number, number];
}

/** Vũ Sơn reaches every level; Vũ Lễ none, though some of the levels that are shipped. */
const ASKED: readonly Asked[] = [
  { code: '2.1', words: 'Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa', level: '≥ 95%', results: [97, 91] },
  { code: '4.2', words: 'Tỷ lệ hộ sử dụng điện', level: '100%', results: [100, 98.5] },
  { code: '11', words: 'Tỷ lệ nghèo đa chiều giai đoạn 2021 - 2025', level: '≤ 6%', results: [5, 9] },
  { code: '2.2', words: 'Tỷ lệ đường thôn, bản, ấp được cứng hóa', level: '≥ 90%', results: [92, 85] },
  { code: '6.3', words: 'Tỷ lệ thôn có nhà văn hóa', level: '100%', results: [100, 96] },
  { code: '9.2', words: 'Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố', level: '≥ 95%', results: [96, 91] },
  { code: '12.1', words: 'Tỷ lệ lao động qua đào tạo', level: '≥ 80%', results: [81, 77] },
  { code: '14.2', words: 'Tỷ lệ học sinh tốt nghiệp THCS', level: 'từ 96% trở lên', results: [96, 95] },
  { code: '15.1', words: 'Tỷ lệ người dân tham gia bảo hiểm y tế', level: '≥ 97%', results: [98, 95] },
  { code: '17.8', words: 'Tỷ lệ hộ có nhà tiêu hợp vệ sinh', level: '≥ 88%', results: [88, 86] },
];

const WRITINGS: readonly (readonly [name: string, heading: (asked: Asked) => string])[] = [
  ['behind the code', ({ code, level }) => `${code} (${level})`],
  ['behind a colon', ({ code, level }) => `TC ${code}: ${level}`],
  ['on the next line', ({ code, level }) => `${code}\n${level}`],
  ['behind the words', ({ code, words, level }) => `${code}. ${words} (${level})`],
  ['as such', ({ code, words, level }) => `${code} ${words} [mức đạt chuẩn: ${level}]`],
  ['behind a dash', ({ code, words, level }) => `${code} - ${words} – ${level}`],
  ['behind words alone', ({ words, level }) => `${words} (${level})`],
];

const communesDown = (heading: (asked: Asked) => string): WorkbookImage =>
  workbookImage(
    sheetImage('Tổng hợp', [
      [TITLE],
      [],
      ['TT', 'Tên xã', ...ASKED.map(heading)],
      [1, 'Xã Vũ Sơn', ...ASKED.map(({ results: [first] }) => first)],
      [2, 'Xã Vũ Lễ', ...ASKED.map(({ results: [, second] }) => second)],
    ]),
  );

const communesAcross = (heading: (asked: Asked) => string): WorkbookImage =>
  workbookImage(
    sheetImage('Tổng hợp', [
      [TITLE],
      [],
      ['TT', 'Chỉ tiêu', 'Xã Vũ Sơn', 'Xã Vũ Lễ'],
      ...ASKED.map((asked, place) => [place + 1, heading(asked), ...asked.results]),
    ]),
  );

describe.each([
  { way: 'communes in rows', table: communesDown, cell: 'C3' },
  { way: 'communes in columns', table: communesAcross, cell: 'B4' },
])('a level in the cell that names the indicator, $way', ({ table, cell }) => {
  it.each(WRITINGS)('%s is the level of the table', (_, heading) => {
    const reading = readShipped(table(heading));
    const [stated] = reading.tables[0]?.requirements.values() ?? [];
    expect(stated?.text).toBe('≥ 95%');
    expect(stated === undefined ? '' : formatAddress(stated.place)).toBe(cell);
    const { communes } = assess(reading, { region: undefined, year: undefined, defaultYear: 2024 });
    const verdicts = communes.map(({ indicators }) =>
      ASKED.map(({ code }) => indicators.find((one) => one.code === code)?.verdict),
    );
    expect(verdicts).toEqual([ASKED.map(() => 'met'), ASKED.map(() => 'unmet')]);
  });
});

describe.each([
  { way: 'communes in rows', table: communesDown },
  { way: 'communes in columns', table: communesAcross },
])('a figure that does not say that it is a level, beside levels that do, $way', ({ table }) => {
  /** Of poverty, 5 % in the first commune and 9 % in the second; the others are all written as levels. */
  const verdictsOf = (poverty: string): readonly unknown[] => {
    const reading = readShipped(
      table(({ code, words, level }) =>
        code === '11' ? `11. ${words} ${poverty}` : `${code}. ${words} (${level})`,
      ),
    );
    const { communes } = assess(reading, { region: undefined, year: undefined, defaultYear: 2024 });
    return communes.map(({ indicators }) => indicators.find(({ code }) => code === '11')?.verdict);
  };

  it.each([
    '(12%)',
    '(7,5%)',
    '- 12%',
    ': 12%',
    '(đạt 12%)',
    '(năm trước: 12 %)',
    '(hiện có 12%)',
    '(cuối năm 2023: 12%)',
    '(2023: 7%)',
    '(kết quả 2023 là 12%)',
    '(còn 12%)',
    '≤ 6% (12%)',
    '≤ 6% (năm 2023: 12%)',
    '(≤ 6%; hiện còn 12%)',
    '(năm trước 12%, yêu cầu ≤ 6%)',
  ])('"… %s" is left open', (poverty) => {
    expect(verdictsOf(poverty)).toEqual(['undecided', 'undecided']);
  });

  it.each(['(chuẩn 6%)', '(yêu cầu: 6%)', '(không quá 6%)', '(dưới 6%)', 'từ 6% trở xuống', '(12%) ≤ 6%'])(
    '"… %s" is a level',
    (poverty) => {
      const heading = poverty.startsWith('từ') ? `(${poverty})` : poverty;
      expect(verdictsOf(heading)).toEqual(['met', 'unmet']);
    },
  );
});

it('is no level where no figure behind the words compares: it may be what was reached', () => {
  const heading = ({ code, words, results: [first] }: Asked): string => `${code} ${words}: ${String(first)}%`;
  expect(readShipped(communesDown(heading)).tables[0]?.requirements.size).toBe(0);
});

it('is no level where only the unit or the time stands in the brackets', () => {
  const reading = readShipped(communesDown(({ code, words }) => `${code} ${words} (%, năm 2023)`));
  expect(reading.tables[0]?.requirements.size).toBe(0);
});
