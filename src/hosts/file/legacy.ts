import type { CellObject, ColInfo, Range, RowInfo, WorkBook, WorkSheet } from '@e965/xlsx';
import { area } from '../../workbook/address';
import type {
  CellFormat,
  CellImage,
  CellValue,
  DefinedName,
  RowImage,
  SheetImage,
  SheetVisibility,
  Span,
  WorkbookImage,
} from '../../workbook/image';
import type { ColumnLayout, RowLayout } from '../../workbook/plan';
import { UnusableFileError } from '../../workbook/problem';
import { columnIndex, MAX_COLUMNS, MAX_ROWS, rowIndex } from '../../workbook/units';
import { openArchive, readPart, type Limits } from './archive';
import { eachFilled } from './filledPlaces';
import { readableOpenDocument } from './openDocument';
import { joinSpans } from '../../workbook/spans';
import { unescapeXml } from './xml/escape';
import { plainXls } from './xls/plainXls';
import { EXCELS_OWN } from './encryption/password';
import { DEFAULT_LIMITS } from './zip/directory';

/** What the library reads. */
type LibraryFormat = 'xls' | 'xlsb' | 'ods';

/** Formats that are read only, and built anew as an .xlsx. */
export type LegacyFormat = LibraryFormat | 'docx';

/** What a new workbook needs to look like the old one besides what the image holds. */
export interface SheetLayout {
  readonly columns: readonly ColumnLayout[];
  readonly rows: readonly RowLayout[];
}

export interface LegacyWorkbook {
  /** Formulas are left out: their results stand as values. */
  readonly image: WorkbookImage;
  /** In the order of the image's sheets. */
  readonly layout: readonly SheetLayout[];
}

export interface LegacyFile {
  readonly format: LibraryFormat;
  readonly bytes: Uint8Array;
  /** With all parts unpacked: how long reading may take, and how much memory, depends on it. */
  readonly size: number;
}

/**
 * Reads a workbook of an older or foreign format. The library does not survive every file, so that a host reads where
 * it can end it: in a worker, or in a process of its own.
 * @throws {UnusableFileError}
 */
export type LegacyReader = (file: LegacyFile) => Promise<LegacyWorkbook>;

/** The codes of errors in the older formats. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/** What the library makes of a part takes several times the memory of the part. */
const LIMITS: Limits = { ...DEFAULT_LIMITS, unzippedMegabytes: 128 };

const VISIBILITY: readonly SheetVisibility[] = ['visible', 'hidden', 'very-hidden'];

/**
 * Gives the library's reader; loading it is most of what reading a small file takes.
 * @throws {UnusableFileError} "part-missing"
 */
export async function loadReader() {
  try {
    // only what is taken at once comes into the part
    const { read } = await import(/* webpackChunkName: "legacy" */ '@e965/xlsx');
    return read;
  } catch {
    throw new UnusableFileError({ code: 'part-missing' });
  }
}

/**
 * Reads in the thread that calls; the library for it is loaded on the first call.
 * @throws {UnusableFileError}
 */
export async function readLegacy({
  format,
  bytes,
}: Pick<LegacyFile, 'format' | 'bytes'>): Promise<LegacyWorkbook> {
  const prepared = readableBytes({ format, bytes });
  const read = await loadReader();
  let book: WorkBook;
  try {
    book = read(prepared, {
      type: 'array',
      dense: true,
      // The range that a file claims may be stale or huge: only cells count.
      nodim: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      // Widths of columns. OpenDocument has none of them here, but would get a cell for every one that is covered.
      cellStyles: format !== 'ods',
      password: EXCELS_OWN,
    });
  } catch (error) {
    // The library throws plain errors; those of encrypted files are known by their words only.
    const isEncrypted = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new UnusableFileError({ code: isEncrypted ? 'encrypted' : 'damaged' });
  }
  try {
    return legacyWorkbook(book);
  } catch (error) {
    if (error instanceof UnusableFileError) throw error;
    throw new UnusableFileError({ code: 'unreadable' });
  }
}

function readableBytes({ format, bytes }: Pick<LegacyFile, 'format' | 'bytes'>): Uint8Array {
  if (format === 'xls') return plainXls(bytes);
  const archive = openArchive(bytes, LIMITS);
  // the library unzips without limits, so that every part must be found to be what it claims before
  for (const { name } of archive.entries) readPart(archive, name);
  return format === 'ods' ? readableOpenDocument(archive) : bytes;
}

