import fc from 'fast-check';
import { contentFingerprint, fingerprint, sheetFingerprint, valueText } from '../../src/workbook/fingerprint';
import type { CellContent, SheetContent } from '../../src/workbook/plan';
import { columnIndex, rowIndex } from '../../src/workbook/units';
import { sheetImage, type CellSource } from '../support/image';

const content = (rows: readonly (readonly CellContent[])[]): SheetContent => ({
  name: 'Tổng hợp',
  cells: rows.flatMap((cells, row) =>
    cells.map((value, column) => ({ row: rowIndex(row), column: columnIndex(column), content: value })),
  ),
  merges: [],
  columns: [],
  rows: [],
  frozen: { rows: 0, columns: 0 },
  conditional: [],
  print: { orientation: 'landscape' },
});

describe('fingerprint', () => {
  it('is FNV-1a of 32 bits in base 36', () => {
    expect(fingerprint('')).toBe((0x811c9dc5).toString(36));
    expect(fingerprint('a')).toBe((0xe40c292c).toString(36));
    expect(fingerprint('foobar')).toBe((0xbf9cf968).toString(36));
  });

  it('is short enough to be kept for every cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fingerprint(text)).toMatch(/^[0-9a-z]{1,7}$/u);
      }),
    );
  });

  it('tells texts apart that people change', () => {
    const texts = ['', '0', 'Đ', 'C', '31', '31 nhà', '3 1', '13', 'Phòng Nông nghiệp', 'Phòng Nông nghiêp'];
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
  });
});

describe('valueText', () => {
  it.each([
    [undefined, ''],
    [null, ''],
    ['', ''],
    [45_657, '45657'],
    ['45657', '45657'],
    [0.1, '0.1'],
    [true, 'true'],
    [{ error: '#REF!' }, '#REF!'],
  ])('%j is %j', (value, text) => {
    expect(valueText(value)).toBe(text);
  });
});

describe('the fingerprint of a drawn sheet and of the sheet that is read', () => {
  it.each<[string, readonly (readonly CellContent[])[], readonly (readonly CellSource[])[]]>([
    [
      'texts and numbers',
      [
        ['Xã', 1],
        ['Vũ Sơn', 19],
      ],
      [
        ['Xã', 1],
        ['Vũ Sơn', 19],
      ],
    ],
    ['blanks', [['a', '', undefined, 'b']], [['a', '', '', 'b']]],
    [
      'a formula, whatever result it has by now',
      [[{ formula: 'COUNTIF(A1:B1,"Đ")', result: 2 }]],
      [[{ value: 99, formula: 'COUNTIF(A1:B1,"Đ")' }]],
    ],
  ])('agree on %s', (_, drawn, read) => {
    expect(contentFingerprint(content(drawn))).toBe(sheetFingerprint(sheetImage('Tổng hợp', read)));
  });

  it('do not depend on the order in which cells are drawn', () => {
    const one = content([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(contentFingerprint({ ...one, cells: [...one.cells].reverse() })).toBe(contentFingerprint(one));
  });

  it.each<[string, readonly (readonly CellSource[])[]]>([
    ['a value', [['a', 2]]],
    ['a place', [['a', '', 1]]],
    ['a cell more', [['a', 1, 'x']]],
    ['a cell less', [['a']]],
    ['a formula in place of its result', [['a', { value: 1, formula: '1' }]]],
  ])('differ by %s', (_, read) => {
    expect(sheetFingerprint(sheetImage('Tổng hợp', read))).not.toBe(contentFingerprint(content([['a', 1]])));
  });
});

describe('formulas that look at other sheets', () => {
  const print = (formula: string): string => contentFingerprint(content([[{ formula, result: 1 }]]));

  it.each([
    ["INDEX('Lộ trình'!$J:$J,3)", "INDEX('Lộ trình (2)'!$K:$K,3)"],
    ["SUM('Lộ trình'!$J:$J)", 'SUM(LT!$J$1:$J$1048576)'],
    ["COUNTIF('Bảng ''A'''!B2,1)", 'COUNTIF(Bảng_A!$B$2,1)'],
  ])('%s stays the same once its sheet is renamed and its columns moved', (before, after) => {
    expect(print(after)).toBe(print(before));
  });

  it.each([
    ["INDEX('Lộ trình'!$J:$J,3)", "INDEX('Lộ trình'!$J:$J,4)"],
    ['COUNTIF(C5:U5,2024)', 'COUNTIF(C5:U6,2024)'],
    ['SUM(A1:A3)', 'A1+A2+A3'],
  ])('%s is another than %s', (before, after) => {
    expect(print(after)).not.toBe(print(before));
  });
});
