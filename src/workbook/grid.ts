import type { CellImage, SheetImage } from './image';

/** Random access to a sheet's cells by zero-based row and column; `undefined` for a blank. */
export interface Grid {
  readonly cell: (row: number, column: number) => CellImage | undefined;
}

export function gridOf(sheet: SheetImage): Grid {
  // most sheets of a workbook are passed over without ever being asked for a cell
  let byRow: ReadonlyMap<number, SheetImage['rows'][number]['cells']> | undefined;
  return {
    cell(row, column) {
      byRow ??= new Map(sheet.rows.map((one) => [Number(one.row), one.cells]));
      const cells = byRow.get(row);
      if (cells === undefined) return undefined;
      let low = 0;
      let high = cells.length - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const candidate = cells[middle];
        if (candidate === undefined) return undefined;
        if (candidate.column === column) return candidate;
        if (candidate.column < column) low = middle + 1;
        else high = middle - 1;
      }
      return undefined;
    },
  };
}
