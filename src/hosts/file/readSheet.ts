import { tryParseArea, type Area } from '../../workbook/address';
import type { CellImage, RowImage, SheetImage, Span } from '../../workbook/image';
import { MARK_TAG } from '../../workbook/mark';
import { MAX_COLUMNS, MAX_ROWS, rowIndex } from '../../workbook/units';
import { parseNumberAt } from './numberText';
import { damagedPart, withinLimit } from './partErrors';
import { PlainCell } from './plainCell';
import { plainImage, readCell, type CellSheet, type CellSources } from './readCell';
import { gapsBetween, joinSpans } from '../../workbook/spans';
import { XmlCursor } from './xml/cursor';
import { isTrue } from './xml/tree';

/** What a sheet's own part says; its name and visibility stand in the workbook's. */
export type SheetBody = Omit<SheetImage, 'name' | 'visibility'>;

interface Reading {
  readonly cursor: XmlCursor;
  readonly sheet: CellSheet;
  readonly plain: PlainCell;
  /** The sheet's bytes where each is a sign of its text. */
  readonly ascii: Uint8Array | undefined;
  readonly rows: RowImage[];
  readonly merges: Area[];
  readonly hiddenRows: Span[];
  readonly hiddenColumns: Span[];
  /** Rows that the file names and shows, for sheets that hide all others. */
  readonly shownRows: Span[];
  hidesOtherRows: boolean;
  isProtected: boolean;
}

/**
 * @param bytes what `xml` was decoded from
 * @throws {UnusableFileError | MalformedXmlError}
 */
export function readSheet(part: string, xml: string, bytes: Uint8Array, sources: CellSources): SheetBody {
  const reading: Reading = {
    cursor: new XmlCursor(xml),
    sheet: { part, sources, arrays: [], column: -1 },
    plain: new PlainCell(),
    ascii: bytes.length === xml.length ? bytes : undefined,
    rows: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    shownRows: [],
    hidesOtherRows: false,
    isProtected: false,
  };
  const { cursor } = reading;
  let isWorksheet = false;
  while (cursor.next() !== 'end') {
    if (cursor.kind !== 'open') continue;
    if (cursor.depth === 1) isWorksheet = !isWorksheet && cursor.opens('worksheet');
    if (cursor.depth === 2) readSection(reading);
  }
  if (!isWorksheet) throw damagedPart(part);
  return {
    protected: reading.isProtected,
    rows: inOrder(reading.rows),
    merges: reading.merges,
    hiddenRows: reading.hidesOtherRows
      ? gapsBetween(joinSpans(reading.shownRows), MAX_ROWS)
      : joinSpans(reading.hiddenRows),
    hiddenColumns: joinSpans(reading.hiddenColumns),
    ...(bearsMarks(xml) ? { marked: true } : {}),
  };
}

/** Rules stand behind the cells, whose texts may say anything. */
const bearsMarks = (xml: string): boolean =>
  xml
    .slice(Math.max(0, xml.lastIndexOf('sheetData')))
    .toLowerCase()
    .includes(MARK_TAG);

function readSection(reading: Reading): void {
  const { cursor } = reading;
  const { counts } = reading.sheet.sources;
  if (cursor.opens('sheetData')) readRows(reading);
  else if (cursor.opens('cols')) readColumns(reading);
  else if (cursor.opens('mergeCells')) readMerges(reading);
  else if (cursor.opens('conditionalFormatting')) {
    counts.rules += 1;
    withinLimit('rules', counts.rules);
  } else if (cursor.opens('sheetProtection')) reading.isProtected = isTrue(cursor.attribute('sheet'));
  else if (cursor.opens('sheetFormatPr')) reading.hidesOtherRows = isTrue(cursor.attribute('zeroHeight'));
}

function readRows(reading: Reading): void {
  const { cursor, sheet } = reading;
  const { counts } = sheet.sources;
  const inside = cursor.depth;
  let following = 0;
  while (cursor.nextWithin(inside)) {
    if (cursor.depth !== inside + 1 || !cursor.opens('row')) continue;
    const number = rowNumber(cursor, following);
    if (number === undefined || number >= MAX_ROWS) throw damagedPart(sheet.part);
    // of what was computed with decimals the engine keeps a box beside each object that names it: one a cell
    const row = number | 0;
    following = row + 1;
    const isHidden = isTrue(cursor.attribute('hidden')) || Number(cursor.attribute('ht') ?? 1) === 0;
    addRow(isHidden ? reading.hiddenRows : reading.shownRows, row);
    const cells = readCells(reading, row);
    if (cells.length === 0) continue;
    reading.rows.push({ row: rowIndex(row), cells });
    counts.cells += cells.length;
    withinLimit('cells', counts.cells);
  }
}

