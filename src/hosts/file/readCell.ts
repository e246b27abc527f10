import { tryParseArea, type Area } from '../../workbook/address';
import {
  GENERAL,
  type CellError,
  type CellFormat,
  type CellImage,
  type CellValue,
  type TextRun,
} from '../../workbook/image';
import { columnIndex, MAX_COLUMNS } from '../../workbook/units';
import { serialOfIsoDate } from './isoDate';
import { parseNumberAt } from './numberText';
import { damagedPart } from './partErrors';
import type { PlainCell } from './plainCell';
import { readRichText, withinCell, type RichText } from './readText';
import { decodeCellText } from './xml/cellText';
import type { XmlCursor } from './xml/cursor';

/** What the cells of a workbook refer to. */
export interface CellSources {
  readonly strings: readonly RichText[];
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
  /** One object for each error code met so far. */
  readonly errors: Map<string, CellError>;
  /** Of all sheets so far. */
  readonly counts: SheetCounts;
}

/** What is counted against the limits of a workbook. */
export interface SheetCounts {
  cells: number;
  merges: number;
  rules: number;
}

/** The sheet that is being read. */
export interface CellSheet {
  readonly part: string;
  readonly sources: CellSources;
  /** Areas of array formulas that the rows to come may still belong to. */
  arrays: readonly Area[];
  /** Of the cell read last; -1 before a row's first one. */
  column: number;
}

interface Formula {
  readonly text: string;
  /** The other cells of the area have no formula of their own in the file. */
  readonly area?: Area;
}

const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;
/** A sheet has a few array formulas; a hostile one must not make each cell look through thousands. */
const MAX_ARRAYS = 256;

/**
 * The cell whose start tag was just read; `undefined` for a blank one. Sets the sheet's column: where the
 * cell does not name it, it is the one after the cell before.
 */
export function readCell(cursor: XmlCursor, sheet: CellSheet, row: number): CellImage | undefined {
  const { xml } = cursor;
  let column = sheet.column + 1;
  let style = 0;
  let type = 'n';
  for (let index = 0; index < cursor.attributeCount; index += 1) {
    const letter = cursor.attributeLetter(index);
    if (letter === LETTER_R) column = columnAt(xml, cursor.valueStart(index), cursor.valueEnd(index));
    else if (letter === LETTER_S) {
      style = parseNumberAt(xml, cursor.valueStart(index), cursor.valueEnd(index)) ?? 0;
    } else if (letter === LETTER_T) type = xml.slice(cursor.valueStart(index), cursor.valueEnd(index));
  }
  if (column < 0 || column >= MAX_COLUMNS) throw damagedPart(sheet.part);
  sheet.column = column;
  return readContent(cursor, sheet, type, { row, column, format: formatOf(sheet.sources, style) });
}

const formatOf = ({ formats }: CellSources, style: number): CellFormat =>
  formats[style] ?? formats[0] ?? GENERAL;

/** The image of a plain cell that is not blank; `undefined` where only `readCell` can tell. */
export function plainImage(cell: PlainCell, xml: string, sources: CellSources): CellImage | undefined {
  const number = cell.number ?? parseNumberAt(xml, cell.valueStart, cell.valueEnd);
  if (number === undefined) return undefined;
  const column = columnIndex(cell.column);
  const format = formatOf(sources, cell.style);
  if (!cell.isShared) return { column, value: number, format };
  const shared = sources.strings[number];
  return shared === undefined || shared.text === '' || shared.runs !== undefined
    ? undefined
    : { column, value: shared.text, format };
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly format: CellFormat;
}

