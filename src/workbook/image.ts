import type { Area } from './address';
import type { ColumnIndex, RowIndex } from './units';

/** An Excel error such as `#REF!`, kept apart from a text that looks like one. */
export interface CellError {
  readonly error: string;
}

/** `null` only for a formula that no program has calculated yet. Dates are serial numbers, as in Excel. */
export type CellValue = string | number | boolean | CellError | null;

/** What several cells share; one object per style of the workbook. */
export interface CellFormat {
  /** Excel's format code, "General" where nothing is set. */
  readonly numberFormat: string;
  readonly fontName?: string;
}

export interface TextRun {
  readonly text: string;
  readonly fontName?: string;
}

export interface CellImage {
  readonly column: ColumnIndex;
  readonly value: CellValue;
  /** As displayed, where the host knows it; `displayText` derives it otherwise. */
  readonly text?: string;
  readonly format: CellFormat;
  /** Without the leading "="; "" for a dependent of a shared or array formula. */
  readonly formula?: string;
  /** Only where the text mixes fonts. */
  readonly runs?: readonly TextRun[];
}

export interface RowImage {
  readonly row: RowIndex;
  /** Ascending by column; blank cells are left out. */
  readonly cells: readonly CellImage[];
}

/** First and last index, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type SheetVisibility = 'visible' | 'hidden' | 'very-hidden';

/** Merges, hidden rows and columns, fonts and formats are hints: a host may leave them out. */
export interface SheetImage {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  /** Ascending; rows without a value are left out. */
  readonly rows: readonly RowImage[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** Marks of ours stand on it: a hint that an image may lack. */
  readonly marked?: true;
}

export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
  /** The sheet that the name belongs to; without it the name is the workbook's. */
  readonly sheet?: string;
}

export interface WorkbookImage {
  readonly sheets: readonly SheetImage[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** Sheets can be neither added nor removed. */
  readonly structureProtected: boolean;
  /** Our own custom XML part as it stands in the workbook: text from outside, to be checked before use. */
  readonly settings?: string;
}

export const isCellError = (value: CellValue): value is CellError =>
  typeof value === 'object' && value !== null;

export const GENERAL: CellFormat = { numberFormat: 'General' };
