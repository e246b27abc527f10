import { decodeLegacy, legacyEncoding } from '../../../text/legacy';
import { displayText } from '../../../workbook/display';
import type { CellImage } from '../../../workbook/image';

/** More than anybody reads in a preview. */
const LONGEST = 2_000;

/** A cell's text as Excel shows it; fonts of before Unicode, which few machines still have, are read for it. */
export function cellText(cell: CellImage, date1904: boolean): string {
  const { runs, format, value } = cell;
  const text =
    runs !== undefined && typeof value === 'string'
      ? runs.map((run) => decoded(run.text, run.fontName ?? format.fontName)).join('')
      : decoded(displayText(cell, date1904, 'vietnamese'), format.fontName);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const decoded = (text: string, font: string | undefined): string =>
  legacyEncoding(font) === undefined ? text : decodeLegacy(text, font);
