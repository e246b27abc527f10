import { readCodeCell, readCodeText, type CodeReading } from './code';
import { isTotalKey, type Line } from './lines';
import type { SheetView } from './sheetView';

/** The columns in which a row says what it is. */
export interface IdentityColumns {
  /** Numbering; may be the same column as `name`. */
  readonly order: number | undefined;
  readonly name: number;
}

const restOf = (code: CodeReading | undefined): string =>
  code !== undefined && 'rest' in code ? code.rest : '';

/** What the rows of a body say about themselves, for `identifyLines`. */
export function rowLines(
  view: SheetView,
  rows: readonly number[],
  columns: IdentityColumns,
): readonly Line[] {
  return rows.map((row): Line => {
    const cell = columns.order === undefined ? undefined : view.cell(row, columns.order);
    const order = cell === undefined ? undefined : readCodeCell(cell, view.textOf(cell));
    const text = view.text(row, columns.name);
    const isTotal =
      isTotalKey(view.keyOf(text)) ||
      (text === '' && cell !== undefined && isTotalKey(view.keyOf(view.textOf(cell))));
    const inName = columns.name === columns.order || order === undefined ? readCodeText(text) : undefined;
    const code = inName ?? order;
    const embedded = restOf(inName);
    const bare = columns.name === columns.order ? restOf(code) : text;
    return {
      at: row,
      code,
      wording: embedded !== '' ? embedded : inName === undefined || inName.code === 'group' ? bare : '',
      under: undefined,
      isTotal,
    };
  });
}
