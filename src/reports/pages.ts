import { columnPixels, MARGINS } from '../workbook/paper';
import type { PaperSize, RowLayout } from '../workbook/plan';

const POINTS_PER_PIXEL = 0.75;
const points = (millimetres: number): number => (millimetres / 25.4) * 72;

const betweenMargins = (width: number, height: number) => ({
  width: points(width - MARGINS.left - MARGINS.right),
  height: points(height - MARGINS.top - MARGINS.bottom),
});

/** Landscape. */
const PRINTED = {
  A4: betweenMargins(297, 210),
  A3: betweenMargins(420, 297),
} as const satisfies Record<PaperSize, unknown>;

/** At which the tables' twelve points are nine on paper. */
const SMALLEST_SCALE = 0.75;
/** Printers differ; what would fill a page to the last point is not trusted to fit. */
const CAUTION = 0.97;

/** Height of a row that nothing is said of. */
const DEFAULT_HEIGHT = 15;

/** In whole percents, as Excel scales columns of these widths to a page, and never larger than life. */
function scaleOn(paper: PaperSize, widths: readonly number[]): number {
  const width = widths.reduce((sum, characters) => sum + columnPixels(characters) * POINTS_PER_PIXEL, 0);
  return Math.min(1, Math.floor((PRINTED[paper].width / width) * 100) / 100);
}

/** The smaller paper as long as its letters can be read. */
export const paperFor = (widths: readonly number[]): PaperSize =>
  scaleOn('A4', widths) >= SMALLEST_SCALE ? 'A4' : 'A3';

/** Whether columns of these widths can be read on the larger paper. */
export const isReadable = (widths: readonly number[]): boolean => scaleOn('A3', widths) >= SMALLEST_SCALE;

/** Points of rows that one landscape page holds where columns of these widths, in characters, fit its width. */
export function pageHeight(widths: readonly number[]): number {
  const paper = paperFor(widths);
  return (PRINTED[paper].height / scaleOn(paper, widths)) * CAUTION;
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

/** What stands between rows at which a page may begin; `end` is the first row behind all. */
export function piecesAt(
  joints: readonly number[],
  end: number,
  rows: readonly RowLayout[],
): readonly Piece[] {
  const heights = new Map(rows.map(({ row, height }) => [Number(row), height]));
  return joints.map((row, place) => {
    let height = 0;
    const next = joints[place + 1] ?? end;
    for (let at = row; at < next; at += 1) height += heights.get(at) ?? DEFAULT_HEIGHT;
    return { row, height };
  });
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

/**
 * Of a table that people filter, whose pages are left to the program that prints it: the one break that keeps its last
 * two rows with the place for signatures, where that would come to stand on a page of its own. The last piece is the
 * last row with that place.
 */
export function signatureBreak(pieces: readonly Piece[], page: number, repeated: number): readonly number[] {
  const [before, last] = pieces.slice(-2);
  if (before === undefined || last === undefined || pieces.length < 3) return [];
  const isTorn = pageBreaks(pieces, page, repeated).at(-1) === last.row;
  return isTorn ? [before.row] : [];
}
