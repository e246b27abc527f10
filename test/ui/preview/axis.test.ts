import fc from 'fast-check';
import { createAxis, type AxisSource } from '../../../src/ui/preview/axis';
import { drawing, frozenColumnsIn, frozenIn, piecesIn, shownOf } from '../../../src/ui/preview/layout';
import { area } from '../../../src/workbook/address';

const source: fc.Arbitrary<AxisSource> = fc
  .record({
    count: fc.integer({ min: 1, max: 400 }),
    usual: fc.integer({ min: 1, max: 40 }),
    odd: fc.uniqueArray(fc.integer({ min: 0, max: 450 }), { maxLength: 30 }),
    hidden: fc.uniqueArray(fc.integer({ min: 0, max: 450 }), { maxLength: 20 }),
  })
  .map(({ count, usual, odd, hidden }) => ({
    count,
    usual,
    odd: odd.sort((one, other) => one - other),
    sizes: odd.map((index) => (index % 7) + 1),
    hidden: hidden.sort((one, other) => one - other).map((index) => ({ from: index, to: index })),
  }));

const sizesOf = ({ count, usual, odd, sizes, hidden }: AxisSource): readonly number[] =>
  Array.from({ length: count }, (_, index) => {
    if (hidden.some(({ from, to }) => from <= index && index <= to)) return 0;
    const at = Array.from(odd).indexOf(index);
    return at < 0 ? usual : (sizes[at] ?? usual);
  });

describe('the rows or columns of a sheet', () => {
  it('stand where their sizes put them', () => {
    fc.assert(
      fc.property(source, (given) => {
        const axis = createAxis(given);
        let start = 0;
        for (const [index, size] of sizesOf(given).entries()) {
          expect([axis.start(index), axis.size(index)]).toEqual([start, size]);
          start += size;
        }
        expect(axis.total).toBe(start);
      }),
    );
  });

  it('are found by their places', () => {
    fc.assert(
      fc.property(source, fc.nat({ max: 20_000 }), (given, offset) => {
        const axis = createAxis(given);
        const index = axis.at(offset);
        expect(axis.start(index)).toBeLessThanOrEqual(offset);
        if (offset < axis.total) expect(axis.start(index) + axis.size(index)).toBeGreaterThan(offset);
      }),
    );
  });

  it('stay within what a browser can draw, with every row there is', () => {
    const hidden = [{ from: 10, to: 500_000 }];
    const axis = createAxis({ count: 1_048_576, usual: 40, odd: [7], sizes: [500], hidden });
    expect(axis.total).toBeLessThanOrEqual(16_000_000);
    expect(axis.at(axis.total - 1)).toBe(1_048_575);
    expect(axis.start(500_001)).toBe(axis.start(10));
  });
});

describe('what is drawn of a sheet', () => {
  const plain = (count: number) => createAxis({ count, usual: 20, odd: [], sizes: [], hidden: [] });

  it('is what is in view and a little more, and moves in steps', () => {
    const axis = plain(1_000);
    const shown = shownOf(axis, 2, 4_000, 600);
    expect(shown.frozen).toEqual({ from: 0, to: 2 });
    expect(shown.window.from).toBeLessThanOrEqual(202);
    expect(shown.window.to).toBeGreaterThanOrEqual(231);
    expect(shown.window.to - shown.window.from).toBeLessThan(60);
    expect(shownOf(axis, 2, 4_010, 600)).toEqual(shown);
  });

  it.each([
    // number, name, unit, level: a third of the view is 300 pixels
    ['as they are where they fit', [40, 120, 40], 3, 900, { count: 3, narrowed: undefined }],
    ['with the name made narrower', [54, 440], 2, 900, { count: 2, narrowed: { column: 1, width: 246 } }],
    [
      'so many that the name can still be read',
      [54, 440, 80, 100],
      4,
      900,
      { count: 2, narrowed: { column: 1, width: 246 } },
    ],
    ['the numbers alone on a phone', [54, 440, 80], 3, 344, { count: 1, narrowed: undefined }],
    ['none where even the first takes half the view', [300, 440], 2, 344, { count: 0, narrowed: undefined }],
    ['none where none is frozen', [54, 440], 0, 900, { count: 0, narrowed: undefined }],
  ])('freezes columns %s', (_, widths, frozen, room, expected) => {
    expect(frozenColumnsIn(widths, frozen, room)).toEqual(expected);
  });

  it('freezes nothing that would leave no room to the rest', () => {
    expect(frozenIn(plain(100), 5, 600)).toBe(5);
    expect(frozenIn(plain(100), 25, 600)).toBe(0);
  });

  it('covers every cell exactly once, with merges cut at the edges', () => {
    fc.assert(
      fc.property(
        fc.record({ top: fc.nat(20), left: fc.nat(20), rows: fc.nat(30), columns: fc.nat(30) }),
        fc.record({ frozen: fc.nat(4), from: fc.integer({ min: 5, max: 15 }), length: fc.nat(15) }),
        ({ top, left, rows, columns }, { frozen, from, length }) => {
          const shown = { frozen: { from: 0, to: frozen }, window: { from, to: from + length } };
          const part = drawing(plain(60), shown);
          const pieces = piecesIn([area(top, left, top + rows, left + columns)], part, part);
          const seen = new Map<string, number>();
          const indexes = part.ranges.flatMap(({ from: first, to }) =>
            Array.from({ length: to - first }, (_, place) => first + place),
          );
          for (const row of indexes) {
            for (const column of indexes) {
              if (pieces.isCovered(row, column)) continue;
              const piece = pieces.at(row, column);
              for (let down = 0; down < (piece?.rows ?? 1); down += 1) {
                for (let across = 0; across < (piece?.columns ?? 1); across += 1) {
                  const key = `${String(row + down)} ${String(column + across)}`;
                  seen.set(key, (seen.get(key) ?? 0) + 1);
                }
              }
            }
          }
          expect(seen.size).toBe(indexes.length ** 2);
          expect([...seen.values()].every((times) => times === 1)).toBe(true);
        },
      ),
    );
  });
});
