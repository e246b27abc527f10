import type { Area, CellReference } from './address';
import type { ColumnIndex, RowIndex } from './units';

/** How loud a mark is. The host draws one conditional format per severity. */
export type Severity = 'error' | 'warning' | 'remark';

/** Which of the program's own sheets a sheet is; hosts keep it as a hidden defined name, never by sheet name. */
export type OwnSheet = 'roadmap' | 'matrix' | 'summary' | 'issues' | 'progress' | 'sources' | 'union';

/** Those that are drawn anew each time, as long as nobody has changed them. */
export type DrawnSheet = Exclude<OwnSheet, 'roadmap' | 'sources' | 'union'>;

export const DRAWN_SHEETS = [
  'matrix',
  'summary',
  'issues',
  'progress',
] as const satisfies readonly DrawnSheet[];

/** The hidden workbook names that point to cell A1 of the program's own sheets. */
export const OWN_SHEET_NAMES = {
  roadmap: '_RaSoatNTM.LoTrinh',
  matrix: '_RaSoatNTM.BieuLoTrinh',
  summary: '_RaSoatNTM.TongHop',
  issues: '_RaSoatNTM.TonTai',
  progress: '_RaSoatNTM.TienDo',
  sources: '_RaSoatNTM.Nguon',
  union: '_RaSoatNTM.CachTinh',
} as const satisfies Record<OwnSheet, string>;

export const OWN_SHEETS = [
  ...DRAWN_SHEETS,
  'roadmap',
  'sources',
  'union',
] as const satisfies readonly OwnSheet[];

/**
 * A formula with the result that the engine computed, so that viewers that do not calculate show it. It may speak of
 * the program's own sheets by `ownReference`, whatever they are called in the workbook; where it has no such sheet
 * the result stands alone.
 */
export interface FormulaContent {
  readonly formula: string;
  readonly result: string | number | DayContent;
}

/** A day of the calendar; which number that is depends on the workbook. */
export interface DayContent {
  /** ISO */
  readonly day: string;
}

/** `undefined` or "" writes a styled blank cell. Strings are always text, whatever they begin with. */
export type CellContent = string | number | DayContent | FormulaContent | undefined;

export const isFormula = (content: CellContent): content is FormulaContent =>
  typeof content === 'object' && 'formula' in content;

/** What stands in a cell once it is calculated. */
export const resultOf = (content: CellContent): string | number | DayContent | undefined =>
  isFormula(content) ? content.result : content;

/** As a text that is measured, not shown. */
export function resultText(content: CellContent): string {
  const result = resultOf(content);
  return typeof result === 'object' ? result.day : String(result ?? '');
}

type HorizontalAlignment = 'left' | 'center' | 'right';

/** Times New Roman throughout; sizes in points. */
export interface CellStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly align?: HorizontalAlignment;
  /** Default: centred vertically and wrapped. */
  readonly wrap?: boolean;
  readonly border?: boolean;
  /** RRGGBB */
  readonly fill?: string;
  /** RRGGBB */
  readonly color?: string;
  readonly numberFormat?: string;
}

export interface CellWrite {
  readonly row: RowIndex;
  readonly column: ColumnIndex;
  readonly content: CellContent;
  /** Without it an existing cell keeps the style that it has. */
  readonly style?: CellStyle;
}

/** What hosts are given to write: days are numbers, references to own sheets are names. */
export type PlainContent =
  Exclude<CellContent, DayContent | FormulaContent> | (FormulaContent & { readonly result: string | number });

export interface PlainCell extends CellWrite {
  readonly content: PlainContent;
}

export interface ColumnLayout {
  readonly column: ColumnIndex;
  /** In characters of the default font, as Excel shows it. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface RowLayout {
  readonly row: RowIndex;
  /** In points. */
  readonly height: number;
}

export interface ConditionalStyle {
  readonly area: Area;
  /**
   * The cell's text equals this or begins with it, without regard to letter case; `beside`: that in this column of
   * the row.
   */
  readonly test:
    | { readonly code: 'equals' | 'begins'; readonly text: string }
    | { readonly code: 'beside'; readonly column: ColumnIndex; readonly text: string };
  readonly fill: string;
  readonly color: string;
}

/**
 * Leads to a cell of the same workbook. Hosts underline the cell and make it blue where its style names no colour;
 * a link to a sheet that is not there, or on a cell without content, is left out.
 */
