import { pairCodes, readCodeCell, readDateCode } from './code';
import type { HeaderRole } from './headerRole';
import { NAME_FIT, OWN_SHARE, OWN_WORDS } from './weights';
import type { IdentityColumns } from './rowLines';
import { bestCriterionFit, bestFit } from './setIndex';
import type { Row, SheetView } from './sheetView';

/** A column of a table, as far as its headings say. */
export interface HeadedColumn {
  readonly column: number;
  readonly role: HeaderRole | undefined;
  readonly commune: unknown;
  readonly headings: readonly unknown[];
}

/** A review table shows itself in its first rows; a list of ten thousand households need not be read through. */
const ROWS_TRIED = 160;
const CELLS_TRIED = 8;
/** Fewer codes, or known wordings, than these are chance. */
const FEWEST = 3;
/** So many codes, or criteria's numbers, are worth a look without a known wording. */
const CODES_ALONE = 8;
const SHORTEST_WORDING = 8;
const LONGEST_COUNTED = 120;

/** With who signs below. */
const LISTING_ROWS = 16;
const LISTS =
  /\b(?:dat|con lai|con thieu)\b.*\b(?:tieu chi|tc)\b|\b(?:tieu chi|tc)\b.*\b(?:dat|con lai|con thieu)\b/u;

/** What a column holds that may name its row. */
interface Evidence {
  readonly indicators: Set<string>;
  readonly criteria: Set<number>;
  /** Cells, and those that say only what kind of row it is: "I", "-". */
  filled: number;
  forms: number;
  /** Rows with words, and those whose words are a set's. */
  worded: number;
  known: number;
  /** How much is written, for the column of the wordings where none is known. */
  length: number;
}

function evidenceOf(
  view: SheetView,
  rows: readonly Row[],
  dated: ReadonlySet<number>,
  communes: ReadonlySet<number>,
  notes: ReadonlySet<number>,
): Map<number, Evidence> {
  const found = new Map<number, Evidence>();
  for (const row of rows) {
    let tried = 0;
    for (const cell of row.cells) {
      if (notes.has(cell.column)) continue;
      tried += 1;
      if (tried > CELLS_TRIED) break;
      if (communes.has(cell.column)) continue;
      const text = view.textOf(cell);
      if (text === '') continue;
      const own = found.get(cell.column) ?? {
        indicators: new Set(),
        criteria: new Set(),
        filled: 0,
        forms: 0,
        worded: 0,
        known: 0,
        length: 0,
      };
      found.set(cell.column, own);
      const code = readCodeCell(cell, text);
      if (code?.code === 'indicator') own.indicators.add(code.candidates.join());
      if (code?.code === 'criterion') own.criteria.add(code.number);
      own.filled += 1;
      if (code?.code === 'group' || code?.code === 'part') own.forms += 1;
      if (dated.has(cell.column)) own.indicators.add(readDateCode(cell, view.date1904).join());
      if (typeof cell.value !== 'string') continue;
      const words = code !== undefined && 'rest' in code ? (code.rest ?? '') : text;
      if (words === '') continue;
      own.worded += 1;
      if (isKnown(view, words)) own.known += 1;
      if (words.length >= SHORTEST_WORDING) own.length += Math.min(words.length, LONGEST_COUNTED);
    }
  }
  for (const { indicators } of found.values()) indicators.delete('');
  for (const column of dated)
    for (const code of pairCodes(rows.map(({ row }) => view.text(row, column))).values())
      if (code.code === 'indicator') found.get(column)?.indicators.add(code.candidates.join());
  return found;
}

const isKnown = (view: SheetView, words: string): boolean =>
  (words.length >= SHORTEST_WORDING && bestFit(view.sets, words) >= OWN_WORDS) ||
  bestCriterionFit(view.sets, words) >= NAME_FIT;

/** "Tiêu chí chưa đạt | 10, 17 | 11": a few rows tell of each commune which criteria it has. */
const listsCriteria = (view: SheetView, rows: readonly Row[]): boolean =>
  rows.length <= LISTING_ROWS &&
  rows.some(({ cells }) =>
    cells
      .slice(0, CELLS_TRIED)
      .some((cell) => typeof cell.value === 'string' && LISTS.test(view.keyOf(view.textOf(cell)))),
  );

