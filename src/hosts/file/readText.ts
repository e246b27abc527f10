import type { TextRun } from '../../workbook/image';
import { MAX_TEXT } from './limits';
import { decodeCellText } from './xml/cellText';
import type { XmlCursor } from './xml/cursor';

/** A text with its pieces of different fonts; `runs` only where a piece names a font at all. */
export interface RichText {
  readonly text: string;
  readonly runs?: readonly TextRun[];
}

/** No cell of Excel's holds a longer text; all that reads it may count on that. */
export const withinCell = (text: string): string => (text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text);

/**
 * The text of the `<si>` or `<is>` whose start tag was just read. Phonetic guides (`rPh`) are not text.
 */
export function readRichText(cursor: XmlCursor): RichText {
  const inside = cursor.depth;
  let plain = '';
  const runs: TextRun[] = [];
  while (cursor.nextWithin(inside)) {
    if (cursor.depth !== inside + 1) continue;
    if (cursor.opens('t')) plain += cursor.textContent();
    else if (cursor.opens('r')) addRun(runs, readRun(cursor));
  }
  if (runs.length === 0) return { text: withinCell(decodeCellText(plain)) };
  const text = plain + runs.map((run) => run.text).join('');
  if (text.length > MAX_TEXT) return { text: withinCell(text) };
  return runs.some((run) => run.fontName !== undefined) ? { text, runs } : { text };
}

function readRun(cursor: XmlCursor): TextRun {
  const inside = cursor.depth;
  let text = '';
  let fontName: string | undefined;
  while (cursor.nextWithin(inside)) {
    if (cursor.opens('rFont') && cursor.depth === inside + 2) fontName = cursor.attribute('val');
    else if (cursor.opens('t') && cursor.depth === inside + 1) text += cursor.textContent();
  }
  const decoded = decodeCellText(text);
  return fontName === undefined ? { text: decoded } : { text: decoded, fontName };
}

/** Pieces that differ only in weight or colour are one. */
function addRun(runs: TextRun[], run: TextRun): void {
  const last = runs.at(-1);
  if (last?.fontName === run.fontName && last !== undefined) {
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  } else runs.push(run);
}
