import type { BadFile, OpenBook } from '../../../src/app/books/books';
import {
  fileLines,
  linesLeft,
  orderedLines,
  stateOf,
  type LineColumn,
  type LineState,
} from '../../../src/app/books/fileLines';
import type { Survey } from '../../../src/app/books/survey';

const NTM = { key: 'ntm', shortName: 'Nông thôn mới', englishName: 'NTM' } as const;

const survey = (commune: string, met: number, more: Partial<Survey> = {}): Survey => ({
  communes: [commune],
  sets: [{ ...NTM, communes: 1, full: met === 19 ? 1 : 0, met, total: 19 }],
  unmet: 19 - met,
  wrong: 0,
  open: 0,
  unsure: 0,
  isClear: met === 19,
  problem: undefined,
  ...more,
});

/** Of a workbook only what the list looks at. */
const book = (id: number, fileName: string, known: OpenBook<string>['survey']): OpenBook<string> =>
  ({ id, fileName, survey: known }) as OpenBook<string>;

const BAD: readonly BadFile[] = [
  { id: 6, problem: { code: 'file', name: 'hỏng.xlsx', problem: { code: 'not-a-workbook' } } },
];

const LINES = fileLines(
  [
    book(1, 'xã 10.xlsx', survey('Đồng Ý', 19)),
    book(2, 'xã 9.xlsx', survey('Nhất Tiến', 15, { wrong: 2 })),
    book(3, 'xã 2.xlsx', survey('Vũ Sơn', 17, { open: 4, unsure: 1 })),
    book(4, 'ghi chép.xlsx', survey('', 0, { sets: [], communes: [], problem: { code: 'no-review-table' } })),
    book(5, 'chờ.xlsx', 'awaited'),
  ],
  BAD,
);

const names = (lines: readonly { readonly name: string }[]): readonly string[] =>
  lines.map(({ name }) => name);

describe('the list of files', () => {
  it('has every file, those that could not be opened at the end', () => {
    expect(names(LINES)).toEqual([
      'xã 10.xlsx',
      'xã 9.xlsx',
      'xã 2.xlsx',
      'ghi chép.xlsx',
      'chờ.xlsx',
      'hỏng.xlsx',
    ]);
  });

  it('says of each what there is to be done', () => {
    expect(LINES.map(stateOf)).toEqual(['clear', 'todo', 'todo', 'unusable', 'awaited', 'unusable']);
    expect(fileLines([book(7, 'x.xlsx', 'failed')], []).map(stateOf)).toEqual(['unusable']);
  });

  it.each<[LineColumn, boolean, readonly string[]]>([
    // numbers in names count as numbers
    ['name', false, ['chờ.xlsx', 'ghi chép.xlsx', 'hỏng.xlsx', 'xã 2.xlsx', 'xã 9.xlsx', 'xã 10.xlsx']],
    ['name', true, ['xã 10.xlsx', 'xã 9.xlsx', 'xã 2.xlsx', 'hỏng.xlsx', 'ghi chép.xlsx', 'chờ.xlsx']],
    // what is not known comes last, whichever way
    ['met', false, ['xã 9.xlsx', 'xã 2.xlsx', 'xã 10.xlsx', 'ghi chép.xlsx', 'chờ.xlsx', 'hỏng.xlsx']],
    ['met', true, ['xã 10.xlsx', 'xã 2.xlsx', 'xã 9.xlsx', 'ghi chép.xlsx', 'chờ.xlsx', 'hỏng.xlsx']],
    ['commune', false, ['xã 10.xlsx', 'xã 9.xlsx', 'xã 2.xlsx', 'ghi chép.xlsx', 'chờ.xlsx', 'hỏng.xlsx']],
    // equals stay as the files came
    ['wrong', true, ['xã 9.xlsx', 'xã 10.xlsx', 'xã 2.xlsx', 'ghi chép.xlsx', 'chờ.xlsx', 'hỏng.xlsx']],
    ['unsure', true, ['xã 2.xlsx', 'xã 10.xlsx', 'xã 9.xlsx', 'ghi chép.xlsx', 'chờ.xlsx', 'hỏng.xlsx']],
  ])('by %s, descending: %s', (by, isDescending, expected) => {
    expect(names(orderedLines(LINES, { by, isDescending }))).toEqual(expected);
  });

  it.each<[string, LineState | undefined, readonly string[]]>([
    ['', undefined, names(LINES)],
    ['nhat tien', undefined, ['xã 9.xlsx']],
    ['HONG', undefined, ['hỏng.xlsx']],
    ['', 'todo', ['xã 9.xlsx', 'xã 2.xlsx']],
    ['', 'unusable', ['ghi chép.xlsx', 'hỏng.xlsx']],
    ['dong y', 'todo', []],
  ])('with "%s" and %s leaves', (query, state, expected) => {
    expect(names(linesLeft(LINES, { query, state }))).toEqual(expected);
  });
});
