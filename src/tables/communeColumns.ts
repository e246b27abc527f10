import type { ColumnReading } from './columns';
import { readMarkCell } from './cellReading';
import type { MarkReading } from './reading';
import { markStyleOf } from './markStyle';
import type { SheetView } from './sheetView';

/** The columns that belong to one commune. */
export interface CommuneColumns {
  readonly name: string;
  readonly key: string;
  /** Where the name stands, where it is a heading. */
  readonly heading: { readonly row: number; readonly column: number } | undefined;
  readonly results: readonly number[];
  readonly declared: readonly number[];
  readonly tickedMet: number | undefined;
  readonly tickedUnmet: number | undefined;
}

interface Draft {
  name: string;
  key: string;
  heading: CommuneColumns['heading'];
  results: number[];
  declared: number[];
  tickedMet: number | undefined;
  tickedUnmet: number | undefined;
}

/** A column without a role of its own: ticks, signs and letters make it a verdict column, anything else results. */
function contentRole(
  view: SheetView,
  rows: readonly number[],
  column: number,
): 'result' | 'declared' | undefined {
  let filled = 0;
  const marks: MarkReading[] = [];
  for (const row of rows) {
    const mark = readMarkCell(view, row, column);
    if (mark.text === '') continue;
    filled += 1;
    if (mark.mark !== undefined) marks.push(mark);
  }
  if (filled === 0) return undefined;
  const onlyMarks = marks.length === filled;
  const style = markStyleOf(marks);
  const signs = marks.every(({ mark }) => mark?.sign !== 'word');
  return onlyMarks && (style.ticks || style.signs || signs) ? 'declared' : 'result';
}

const draftOf = (name: string, key: string, heading: CommuneColumns['heading']): Draft => ({
  name,
  key,
  heading,
  results: [],
  declared: [],
  tickedMet: undefined,
  tickedUnmet: undefined,
});

function place(draft: Draft, column: ColumnReading, view: SheetView, rows: readonly number[]): void {
  switch (column.role) {
    case 'result':
      draft.results.push(column.column);
      return;
    case 'declared':
      draft.declared.push(column.column);
      return;
    case 'ticked-met':
      draft.tickedMet = column.column;
      return;
    case 'ticked-unmet':
      draft.tickedUnmet = column.column;
      return;
    case undefined: {
      const role = contentRole(view, rows, column.column);
      if (role === 'result') draft.results.push(column.column);
      if (role === 'declared') draft.declared.push(column.column);
      return;
    }
    default:
      return;
  }
}

function settled(draft: Draft): CommuneColumns {
  // a lone "Đạt" column is a verdict column like any other; only a pair "Đạt | Chưa đạt" is ticked
  if (draft.tickedMet !== undefined && draft.tickedUnmet === undefined) {
    return { ...draft, declared: [...draft.declared, draft.tickedMet], tickedMet: undefined };
  }
  return draft;
}

/** Groups the columns of a table by commune; without any commune heading they are one commune's. */
export function communeColumns(
  view: SheetView,
  columns: readonly ColumnReading[],
  rows: readonly number[],
): readonly CommuneColumns[] {
  const drafts = new Map<string, Draft>();
  for (const column of columns) {
    if (column.commune === undefined) continue;
    const { name, key, row, column: at } = column.commune;
    const draft = drafts.get(key) ?? draftOf(name, key, { row, column: at });
    drafts.set(key, draft);
    place(draft, column, view, rows);
  }
  return [...drafts.values()]
    .map(settled)
    .filter((one) => one.results.length + one.declared.length > 0 || one.tickedMet !== undefined);
}

/** The columns of a table that is about one commune. */
export function singleCommuneColumns(
  view: SheetView,
  columns: readonly ColumnReading[],
  rows: readonly number[],
): CommuneColumns | undefined {
  const draft = draftOf('', '', undefined);
  for (const column of columns) if (column.role !== undefined) place(draft, column, view, rows);
  const one = settled(draft);
  return one.results.length + one.declared.length > 0 || one.tickedMet !== undefined ? one : undefined;
}
