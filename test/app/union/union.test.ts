import { checkWorkbook } from '../../../src/app/check';
import { readSettings } from '../../../src/app/settings';
import { uniteWorkbooks, type UnionOutcome } from '../../../src/app/union/file';
import { findingMessage } from '../../../src/messages/findingSentence';
import { unionProblemText } from '../../../src/messages/union';
import { openArchive, readTextPart, writeArchive } from '../../../src/hosts/file/archive';
import { isCellError } from '../../../src/workbook/image';
import { communeKey } from '../../../src/text/commune';
import {
  CHECK_OPTIONS,
  openBook,
  openSample,
  sheetNamed,
  typed,
  valueAt,
  type BookFile,
} from '../../support/bookFile';
import { describeWith } from '../../support/external';
import { workbookImage } from '../../support/image';
import { recalculated } from '../../support/recalculated';
import { reviewSheet, type Answer } from '../../support/reviewSheet';
import { readShipped } from '../../support/shippedSets';

const HEADS = [
  { commune: 'Vũ Sơn', people: 3120, households: 702 },
  { commune: 'Nhất Tiến', people: 2890, households: 600 },
] as const;

const OLDS = ['Vũ Sơn', 'Nhất Tiến'] as const;

const request = { name: 'xã Bắc Sơn Mới', of: OLDS, heads: HEADS, check: CHECK_OPTIONS };

function united(
  files: Parameters<typeof uniteWorkbooks>[0],
  change: Partial<Parameters<typeof uniteWorkbooks>[1]> = {},
): Extract<UnionOutcome, { readonly code: 'united' }> {
  const outcome = uniteWorkbooks(files, { ...request, ...change });
  if (outcome.code !== 'united') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Both communes in one table, all met but for what is told. */
const book = (answers: Readonly<Record<string, readonly Answer[]>>, communes: readonly string[] = OLDS) => ({
  file: 'Biểu.xlsx',
  image: workbookImage(reviewSheet({ communes, answers }).sheet),
});

const REVIEW = 'Biểu rà soát NTM';
const MADE = 'Cách tính';

/** Rows of the sheet "Cách tính" by the code in their first column. */
function rowOf(file: BookFile, code: string): number {
  const found = sheetNamed(file, MADE).rows.find(({ cells }) => cells[0]?.value === code);
  if (found === undefined) throw new Error(`No row ${code}`);
  return found.row + 1;
}

describe('the table of a commune that several became', () => {
  const sample = openSample('bac-son-2024.xlsx');
  const outcome = united([{ file: 'bac-son-2024.xlsx', image: sample.image }]);
  const after = openBook(outcome.bytes);

  it('is read as the review of this commune alone, and says what it was made of', () => {
    const { tables, passed } = readShipped(after.image);
    expect(
      tables.map(({ sheet, set, confidence, doubts, communes }) => [
        sheet,
        set,
        confidence > 0.9,
        doubts,
        communes.map(({ name }) => name),
      ]),
    ).toEqual([[REVIEW, 'ntm', true, [], ['Bắc Sơn Mới']]]);
    expect(passed).toEqual([{ sheet: MADE, reason: 'own-sheet' }]);
    expect(valueAt(after, REVIEW, 'A3')).toBe(
      '(Sáp nhập từ xã Vũ Sơn, xã Nhất Tiến; cách tính từng số ở trang “Cách tính”)',
    );
  });

  it('is known again by what stands in it where another program has lost its name', () => {
    const nameless = { ...after.image, names: [] };
    expect(readShipped(nameless).passed).toEqual([{ sheet: MADE, reason: 'own-sheet' }]);
  });

  it('names the cell of each figure', () => {
    const row = rowOf(after, '10');
    expect(
      ['B', 'C', 'D', 'E', 'G'].map((column) => valueAt(after, MADE, `${column}${String(row + 1)}`)),
    ).toEqual(['Xã Vũ Sơn', '48,1', 48.1, 3120, 'bac-son-2024.xlsx, Biểu 01!E38']);
  });

  it('keeps who they were and how many people they had', () => {
    const { settings } = readSettings(after.image.settings);
    expect(settings.heads).toEqual([
      { key: 'vũ sơn', people: 3120, households: 702 },
      { key: communeKey('Nhất Tiến'), people: 2890, households: 600 },
    ]);
    expect(settings.unions).toEqual([
      { key: communeKey('Bắc Sơn Mới'), name: 'Bắc Sơn Mới', of: OLDS.map(communeKey) },
    ]);
  });

  it('asks for them once: another union of the same workbook has them', () => {
    const settings = after.image.settings;
    if (settings === undefined) throw new Error('no settings');
    const again = united([{ file: 'a.xlsx', image: { ...sample.image, settings } }], { heads: [] });
    expect(again.counts).toEqual(outcome.counts);
  });
});

describe('what a table says of the new commune already', () => {
  const column = (share: string | number, income: number, water = '85%') =>
    book(
      {
        '17.6': [['450/500 km'], ['300/400 km'], [share]],
        '10': [[20], [60], [income]],
        '17.1': [['450/500 hộ'], ['300/400 hộ'], [water]],
      },
      [...OLDS, 'Bắc Sơn Mới'],
    );
  const told = (file: ReturnType<typeof book>) =>
    united([file]).problems.flatMap((one) =>
      one.code === 'averaged' || one.code === 'other-figure' ? [`${one.code} ${one.subject}`] : [],
    );

  it('is an averaging where it is the mean of the old ones and not their share', () => {
    expect(told(column('82,5%', 40))).toEqual(['averaged 10', 'other-figure 17.1', 'averaged 17.6']);
    expect(told(column(82.5, 39.2, '83,3%'))).toEqual(['averaged 17.6']);
  });

  it('is right where it is the share, however it is rounded', () => {
    for (const share of ['750/900 km', '83,33%', 83.3, 83])
      expect(told(column(share, 39.2, '750/900 hộ'))).toEqual([]);
  });

  it('is told with its cell and with what is right', () => {
    const [problem] = united([column('82,5%', 39.2, '83,3%')]).problems.filter(
      ({ code }) => code === 'averaged',
    );
    expect(problem && unionProblemText(problem)).toBe(
      '17.6: biểu ghi 82,5% (Biểu.xlsx, Biểu 01!H59) là trung bình cộng của các xã cũ; cộng đúng là 750/900 = 83,33%.',
    );
  });
});

describe('a workbook that says which communes became one', () => {
  const settings = openBook(united([book({})]).bytes).image.settings ?? '';
  const findingsOf = (share: string) => {
    const { image } = book(
      { '17.1': [['450/500 hộ'], ['300/400 hộ'], [share]], '17.6': [['90%'], ['75%'], ['82,5%']] },
      [...OLDS, 'Bắc Sơn Mới'],
    );
    const { sets, findings } = checkWorkbook({ ...image, settings }, CHECK_OPTIONS).assessment;
    return findings.filter(({ code }) => code === 'averaged').map((one) => findingMessage(one, sets));
  };

  it('has a finding where its figure for the new one is an average and not the share', () => {
    // of 17.6 nobody knows parts and wholes
    expect(findingsOf('82,5%')).toEqual([
      'Xã Bắc Sơn Mới, 17.1 Hộ dùng nước sạch theo quy chuẩn: 82,5%; là trung bình cộng của Vũ Sơn, Nhất Tiến; cộng số đạt và tổng số rồi chia được 83,33%.',
    ]);
    expect(findingsOf('83,3%')).toEqual([]);
    expect(findingsOf('750/900 hộ')).toEqual([]);
  });
});

describe('what cannot be put together at all', () => {
  const file = book({});
  it.each([
    [
      'a commune that is not there',
      { of: ['Vũ Sơn', 'Mã Pí'] },
      { why: 'unknown-commune', commune: 'Mã Pí' },
    ],
    [
      'the people of one that is not there',
      { heads: [{ commune: 'Mã Pí', people: 1 }] },
      { why: 'unknown-commune' },
    ],
    ['one commune', { of: ['Vũ Sơn', 'xã VŨ SƠN'] }, { why: 'too-few' }],
    [
      'a new name that an old one has, and nobody says which',
      { name: 'Vũ Sơn', of: [] },
      { why: 'not-named' },
    ],
    ['no name', { name: ' ' }, { why: 'no-name' }],
  ])('%s', (_, change, expected) => {
    expect(uniteWorkbooks([file], { ...request, ...change })).toMatchObject({
      code: 'not-united',
      ...expected,
    });
  });

  it('an old commune may give its name to the new one, where the old ones are named', () => {
    expect(united([file], { name: 'Vũ Sơn' })).toMatchObject({ name: 'Vũ Sơn', of: OLDS });
  });
});

/** As if nobody had calculated anything. */
function uncalculated({ archive }: BookFile): BookFile {
  const changes = archive.entries
    .filter(({ name }) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .map(({ name }): [string, Uint8Array] => [
      name,
      new TextEncoder().encode((readTextPart(archive, name) ?? '').replace(/<\/f><v>[^<]*<\/v>/gu, '</f>')),
    ]);
  return openBook(writeArchive(openArchive(archive.bytes), new Map(changes)));
}

const valuesOf = (file: BookFile, sheet: string) =>
  new Map(
    sheetNamed(file, sheet).rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, value }): [string, unknown][] => {
        if (value === null || value === '') return [];
        const shown = isCellError(value) ? value.error : value;
        return [
          [
            `${String(row)} ${String(column)}`,
            typeof shown === 'number' ? Number(shown.toPrecision(10)) : shown,
          ],
        ];
      }),
    ),
  );

