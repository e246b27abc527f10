import { readCodeCell } from './code';
import type { IdentityColumns } from './rowLines';
import { bestCriterionFit, bestFit } from './setIndex';
import type { SheetView } from './sheetView';

type Row = SheetView['sheet']['rows'][number];

/** A review table shows itself in its first rows; a list of ten thousand households need not be read through. */
const ROWS_TRIED = 160;
const COLUMNS_TRIED = 8;
const FEWEST_CODES = 3;
const FEWEST_WORDINGS = 3;
const WORDING_FIT = 0.6;
const CRITERION_FIT = 0.9;
const FEWEST_CRITERIA = 8;
const SHORTEST_WORDING = 8;
const LONGEST_COUNTED = 120;
/** So many different codes of indicators are a review table's even without a wording. */
const CODES_ALONE = 8;

interface Counts {
  readonly indicators: Map<number, Set<string>>;
  readonly criteria: Map<number, Set<number>>;
  readonly lengths: Map<number, number>;
}

function countsOf(view: SheetView, rows: readonly Row[]): Counts {
  const counts: Counts = { indicators: new Map(), criteria: new Map(), lengths: new Map() };
  const { indicators, criteria, lengths } = counts;
  for (const row of rows) {
    for (const cell of row.cells.slice(0, COLUMNS_TRIED)) {
      const text = view.textOf(cell);
      const reading = readCodeCell(cell, text);
      if (reading?.code === 'indicator') {
        const found = indicators.get(cell.column) ?? new Set<string>();
        indicators.set(cell.column, found.add(reading.candidates.join()));
      }
      if (reading?.code === 'criterion') {
        const found = criteria.get(cell.column) ?? new Set<number>();
        criteria.set(cell.column, found.add(reading.number));
      }
      if (typeof cell.value === 'string' && text.length >= SHORTEST_WORDING) {
        lengths.set(cell.column, (lengths.get(cell.column) ?? 0) + Math.min(text.length, LONGEST_COUNTED));
      }
    }
  }
  return counts;
}

/** Where the rows of a body say what they are: the numbering and the wording column; `undefined` for other lists. */
export function identityColumnsOf(
  view: SheetView,
  allRows: readonly Row[],
  nameColumns: readonly number[],
): IdentityColumns | undefined {
  const rows = allRows.slice(0, ROWS_TRIED);
  const { indicators, criteria, lengths } = countsOf(view, rows);
  const codes = (column: number): number => indicators.get(column)?.size ?? 0;
  const strength = (column: number): number => 2 * codes(column) + (criteria.get(column)?.size ?? 0);
  const byLength = (columns: Iterable<number>): number | undefined =>
    [...columns].sort((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0) || a - b)[0];
  const named = byLength(nameColumns.filter((column) => lengths.has(column)));
  // figures such as 17.1 look like codes: the numbering never stands behind the wordings
  const last = named ?? byLength(lengths.keys()) ?? Number.POSITIVE_INFINITY;
  const order = [...new Set([...indicators.keys(), ...criteria.keys()])]
    .filter((column) => column <= last && strength(column) >= 2 * FEWEST_CODES)
    .sort((a, b) => strength(b) - strength(a) || a - b)[0];
  const near = [...lengths.keys()].filter((column) => order === undefined || column <= order + 4);
  const name = named ?? byLength(near) ?? order;
  if (name === undefined) return undefined;
  const coded = order !== undefined && codes(order) >= CODES_ALONE;
  return coded || hasKnownWordings(view, rows, name) ? { order, name } : undefined;
}

/** A table is one of ours when some of its wordings are the decision's. */
function hasKnownWordings(view: SheetView, rows: readonly Row[], column: number): boolean {
  let known = 0;
  let criteria = 0;
  for (const { row } of rows) {
    const text = view.text(row, column);
    if (text.length >= SHORTEST_WORDING && bestFit(view.sets, text) >= WORDING_FIT) known += 1;
    else if (text !== '' && bestCriterionFit(view.sets, text) >= CRITERION_FIT) criteria += 1;
    if (known >= FEWEST_WORDINGS || criteria >= FEWEST_CRITERIA) return true;
  }
  return false;
}
