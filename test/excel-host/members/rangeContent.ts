import { boundingArea, intersection, parseArea, type Area } from '../book/area';
import { sheetByName } from '../book/book';
import { isError, type Cell } from '../book/cell';
import { enteredCell } from '../book/entry';
import { cellAt, cellsIn, ensureRow, mergesIn } from '../book/sheet';
import { displayedText } from '../book/text';
import { sheetsIn } from '../formula/tokens';
import type { Session } from '../session';
import { invalidArgument } from '../wire/failure';
import type { Arguments, Json, Scalar } from '../wire/member';
import {
  grid,
  isTooLarge,
  requireUnlocked,
  requireUnprotected,
  spread,
  type Block,
  type Cells,
} from './cells';

const valueOf = (cell: Cell | undefined): Json => {
  if (cell === undefined || cell.value === null) return '';
  return isError(cell.value) ? cell.value.error : cell.value;
};

const formulaOf = (cell: Cell | undefined): Json =>
  cell?.formula === undefined ? valueOf(cell) : `=${cell.formula}`;

function valueType(cell: Cell | undefined): Json {
  if (cell === undefined || cell.value === null) return 'Empty';
  if (isError(cell.value)) return 'Error';
  if (typeof cell.value === 'string') return 'String';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'Double';
}

/** Only the first cell of a merge takes a value; what goes to the others is lost, as in Excel. */
function isCovered(merges: readonly Area[], row: number, column: number): boolean {
  const here = { top: row, left: column, bottom: row, right: column };
  return merges.some(
    (merge) => intersection(merge, here) !== undefined && (merge.top !== row || merge.left !== column),
  );
}

/** @throws {ExcelFailure} where a formula speaks of a sheet that the workbook does not have */
function requireSheets(formula: string, { book }: Session): void {
  for (const name of sheetsIn(formula)) {
    if (sheetByName(book, name) === undefined) throw invalidArgument(`There is no sheet ${name}: ${formula}`);
  }
}

/** Puts values into cells. @throws {ExcelFailure} before anything is changed */
export function enter(block: Block, input: Json, session: Session): void {
  const { sheet, area } = block;
  if (isTooLarge(area)) throw invalidArgument('The range is too large to be written.');
  const value = spread(area, input);
  requireUnlocked({ sheet, areas: [area] }, session);
  const merges = mergesIn(sheet, area);
  const cells: (readonly [number, number, Cell | undefined])[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const given = value(row, column);
      if (given === null || isCovered(merges, row, column)) continue;
      const cell = enteredCell(session.book.styles, cellAt(sheet, row, column), given);
      requireSheets(cell?.formula ?? '', session);
      cells.push([row, column, cell]);
    }
  }
  for (const [row, column, cell] of cells) {
    if (cell === undefined) sheet.rows.get(row)?.cells.delete(column);
    else ensureRow(sheet, row).cells.set(column, cell);
  }
  session.changed({ sheet, area });
}

/** A getter that answers with formulas brought up to date. */
const fresh =
  (value: (cell: Cell | undefined, session: Session) => Json) =>
  (block: Block, session: Session): Json => {
    session.calculate();
    return grid(block, (cell) => value(cell, session));
  };

function setNumberFormat(block: Block, input: Json, session: Session): void {
  const { sheet, area } = block;
  if (isTooLarge(area)) throw invalidArgument('The range is too large to be written.');
  const code = spread(area, input);
  requireUnprotected(sheet);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const given = code(row, column);
      if (given === null) continue;
      if (typeof given !== 'string') throw invalidArgument('A number format is a text.');
      const cell = cellAt(sheet, row, column);
      const style = session.book.styles.derive(cell?.style ?? 0, {
        numberFormat: given === '' ? 'General' : given,
      });
      ensureRow(sheet, row).cells.set(
        column,
        cell === undefined ? { style, value: null } : { ...cell, style },
      );
    }
  }
}

export const contentMembers: Readonly<Record<string, Scalar<Block>>> = {
  values: { get: fresh(valueOf), set: enter },
  formulas: { get: fresh(formulaOf), set: enter },
  text: {
    get: fresh((cell, { book, locale }) => displayedText(cell, book.styles, locale, book.date1904)),
  },
  valueTypes: { get: fresh(valueType) },
  numberFormat: {
    get: (block, { book }) => grid(block, (cell) => book.styles.numberFormat(cell?.style ?? 0)),
    set: setNumberFormat,
  },
};

function clearContents({ sheet, areas }: Cells, session: Session): void {
  for (const area of areas) {
    for (const [row, column, cell] of [...cellsIn(sheet, area)]) {
      const cells = ensureRow(sheet, row).cells;
      if (cell.style === 0) cells.delete(column);
      else cells.set(column, { style: cell.style, value: null });
    }
    session.changed({ sheet, area });
  }
}

function clearLinks({ sheet, areas }: Cells): void {
  for (const reference of [...sheet.links.keys()]) {
    const own = parseArea(reference);
    const isInside = (area: Area): boolean => own !== undefined && intersection(own, area) !== undefined;
    if (areas.some(isInside)) sheet.links.delete(reference);
  }
}

function clearFormats({ sheet, areas }: Cells): void {
  for (const area of areas) {
    for (const [row, column, cell] of [...cellsIn(sheet, area)]) {
      const cells = ensureRow(sheet, row).cells;
      if (cell.value === null && cell.formula === undefined) cells.delete(column);
      else cells.set(column, { ...cell, style: 0 });
    }
    sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === undefined);
  }
}

/** `range.clear(applyTo)`. */
export function clear(cells: Cells, args: Arguments, session: Session): undefined {
  const applyTo = args[0] ?? 'All';
  requireUnlocked(cells, session);
  if (applyTo !== 'Contents') requireUnprotected(cells.sheet);
  if (applyTo === 'All' || applyTo === 'Contents') clearContents(cells, session);
  if (applyTo === 'All') clearLinks(cells);
  if (applyTo === 'All' || applyTo === 'Formats') clearFormats(cells);
  if (!['All', 'Contents', 'Formats'].includes(String(applyTo))) {
    throw invalidArgument(`clear() does not know ${String(applyTo)}.`);
  }
  return undefined;
}

function merge(block: Block, args: Arguments, session: Session): undefined {
  const { sheet, area } = block;
  requireUnprotected(sheet);
  const pieces =
    args[0] === true
      ? Array.from({ length: area.bottom - area.top + 1 }, (_, row) => ({
          ...area,
          top: area.top + row,
          bottom: area.top + row,
        }))
      : [mergesIn(sheet, area).reduce(boundingArea, area)];
  for (const piece of pieces) {
    sheet.merges = sheet.merges.filter((other) => intersection(other, piece) === undefined);
    if (piece.top === piece.bottom && piece.left === piece.right) continue;
    sheet.merges.push(piece);
    for (const [row, column, cell] of [...cellsIn(sheet, piece)]) {
      if (row === piece.top && column === piece.left) continue;
      ensureRow(sheet, row).cells.set(column, { style: cell.style, value: null });
    }
  }
  session.changed({ sheet, area });
  return undefined;
}

export const contentMethods = {
  clear: ({ sheet, area }: Block, args: Arguments, session: Session): undefined =>
    clear({ sheet, areas: [area] }, args, session),
  merge,
  unmerge({ sheet, area }: Block): undefined {
    requireUnprotected(sheet);
    sheet.merges = sheet.merges.filter((other) => intersection(other, area) === undefined);
    return undefined;
  },
  calculate: (_block: Block, _args: Arguments, session: Session): undefined => {
    session.calculate();
    return undefined;
  },
};
