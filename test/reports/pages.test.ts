import { pageBreaks, pageHeight, paperFor, signatureBreak } from '../../src/reports/pages';

const pieces = (...heights: readonly number[]) => heights.map((height, row) => ({ row, height }));

describe('pages', () => {
  it('hold as much of a narrow sheet as A4 has, and of a wider one what its scale leaves', () => {
    expect(pageHeight([10])).toBeCloseTo(481.9 * 0.97, 0);
    // 140 digits and twenty columns' edges: 86%
    expect(pageHeight(Array.from({ length: 20 }, () => 7))).toBeCloseTo((481.9 / 0.88) * 0.97, 0);
  });

  it.each([
    ['what fits one page', pieces(100, 100, 100), 0, []],
    ['what fills it to the last point', pieces(200, 100), 0, []],
    ['what does not', pieces(200, 101), 0, [1]],
    ['several pages', pieces(200, 200, 200, 100), 0, [1, 2]],
    ['pages on which a heading is repeated', pieces(200, 200, 100), 50, [1, 2]],
    ['a piece that no page holds', pieces(10, 900, 10), 0, [1, 2]],
    ['a first piece that no page holds', pieces(900), 0, []],
    ['nothing', [], 0, []],
  ])('are broken for %s', (_, given, repeated, breaks) => {
    expect(pageBreaks(given, 300, repeated)).toEqual(breaks);
  });

  it('are left to Excel where it would not take so many breaks', () => {
    const many = (count: number) => pieces(...Array.from({ length: count }, () => 300));
    expect(pageBreaks(many(1_027), 300, 0)).toHaveLength(1_026);
    expect(pageBreaks(many(1_028), 300, 0)).toEqual([]);
  });
});

describe('the break before a place for signatures', () => {
  it.each([
    ['where it would stand alone', pieces(100, 100, 60, 100), [2]],
    ['nowhere where it fits', pieces(100, 60, 60, 60), []],
    ['nowhere in a list of two rows', pieces(200, 200), []],
  ])('comes %s', (_, given, breaks) => {
    expect(signatureBreak(given, 300, 0)).toEqual(breaks);
  });
});

describe('the paper', () => {
  it.each([
    ['A4', 169],
    ['A3', 180],
  ])('is %s for %i characters', (paper, characters) => {
    expect(paperFor(Array.from({ length: 15 }, () => characters / 15))).toBe(paper);
  });
});
