import { keep } from '../text/remember';
import { DIGIT_WIDTH } from '../workbook/paper';
import { textWidth, type Font } from './textWidth';

/** A cell's text with the width of its column in characters, as Excel counts them; the font is the tables' own. */
export interface MeasuredText extends Partial<Font> {
  readonly text: string;
  readonly width: number;
}

const TABLE_SIZE = 12;
/** Points between two lines, for each point of the font, with the space that Excel leaves. */
const LEADING = 1.375;
const PADDING = 3;
/** Points of a character of the default font, in which widths are counted. */
const CHARACTER = DIGIT_WIDTH * 0.75;
/** Screens and printers round the widths of letters, each in its own way. */
const CAUTION = 0.94;
const TALLEST = 409;

/** Of texts in the tables' own font, by the width of their column: long lists repeat a few hundred of them. */
const known = new Map<number, Map<string, number>>();
const MOST_WIDTHS = 100;
const MOST_TEXTS = 2_000;

function linesOf(one: MeasuredText): number {
  const { text, width, size, bold } = one;
  if (size !== undefined || bold === true) return measuredLines(one);
  const ofWidth = known.get(width) ?? keep(known, MOST_WIDTHS, width, new Map<string, number>());
  return ofWidth.get(text) ?? keep(ofWidth, MOST_TEXTS, text, measuredLines(one));
}

/** Lines that a text takes in a column, words kept whole as long as the column is wide enough for them. */
function measuredLines({ text, width, size = TABLE_SIZE, bold = false }: MeasuredText): number {
  const font = { size, bold };
  const room = Math.max(size, width * CHARACTER * CAUTION);
  const space = textWidth(' ', font);
  return text.split('\n').reduce((sum, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const own = textWidth(word, font);
      const needed = used === 0 ? own : used + space + own;
      if (needed > room && used > 0) {
        lines += 1;
        used = own;
      } else used = needed;
      while (used > room) {
        lines += 1;
        used -= room;
      }
    }
    return sum + lines;
  }, 0);
}

/** The height in points at which no text of a row is cut off. */
export const rowHeight = (cells: readonly MeasuredText[]): number =>
  Math.min(
    TALLEST,
    Math.max(
      TABLE_SIZE * LEADING,
      ...cells.map((cell) => linesOf(cell) * (cell.size ?? TABLE_SIZE) * LEADING),
    ) + PADDING,
  );
