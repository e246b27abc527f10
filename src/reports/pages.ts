import { columnPixels, MARGINS } from '../workbook/paper';

const POINTS_PER_PIXEL = 0.75;
const points = (millimetres: number): number => (millimetres / 25.4) * 72;

/** A4 landscape between the margins. */
const PRINTED = {
  width: points(297 - MARGINS.left - MARGINS.right),
  height: points(210 - MARGINS.top - MARGINS.bottom),
} as const;
/** Printers differ; what would fill a page to the last point is not trusted to fit. */
const CAUTION = 0.97;

/** Height of a row that nothing is said of. */
export const DEFAULT_HEIGHT = 15;

/** Points of rows that one landscape page holds where columns of these widths, in characters, fit its width. */
export function pageHeight(widths: readonly number[]): number {
  const width = widths.reduce((sum, characters) => sum + columnPixels(characters) * POINTS_PER_PIXEL, 0);
  // whole percents, as Excel scales, and never larger than life
  const scale = Math.min(1, Math.floor((PRINTED.width / width) * 100) / 100);
  return (PRINTED.height / scale) * CAUTION;
}

/** Excel takes no more of them in a sheet. */
const MOST_BREAKS = 1_026;

/** Rows that have to stay on one page. */
export interface Piece {
  /** The first of them, zero-based. */
  readonly row: number;
  /** In points, all of them. */
  readonly height: number;
}

/** The rows that begin another page than the first, so that no piece is torn; `repeated` points are taken on each. */
export function pageBreaks(pieces: readonly Piece[], page: number, repeated: number): readonly number[] {
  const breaks: number[] = [];
  let used = 0;
  for (const { row, height } of pieces) {
    if (used > 0 && used + height > page) {
      breaks.push(row);
      used = repeated;
    }
    used += height;
  }
  return breaks.length > MOST_BREAKS ? [] : breaks;
}
