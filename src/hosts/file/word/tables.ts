import { area, type Area } from '../../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook/units';
import { MAX_TEXT } from '../limits';
import { withinLimit } from '../partErrors';
import { MalformedXmlError } from '../xml/malformed';
import { XmlCursor } from '../xml/cursor';

interface WordCell {
  readonly column: number;
  readonly text: string;
}

/** A table of a document, laid on a grid as Word draws it. */
export interface WordTable {
  /** The paragraphs above it, behind the table before: its title. */
  readonly above: readonly string[];
  /** Cells without those that a merge covers. */
  readonly rows: readonly (readonly WordCell[])[];
  readonly merges: readonly Area[];
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
}

/** Twentieths of a point, as wide as a digit. */
const TWIPS_OF_DIGIT = 105;
/** More paragraphs above a table are no title but a report. */
const MOST_ABOVE = 12;

/** A cell's end, while the table is read. */
interface Growing {
  readonly above: readonly string[];
  readonly rows: WordCell[][];
  readonly merges: Area[];
  readonly widths: number[];
  /** By column: the cell that grows downwards, where Word says that the next row's goes on with it. */
  readonly open: Map<
    number,
    { readonly top: number; readonly left: number; readonly right: number; bottom: number }
  >;
}

/**
 * The tables of a document in their order; a table inside a cell is text of that cell.
 * @throws {MalformedXmlError}
 */
export function tablesIn(xml: string): readonly WordTable[] {
  const cursor = new XmlCursor(xml);
  const tables: WordTable[] = [];
  let above: string[] = [];
  const counted = { cells: 0 };
  while (cursor.next() !== 'end') {
    if (cursor.kind !== 'open') continue;
    if (cursor.opens('tbl')) {
      const table = readTable(cursor, above.slice(-MOST_ABOVE), counted);
      if (table.rows.length === 0) continue;
      tables.push(table);
      // a letterhead names the commune of the tables below
      above = isLetterhead(table) ? [...above, ...linesOf(table)] : [];
    } else if (cursor.opens('p')) {
      const text = readText(cursor).trim();
      if (text !== '') above.push(...text.split('\n'));
    } else if (cursor.opens('sectPr') || cursor.opens('del')) skip(cursor);
  }
  return tables;
}

const MOST_ROWS_OF_LETTERHEAD = 3;

const linesOf = ({ rows }: WordTable): readonly string[] =>
  rows.flatMap((cells) => cells.flatMap(({ text }) => text.split('\n'))).filter((line) => line.trim() !== '');

const isLetterhead = ({ rows, widths }: WordTable): boolean =>
  rows.length <= MOST_ROWS_OF_LETTERHEAD && widths.length <= 2;

function skip(cursor: XmlCursor): void {
  const { depth } = cursor;
  while (cursor.nextWithin(depth)) continue;
}

function readTable(cursor: XmlCursor, above: readonly string[], counted: { cells: number }): WordTable {
  const { depth } = cursor;
  const table: Growing = { above, rows: [], merges: [], widths: [], open: new Map() };
  while (cursor.nextWithin(depth)) {
    if (cursor.kind !== 'open') continue;
    if (cursor.opens('gridCol')) {
      table.widths.push(Number(cursor.localAttribute('w') ?? 0) / TWIPS_OF_DIGIT || 0);
      if (table.widths.length > MAX_COLUMNS) throw new MalformedXmlError(cursor.start);
    } else if (cursor.opens('tr')) readRow(cursor, table, counted);
  }
  for (const one of table.open.values()) close(table, one);
  const { rows, merges, widths } = table;
  return { above, rows, merges, widths };
}

function close({ merges }: Growing, one: { top: number; left: number; right: number; bottom: number }): void {
  if (one.bottom > one.top || one.right > one.left)
    merges.push(area(one.top, one.left, one.bottom, one.right));
}

/** Columns that a row leaves out before its first cell, or that one cell covers. */
const spanOf = (cursor: XmlCursor): number => {
  const value = Number(cursor.localAttribute('val') ?? 1);
  return Number.isInteger(value) && value >= 0 ? Math.min(value, MAX_COLUMNS) : 1;
};

