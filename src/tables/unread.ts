import type { Span } from '../workbook/image';
import type { Body } from './body';
import type { ColumnReading } from './columns';
import type { CommuneColumns } from './communeColumns';
import type { IdentifiedLine } from './lines';
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
export function hiddenIn(view: SheetView, body: Body, lines: readonly IdentifiedLine[]): readonly Doubt[] {
  const { hiddenRows, hiddenColumns } = view.sheet;
  if (hiddenRows.length + hiddenColumns.length === 0) return [];
  const cells = body.rows.flatMap((row) => row.cells);
  const columns = cells.map(({ column }) => Number(column));
  const rows = overlap(hiddenRows, body.header.from, lines.at(-1)?.at ?? body.header.to);
  const hidden = overlap(hiddenColumns, Math.min(...columns), Math.max(...columns));
  return rows + hidden === 0 ? [] : [{ code: 'hidden', rows, columns: hidden }];
}
