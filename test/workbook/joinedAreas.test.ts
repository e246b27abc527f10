import fc from 'fast-check';
import { joinAreas } from '../../src/workbook/joinedAreas';
import { area, formatArea, type Area } from '../../src/workbook/address';
import { areas } from '../hosts/file/edit/support';

const cellsOf = (list: readonly Area[]): readonly string[] =>
  list.flatMap(({ top, left, bottom, right }) => {
    const cells: string[] = [];
    for (let row = Number(top); row <= bottom; row += 1) {
      for (let column = Number(left); column <= right; column += 1)
        cells.push(`${String(row)}:${String(column)}`);
    }
    return cells;
  });

describe('areas to be marked, as few rectangles', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['nothing', [], []],
    ['one cell', ['G41'], ['G41']],
    ['the same cell twice', ['G41', 'G41'], ['G41']],
    ['cells below each other', ['G41', 'G42', 'G43'], ['G41:G43']],
    ['cells side by side', ['G41', 'H41'], ['G41:H41']],
    ['a block given cell by cell', ['B2', 'C3', 'C2', 'B3'], ['B2:C3']],
    ['an area inside another', ['A1:D4', 'B2:C3'], ['A1:D4']],
    ['areas that overlap', ['A1:B2', 'B2:C3'], ['A1:A2', 'B1:B3', 'C2:C3']],
    ['cells that touch at a corner', ['B2', 'A1'], ['A1', 'B2']],
    ['the last cell of a sheet', ['XFD1048576'], ['XFD1048576']],
  ])('%s', (_, given, expected) => {
    expect(joinAreas(areas(...given)).map(formatArea)).toEqual(expected);
  });

  const anyArea = fc
    .tuple(fc.nat(12), fc.nat(12), fc.nat(4), fc.nat(4))
    .map(([top, left, height, width]) => area(top, left, top + height, left + width));

  it('cover the same cells, each once, in the same order whatever the order given', () => {
    fc.assert(
      fc.property(fc.array(anyArea, { maxLength: 30 }), (given) => {
        const merged = joinAreas(given);
        const cells = cellsOf(merged);
        expect(new Set(cells).size).toBe(cells.length);
        expect(new Set(cells)).toEqual(new Set(cellsOf(given)));
        expect(joinAreas([...given].reverse())).toEqual(merged);
        expect(merged.length).toBeLessThanOrEqual(new Set(cellsOf(given)).size);
      }),
    );
  });
});