function legacyWorkbook(book: WorkBook): LegacyWorkbook {
  const formats = new Map<string, CellFormat>();
  const properties = book.Workbook?.Sheets ?? [];
  const sheets: SheetImage[] = [];
  const layout: SheetLayout[] = [];
  book.SheetNames.forEach((name, index) => {
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    if (sheet === undefined || (sheet['!type'] ?? 'sheet') !== 'sheet') return;
    const rows = rowsOf(sheet, formats);
    const last = lastColumn(sheet);
    // the library's cells are the larger half of what is held
    delete sheet['!data'];
    sheets.push({
      name,
      visibility: VISIBILITY[properties[index]?.Hidden ?? 0] ?? 'visible',
      // The record of .xls files says 0 where nothing is protected.
      protected: Boolean(sheet['!protect']),
      rows,
      merges: (sheet['!merges'] ?? []).flatMap(mergeOf),
      hiddenRows: hiddenSpans(sheet['!rows'], MAX_ROWS),
      hiddenColumns: hiddenSpans(sheet['!cols'], MAX_COLUMNS),
    });
    layout.push({
      columns: columnLayouts(sheet['!cols'], last),
      rows: rowLayouts(sheet['!rows']),
    });
  });
  if (sheets.length === 0) throw new UnusableFileError({ code: 'damaged' });
  return {
    image: {
      sheets,
      names: (book.Workbook?.Names ?? []).map((name) => definedName(name, book.SheetNames)),
      date1904: book.Workbook?.WBProps?.date1904 === true,
      structureProtected: false,
    },
    layout,
  };
}

function definedName(
  name: { readonly Name: string; readonly Ref: unknown; readonly Sheet?: number; readonly Hidden?: boolean },
  sheetNames: readonly string[],
): DefinedName {
  const sheet = name.Sheet === undefined ? undefined : sheetNames[name.Sheet];
  return {
    name: name.Name,
    formula: unescapeXml(written(name.Ref)),
    hidden: name.Hidden === true,
    ...(sheet === undefined ? {} : { sheet }),
  };
}

/** A name may hold a number, a truth or nothing at all; the library hands on what it finds. */
const written = (reference: unknown): string =>
  typeof reference === 'string' || typeof reference === 'number'
    ? String(reference)
    : typeof reference === 'boolean'
      ? String(reference).toUpperCase()
      : '';

function rowsOf(sheet: WorkSheet, formats: Map<string, CellFormat>): readonly RowImage[] {
  const rows: RowImage[] = [];
  eachFilled(sheet['!data'], MAX_ROWS, (line, row) => {
    const cells: CellImage[] = [];
    eachFilled(line, MAX_COLUMNS, (cell, column) => {
      const value = valueOf(cell);
      if (value !== undefined) {
        cells.push({ column: columnIndex(column), value, format: formatOf(cell, formats) });
      }
    });
    if (cells.length > 0) rows.push({ row: rowIndex(row), cells });
  });
  return rows;
}

function valueOf(cell: CellObject): CellValue | undefined {
  const { t: type, v: value } = cell;
  if (value === undefined || value === '' || value instanceof Date) return undefined;
  if (type === 'e') return { error: ERRORS.get(Number(value)) ?? String(value) };
  // no cell of Excel can hold such a number: what stands there is shown, and judged, as a text
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

function formatOf(cell: CellObject, formats: Map<string, CellFormat>): CellFormat {
  const numberFormat = typeof cell.z === 'string' && cell.z !== '' ? cell.z : 'General';
  const known = formats.get(numberFormat);
  if (known !== undefined) return known;
  const format = { numberFormat };
  formats.set(numberFormat, format);
  return format;
}

const mergeOf = ({ s, e }: Range) =>
  s.r >= 0 && s.c >= 0 && e.r >= s.r && e.c >= s.c && e.r < MAX_ROWS && e.c < MAX_COLUMNS
    ? [area(s.r, s.c, e.r, e.c)]
    : [];

function hiddenSpans(infos: readonly (ColInfo | RowInfo)[] | undefined, limit: number): readonly Span[] {
  const hidden: Span[] = [];
  eachFilled<ColInfo | RowInfo>(infos, limit, (info, index) => {
    if (info.hidden === true) hidden.push({ from: index, to: index });
  });
  return joinSpans(hidden);
}

function lastColumn(sheet: WorkSheet): number {
  let last = 0;
  eachFilled(sheet['!data'], MAX_ROWS, (line) => {
    last = Math.max(last, Math.min(line.length, MAX_COLUMNS) - 1);
  });
  return last;
}

/** Up to the last column in use: the older formats name the width of all columns that could be. */
function columnLayouts(infos: readonly ColInfo[] | undefined, last: number): readonly ColumnLayout[] {
  const columns: ColumnLayout[] = [];
  eachFilled(infos, last + 1, (info, index) => {
    const width = info.width ?? info.wch;
    if (width === undefined) return;
    const column = { column: columnIndex(index), width };
    columns.push(info.hidden === true ? { ...column, hidden: true } : column);
  });
  return columns;
}

function rowLayouts(infos: readonly RowInfo[] | undefined): readonly RowLayout[] {
  const rows: RowLayout[] = [];
  eachFilled(infos, MAX_ROWS, ({ hpt: height }, index) => {
    if (height !== undefined && height > 0) rows.push({ row: rowIndex(index), height });
  });
  return rows;
}
