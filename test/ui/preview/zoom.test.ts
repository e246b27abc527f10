import { zoomIn, zoomStep } from '../../../src/ui/preview/zoom';

describe('how large a sheet is drawn', () => {
  it.each([
    [0.75, 900, 3_000, 0.75],
    ['fit', 900, 1_200, 0.75],
    // not larger than it is, nor smaller than anybody reads
    ['fit', 900, 300, 1],
    ['fit', 900, 9_000, 0.4],
  ] as const)('%s in %d of %d pixels: %d', (zoom, room, total, drawn) => {
    expect(zoomIn(zoom, room, total)).toBe(drawn);
  });

  it.each([
    [1, 1, 1.25],
    [1, -1, 0.9],
    [0.82, 1, 0.9],
    [0.82, -1, 0.75],
    [2, 1, 2],
    [0.4, -1, 0.4],
  ] as const)('goes from %d by %d to %d', (zoom, by, next) => {
    expect(zoomStep(zoom, by)).toBe(next);
  });
});
