import { ISSUES_HEADINGS } from '../../messages/issues';
import { isCellError, type SheetImage } from '../../workbook/image';
import type { ColumnIndex, RowIndex } from '../../workbook/units';

/** What people wrote under "Đã xử lý", by the row that it belongs to. */
export type IssueTicks = ReadonlyMap<string, string | number>;

export const NO_TICKS: IssueTicks = new Map();

/** What tells a row of the list from all others: not its sentence, which changes with the figure. */
export const ROW_COLUMNS = ['kind', 'set', 'commune', 'subject', 'cell'] as const;

/** A row's key; the second finding of one kind in one cell gets its number. */
export function rowKeys(): (texts: readonly string[]) => string {
  const seen = new Map<string, number>();
  return (texts) => {
    const key = texts.join('|');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}|${count}`;
  };
}

interface Head {
  readonly row: RowIndex;
  readonly columns: ReadonlyMap<string, ColumnIndex>;
}

/** The row of headings, wherever people moved it and its columns. */
function headOf({ rows }: SheetImage): Head | undefined {
  const wanted = [...ROW_COLUMNS.map((column) => ISSUES_HEADINGS[column]), ISSUES_HEADINGS.done];
  for (const { row, cells } of rows) {
    const columns = new Map(cells.map(({ column, value }) => [String(value), column] as const));
    if (wanted.every((heading) => columns.has(heading))) return { row, columns };
  }
  return undefined;
}

/** What people ticked off in a list that stands in the workbook. */
export function ticksIn(sheet: SheetImage): IssueTicks {
  const head = headOf(sheet);
  if (head === undefined) return NO_TICKS;
  const keyOf = rowKeys();
  const ticks = new Map<string, string | number>();
  for (const { row, cells } of sheet.rows) {
    if (row <= head.row) continue;
    const valueUnder = (heading: string) =>
      cells.find(({ column }) => column === head.columns.get(heading))?.value;
    const key = keyOf(ROW_COLUMNS.map((column) => String(valueUnder(ISSUES_HEADINGS[column]) ?? '')));
    const tick = valueUnder(ISSUES_HEADINGS.done);
    if (tick === undefined || tick === null || tick === '' || isCellError(tick)) continue;
    // a check box of Excel's own holds TRUE or FALSE
    if (typeof tick !== 'boolean') ticks.set(key, tick);
    else if (tick) ticks.set(key, 'x');
  }
  return ticks;
}

/** The list as the program drew it: a tick is no change of the sheet. */
export function withoutTicks(sheet: SheetImage): SheetImage {
  const head = headOf(sheet);
  const done = head?.columns.get(ISSUES_HEADINGS.done);
  if (head === undefined || done === undefined) return sheet;
  return {
    ...sheet,
    rows: sheet.rows.map((one) =>
      one.row <= head.row ? one : { ...one, cells: one.cells.filter(({ column }) => column !== done) },
    ),
  };
}
