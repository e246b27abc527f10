import fc from 'fast-check';
import { gridOf } from '../../src/workbook/grid';
import { sheetImage, type CellSource } from '../support/image';

describe('gridOf', () => {
  it('finds what stands in a cell, and nothing in a blank', () => {
    const grid = gridOf(sheetImage('Biểu', [['a', '', 'c'], [], ['', 5]]));
    expect([grid.cell(0, 0), grid.cell(0, 2), grid.cell(2, 1)].map((cell) => cell?.value)).toEqual([
      'a',
      'c',
      5,
    ]);
    expect([grid.cell(0, 1), grid.cell(1, 0), grid.cell(2, 0), grid.cell(0, 3), grid.cell(9, 9)]).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });

  it('agrees with the rows for any sheet', () => {
    const cell: fc.Arbitrary<CellSource> = fc.option(fc.integer(), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 8 }), (rows) => {
        const grid = gridOf(sheetImage('Biểu', rows));
        for (const [row, cells] of rows.entries()) {
          expect(cells.map((_, column) => grid.cell(row, column)?.value)).toEqual(cells);
        }
      }),
    );
  });
});
