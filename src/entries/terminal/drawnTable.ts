import stringWidth from 'string-width';
import { remembering } from '../../text/remember';

/** Colours take no place on a terminal, and some letters take two. */
const widthOf = remembering(stringWidth);

type Row = readonly string[];

const rule = (widths: readonly number[], left: string, between: string, right: string): string =>
  `${left}${widths.map((width) => '─'.repeat(width + 2)).join(between)}${right}`;

const line = (row: Row, widths: readonly number[]): string =>
  `│${widths
    .map((width, column) => {
      const text = row[column] ?? '';
      return ` ${text}${' '.repeat(width - widthOf(text))} `;
    })
    .join('│')}│`;

/** A table in lines for the terminal, each column as wide as its widest cell. Takes time as the table has cells. */
export function drawTable(head: Row, rows: readonly Row[]): string {
  const widths = head.map((heading, column) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? '')), widthOf(heading)),
  );
  return [
    rule(widths, '┌', '┬', '┐'),
    line(head, widths),
    rule(widths, '├', '┼', '┤'),
    ...rows.map((row) => line(row, widths)),
    rule(widths, '└', '┴', '┘'),
  ].join('\n');
}