function readContent(
  cursor: XmlCursor,
  sheet: CellSheet,
  type: string,
  { row, column, format }: Place,
): CellImage | undefined {
  const inside = cursor.depth;
  let value: CellValue | undefined;
  let rich: RichText | undefined;
  let formula: Formula | undefined;
  while (cursor.nextWithin(inside)) {
    if (cursor.kind !== 'open' || cursor.depth !== inside + 1) continue;
    if (cursor.opens('v')) {
      if (type === 's') rich = sharedString(cursor, sheet);
      else value = readValue(cursor, sheet.sources, type);
    } else if (cursor.opens('f')) formula = readFormula(cursor);
    else if (cursor.opens('is')) rich = detachedRich(readRichText(cursor));
  }
  if (formula?.area !== undefined) remember(sheet, formula.area);
  const content = rich?.text ?? value;
  if (formula !== undefined) {
    return { column: columnIndex(column), value: content ?? null, format, formula: formula.text };
  }
  if (content === undefined || content === '') return undefined;
  if (sheet.arrays.length > 0 && isInArray(sheet.arrays, row, column)) {
    return { column: columnIndex(column), value: content, format, formula: '' };
  }
  const runs = rich === undefined ? undefined : mixedRuns(rich, format);
  return runs === undefined
    ? { column: columnIndex(column), value: content, format }
    : { column: columnIndex(column), value: content, format, runs };
}

function sharedString(cursor: XmlCursor, { part, sources }: CellSheet): RichText | undefined {
  cursor.readPiece();
  if (cursor.pieceStart === cursor.pieceEnd) return undefined;
  const index = parseNumberAt(cursor.xml, cursor.pieceStart, cursor.pieceEnd);
  const shared = index === undefined ? undefined : sources.strings[index];
  // A blank instead would pass for "no figure".
  if (shared === undefined) throw damagedPart(part);
  return shared;
}

function readValue(cursor: XmlCursor, sources: CellSources, type: string): CellValue | undefined {
  const isPlain = cursor.readPiece();
  if (type === 'n') {
    const number = isPlain ? parseNumberAt(cursor.xml, cursor.pieceStart, cursor.pieceEnd) : undefined;
    if (number !== undefined) return number;
  }
  const text = withinCell(cursor.piece);
  switch (type) {
    case 'b':
      return text === '1' || text === 'true';
    case 'e':
      return errorOf(text, sources.errors);
    case 'str':
    case 'inlineStr':
      return detached(decodeCellText(text));
    case 'd':
      return text === '' ? undefined : (serialOfIsoDate(text, sources.date1904) ?? detached(text));
    default:
      if (text.trim() === '') return undefined;
      return parseNumberAt(text, 0, text.length) ?? detached(text);
  }
}

function errorOf(code: string, known: Map<string, CellError>): CellError {
  const existing = known.get(code);
  if (existing !== undefined) return existing;
  const error = { error: code };
  known.set(code, error);
  return error;
}

function readFormula(cursor: XmlCursor): Formula {
  const type = cursor.attributeCount === 0 ? undefined : cursor.attribute('t');
  const reference = type === 'array' || type === 'dataTable' ? cursor.attribute('ref') : undefined;
  const area = reference === undefined ? undefined : tryParseArea(reference);
  cursor.readPiece();
  const text = detached(withinCell(cursor.piece));
  return area === undefined || (area.top === area.bottom && area.left === area.right)
    ? { text }
    : { text, area };
}

function remember(sheet: CellSheet, area: Area): void {
  sheet.arrays = [...sheet.arrays.filter((known) => known.bottom >= area.top), area].slice(-MAX_ARRAYS);
}

const isInArray = (arrays: readonly Area[], row: number, column: number): boolean =>
  arrays.some(
    (array) => row >= array.top && row <= array.bottom && column >= array.left && column <= array.right,
  );

/** The runs where some text is in another font than the cell's. */
const mixedRuns = ({ runs }: RichText, format: CellFormat): readonly TextRun[] | undefined =>
  runs?.some(({ fontName }) => fontName !== undefined && fontName !== format.fontName) ? runs : undefined;

/** Engines keep a whole sheet's XML alive for one long piece of it: a copy lets go. */
const detached = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

const detachedRich = ({ text, runs }: RichText): RichText =>
  runs === undefined
    ? { text: detached(text) }
    : { text: detached(text), runs: runs.map((run) => ({ ...run, text: detached(run.text) })) };

/** The column of an address such as "AB12"; -1 where it is none. */
export function columnAt(xml: string, start: number, end: number): number {
  let column = 0;
  let at = start;
  for (; at < end; at += 1) {
    // Bit 32 apart, capitals and small letters have one code.
    const letter = xml.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const digit = xml.charCodeAt(at);
  return at === start || at >= end || at - start > 3 || digit < 48 || digit > 57 ? -1 : column - 1;
}