/** Rows come in order: a sheet of a million shown rows is one span. */
function addRow(spans: Span[], row: number): void {
  const last = spans.at(-1);
  if (last?.to === row - 1) spans[spans.length - 1] = { from: last.from, to: row };
  else spans.push({ from: row, to: row });
}

function rowNumber(cursor: XmlCursor, following: number): number | undefined {
  const written = cursor.attribute('r');
  if (written === undefined) return following;
  const number = parseNumberAt(written, 0, written.length);
  return number !== undefined && Number.isInteger(number) && number >= 1 ? number - 1 : undefined;
}

function readCells(reading: Reading, row: number): readonly CellImage[] {
  const { cursor, sheet } = reading;
  const cells: CellImage[] = [];
  const inside = cursor.depth;
  sheet.column = -1;
  for (;;) {
    if (cursor.isDirectlyInside(inside)) readPlainCells(reading, cells);
    if (!cursor.nextWithin(inside)) break;
    if (cursor.depth !== inside + 1 || !cursor.opens('c')) continue;
    const image = readCell(cursor, sheet, row);
    if (image !== undefined) cells.push(image);
  }
  return isAscending(cells) ? cells : byColumn(cells);
}

/** The cells up to the first that is none of the plain ones; an array formula may reach into any cell. */
function readPlainCells({ cursor, sheet, plain, ascii }: Reading, cells: CellImage[]): void {
  if (ascii === undefined || sheet.arrays.length > 0) return;
  while (plain.matches(ascii, cursor.end)) {
    if (!plain.isBlank) {
      const image = plainImage(plain, cursor.xml, sheet.sources);
      if (image === undefined) return;
      cells.push(image);
    }
    sheet.column = plain.column;
    cursor.end = plain.end;
  }
}

function isAscending(cells: readonly CellImage[]): boolean {
  let last = -1;
  for (const { column } of cells) {
    if (column <= last) return false;
    last = column;
  }
  return true;
}

/** Excel writes cells in order; of two cells at one place the later counts. */
function byColumn(cells: readonly CellImage[]): readonly CellImage[] {
  const unique = new Map(cells.map((cell) => [cell.column, cell]));
  return [...unique.values()].sort((one, other) => one.column - other.column);
}

function inOrder(rows: readonly RowImage[]): readonly RowImage[] {
  if (rows.every((row, index) => index === 0 || row.row > (rows[index - 1]?.row ?? -1))) return rows;
  const cells = new Map<RowImage['row'], CellImage[]>();
  for (const row of rows) {
    const known = cells.get(row.row);
    if (known === undefined) cells.set(row.row, [...row.cells]);
    else for (const cell of row.cells) known.push(cell);
  }
  return [...cells]
    .map(([row, all]) => ({ row, cells: byColumn(all) }))
    .sort((one, other) => one.row - other.row);
}

function readColumns({ cursor, hiddenColumns }: Reading): void {
  const inside = cursor.depth;
  while (cursor.nextWithin(inside)) {
    if (!cursor.opens('col')) continue;
    const from = Number(cursor.attribute('min')) - 1;
    const to = Math.min(Number(cursor.attribute('max')), MAX_COLUMNS) - 1;
    const isHidden = isTrue(cursor.attribute('hidden')) || Number(cursor.attribute('width') ?? 1) === 0;
    if (isHidden && from >= 0 && from <= to) hiddenColumns.push({ from, to });
  }
}

function readMerges({ cursor, merges, sheet }: Reading): void {
  const { counts } = sheet.sources;
  const inside = cursor.depth;
  while (cursor.nextWithin(inside)) {
    if (!cursor.opens('mergeCell')) continue;
    counts.merges += 1;
    withinLimit('merges', counts.merges);
    const merge = tryParseArea(cursor.attribute('ref') ?? '');
    if (merge !== undefined) merges.push(merge);
  }
}