describeWith('soffice', 'formulas that another program calculates', () => {
  it('give what the engine gave, and what is typed into open cells', () => {
    const file = book({
      '17.1': [['450/500 hộ'], ['300/400 hộ']],
      '17.6': [['90%'], ['75%']],
      '17.8': [['90%'], ['75%']],
      '9.1': [['31 nhà'], ['Không']],
      '10': [[40], [48]],
      '1.1': [['Đạt'], ['Chưa đạt']],
      '13.4': [['Không có làng nghề'], ['Không có làng nghề']],
      '12.1': [['70/100 người'], ['60%']],
    });
    const made = openBook(united([file]).bytes);
    const row = rowOf(made, '17.6');
    const filled = typed(made, MADE, {
      [`D${String(row + 1)}`]: 45,
      [`E${String(row + 1)}`]: 50,
      [`D${String(row + 2)}`]: 30,
      [`E${String(row + 2)}`]: 40,
    });
    const after = recalculated(uncalculated(filled));
    const calculated = valuesOf(after, MADE);
    for (const [cell, value] of valuesOf(filled, MADE))
      expect([cell, calculated.get(cell)]).toEqual([cell, value]);
    const results = valuesOf(after, REVIEW);
    const before = valuesOf(made, REVIEW);
    const added = [...results].filter(([cell]) => !before.has(cell));
    for (const [cell, value] of before) expect([cell, results.get(cell)]).toEqual([cell, value]);
    // 75/90, which was not there before
    expect(added.map(([, value]) => value)).toEqual([0.8333333333]);
    const { communes } = checkWorkbook(after.image, CHECK_OPTIONS).assessment;
    expect(communes[0]?.indicators.find(({ code }) => code === '17.6')?.result?.value).toBeCloseTo(83.33, 2);
  });
});
