import type { CellLook } from '../../../workbook/preview';

export interface HeightCell {
  readonly text: string;
  /** In pixels. */
  readonly width: number;
  readonly look: CellLook;
}

/** A letter is about so wide for its height, in the fonts that officials use. */
const LETTER = 0.5;
const BOLD = 1.07;
const LINE = 1.2;
const PIXELS_A_POINT = 96 / 72;
const MARGIN = 5;
const MOST_LINES = 60;
const HIGHEST = 546;

/** Lines that a text takes in a width, words kept whole. */
function linesOf(text: string, lettersInLine: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length > lettersInLine) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length;
      while (used > lettersInLine && lines < MOST_LINES) {
        lines += 1;
        used -= lettersInLine;
      }
    }
    if (lines >= MOST_LINES) return MOST_LINES;
  }
  return lines;
}

/** The height in pixels that Excel would about give to a row whose file does not say it. */
export function estimatedHeight(cells: readonly HeightCell[]): number {
  let height = 0;
  for (const { text, width, look } of cells) {
    const size = look.size * PIXELS_A_POINT;
    const letters = Math.max(1, Math.floor((width - MARGIN) / (size * LETTER * (look.bold ? BOLD : 1))));
    const lines = look.wrap ? linesOf(text, letters) : 1;
    height = Math.max(height, Math.ceil(lines * size * LINE) + 2);
  }
  return Math.min(HIGHEST, height);
}
