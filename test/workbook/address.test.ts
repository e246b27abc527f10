import fc from 'fast-check';
import {
  AddressError,
  area,
  columnName,
  contains,
  formatAddress,
  formatArea,
  inOrder,
  parseAddress,
  referenceOf,
  tryParseAddress,
  tryParseArea,
} from '../../src/workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/workbook/units';

describe('addresses', () => {
  it.each([
    ['A1', 0, 0],
    ['G41', 40, 6],
    ['Z1', 0, 25],
    ['AA1', 0, 26],
    ['AZ1', 0, 51],
    ['BA1', 0, 52],
    ['ZZ1', 0, 701],
    ['AAA1', 0, 702],
    ['XFD1048576', MAX_ROWS - 1, MAX_COLUMNS - 1],
  ])('%s is row %d, column %d', (address, row, column) => {
    expect(parseAddress(address)).toEqual({ row, column });
    expect(formatAddress({ row, column })).toBe(address);
  });

  it.each([
    ['$G$41', 40, 6],
    ['g41', 40, 6],
    ['$g41', 40, 6],
  ])('%s is read too', (address, row, column) => {
    expect(tryParseAddress(address)).toEqual({ row, column });
  });

  it.each([
    '',
    'G',
    '41',
    'G0',
    'G-1',
    'XFE1',
    'AAAA1',
    'A1048577',
    'A1:B2',
    'Biểu!A1',
    ' A1',
    'A1 ',
    'R1C1',
    'A01',
  ])('%j is none', (text) => {
    expect(tryParseAddress(text)).toBeUndefined();
    expect(() => parseAddress(text)).toThrow(AddressError);
  });

  it('are written and read alike for every cell of a sheet', () => {
    fc.assert(
      fc.property(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), (row, column) => {
        expect(parseAddress(formatAddress({ row, column }))).toEqual({ row, column });
      }),
    );
  });

  it('have a column name for each column', () => {
    const names = Array.from({ length: MAX_COLUMNS }, (_, column) => columnName(column));
    expect(new Set(names).size).toBe(MAX_COLUMNS);
    expect(names.at(-1)).toBe('XFD');
  });

  it('name their sheet beside them', () => {
    expect(referenceOf({ sheet: 'Biểu 01', ...parseAddress('G41') })).toEqual({
      sheet: 'Biểu 01',
      address: 'G41',
    });
  });
});

describe('areas', () => {
  it.each([
    ['B2:D5', area(1, 1, 4, 3)],
    ['D5:B2', area(1, 1, 4, 3)],
    ['D2:B5', area(1, 1, 4, 3)],
    ['$B$2:$D$5', area(1, 1, 4, 3)],
    ['B2', area(1, 1, 1, 1)],
  ])('%s', (reference, expected) => {
    expect(tryParseArea(reference)).toEqual(expected);
  });

  it.each(['', ':', 'A1:', ':A1', 'A1:B2:C3', 'A:A', '1:1', 'A1;B2'])('%j is none', (reference) => {
    expect(tryParseArea(reference)).toBeUndefined();
  });

  it.each([
    [area(1, 1, 4, 3), 'B2:D5'],
    [area(1, 1, 1, 1), 'B2'],
  ])('%j is written %s', (value, text) => {
    expect(formatArea(value)).toBe(text);
  });

  it('hold their corners and nothing beyond', () => {
    const value = area(1, 1, 4, 3);
    const inside = [
      [1, 1],
      [4, 3],
      [1, 3],
      [2, 2],
    ] as const;
    const outside = [
      [0, 1],
      [1, 0],
      [5, 3],
      [4, 4],
    ] as const;
    expect(inside.map(([row, column]) => contains(value, { row, column }))).toEqual([true, true, true, true]);
    expect(outside.map(([row, column]) => contains(value, { row, column }))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('places in order', () => {
  it.each<readonly [places: readonly (readonly [row: number, column: number])[], expected: boolean]>([
    [[], true],
    [[[3, 4]], true],
    [
      [
        [0, 5],
        [1, 0],
        [1, 2],
      ],
      true,
    ],
    [
      [
        [1, 2],
        [1, 2],
      ],
      false,
    ],
    [
      [
        [1, 2],
        [1, 0],
      ],
      false,
    ],
    [
      [
        [2, 0],
        [1, 5],
      ],
      false,
    ],
  ])('%j: %s', (places, expected) => {
    expect(inOrder(places.map(([row, column]) => ({ row, column })))).toBe(expected);
  });
});
