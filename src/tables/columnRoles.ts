import { readMarkCell } from './cellReading';
import type { Unit, UnitColumn } from './columnHeader';
import { timeOf } from './headingPeriod';
import { markStyleOf } from './markStyle';
import type { MarkReading } from './reading';
import type { SheetView } from './sheetView';

/** What the columns of one indicator hold. */
export interface ColumnRoles {
  readonly first: number;
  readonly results: readonly number[];
  readonly declared: readonly number[];
}

/** 'digits': nothing but 0 and 1, which are verdicts only where the whole table has nothing else. */
type Content = 'result' | 'declared' | 'digits' | 'blank';

/** Ticks, signs, letters and digits all the way down make a verdict column; verdicts in words are results too. */
function contentOf(view: SheetView, rows: readonly number[], column: number): Content {
  let filled = 0;
  const marks: MarkReading[] = [];
  for (const row of rows) {
    const mark = readMarkCell(view, row, column);
    if (mark.text === '') continue;
    filled += 1;
    if (mark.mark === undefined) return 'result';
    marks.push(mark);
  }
  if (filled === 0) return 'blank';
  if (marks.every(({ mark }) => mark?.sign === 'digit')) return 'digits';
  const style = markStyleOf(marks);
  return style.ticks || style.signs || marks.every(({ mark }) => mark?.sign !== 'word')
    ? 'declared'
    : 'result';
}

const PARTED = 0.7;
const ALL = 0.9;

/** Of several periods below one indicator the latest that is filled in, of several plans none. */
function wanted(
  view: SheetView,
  rows: readonly number[],
  columns: readonly UnitColumn[],
): readonly UnitColumn[] {
  const usable = columns.filter(({ role }) => role !== 'plan');
  const times = [...new Set(usable.flatMap(({ period }) => (period === undefined ? [] : [timeOf(period)])))];
  if (times.length < 2) return usable;
  const latest = times
    .sort((a, b) => b - a)
    .find((time) =>
      usable.some(
        ({ period, column }) =>
          period !== undefined &&
          timeOf(period) === time &&
          rows.some((row) => view.text(row, column) !== ''),
      ),
    );
  return usable.filter(({ period }) => period === undefined || timeOf(period) === latest);
}

/** Decides for all indicators' columns what they hold: by their headings, else by their cells, all alike. */
export function columnRoles(
  view: SheetView,
  rows: readonly number[],
  units: readonly Unit[],
): ReadonlyMap<Unit, ColumnRoles> {
  const taken = units.map((unit) => ({ unit, columns: wanted(view, rows, unit.columns) }));
  const contents = new Map<number, Content>();
  for (const { columns } of taken) {
    for (const { column, role } of columns) {
      if (role === undefined || role === 'result') contents.set(column, contentOf(view, rows, column));
    }
  }
  const said = [...contents.values()].filter((content) => content !== 'blank');
  const digits = said.filter((content) => content === 'digits').length >= ALL * said.length;
  const verdicts = said.filter(
    (content) => content === 'declared' || (digits && content === 'digits'),
  ).length;
  // a column that nobody ticked is a verdict column like its neighbours
  const otherwise: Content = verdicts >= PARTED * said.length && verdicts > 0 ? 'declared' : 'result';
  return new Map(
    taken.map(({ unit, columns }) => {
      const results: number[] = [];
      const declared: number[] = [];
      for (const { column, role } of columns) {
        const content = contents.get(column);
        const settled =
          content === 'blank' ? otherwise : content === 'digits' ? (digits ? 'declared' : 'result') : content;
        if (settled === 'result') results.push(column);
        else if (settled === 'declared' || role === 'declared' || role === 'ticked-met')
          declared.push(column);
      }
      return [unit, { first: unit.columns[0]?.column ?? 0, results, declared }];
    }),
  );
}
