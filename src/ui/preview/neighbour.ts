import { contains, type Area } from '../../workbook/address';
import { arrowStep } from '../arrowWalk';
import type { Axis } from './axis';
import type { CellPoint } from './SheetTable';

/** The nearest index in a direction that is not hidden; where it began, if there is none. */
function stepped(axis: Axis, first: number, last: number, by: -1 | 0 | 1): number {
  if (by === 0) return first;
  let index = by === 1 ? last + 1 : first - 1;
  while (index >= 0 && index < axis.count && axis.size(index) === 0) index += by;
  return index < 0 || index >= axis.count ? first : index;
}

/** The cell that an arrow key leads to, as in Excel: merged cells count as one, hidden ones not at all. */
export function neighbourOf(
  key: string,
  from: CellPoint | undefined,
  rows: Axis,
  columns: Axis,
  merges: readonly Area[],
): CellPoint | undefined {
  const step = arrowStep(key);
  if (step === undefined) return undefined;
  const mergeAt = (cell: CellPoint): Area | undefined => merges.find((one) => contains(one, cell));
  const { row, column } = from ?? { row: -1, column: -1 };
  const merge = from === undefined ? undefined : mergeAt(from);
  const to =
    from === undefined
      ? { row: stepped(rows, row, row, 1), column: stepped(columns, column, column, 1) }
      : {
          row: stepped(rows, merge?.top ?? row, merge?.bottom ?? row, step.rows),
          column: stepped(columns, merge?.left ?? column, merge?.right ?? column, step.columns),
        };
  const into = mergeAt(to);
  return into === undefined ? to : { row: into.top, column: into.left };
}
