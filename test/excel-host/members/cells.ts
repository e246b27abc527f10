import { allColumns, allRows, countOf, heightOf, widthOf, type Area } from '../book/area';
import type { Cell } from '../book/cell';
import { cellAt, cellsIn, ensureRow, isProtected, type Sheet } from '../book/sheet';
import type { FormatChange } from '../book/styles';
import type { Session } from '../session';
import { accessDenied, invalidArgument } from '../wire/failure';
import type { Json } from '../wire/member';

/** One or more rectangles of a sheet. */
export interface Cells {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export interface Block {
  readonly sheet: Sheet;
  readonly area: Area;
}

const MOST_CELLS = 5_000_000;

/** Unbounded ranges and those above the limit give `null` instead of their values, on every platform. */
export const isTooLarge = (area: Area): boolean =>
  allRows(area) || allColumns(area) || countOf(area) > MOST_CELLS;

/** One value per cell; `null` for a range that is too large. */
export function grid(block: Block, value: (cell: Cell | undefined) => Json): Json {
  if (isTooLarge(block.area)) return null;
  const { area, sheet } = block;
  return Array.from({ length: heightOf(area) }, (_, row) =>
    Array.from({ length: widthOf(area) }, (_unused, column) =>
      value(cellAt(sheet, area.top + row, area.left + column)),
    ),
  );
}

/** The value for each cell of a write: a scalar goes everywhere, a matrix must have the range's shape. */
export function spread(area: Area, input: Json): (row: number, column: number) => Json {
  if (!Array.isArray(input)) return () => input;
  const fits = (list: Json | undefined, length: number): list is readonly Json[] =>
    Array.isArray(list) && list.length === length;
  if (!fits(input, heightOf(area)) || !input.every((row) => fits(row, widthOf(area)))) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => {
    const line = input[row - area.top];
    return fits(line, widthOf(area)) ? (line[column - area.left] ?? null) : null;
  };
}

/** @throws {ExcelFailure} for a locked cell of a protected sheet, as Excel does before it changes anything */
export function requireUnlocked(cells: Cells, session: Session): void {
  if (!isProtected(cells.sheet)) return;
  const { styles } = session.book;
  for (const area of cells.areas) {
    if (isTooLarge(area)) throw accessDenied('The sheet is protected.');
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        if (styles.isLocked(cellAt(cells.sheet, row, column)?.style ?? 0)) {
          throw accessDenied('The cell is protected and read-only.');
        }
      }
    }
  }
}

/** @throws {ExcelFailure} for any change of the sheet that protection forbids altogether */
export function requireUnprotected(sheet: Sheet): void {
  if (isProtected(sheet)) throw accessDenied('The sheet is protected.');
}

/** The same change for every cell of every rectangle, blank ones too. */
export function restyle(cells: Cells, change: FormatChange, session: Session): void {
  requireUnprotected(cells.sheet);
  const derived = new Map<number, number>();
  const restyled = (style: number): number => {
    const known = derived.get(style) ?? session.book.styles.derive(style, change);
    derived.set(style, known);
    return known;
  };
  for (const area of cells.areas) {
    if (isTooLarge(area)) {
      for (const [row, column, cell] of [...cellsIn(cells.sheet, area)]) {
        ensureRow(cells.sheet, row).cells.set(column, { ...cell, style: restyled(cell.style) });
      }
      continue;
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      const line = ensureRow(cells.sheet, row);
      for (let column = area.left; column <= area.right; column += 1) {
        const cell = line.cells.get(column);
        const style = restyled(cell?.style ?? 0);
        line.cells.set(column, cell === undefined ? { style, value: null } : { ...cell, style });
      }
    }
  }
}

/** The value all cells share, or `null` where they differ: how Excel answers for a mixed format. */
export function common(cells: Cells, value: (style: number) => Json): Json {
  const seen = new Map<string, Json>();
  const styles = new Set<number>();
  for (const area of cells.areas) {
    let existing = 0;
    for (const [, , cell] of cellsIn(cells.sheet, area)) {
      styles.add(cell.style);
      existing += 1;
    }
    if (existing < countOf(area)) styles.add(0);
  }
  for (const style of styles) {
    const one = value(style);
    seen.set(JSON.stringify(one), one);
  }
  return seen.size === 1 ? ([...seen.values()][0] ?? null) : null;
}
