import { assess } from '../../src/assessment/assess';
import type { AssessedTable } from '../../src/assessment/choices';
import { indicatorsOf } from '../../src/criteria/indicators';
import { choiceLine, tablesText } from '../../src/messages/tables';
import type { TableCorrection } from '../../src/tables/correction';
import { SURE } from '../../src/tables/reading';
import { formatAddress, formatArea } from '../../src/workbook/address';
import { sheetImage, workbookImage, type RowSource } from '../support/image';
import { criteriaSet, readShipped, SETS } from '../support/shippedSets';

const NTM = indicatorsOf(criteriaSet('ntm'));
const TITLE = 'KẾT QUẢ RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI';

type Rows = readonly RowSource[];

const table = (heading: RowSource, values: (place: number) => RowSource): Rows => [
  ['TT', 'Nội dung tiêu chí', ...heading],
  ...NTM.map(({ code, name }, place): RowSource => [code, name, ...values(place)]),
];

const marked = (title: string, note = ''): Rows => [
  [title],
  [],
  ...table(['Xã Vũ Sơn', 'Xã Nhất Tiến'], (place) => ['x', place % 2 === 0 ? 'x' : '']),
  [note],
];

const ticked: Rows = [
  [TITLE],
  [],
  ...table(['Xã Vũ Sơn', 'Xã Nhất Tiến'], (place) => (place % 2 === 0 ? ['✓', 'x'] : ['x', '✓'])),
];

const single = (title: string): Rows => [
  [title],
  [],
  ...table(['Kết quả'], (place) => [place === 0 ? 'Chưa đạt' : 'Đạt']),
];

/** The later year has begun for some of the indicators only. */
const twoYears = (last: (place: number) => string): Rows => [
  [`${TITLE} XÃ VŨ SƠN`],
  [],
  ...table(['Kết quả năm 2023', 'Kết quả năm 2024'], (place) => ['Đạt', place % 2 === 0 ? last(place) : '']),
];

function judged(name: string, rows: Rows, corrections: readonly TableCorrection[] = []) {
  const { tables, communes } = assess(readShipped(workbookImage(sheetImage(name, rows)), { corrections }), {
    region: undefined,
    year: 2024,
    defaultYear: 2024,
  });
  const [first] = tables;
  if (first === undefined) throw new Error('No table');
  return { table: first, communes };
}

const told = ({ choice }: AssessedTable): readonly string[] =>
  choice === undefined
    ? []
    : [
        choiceLine(tablesText('vi'), choice, SETS).replace(/, khác nhau[^:]*/u, ''),
        choice.cells.map(formatAddress).join(' '),
      ];

describe('a table that can be read in two ways', () => {
  it.each([
    [
      'whose title and sheet name two communes',
      'Nhất Tiến',
      single(`${TITLE} XÃ VŨ SƠN`),
      'Hai cách hiểu: Biểu của xã Vũ Sơn (đang dùng) / Biểu của xã Nhất Tiến',
      57,
    ],
    [
      'with a note that x is “chưa đạt”',
      'Biểu 1',
      marked(TITLE, 'Ghi chú: x là chưa đạt'),
      'Hai cách hiểu: X là chưa đạt (đang dùng) / X là đạt',
      114,
    ],
    ['with x beside ticks', 'Biểu 1', ticked, 'Hai cách hiểu: X là chưa đạt (đang dùng) / X là đạt', 57],
    [
      'whose later year has begun for some only',
      'Biểu 1',
      twoYears(() => 'Chưa đạt'),
      'Hai cách hiểu: Số liệu năm 2024 (đang dùng) / Số liệu năm 2023',
      57,
    ],
  ])('says what the other way would change: %s', (_, name, rows, words, differing) => {
    const { table: read } = judged(name, rows);
    expect(told(read)[0]).toBe(words);
    expect(read.choice?.differing).toBe(differing);
    expect(read.choice?.cells.length).toBeGreaterThan(0);
  });

  it.each([
    ['the same', 'Đạt', undefined],
    ['something else', 'Chưa đạt', 57],
  ])('is in doubt by an estimate for the next year only where that says %s', (_, estimate, differing) => {
    const rows: Rows = [
      [`${TITLE} XÃ VŨ SƠN`],
      [],
      ...table(['Kết quả năm 2024', 'Ước thực hiện năm 2025'], () => ['Đạt', estimate]),
    ];
    const { table: read, communes } = judged('Biểu 1', rows);
    expect(communes[0]?.indicators[0]?.verdict).toBe('met');
    expect(read.choice?.differing).toBe(differing);
    expect(read.doubts.map(({ code }) => code)).toEqual(differing === undefined ? [] : ['period-chosen']);
  });

  it.each([
    ['ours', 'unmet'],
    ['theirs', 'met'],
  ] as const)('is sure of the one that a user chooses: %s', (side, verdict) => {
    const rows = marked(TITLE, 'Ghi chú: x là chưa đạt');
    const { table: before } = judged('Biểu 1', rows);
    if (before.choice === undefined) throw new Error('No choice');
    const said = { sheet: 'Biểu 1', area: formatArea(before.area), ...before.choice[side] };
    const { table: read, communes } = judged('Biểu 1', rows, [said]);
    expect(read.confidence).toBeGreaterThanOrEqual(SURE);
    expect([read.choice, read.doubts]).toEqual([undefined, []]);
    expect(communes[0]?.indicators[0]?.verdict).toBe(verdict);
  });

  it('keeps what stands beside the ticks apart, as the user says', () => {
    const verdicts = (crosses: 'met' | 'unmet') =>
      judged('Biểu 1', ticked, [{ sheet: 'Biểu 1', area: 'A3:D60', crosses }]).communes.map(
        ({ indicators }) => indicators.slice(0, 2).map(({ verdict }) => verdict),
      );
    expect(verdicts('unmet')).toEqual([
      ['met', 'unmet'],
      ['unmet', 'met'],
    ]);
    expect(verdicts('met')).toEqual([
      ['met', 'met'],
      ['met', 'met'],
    ]);
  });
});
