import { clean } from '../text/clean';
import { plainKey } from '../text/key';
import { decodeLegacy, legacyEncoding } from '../text/legacy';
import { displayText } from '../workbook/display';
import { gridOf } from '../workbook/grid';
import type { CellImage, SheetImage } from '../workbook/image';

/** A sheet as the readers see it: text cleaned and decoded, keys for comparing, all by zero-based position. */
export interface SheetView {
  readonly sheet: SheetImage;
  readonly cell: (row: number, column: number) => CellImage | undefined;
  /** As displayed, cleaned; "" for a blank. */
  readonly text: (row: number, column: number) => string;
  /** `plainKey` of the text. */
  readonly key: (row: number, column: number) => string;
  /** `plainKey`, remembered: the same words stand in thousands of cells. */
  readonly keyOf: (text: string) => string;
  readonly textOf: (cell: CellImage) => string;
}

/** Remembers what a text became, for a whole workbook: officials' sheets repeat a few words endlessly. */
export interface TextMemory {
  readonly textOf: (cell: CellImage) => string;
  readonly keyOf: (text: string) => string;
}

function memo(compute: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = compute(text);
    known.set(text, now);
    return now;
  };
}

export function textMemory(date1904: boolean): TextMemory {
  const cleaned = memo(clean);
  const keyOf = memo(plainKey);
  const decoded = (text: string, font: string | undefined): string =>
    legacyEncoding(font) === undefined ? cleaned(text) : clean(decodeLegacy(text, font));
  return {
    keyOf,
    textOf(cell) {
      if (cell.runs !== undefined) {
        return cleaned(cell.runs.map((run) => decodeLegacy(run.text, run.fontName)).join(''));
      }
      if (typeof cell.value === 'string') return decoded(cell.value, cell.format.fontName);
      return cleaned(displayText(cell, date1904));
    },
  };
}

export function viewOf(sheet: SheetImage, memory: TextMemory): SheetView {
  const grid = gridOf(sheet);
  const text = (row: number, column: number): string => {
    const cell = grid.cell(row, column);
    return cell === undefined ? '' : memory.textOf(cell);
  };
  return {
    sheet,
    cell: grid.cell,
    text,
    key: (row, column) => memory.keyOf(text(row, column)),
    keyOf: memory.keyOf,
    textOf: memory.textOf,
  };
}

/** Rows from `top` to `bottom`, both included, and columns from `left` up to `right`, which is not. */
export interface Frame {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The sheet as if only these columns stood in these rows, and nothing below; what stands above remains. */
export function narrowedView(view: SheetView, { top, bottom, left, right }: Frame): SheetView {
  const rows = view.sheet.rows
    .filter(({ row }) => row <= bottom)
    .map((row) =>
      row.row < top
        ? row
        : { ...row, cells: row.cells.filter(({ column }) => column >= left && column < right) },
    )
    .filter(({ cells }) => cells.length > 0);
  return viewOf({ ...view.sheet, rows }, view);
}