export interface CellLink {
  readonly row: RowIndex;
  readonly column: ColumnIndex;
  readonly target: CellReference;
  /** Shown while the pointer rests on the cell. */
  readonly tip: string;
}

/** A native clustered column chart over cells of the sheet that it stands on. */
export interface ColumnChart {
  /** Tells the program's charts of a sheet from each other and from those of people. */
  readonly name: string;
  readonly title: string;
  /** The cells that it covers. */
  readonly anchor: Area;
  readonly categories: Area;
  readonly values: Area;
  /** What the columns count: the name of the series and of the axis. */
  readonly label: string;
}

export type PaperSize = 'A4' | 'A3';

interface PrintLayout {
  readonly orientation: 'landscape' | 'portrait';
  /** Without it A4. */
  readonly paper?: PaperSize;
  /** Without it everything is printed. */
  readonly area?: Area;
  /** First and last row repeated on every page. */
  readonly headingRows?: { readonly from: RowIndex; readonly to: RowIndex };
  /** Rows that begin a new page, ascending. */
  readonly breaks?: readonly RowIndex[];
}

/** A whole sheet as the program draws it: one page wide, page numbers in the footer. */
export interface SheetContent {
  readonly name: string;
  readonly cells: readonly CellWrite[];
  readonly merges: readonly Area[];
  readonly columns: readonly ColumnLayout[];
  readonly rows: readonly RowLayout[];
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly filter?: Area;
  readonly conditional: readonly ConditionalStyle[];
  readonly links?: readonly CellLink[];
  readonly charts?: readonly ColumnChart[];
  readonly print: PrintLayout;
}

export interface PlainSheet extends SheetContent {
  readonly cells: readonly PlainCell[];
}

/**
 * The only ways in which the program changes a workbook.
 * Marks: every host first deletes the program's own rules, then adds these; no other rule is touched.
 */
export type Operation =
  | {
      readonly code: 'mark';
      readonly sheet: string;
      readonly severity: Severity;
      readonly areas: readonly Area[];
    }
  | { readonly code: 'clear-marks' }
  /**
   * A new sheet at the end; where the workbook has one of the kind already it is redrawn, unless `beside` says
   * that people changed that one: then it stays as it is and the hidden name moves to the new sheet.
   */
  | {
      readonly code: 'add-sheet';
      readonly own: OwnSheet;
      readonly content: SheetContent;
      readonly beside?: true;
    }
  /** The sheet keeps its name, place and number; everything in it is drawn anew. */
  | {
      readonly code: 'redraw-sheet';
      readonly own: OwnSheet;
      readonly sheet: string;
      readonly content: SheetContent;
    }
  /** An ordinary sheet at the end, the user's own from then on; the host finds a free name. */
  | { readonly code: 'insert-sheet'; readonly content: SheetContent }
  /** Cells of an existing sheet; all other cells, rows, formats stay as they are. */
  | { readonly code: 'write-cells'; readonly sheet: string; readonly cells: readonly CellWrite[] }
  | { readonly code: 'store-settings'; readonly settings: string };

export interface Plan {
  readonly operations: readonly Operation[];
}

/** True where all that was read of the workbook stays true: marks are not read. */
export const changesOnlyMarks = ({ operations }: Plan): boolean =>
  operations.every(({ code }) => code === 'mark' || code === 'clear-marks');

/** What a host could not do, and why: the rest of the plan was carried out. */
export type Skipped =
  | { readonly code: 'sheet-protected'; readonly sheet: string; readonly operation: Operation['code'] }
  | { readonly code: 'structure-protected'; readonly operation: Operation['code'] }
  /** One cell was left as it was: Excel allows no change to part of an array formula or to a table's heading. */
  | {
      readonly code: 'cell-bound';
      readonly sheet: string;
      readonly address: string;
      readonly by: 'array-formula' | 'table-heading';
    }
  /** Everything was done, and that ended the digital signature that the file carried. */
  | { readonly code: 'signature-void' };

/** A sheet that was drawn or filled, as the workbook calls it. */
export interface MadeSheet {
  readonly name: string;
  /** It was not there before. */
  readonly isNew: boolean;
}

/** What became of a plan. */
export interface CarriedOut {
  readonly made: readonly MadeSheet[];
  readonly skipped: readonly Skipped[];
  /** Places of the plan's operations that were left out, ascending. */
  readonly refused: readonly number[];
}