function readRow(cursor: XmlCursor, table: Growing, counted: { cells: number }): void {
  const { depth } = cursor;
  const row = table.rows.length;
  if (row >= MAX_ROWS) throw new MalformedXmlError(cursor.start);
  const cells: WordCell[] = [];
  let column = 0;
  while (cursor.nextWithin(depth)) {
    if (cursor.kind !== 'open') continue;
    if (cursor.opens('gridBefore')) column += spanOf(cursor);
    else if (cursor.opens('tc')) {
      const cell = readCell(cursor);
      counted.cells += 1;
      withinLimit('cells', counted.cells);
      const right = column + Math.max(1, cell.span) - 1;
      if (right >= MAX_COLUMNS) throw new MalformedXmlError(cursor.start);
      const above = table.open.get(column);
      if (cell.goesOn && above?.right === right) above.bottom = row;
      else {
        if (above !== undefined) close(table, above);
        table.open.set(column, { top: row, left: column, right, bottom: row });
        cells.push({ column, text: cell.text });
      }
      // what stood below another division of the columns has ended
      for (const [left, one] of table.open) {
        if (one.bottom === row || left > right || one.right < column) continue;
        close(table, one);
        table.open.delete(left);
      }
      column = right + 1;
    } else if (cursor.opens('del')) skip(cursor);
  }
  table.rows.push(cells);
}

interface ReadCell {
  readonly text: string;
  readonly span: number;
  /** It is part of the cell above. */
  readonly goesOn: boolean;
}

function readCell(cursor: XmlCursor): ReadCell {
  const { depth } = cursor;
  let span = 1;
  let goesOn = false;
  const lines: string[] = [];
  while (cursor.nextWithin(depth)) {
    if (cursor.kind !== 'open') continue;
    if (cursor.opens('gridSpan')) span = spanOf(cursor);
    else if (cursor.opens('vMerge')) goesOn = cursor.localAttribute('val') !== 'restart';
    else if (cursor.opens('p')) lines.push(readText(cursor));
    else if (cursor.opens('del')) skip(cursor);
  }
  const text = lines.join('\n').trim();
  return { text: text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text, span, goesOn };
}

/** What is not printed: struck out, moved away, settings, and what older programs are shown instead. */
const UNSEEN = ['del', 'moveFrom', 'pPr', 'Fallback'];

/** Ticks and boxes of the fonts in which they are inserted, by the last two digits of their codes. */
const SIGNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: { FB: '✗', FC: '✓', FD: '☒', FE: '☑', A8: '☐', '6F': '☐' },
  'wingdings 2': { '4F': '✗', '50': '✓', '51': '☒', '52': '☑', A3: '☐' },
};
/** A sign of which nobody knows what it is: nothing would be read as a blank. */
const UNKNOWN_SIGN = '\ufffd';

const signOf = (cursor: XmlCursor): string => {
  const font = SIGNS[(cursor.localAttribute('font') ?? '').toLowerCase()];
  return font?.[(cursor.localAttribute('char') ?? '').slice(-2).toUpperCase()] ?? UNKNOWN_SIGN;
};

/** What a paragraph says as it is printed: without what was struck out, and without fields' codes. */
function readText(cursor: XmlCursor): string {
  const { depth } = cursor;
  let text = '';
  let isWritten = false;
  while (cursor.nextWithin(depth)) {
    if (cursor.kind === 'text') {
      if (isWritten) text += cursor.text;
      continue;
    }
    if (cursor.kind === 'close') {
      isWritten = false;
      continue;
    }
    if (cursor.opens('t')) isWritten = !cursor.selfClosing;
    else if (cursor.opens('br') || cursor.opens('cr')) text += '\n';
    else if (cursor.opens('tab')) text += ' ';
    else if (cursor.opens('noBreakHyphen')) text += '-';
    else if (cursor.opens('sym')) text += signOf(cursor);
    else if (UNSEEN.some((name) => cursor.opens(name))) skip(cursor);
    if (text.length > MAX_TEXT * 2) throw new MalformedXmlError(cursor.start);
  }
  return text;
}
