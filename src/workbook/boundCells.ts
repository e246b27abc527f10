import { formatAddress } from './address';
import type { CellWrite, Skipped } from './plan';
import { sheetKey } from './sheetName';

const keyOf = (sheet: string, address: string): string => `${sheetKey(sheet)}!${address}`;

/** Whether a cell that was to be written was left as it was, because it belongs to an array formula or a table. */
export function boundCells(
  skipped: readonly Skipped[],
): (sheet: string, cell: Pick<CellWrite, 'row' | 'column'>) => boolean {
  const bound = new Set(
    skipped.flatMap((one) => (one.code === 'cell-bound' ? [keyOf(one.sheet, one.address)] : [])),
  );
  return (sheet, cell) => bound.size > 0 && bound.has(keyOf(sheet, formatAddress(cell)));
}
