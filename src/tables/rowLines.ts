import { pairCodes, readCodeText, readDateCode, readNaming } from './code';
import { isTotalKey, type IdentityCell, type Line } from './line';
import type { SheetView } from './sheetView';

/** The columns in which the rows of a table say what they are. */
export interface IdentityColumns {
  /** Numbering; may be the same column as `name`. */
  readonly order: number | undefined;
  /** Where the wordings stand. */
  readonly name: number;
  /** All of them from left to right: numbers, criteria's names, wordings. */
  readonly all: readonly number[];
  /** In which a date may be a code: headed "TT", "Mã", or not at all. */
  readonly dated: ReadonlySet<number>;
}

const BARE_NUMBER = /^\d{1,4}[.)]?$/u;
const LARGEST_CRITERION = 19;
const RUNNING = 3;

/** Columns that number the rows through: no set has a criterion 20, 21, 22, and "5" beside 2.1 is none either. */
function runningColumns(
  view: SheetView,
  rows: readonly number[],
  columns: readonly number[],
): ReadonlySet<number> {
  const beyond = new Map<number, number>();
  const borne = new Map<number, number>();
  const add = (counts: Map<number, number>, column: number, times: number): void => {
    counts.set(column, (counts.get(column) ?? 0) + times);
  };
  for (const row of rows) {
    const texts = columns.map((column) => view.text(row, column));
    const codes = texts.flatMap((text) => {
      const code = BARE_NUMBER.test(text) ? undefined : readCodeText(text);
      return code?.code === 'indicator' ? [Number.parseInt(code.candidates[0] ?? '', 10)] : [];
    });
    columns.forEach((column, place) => {
      const number = BARE_NUMBER.test(texts[place] ?? '') ? Number.parseInt(texts[place] ?? '', 10) : 0;
      if (number > LARGEST_CRITERION) add(beyond, column, 1);
      if (number > 0 && codes.length > 0) add(borne, column, codes.includes(number) ? 1 : -1);
    });
  }
  return new Set(
    columns.filter((column) => (beyond.get(column) ?? 0) >= RUNNING || (borne.get(column) ?? 0) <= -RUNNING),
  );
}

/**
 * What the rows of a body say about themselves, for `identifyLines`. A number or a name that stands over several rows
 * (merged down, or in a row of its own) belongs to each of them until the next one.
 */
export function rowLines(
  view: SheetView,
  rows: readonly number[],
  { all, name, dated }: IdentityColumns,
): readonly Line[] {
  const running = runningColumns(view, rows, all);
  const above = new Map<number, IdentityCell>();
  const pairs = new Map(
    [...dated].map((column) => [column, pairCodes(rows.map((row) => view.text(row, column)))]),
  );
  return rows.map((row): Line => {
    const cells: IdentityCell[] = [];
    let isTotal = false;
    for (const column of all) {
      const cell = view.cell(row, column);
      const text = cell === undefined ? '' : view.textOf(cell);
      if (cell === undefined || text === '') {
        const over = above.get(column);
        if (over !== undefined && column !== name) cells.push({ ...over, shared: true });
        continue;
      }
      isTotal ||= isTotalKey(view.keyOf(text));
      const { code: read, words, level } = readNaming(cell, text, pairs.get(column));
      const code = running.has(column) && BARE_NUMBER.test(text) ? undefined : read;
      const dates = dated.has(column) ? readDateCode(cell, view.date1904) : [];
      const bare = typeof cell.value === 'number' || BARE_NUMBER.test(text);
      const own: IdentityCell = {
        code,
        ...(dates.length > 0 ? { dates } : {}),
        words: bare ? '' : words,
        ...(level === undefined ? {} : { level: { ...level, at: column } }),
        shared: false,
      };
      cells.push(own);
      if (code?.code === 'group') above.clear();
      else if (code === undefined || code.code === 'criterion') above.set(column, own);
      else above.delete(column);
    }
    return { at: row, cells, isTotal };
  });
}
