import { readCommuneName } from '../text/commune';
import { bodiesOf, type Body } from './body';
import { headerRole, type HeaderRole } from './headerRole';
import { narrowedView, type SheetView } from './sheetView';

/** A table's rows with the view in which they stand alone. */
export interface Window {
  readonly view: SheetView;
  readonly body: Body;
}

const VALUES: ReadonlySet<HeaderRole> = new Set([
  'result',
  'declared',
  'required',
  'ticked-met',
  'score',
  'full-score',
]);

/** The columns in which tables side by side begin: each numbers its rows anew, with values between. */
function startsOf(view: SheetView, { header }: Body): readonly number[] {
  const orders = new Set<number>();
  const values = new Set<number>();
  for (const { row, cells } of view.sheet.rows) {
    if (row < header.from || row > header.to) continue;
    for (const cell of cells) {
      const text = view.textOf(cell);
      const role = headerRole(view.keyOf(text));
      if (role === 'order') orders.add(cell.column);
      else if ((role !== undefined && VALUES.has(role)) || readCommuneName(text) !== undefined) {
        values.add(cell.column);
      }
    }
  }
  if (orders.size < 2) return [];
  const starts: number[] = [];
  for (const column of [...orders].sort((a, b) => a - b)) {
    const last = starts.at(-1);
    if (last === undefined || [...values].some((value) => value > last && value < column))
      starts.push(column);
  }
  return starts;
}

/** The bodies of a sheet, those that stand side by side each for itself. */
export function windowsOf(view: SheetView): readonly Window[] {
  return bodiesOf(view).flatMap((body): readonly Window[] => {
    const starts = startsOf(view, body);
    if (starts.length < 2) return [{ view, body }];
    const end = Number(body.rows.at(-1)?.row ?? body.header.to);
    return starts.flatMap((start, place) => {
      const left = place === 0 ? 0 : start;
      const right = starts[place + 1] ?? Number.POSITIVE_INFINITY;
      const narrowed = narrowedView(view, { top: body.header.from, bottom: end, left, right });
      return bodiesOf(narrowed)
        .filter(({ header }) => header.from >= body.header.from)
        .map((own) => ({ view: narrowed, body: own }));
    });
  });
}
