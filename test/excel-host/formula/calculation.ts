import type { Area } from '../book/area';
import type { Book } from '../book/book';
import type { CellValue } from '../book/cell';
import { putCell, cellAt, type Sheet } from '../book/sheet';
import { looksAt, result, valueAt } from './evaluator';
import { parseFormula } from './parser';
import { FormulaSyntaxError } from './tokens';
import { UnknownFunctionError } from './value';

export interface Dirty {
  readonly sheet: Sheet;
  readonly area: Area;
}

interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

const keyOf = (sheet: Sheet, row: number, column: number): string =>
  `${sheet.id} ${String(row)} ${String(column)}`;

function* formulaCells(book: Book): Generator<FormulaCell> {
  for (const sheet of book.sheets) {
    for (const [row, { cells }] of sheet.rows) {
      for (const [column, { formula }] of cells) {
        if (formula !== undefined && formula !== '') yield { sheet, row, column, formula };
      }
    }
  }
}

function isAffected(book: Book, cell: FormulaCell, dirty: readonly Dirty[]): boolean {
  const isInside = dirty.some(
    ({ sheet, area }) =>
      sheet === cell.sheet &&
      area.top <= cell.row &&
      cell.row <= area.bottom &&
      area.left <= cell.column &&
      cell.column <= area.right,
  );
  if (isInside) return true;
  try {
    return looksAt({ book, sheet: cell.sheet }, parseFormula(cell.formula), dirty);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return false;
    throw error;
  }
}

/** All formulas that the changed cells reach, through as many others as it takes. */
function affected(book: Book, start: readonly Dirty[]): Map<string, FormulaCell> {
  const found = new Map<string, FormulaCell>();
  let rest = [...formulaCells(book)];
  let dirty = start;
  while (dirty.length > 0) {
    const next: FormulaCell[] = [];
    const others: FormulaCell[] = [];
    for (const cell of rest) (isAffected(book, cell, dirty) ? next : others).push(cell);
    for (const cell of next) found.set(keyOf(cell.sheet, cell.row, cell.column), cell);
    rest = others;
    dirty = next.map(({ sheet, row, column }) => ({
      sheet,
      area: { top: row, bottom: row, left: column, right: column },
    }));
  }
  return found;
}

/**
 * Calculates what depends on the changed cells. Formulas with functions that the simulation does not know keep
 * the value that the file brought along; one without a value is a problem that is handed back.
 */
export function calculateBook(book: Book, dirty: readonly Dirty[]): Error[] {
  const problems: Error[] = [];
  const waiting = affected(book, dirty);
  const running = new Set<string>();

  const read = (sheet: Sheet, row: number, column: number): CellValue => {
    const key = keyOf(sheet, row, column);
    const cell = waiting.get(key);
    if (cell !== undefined && !running.has(key)) calculate(key, cell);
    return valueAt(sheet, row, column);
  };

  const calculate = (key: string, cell: FormulaCell): void => {
    running.add(key);
    const before = cellAt(cell.sheet, cell.row, cell.column);
    if (before === undefined) return;
    try {
      const value = result({ book, sheet: cell.sheet, read }, cell.formula);
      putCell(cell.sheet, cell.row, cell.column, { ...before, value });
    } catch (error) {
      if (!(error instanceof UnknownFunctionError) && !(error instanceof FormulaSyntaxError)) throw error;
      if (before.value === null) problems.push(error);
    } finally {
      waiting.delete(key);
      running.delete(key);
    }
  };

  for (const [key, cell] of [...waiting]) if (waiting.has(key)) calculate(key, cell);
  return problems;
}
