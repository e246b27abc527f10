import type { Span } from '../workbook/image';
import type { Body } from './body';
import type { ColumnReading } from './columns';
import type { CommuneColumns } from './communeColumns';
import { ownColumns } from './observe';
import type { Doubt } from './reading';
import type { SheetView } from './sheetView';

const FILLED = 0.3;

/** Columns of a table that are filled in and that nobody knows what to do with. */
export function unreadColumns(
  view: SheetView,
  columns: readonly ColumnReading[],
  owners: readonly CommuneColumns[],
  rows: readonly number[],
): readonly Doubt[] {
  const used = new Set(owners.flatMap((owner) => [...ownColumns(owner), owner.fullScore ?? -1]));
  return columns.flatMap(({ column, role, commune, period, region, headings }): readonly Doubt[] => {
    const known = role !== undefined || commune !== undefined || period !== undefined || region !== undefined;
    if (known || used.has(column)) return [];
    const filled = rows.filter((row) => view.text(row, column) !== '').length;
    if (filled < FILLED * rows.length) return [];
    return [{ code: 'column-unknown', column, text: headings.map(({ text }) => text).join(' / ') }];
  });
}

const overlap = (spans: readonly Span[], from: number, to: number): number =>
  spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from) + 1), 0);

/** Hidden rows and columns of a table are read like the others, and said. */
export function hiddenIn(view: SheetView, body: Body, bottom: number): readonly Doubt[] {
  const { hiddenRows, hiddenColumns } = view.sheet;
  if (hiddenRows.length + hiddenColumns.length === 0) return [];
  let left = Number.POSITIVE_INFINITY;
  let right = -1;
  for (const { cells } of body.rows) {
    left = Math.min(left, cells[0]?.column ?? left);
    right = Math.max(right, cells.at(-1)?.column ?? right);
  }
  const rows = overlap(hiddenRows, body.header.from, bottom);
  const columns = overlap(hiddenColumns, left, right);
  return rows + columns === 0 ? [] : [{ code: 'hidden', rows, columns }];
}
