import stringWidth from 'string-width';
import { remembering } from '../../text/remember';

/** Colours take no place on a terminal, and some letters take two. */
const widthOf = remembering(stringWidth);

/** A text, and how it is coloured once it has its place. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

type Row = readonly Cell[];

/** `text` by words in lines that are at most so wide; a word that is wider has a line of its own. */
export function folded(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

const rule = (widths: readonly number[], left: string, between: string, right: string): string =>
  `${left}${widths.map((width) => '─'.repeat(width + 2)).join(between)}${right}`;

/** As many lines as the cell needs that is folded most. */
function linesOf(row: Row, widths: readonly number[]): readonly string[] {
  const cells = widths.map((width, column) => folded(row[column]?.text ?? '', width));
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, place) => {
    const texts = widths.map((width, column) => {
      const text = cells[column]?.[place] ?? '';
      const shown = row[column]?.paint?.(text) ?? text;
      return ` ${text === '' ? '' : shown}${' '.repeat(Math.max(0, width - widthOf(text)))} `;
    });
    return `│${texts.join('│')}│`;
  });
}

const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

/** Takes from the columns that have most to spare until all fit; none becomes narrower than `least`. */
function fitted(wanted: readonly number[], least: readonly number[], room: number): readonly number[] {
  const widths = [...wanted];
  let over = widths.reduce((sum, width) => sum + width + 3, 1) - room;
  while (over > 0) {
    const spare = widths.map((width, column) => width - (least[column] ?? 0));
    const most = Math.max(...spare);
    if (most <= 0) return widths;
    const at = spare.indexOf(most);
    widths[at] = (widths[at] ?? 0) - 1;
    over -= 1;
  }
  return widths;
}

const longestWord = (texts: readonly string[]): number => widest(texts.flatMap((text) => text.split(' ')));

/** A table in lines for the terminal, folded where it would be wider than `room`. Takes time as the table has cells. */
export function drawTable(head: Row, rows: readonly Row[], room = Infinity): string {
  const columns = head.map((_, column) => [head, ...rows].map((row) => row[column]?.text ?? ''));
  const least = columns.map(longestWord);
  // a heading folds before what stands below it does
  const bodies = columns.map(([, ...body], column) => Math.max(widest(body), least[column] ?? 0));
  const widths = fitted(fitted(columns.map(widest), bodies, room), least, room);
  return [
    rule(widths, '┌', '┬', '┐'),
    ...linesOf(head, widths),
    rule(widths, '├', '┼', '┤'),
    ...rows.flatMap((row) => linesOf(row, widths)),
    rule(widths, '└', '┴', '┘'),
  ].join('\n');
}
