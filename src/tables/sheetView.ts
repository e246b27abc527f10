import type { CriteriaSets } from '../criteria/sets';
import { clean } from '../text/clean';
import { plainKey } from '../text/key';
import { decodeLegacy, legacyEncoding, looksLegacy, type LegacyEncoding } from '../text/legacy';
import { displayText } from '../workbook/display';
import type { Area } from '../workbook/address';
import { gridOf } from '../workbook/grid';
import type { SignLegend } from './signLegend';
import type { CellImage, SheetImage, Span, WorkbookImage } from '../workbook/image';

/** A sheet as the readers see it: text cleaned and decoded, keys for comparing, all by zero-based position. */
export interface SheetView {
  readonly name: string;
  /** Turned like the view. */
  readonly sheet: SheetImage;
  /** Rows and columns have changed places: a row of the view is a column of the sheet. */
  readonly turned: boolean;
  /** Of the sheet itself, however the view is turned. */
  readonly hidden: { readonly rows: readonly Span[]; readonly columns: readonly Span[] };
  /** The sets that its tables may be of. */
  readonly sets: CriteriaSets;
  readonly date1904: boolean;
  /** What a note makes of the signs, where a table is read that has one. */
  readonly legend?: SignLegend | undefined;
  /** "95/90 %": each value cell of the table that is read holds what is asked for too. */
  readonly isPaired?: boolean;
  readonly cell: (row: number, column: number) => CellImage | undefined;
  /** The cell, or for a blank inside a merge the cell that is shown there. */
  readonly value: (row: number, column: number) => CellImage | undefined;
  /** The merge over a cell. */
  readonly merge: (row: number, column: number) => Area | undefined;
  /** As displayed, cleaned; "" for a blank. */
  readonly text: (row: number, column: number) => string;
  /** `plainKey` of the text. */
  readonly key: (row: number, column: number) => string;
  /** `plainKey` */
  readonly keyOf: (text: string) => string;
  readonly textOf: (cell: CellImage) => string;
}

export type Row = SheetImage['rows'][number];

/** How many of the rows, which stand in their order, come before this one. */
function rowsBefore(rows: readonly Row[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows from one to another, both included. */
export const rowsBetween = ({ sheet: { rows } }: SheetView, from: number, to: number): readonly Row[] =>
  rows.slice(rowsBefore(rows, from), rowsBefore(rows, to + 1));

/** Remembers what a text became, for a whole workbook: officials' sheets repeat a few words endlessly. */
export interface TextMemory {
  readonly sets: CriteriaSets;
  readonly date1904: boolean;
  readonly textOf: (cell: CellImage) => string;
  readonly keyOf: (text: string) => string;
}

function memo(compute: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = compute(text);
    known.set(text, now);
    return now;
  };
}

const LEGACY_LETTERS = /[\u00a1-\u00ff]/u;
const LONG_ENOUGH = 12;
const TEXTS_TRIED = 400;
const FONT_OF = { tcvn3: '.VnTime', vni: 'VNI-Times' } as const satisfies Record<LegacyEncoding, string>;
const FEWEST_VOTES = 3;

/**
 * The font that texts without one were typed in: .xls and .ods come without fonts, and many are old enough. Only
 * where several long texts say the same, and none the other.
 */
export function fontOfFontless(image: Pick<WorkbookImage, 'sheets'>): string | undefined {
  const votes = { tcvn3: 0, vni: 0 };
  let tried = 0;
  for (const { rows } of image.sheets) {
    for (const { cells } of rows) {
      for (const { value, format } of cells) {
        if (format.fontName !== undefined || typeof value !== 'string' || value.length < LONG_ENOUGH)
          continue;
        if (!LEGACY_LETTERS.test(value)) continue;
        tried += 1;
        if (tried > TEXTS_TRIED) break;
        const encoding = looksLegacy(value);
        if (encoding !== undefined) votes[encoding] += 1;
      }
    }
  }
  const [likely, other] =
    votes.tcvn3 >= votes.vni ? (['tcvn3', 'vni'] as const) : (['vni', 'tcvn3'] as const);
  return votes[likely] >= FEWEST_VOTES && votes[other] === 0 ? FONT_OF[likely] : undefined;
}

/** @param fontless the font that texts without one were typed in */
export function textMemory(sets: CriteriaSets, date1904: boolean, fontless?: string): TextMemory {
  const cleaned = memo(clean);
  const decoded = (text: string, font: string | undefined): string =>
    legacyEncoding(font) === undefined ? cleaned(text) : clean(decodeLegacy(text, font));
  return {
    sets,
    date1904,
    keyOf: plainKey,
    textOf(cell) {
      if (cell.runs !== undefined) {
        return cleaned(cell.runs.map((run) => decodeLegacy(run.text, run.fontName)).join(''));
      }
      if (typeof cell.value === 'string') return decoded(cell.value, cell.format.fontName ?? fontless);
      return cleaned(displayText(cell, date1904));
    },
  };
}

/** Merges over more rows are a page's decoration. */
const TALLEST_MERGE = 2_000;

function mergesOf({ merges }: SheetImage): SheetView['merge'] {
  let byRow: Map<number, Area[]> | undefined;
  return (row, column) => {
    if (merges.length === 0) return undefined;
    if (byRow === undefined) {
      byRow = new Map();
      for (const area of merges) {
        if (area.bottom - area.top > TALLEST_MERGE) continue;
        for (let at = Number(area.top); at <= area.bottom; at += 1)
          byRow.set(at, [...(byRow.get(at) ?? []), area]);
      }
    }
    return byRow.get(row)?.find(({ left, right }) => column >= left && column <= right);
  };
}

/** @param turned the sheet has been turned before */
export function viewOf(sheet: SheetImage, memory: TextMemory, turned = false): SheetView {
  const grid = gridOf(sheet);
  const merge = mergesOf(sheet);
  const text = (row: number, column: number): string => {
    const cell = grid.cell(row, column);
    return cell === undefined ? '' : memory.textOf(cell);
  };
  return {
    name: sheet.name,
    sheet,
    turned,
    hidden: turned
      ? { rows: sheet.hiddenColumns, columns: sheet.hiddenRows }
      : { rows: sheet.hiddenRows, columns: sheet.hiddenColumns },
    merge,
    value(row, column) {
      const own = grid.cell(row, column);
      if (own !== undefined) return own;
      const area = merge(row, column);
      return area === undefined ? undefined : grid.cell(area.top, area.left);
    },
    sets: memory.sets,
    date1904: memory.date1904,
    cell: grid.cell,
    text,
    key: (row, column) => memory.keyOf(text(row, column)),
    keyOf: memory.keyOf,
    textOf: memory.textOf,
  };
}

/** Rows from `top` to `bottom`, both included, and columns from `left` up to `right`, which is not. */
export interface Frame {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The sheet as if only these columns stood in these rows, and nothing below; what stands above remains. */
export function narrowedView(view: SheetView, { top, bottom, left, right }: Frame): SheetView {
  const rows = view.sheet.rows
    .filter(({ row }) => row <= bottom)
    .map((row) =>
      row.row < top
        ? row
        : { ...row, cells: row.cells.filter(({ column }) => column >= left && column < right) },
    )
    .filter(({ cells }) => cells.length > 0);
  return viewOf({ ...view.sheet, rows }, view, view.turned);
}
