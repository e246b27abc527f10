import type { UsedArea } from './collector';
import type { Piece } from './sheetCells';

/** Excel on the web refuses messages above 5 MB, in either direction; this leaves room for what surrounds the cells. */
const ANSWER_BYTES = 3_000_000;
/** Above any sheet seen so far; from the first answer on the measured size counts. */
const FIRST_BYTES_PER_CELL = 80;
/** What comes next may be wordier than what came before. */
const CAUTION = 1.5;
/** Of more than five million cells Excel answers `null` (OfficeDev/office-js#4783); far fewer take long already. */
const MOST_CELLS = 400_000;

export interface Remaining {
  readonly sheetId: string;
  readonly area: UsedArea;
  /** Zero-based row of the sheet from which it is still to be read. */
  readonly from: number;
}

/** Cells that fit into one answer, given how many bytes a cell took so far. */
export const cellBudget = (bytesPerCell = FIRST_BYTES_PER_CELL / CAUTION): number =>
  Math.max(1, Math.min(MOST_CELLS, Math.floor(ANSWER_BYTES / (bytesPerCell * CAUTION))));

/** The next pieces to be asked for in one request: whole rows, at least one; and what is left after them. */
export function nextPieces(
  remaining: readonly Remaining[],
  budget: number,
): { readonly pieces: readonly Piece[]; readonly left: readonly Remaining[] } {
  const pieces: Piece[] = [];
  let room = budget;
  let index = 0;
  for (const { sheetId, area, from } of remaining) {
    const wanted = area.top + area.rows - from;
    const fitting = Math.floor(room / area.columns);
    const rows = Math.min(wanted, pieces.length === 0 ? Math.max(1, fitting) : fitting);
    if (rows === 0) break;
    pieces.push({ sheetId, area, top: from, rows });
    room -= rows * area.columns;
    if (rows < wanted) {
      return { pieces, left: [{ sheetId, area, from: from + rows }, ...remaining.slice(index + 1)] };
    }
    index += 1;
  }
  return { pieces, left: remaining.slice(index) };
}

export const cellsIn = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { rows, area }) => sum + rows * area.columns, 0);

/** Bytes of a text in UTF-8, near enough: most signs of Vietnamese beyond ASCII take two or three. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
  }
  return bytes;
}
