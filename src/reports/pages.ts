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

/** Rows that have to stay on one page. */
export interface Piece {
  /** The first of them, zero-based. */
  readonly row: number;
  /** In points, all of them. */
  readonly height: number;
  readonly isOneRow: boolean;
}

export interface Paging {
  readonly pages: number;
  /** Rows before which a page has to be broken, so that nothing that belongs together is torn. */
  readonly breaks: readonly number[];
}

/** How pieces run over pages; `repeated` points are taken on every page but the first. */
export function paged(pieces: readonly Piece[], page: number, repeated: number): Paging {
  const breaks: number[] = [];
  let pages = 1;
  let used = 0;
  for (const { row, height, isOneRow } of pieces) {
    if (used > 0 && used + height > page) {
      // between single rows a page ends by itself
      if (!isOneRow) breaks.push(row);
      pages += 1;
      used = repeated;
    }
    used += height;
  }
  return { pages, breaks };
}
