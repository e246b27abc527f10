import { headerRole } from './headerRole';
import { readCodeCell } from './code';
import type { SheetView } from './sheetView';

/** Consecutive heading rows; both bounds belong to the block. */
export interface HeaderBlock {
  readonly from: number;
  readonly to: number;
}

const LONGEST_HEADING = 90;
const MOST_HEADING_ROWS = 6;
const CODE_CELLS = 4;

/** "(1) (2) (3)", "1 2 3 4", "A B 1 2": the row under a heading that numbers the columns. */
export function isNumberingRow(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  const numbers = texts.flatMap((text) => {
    const match = /^\(?\s*(\d{1,3})\s*\)?(?:\s*=.*)?$/u.exec(text);
    return match === null ? [] : [Number(match[1])];
  });
  const letters = texts.filter((text) => /^\(?[A-Z]\)?$/u.test(text)).length;
  const counting = numbers.every((number, place) => place === 0 || number === (numbers[place - 1] ?? 0) + 1);
  return numbers.length >= 2 && numbers.length + letters === texts.length && counting && numbers[0] === 1;
}

/** Whether the first cells of a row carry an indicator's or a criterion's code. */
export function hasCode(
  view: SheetView,
  row: { readonly row: number; readonly cells: SheetView['sheet']['rows'][number]['cells'] },
): boolean {
  return row.cells.slice(0, CODE_CELLS).some((cell) => {
    const reading = readCodeCell(cell, view.textOf(cell));
    return reading !== undefined && (reading.code === 'indicator' || reading.code === 'criterion');
  });
}

function isHeading(view: SheetView, row: SheetView['sheet']['rows'][number]): boolean {
  const roles = new Set<string>();
  for (const cell of row.cells) {
    if (typeof cell.value !== 'string') continue;
    const text = view.textOf(cell);
    if (text.length > LONGEST_HEADING) continue;
    const role = headerRole(view.keyOf(text));
    if (role !== undefined && role !== 'ticked-met' && role !== 'ticked-unmet') roles.add(role);
    if (roles.size >= 2) return !hasCode(view, row);
  }
  return false;
}

/** The heading blocks of a sheet, top to bottom. Rows between two headings close by belong to the block. */
export function headerBlocks(view: SheetView): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (const row of view.sheet.rows) {
    if (!isHeading(view, row)) continue;
    const last = blocks.at(-1);
    const near = last !== undefined && row.row - last.to <= 2 && row.row - last.from < MOST_HEADING_ROWS;
    if (near) blocks[blocks.length - 1] = { from: last.from, to: row.row };
    else blocks.push({ from: row.row, to: row.row });
  }
  return blocks;
}
