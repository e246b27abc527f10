import { area, type Area } from '../../../workbook/address';
import type { PlainCell } from '../../../workbook/plan';

/** A rectangle that is written wholly, row by row. */
export interface Block {
  readonly area: Area;
  readonly rows: readonly (readonly PlainCell[])[];
}

interface Run {
  readonly row: number;
  readonly cells: readonly PlainCell[];
}

const cellKey = ({ row, column }: PlainCell): string => `${row}:${column}`;

/** By row and column; of several writes to a cell the last one stands. */
const inOrder = (cells: readonly PlainCell[]): readonly PlainCell[] =>
  [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()].sort(
    (one, other) => one.row - other.row || one.column - other.column,
  );

function runsOf(cells: readonly PlainCell[]): readonly Run[] {
  const runs: { readonly row: number; readonly cells: PlainCell[] }[] = [];
  for (const cell of inOrder(cells)) {
    const last = runs.at(-1);
    const before = last?.cells.at(-1);
    if (last?.row === cell.row && before?.column === cell.column - 1) last.cells.push(cell);
    else runs.push({ row: cell.row, cells: [cell] });
  }
  return runs;
}

/** Cells as rectangles without gaps, of at most so many rows; each takes one write. */
export function blocksOf(cells: readonly PlainCell[], mostCells: number): readonly Block[] {
  const open = new Map<string, { readonly top: number; readonly rows: (readonly PlainCell[])[] }>();
  const blocks: { readonly top: number; readonly rows: (readonly PlainCell[])[] }[] = [];
  for (const { row, cells: run } of runsOf(cells)) {
    const key = `${run[0]?.column ?? 0}+${run.length}`;
    const above = open.get(key);
    const fits =
      above !== undefined &&
      above.top + above.rows.length === row &&
      (above.rows.length + 1) * run.length <= mostCells;
    if (fits) {
      above.rows.push(run);
      continue;
    }
    const block = { top: row, rows: [run] };
    open.set(key, block);
    blocks.push(block);
  }
  return blocks.map(({ top, rows }) => {
    const left = Number(rows[0]?.[0]?.column ?? 0);
    return { area: area(top, left, top + rows.length - 1, left + (rows[0]?.length ?? 1) - 1), rows };
  });
}
