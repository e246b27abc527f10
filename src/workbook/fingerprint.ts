import type { CellValue, SheetImage } from './image';
import { isCellError } from './image';
import type { SheetContent } from './plan';

/** FNV-1a, 32 bits, base 36: tells "still as we wrote it" from "somebody changed it"; no secret is kept. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return (hash >>> 0).toString(36);
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

const line = (row: number, column: number, text: string): string => `${row},${column}:${text}`;

/** Of everything that a sheet holds: values, and formulas where there are, without the places on other sheets. */
export const sheetFingerprint = (sheet: SheetImage): string =>
  fingerprint(
    sheet.rows
      .flatMap(({ row, cells }) =>
        cells.map(({ column, value, formula }) =>
          line(row, column, formula === undefined ? valueText(value) : formulaText(formula)),
        ),
      )
      .join('\n'),
  );

/** Of a sheet that is still to be drawn: equal to that of the sheet when it is read again. */
export const contentFingerprint = (content: SheetContent): string =>
  fingerprint(
    [...content.cells]
      .filter((cell) => cell.content !== undefined && cell.content !== '')
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ row, column, content: value }) =>
        line(row, column, typeof value === 'object' ? formulaText(value.formula) : String(value)),
      )
      .join('\n'),
  );