/** Where the rows of a body say what they are; `undefined` for lists that have nothing of a set. */
export function identityColumnsOf(
  view: SheetView,
  allRows: readonly Row[],
  columns: readonly HeadedColumn[],
): IdentityColumns | undefined {
  const headed = new Map(columns.map((one) => [one.column, one]));
  const dated = new Set(
    columns
      .filter(
        ({ role, headings, commune }) => commune === undefined && (role === 'order' || headings.length === 0),
      )
      .map(({ column }) => column),
  );
  // what a commune has in them names no row
  const communes = new Set(
    columns
      .filter(({ role, commune }) => commune !== undefined && role !== 'order')
      .map(({ column }) => column),
  );
  // an export begins with codes of places; where no heading says which column names the rows, they may all
  const isNamed = columns.some(({ role, commune }) => role === 'name' && commune === undefined);
  const notes = new Set(
    columns
      .filter(({ role }) => isNamed && (role === 'note' || role === 'opinion'))
      .map(({ column }) => column),
  );
  const found = evidenceOf(view, allRows.slice(0, ROWS_TRIED), dated, communes, notes);
  const of = (column: number): Evidence | undefined => found.get(column);
  const known = (column: number): number => of(column)?.known ?? 0;
  const worded = (column: number): number => of(column)?.worded ?? 0;
  const length = (column: number): number => of(column)?.length ?? 0;
  const codes = (column: number): number => of(column)?.indicators.size ?? 0;
  const criteria = (column: number): number => of(column)?.criteria.size ?? 0;
  const strength = (column: number): number => 2 * codes(column) + criteria(column);
  const role = (column: number): HeaderRole | undefined => headed.get(column)?.role;
  const isNaming = (column: number): boolean =>
    headed.get(column)?.commune === undefined &&
    [undefined, 'name', 'order', 'commune'].includes(role(column));

  const tellsForms = (column: number): boolean => {
    const { filled, forms } = of(column) ?? { filled: 0, forms: 0 };
    return forms >= FEWEST && forms === filled;
  };
  const used = [...found.keys()].sort((a, b) => a - b);
  const best = (candidates: readonly number[], worth: (column: number) => number): number | undefined =>
    candidates.filter((column) => worth(column) > 0).sort((a, b) => worth(b) - worth(a) || a - b)[0];
  const wordings = best(
    used.filter((column) => known(column) >= FEWEST && headed.get(column)?.commune === undefined),
    known,
  );
  const titled = best(
    used.filter((column) => role(column) === 'name' && isNaming(column)),
    length,
  );
  // figures such as 17.1 look like codes: the numbering never stands behind the wordings
  const last = wordings ?? titled ?? best(used.filter(isNaming), length) ?? Number.POSITIVE_INFINITY;
  const isNumbering = (column: number): boolean =>
    (role(column) === 'order' && strength(column) > 0) ||
    (column <= last && strength(column) >= 2 * FEWEST && isNaming(column));
  const order = best(used.filter(isNumbering), strength);
  const near = used.filter((column) => isNaming(column) && (order === undefined || column <= order + 4));
  const name = wordings ?? titled ?? best(near, length) ?? order;
  if (name === undefined) return undefined;
  const isKnownThrough =
    order !== undefined && known(name) > 0 && known(name) >= codes(order) + criteria(order);
  const isWorthwhile =
    known(name) >= FEWEST ||
    // a sheet about one criterion has a row or two
    isKnownThrough ||
    listsCriteria(view, allRows) ||
    (order !== undefined && strength(order) >= CODES_ALONE);
  if (!isWorthwhile) return undefined;
  const all = used.filter(
    (column) =>
      column === name ||
      isNumbering(column) ||
      (isNaming(column) && column < name && (role(column) === 'name' || tellsForms(column))) ||
      (isNaming(column) &&
        Math.abs(column - name) <= 2 &&
        known(column) >= Math.max(FEWEST, OWN_SHARE * worded(column))),
  );
  return { order, name, all, dated };
}
