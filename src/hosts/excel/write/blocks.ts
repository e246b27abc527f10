import { area, type Area } from '../../../workbook/address';
import type { CellWrite } from '../../../workbook/plan';

/** A rectangle that is written wholly, row by row. */
export interface Block {
  readonly area: Area;
  readonly rows: readonly (readonly CellWrite[])[];
}

interface Run {
  readonly row: number;
  readonly cells: readonly CellWrite[];
}

const cellKey = ({ row, column }: CellWrite): string => `${row}:${column}`;

/** By row and column; of several writes to a cell the last one stands. */
const inOrder = (cells: readonly CellWrite[]): readonly CellWrite[] =>
  [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()].sort(
    (one, other) => one.row - other.row || one.column - other.column,
  );

function runsOf(cells: readonly CellWrite[]): readonly Run[] {
  const runs: { readonly row: number; readonly cells: CellWrite[] }[] = [];
  for (const cell of inOrder(cells)) {
    const last = runs.at(-1);
    const before = last?.cells.at(-1);
    if (last?.row === cell.row && before?.column === cell.column - 1) last.cells.push(cell);
    else runs.push({ row: cell.row, cells: [cell] });
  }
  return runs;
}

/** Cells as rectangles without gaps, of at most so many rows; each takes one write. */
export function blocksOf(cells: readonly CellWrite[], mostCells: number): readonly Block[] {
  const open = new Map<string, { readonly top: number; readonly rows: (readonly CellWrite[])[] }>();
  const blocks: { readonly top: number; readonly rows: (readonly CellWrite[])[] }[] = [];
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
