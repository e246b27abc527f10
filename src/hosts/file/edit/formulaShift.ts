import { columnName } from '../../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook/units';

/** Texts, sheet names in quotes, brackets of tables and other workbooks, errors, numbers, row ranges, names. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|#[A-Z/0!?]+|\$?\d+(?:\.\d*)?(?:E[+-]?\d+)?(?::\$?\d+)?|[$\p{L}_\\][$\p{L}\p{N}_.\\?]*/giu;

const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/i;
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;
const ROWS = /^(\$?)(\d+):(\$?)(\d+)$/;

/**
 * A formula as it reads some rows down and columns right of where it stands, the way Excel copies it:
 * relative references move, those with "$" stay, one that leaves the sheet becomes #REF!.
 */
export function shiftFormula(formula: string, down: number, right: number): string {
  return formula.replace(TOKEN, (token, at: number) => {
    const after = formula[at + token.length];
    // Names of functions and sheets, not references.
    if (after === '(' || after === '!') return token;
    const cell = CELL.exec(token);
    if (cell !== null) {
      const [, columnFix, column = '', rowFix, row = ''] = cell;
      const moved = [shiftColumn(columnFix, column, right), shiftRow(rowFix, row, down)];
      return moved.includes(undefined) ? '#REF!' : moved.join('');
    }
    const rows = ROWS.exec(token);
    if (rows !== null) {
      const [, firstFix, first = '', lastFix, last = ''] = rows;
      const moved = [shiftRow(firstFix, first, down), shiftRow(lastFix, last, down)];
      return moved.includes(undefined) ? '#REF!' : moved.join(':');
    }
    const column = COLUMN.exec(token);
    const isColumn = after === ':' || formula[at - 1] === ':';
    if (column === null || !isColumn) return token;
    return shiftColumn(column[1], column[2] ?? '', right) ?? '#REF!';
  });
}

function shiftRow(fix: string | undefined, row: string, down: number): string | undefined {
  if (fix === '$') return `$${row}`;
  const moved = Number(row) + down;
  return moved < 1 || moved > MAX_ROWS ? undefined : String(moved);
}

function shiftColumn(fix: string | undefined, letters: string, right: number): string | undefined {
  if (fix === '$') return `$${letters}`;
  const index =
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const moved = index + right;
  return moved < 0 || moved >= MAX_COLUMNS ? undefined : columnName(moved);
}
