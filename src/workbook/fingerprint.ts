import { type CellValue, type SheetImage, isCellError } from './image';
import { inOrder } from './address';
import { withNumbers } from './cellContent';
import type { SheetContent } from './plan';

const START = 0x811c9dc5;

function hashed(text: string, before: number): number {
  let hash = before;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return hash;
}

const printOf = (hash: number): string => (hash >>> 0).toString(36);

/** FNV-1a, 32 bits, base 36: tells "still as we wrote it" from "somebody changed it"; no secret is kept. */
export const fingerprint = (text: string): string => printOf(hashed(text, START));

/** One cell of a sheet, as it is compared. */
interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Of "row,column:text" in lines, as one text, which is never made. */
function cellsPrint(cells: Iterable<PrintedCell>): string {
  let hash = START;
  let isFirst = true;
  for (const { row, column, text } of cells) {
    if (!isFirst) hash = hashed('\n', hash);
    hash = hashed(',', hashed(String(row), hash));
    hash = hashed(':', hashed(String(column), hash));
    hash = hashed(text, hash);
    isFirst = false;
  }
  return printOf(hash);
}

/** A value as it is compared with what was written: 45657 and "45657" are one, a blank is "". */
export function valueText(value: CellValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (isCellError(value)) return value.error;
  return String(value);
}

/** A range of another sheet, whose name and columns Excel changes when people rename and move them. */
const FOREIGN =
  /(?:(?<!')'(?:[^']|'')+'|(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?/gu;

const formulaText = (formula: string): string =>
  `=${formula.includes('!') ? formula.replace(FOREIGN, '!') : formula}`;

function* sheetCells({ rows }: SheetImage): Generator<PrintedCell, undefined> {
  for (const { row, cells } of rows) {
    for (const { column, value, formula } of cells) {
      yield { row, column, text: formula === undefined ? valueText(value) : formulaText(formula) };
    }
  }
}

/** Of everything that a sheet holds: values, and formulas where there are, without the places on other sheets. */
export const sheetFingerprint = (sheet: SheetImage): string => cellsPrint(sheetCells(sheet));

function* contentCells({ cells }: SheetContent, date1904: boolean): Generator<PrintedCell, undefined> {
  const ordered = inOrder(cells) ? cells : [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { row, column, content } of ordered) {
    const plain = withNumbers(content, date1904);
    if (plain === undefined || plain === '') continue;
    yield { row, column, text: typeof plain === 'object' ? formulaText(plain.formula) : String(plain) };
  }
}

/** Of a sheet that is still to be drawn: equal to that of the sheet when it is read again. */
export const contentFingerprint = (content: SheetContent, date1904 = false): string =>
  cellsPrint(contentCells(content, date1904));
