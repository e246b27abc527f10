import type { Area } from '../../workbook/address';
import { area } from '../../workbook/address';
import type { Axis } from './axis';

/** A half-open range of rows or columns. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What of an axis is drawn: what stays in view, and the part around what is scrolled to. */
export interface Shown {
  readonly frozen: Range;
  readonly window: Range;
}

/** Drawn beyond the edge, and the step in which the window moves: small moves draw nothing anew. */
const STEP = 8;

export function shownOf(axis: Axis, frozen: number, scroll: number, room: number): Shown {
  const edge = axis.start(frozen);
  const first = Math.max(frozen, axis.at(scroll + edge));
  const last = axis.at(scroll + room) + 1;
  const from = Math.max(frozen, Math.floor((first - STEP / 2) / STEP) * STEP);
  const to = Math.min(axis.count, Math.ceil((last + STEP / 2) / STEP) * STEP);
  return { frozen: { from: 0, to: frozen }, window: { from, to: Math.max(from, to) } };
}

export const sameRange = (one: Range, other: Range): boolean =>
  one.from === other.from && one.to === other.to;

/** A view that is nearly filled by what stays in it leaves nothing to scroll. */
const MOST_FROZEN = 0.75;

/** Frozen columns leave the greater part of the view to what they are compared with. */
const MOST_FROZEN_WIDTH = 1 / 3;
/** In a narrower column a name is no name any more. */
const NARROWEST = 200;

/** The columns that stay in view; the widest of them may be drawn narrower than it is. */
export interface FrozenColumns {
  readonly count: number;
  readonly narrowed: { readonly column: number; readonly width: number } | undefined;
}

/** As many of the frozen columns as a third of the view takes; at most one of them is narrowed for it. */
export function frozenColumnsIn(widths: ArrayLike<number>, frozen: number, room: number): FrozenColumns {
  const most = room * MOST_FROZEN_WIDTH;
  for (let count = Math.min(frozen, widths.length); count > 0; count -= 1) {
    const own = Array.from({ length: count }, (_, column) => widths[column] ?? 0);
    const total = own.reduce((sum, width) => sum + width, 0);
    if (total <= most) return { count, narrowed: undefined };
    const widest = Math.max(...own);
    const width = Math.floor(most - (total - widest));
    if (width >= NARROWEST) return { count, narrowed: { column: own.indexOf(widest), width } };
  }
  return { count: 0, narrowed: undefined };
}

/** Rows that are frozen, where they leave room to the rest. */
export const frozenIn = (axis: Axis, frozen: number, room: number): number =>
  axis.start(Math.min(frozen, axis.count)) > room * MOST_FROZEN ? 0 : Math.min(frozen, axis.count);

/** A piece of a merge as it is drawn in one part of the table. */
interface Piece {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  readonly merge: Area;
}

export interface Pieces {
  /** The piece that begins in a cell. */
  readonly at: (row: number, column: number) => Piece | undefined;
  /** True for a cell that a piece beginning elsewhere covers. */
  readonly isCovered: (row: number, column: number) => boolean;
}

const keyOf = (row: number, column: number): number => row * 16_384 + column;

/** Rows or columns of which some are drawn. */
export interface Drawing {
  readonly axis: Axis;
  readonly ranges: readonly Range[];
}

const rangesOf = ({ frozen, window }: Shown): readonly Range[] => [frozen, window];

export const drawing = (axis: Axis, shown: Shown): Drawing => ({ axis, ranges: rangesOf(shown) });

/** The parts of a span that are drawn; each begins with an index that is not hidden. */
function partsOf({ axis, ranges }: Drawing, first: number, last: number): readonly Range[] {
  return ranges.flatMap(({ from, to }): readonly Range[] => {
    let start = Math.max(first, from);
    const end = Math.min(last + 1, to);
    while (start < end && axis.size(start) === 0) start += 1;
    return start < end ? [{ from: start, to: end }] : [];
  });
}

/** Merges cut at the edges of what is drawn, so that a table of a window is whole in itself. */
export function piecesIn(merges: readonly Area[], rows: Drawing, columns: Drawing): Pieces {
  const pieces = new Map<number, Piece>();
  const covered = new Set<number>();
  for (const merge of merges) {
    for (const { from: top, to: bottom } of partsOf(rows, merge.top, merge.bottom)) {
      for (const { from: left, to: right } of partsOf(columns, merge.left, merge.right)) {
        pieces.set(keyOf(top, left), { top, left, rows: bottom - top, columns: right - left, merge });
        for (let row = top; row < bottom; row += 1) {
          for (let column = left; column < right; column += 1) {
            if (row !== top || column !== left) covered.add(keyOf(row, column));
          }
        }
      }
    }
  }
  return {
    at: (row, column) => pieces.get(keyOf(row, column)),
    isCovered: (row, column) => covered.has(keyOf(row, column)),
  };
}

export function mergesOf(numbers: ArrayLike<number>): readonly Area[] {
  const merges: Area[] = [];
  for (let at = 0; at + 3 < numbers.length; at += 4) {
    const [top = 0, left = 0, bottom = 0, right = 0] = [
      numbers[at],
      numbers[at + 1],
      numbers[at + 2],
      numbers[at + 3],
    ];
    merges.push(area(top, left, bottom, right));
  }
  return merges;
}
