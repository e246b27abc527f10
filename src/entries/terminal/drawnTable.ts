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

/** A longer word (an address) may be parted behind its stops. */
const LONG_WORD = 16;

interface Piece {
  readonly text: string;
  /** It goes on with the piece before, without a space. */
  readonly goesOn: boolean;
}

const piecesOf = (text: string): readonly Piece[] =>
  text.split(' ').flatMap((word) => {
    const parts = widthOf(word) > LONG_WORD ? word.split(/(?<=[./])/u) : [word];
    return parts.map((part, place): Piece => ({ text: part, goesOn: place > 0 }));
  });

/** `text` by words in lines that are at most so wide; a word that is wider has a line of its own. */
export function folded(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of piecesOf(text)) {
    const last = lines.at(-1);
    const longer = last === undefined ? '' : `${last}${piece.goesOn ? '' : ' '}${piece.text}`;
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece.text);
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

/** What the columns are together, with their lines. */
const wholeWidth = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width + 3, 1);

/** The room beyond `least` goes, letter by letter, to the column that a letter more makes shorter than it does others. */
function fitted(
  wanted: readonly number[],
  least: readonly number[],
  lengths: readonly number[],
  room: number,
): readonly number[] {
  if (wholeWidth(wanted) <= room) return wanted;
  const widths = [...least];
  const gain = (column: number): number => {
    const width = widths[column] ?? 0;
    return width >= (wanted[column] ?? 0) ? 0 : (lengths[column] ?? 0) / (width * (width + 1));
  };
  for (let left = room - wholeWidth(least); left > 0; left -= 1) {
    const gains = widths.map((_, column) => gain(column));
    const at = gains.indexOf(Math.max(...gains));
    widths[at] = (widths[at] ?? 0) + 1;
  }
  return widths;
}

const longestPiece = (texts: readonly string[]): number =>
  widest(texts.flatMap((text) => piecesOf(text).map((piece) => piece.text)));

/** A table in lines for the terminal, folded where it would be wider than `room`. Takes time as the table has cells. */
export function drawTable(head: Row, rows: readonly Row[], room = Infinity): string {
  const columns = head.map((_, column) => [head, ...rows].map((row) => row[column]?.text ?? ''));
  const least = columns.map(longestPiece);
  // a heading folds before what stands below it does
  const bodies = columns.map(([, ...body], column) => Math.max(widest(body), least[column] ?? 0));
  const lengths = columns.map((texts) => texts.reduce((sum, text) => sum + widthOf(text), 0));
  const widths =
    wholeWidth(bodies) <= room
      ? fitted(columns.map(widest), bodies, lengths, room)
      : fitted(bodies, least, lengths, room);
  return [
    rule(widths, '┌', '┬', '┐'),
    ...linesOf(head, widths),
    rule(widths, '├', '┼', '┤'),
    ...rows.flatMap((row) => linesOf(row, widths)),
    rule(widths, '└', '┴', '┘'),
  ].join('\n');
}
