import type { Area } from './address';
import type { SheetVisibility, Span } from './image';

/** A colour as RRGGBB, or `undefined` for what the system decides. */
export type Rgb = string | undefined;

type LineKind = 'none' | 'thin' | 'thick' | 'dashed' | 'double';

export interface Line {
  readonly kind: LineKind;
  readonly color: Rgb;
}

/** How a cell looks, as far as a preview shows it. Everything in it was checked: nothing is text from the file but `font`. */
export interface CellLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** In points. */
  readonly size: number;
  /** Letters, digits, blanks, points and hyphens only; `undefined` for any other name. */
  readonly font: string | undefined;
  readonly color: Rgb;
  readonly fill: Rgb;
  readonly top: Line;
  readonly right: Line;
  readonly bottom: Line;
  readonly left: Line;
  readonly horizontal: 'general' | 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly wrap: boolean;
  /** Steps of about three blanks. */
  readonly indent: number;
  /** The text runs upwards or downwards. */
  readonly turned: boolean;
}

export interface TileCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Place in the tile's `looks`. */
  readonly look: number;
  /** Where the text stands unless the look says it. */
  readonly align: 'left' | 'center' | 'right';
}

/** The cells of a part of a sheet that show anything; rows ascending, then columns. */
export interface Tile {
  readonly cells: readonly TileCell[];
  readonly looks: readonly CellLook[];
}

/** Measures of a sheet in CSS pixels at 100 %. Typed arrays travel between threads at no cost. */
export interface SheetAppearance {
  /** Rows and columns in use, counted from the first; the ranges that a file claims do not count. */
  readonly rows: number;
  readonly columns: number;
  /** Of each column in use; 0 where hidden. */
  readonly columnWidths: Float64Array;
  readonly defaultHeight: number;
  /** Rows of another height than that, ascending, and their heights; 0 where hidden. */
  readonly oddRows: Uint32Array;
  readonly oddHeights: Float64Array;
  /** Widths and heights without what is hidden, to show it on demand. */
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly shownWidths: Float64Array;
  /** Top, left, bottom, right of each merge; only those inside the used range, which do not overlap. */
  readonly merges: Uint32Array;
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** A workbook as it is at one moment. The browser holds the bytes; a worker reads them when it needs them. */
export interface Source {
  /** The same key always means the same bytes. */
  readonly key: string;
  readonly blob: Blob;
}

/** A tab of the workbook. */
export interface SheetOutline {
  readonly name: string;
  readonly visibility: SheetVisibility;
}

export interface Found {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a preview shows of a workbook; `undefined` where it could not be had. */
export interface Painter {
  readonly outline: (source: Source) => Promise<readonly SheetOutline[] | undefined>;
  readonly appearance: (source: Source, sheet: string) => Promise<SheetAppearance | undefined>;
  readonly tile: (source: Source, sheet: string, area: Area) => Promise<Tile | undefined>;
  readonly find: (source: Source, text: string) => Promise<readonly Found[] | undefined>;
}
