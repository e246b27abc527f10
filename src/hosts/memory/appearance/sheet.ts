import { area, type Area } from '../../../workbook/address';
import type { SheetImage } from '../../../workbook/image';
import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook/units';
import { columnAt } from '../../file/readCell';
import { isTrue } from '../../file/xml/tree';
import { XmlCursor } from '../../file/xml/cursor';
import { estimatedHeight, type HeightCell } from './rowHeight';
import { readRules, type TextRule } from './rules';
import type { CellLook, SheetAppearance } from '../../../workbook/preview';

/** What a sheet's part says of looks: the style number of every cell that has one, blank or not. */
export interface SheetStyles {
  readonly rows: ReadonlyMap<number, RowStyles>;
  readonly widths: readonly { readonly from: number; readonly to: number; readonly width: number }[];
  readonly defaultWidth: number;
  readonly defaultHeight: number;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly defaultHidden: boolean;
  readonly rules: readonly TextRule[];
}

interface RowStyles {
  /** In points; `undefined` where Excel measures the text. */
  readonly height: number | undefined;
  /** Ascending. */
  readonly columns: readonly number[];
  readonly styles: readonly number[];
}

const PIXELS_A_POINT = 96 / 72;
/** The width of a digit of the default font, and the margin of a cell. */
const DIGIT = 7;
const MARGIN = 5;
const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;
const WIDEST = 255;
const HIGHEST = 409.5;

const pixelsOfWidth = (width: number): number =>
  width <= 0 ? 0 : Math.round(Math.min(WIDEST, width) * DIGIT + MARGIN);

/** @throws {MalformedXmlError} */
export function readSheetStyles(xml: string): SheetStyles {
  const cursor = new XmlCursor(xml);
  const rows = new Map<number, RowStyles>();
  const widths: { from: number; to: number; width: number }[] = [];
  const rules: TextRule[] = [];
  let defaultWidth = DEFAULT_WIDTH;
  let defaultHeight = DEFAULT_HEIGHT;
  let defaultHidden = false;
  let frozen = { rows: 0, columns: 0 };
  let following = 0;
  while (cursor.next() !== 'end') {
    if (cursor.kind !== 'open') continue;
    if (cursor.opens('row')) following = readRow(cursor, following, rows);
    else if (cursor.opens('conditionalFormatting')) readRules(cursor, rules);
    else if (cursor.opens('pane')) {
      if (/^frozen/.test(cursor.attribute('state') ?? '')) {
        frozen = { rows: countOf(cursor, 'ySplit'), columns: countOf(cursor, 'xSplit') };
      }
    } else if (cursor.opens('sheetFormatPr')) {
      defaultWidth = finite(cursor.attribute('defaultColWidth')) ?? defaultWidth;
      defaultHeight = finite(cursor.attribute('defaultRowHeight')) ?? defaultHeight;
      defaultHidden = isTrue(cursor.attribute('zeroHeight'));
    } else if (cursor.opens('col')) {
      const width = finite(cursor.attribute('width'));
      const from = countOf(cursor, 'min') - 1;
      const to = Math.min(countOf(cursor, 'max'), MAX_COLUMNS) - 1;
      if (width !== undefined && from >= 0 && from <= to) widths.push({ from, to, width });
    }
  }
  return { rows, widths, defaultWidth, defaultHeight, frozen, defaultHidden, rules };
}

const finite = (text: string | undefined): number | undefined => {
  const value = Number(text);
  return text === undefined || !Number.isFinite(value) || value < 0 ? undefined : value;
};

const countOf = (cursor: XmlCursor, name: string): number => {
  const value = Number(cursor.attribute(name) ?? 0);
  return Number.isInteger(value) && value > 0 ? value : 0;
};

/** Returns the row that comes next where the file does not number it. */
function readRow(cursor: XmlCursor, following: number, rows: Map<number, RowStyles>): number {
  const written = countOf(cursor, 'r');
  const row = written === 0 ? following : written - 1;
  const height = finite(cursor.attribute('ht'));
  const columns: number[] = [];
  const styles: number[] = [];
  const inside = cursor.depth;
  let column = -1;
  while (cursor.nextWithin(inside)) {
    if (cursor.kind !== 'open' || cursor.depth !== inside + 1 || !cursor.opens('c')) continue;
    const address = cursor.attribute('r');
    column = address === undefined ? column + 1 : columnAt(address, 0, address.length);
    const style = countOf(cursor, 's');
    if (style === 0 || column < 0 || column >= MAX_COLUMNS) continue;
    if (column <= (columns.at(-1) ?? -1)) continue;
    columns.push(column);
    styles.push(style);
  }
  if (row < MAX_ROWS && (height !== undefined || columns.length > 0)) {
    rows.set(row, { height: height === undefined ? undefined : Math.min(HIGHEST, height), columns, styles });
  }
  return row + 1;
}

const isVisible = (look: CellLook | undefined): boolean =>
  look !== undefined &&
  (look.fill !== undefined ||
    [look.top, look.right, look.bottom, look.left].some(({ kind }) => kind !== 'none'));

interface Used {
  readonly rows: number;
  readonly columns: number;
}

function usedRange(sheet: SheetImage, styles: SheetStyles, looks: readonly CellLook[]): Used {
  const visible = looks.map(isVisible);
  let rows = 1;
  let columns = 1;
  for (const { row, cells } of sheet.rows) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, (cells.at(-1)?.column ?? 0) + 1);
  }
  for (const [row, { columns: styled, styles: numbers }] of styles.rows) {
    for (let at = styled.length - 1; at >= 0; at -= 1) {
      if (visible[numbers[at] ?? 0] !== true) continue;
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, (styled[at] ?? 0) + 1);
      break;
    }
  }
  return { rows, columns };
}

/** The measures of a sheet, from its cells and what its part says of looks. */
export function sheetAppearance(
  sheet: SheetImage,
  styles: SheetStyles,
  looks: readonly CellLook[],
  textOf: (cell: SheetImage['rows'][number]['cells'][number]) => string,
): SheetAppearance {
  const used = usedRange(sheet, styles, looks);
  const merges = soundMerges(sheet.merges, used);
  const shownWidths = new Float64Array(used.columns).fill(pixelsOfWidth(styles.defaultWidth));
  for (const { from, to, width } of styles.widths) {
    if (width > 0) shownWidths.fill(pixelsOfWidth(width), from, to + 1);
  }
  const columnWidths = shownWidths.slice();
  for (const { from, to } of sheet.hiddenColumns) columnWidths.fill(0, from, to + 1);
  const defaultHeight = styles.defaultHidden
    ? DEFAULT_HEIGHT * PIXELS_A_POINT
    : Math.max(1, Math.min(HIGHEST, styles.defaultHeight)) * PIXELS_A_POINT;
  const heights = rowHeights(sheet, styles, looks, { widths: shownWidths, merges, defaultHeight, textOf });
  const odd = [...heights].filter(([row, height]) => row < used.rows && height !== defaultHeight);
  odd.sort(([one], [other]) => one - other);
  return {
    ...used,
    columnWidths,
    shownWidths,
    defaultHeight,
    oddRows: Uint32Array.from(odd, ([row]) => row),
    oddHeights: Float64Array.from(odd, ([, height]) => height),
    hiddenRows: sheet.hiddenRows.filter(({ from }) => from < used.rows),
    hiddenColumns: sheet.hiddenColumns.filter(({ from }) => from < used.columns),
    merges: Uint32Array.from(merges.flatMap(({ top, left, bottom, right }) => [top, left, bottom, right])),
    frozen: {
      rows: Math.min(styles.frozen.rows, used.rows),
      columns: Math.min(styles.frozen.columns, used.columns),
    },
  };
}

interface HeightSources {
  readonly widths: Float64Array;
  readonly merges: readonly Area[];
  readonly defaultHeight: number;
  readonly textOf: (cell: SheetImage['rows'][number]['cells'][number]) => string;
}

/** Longer sheets are lists, whose lines are single ones. */
const MOST_MEASURED = 20_000;

function rowHeights(
  sheet: SheetImage,
  styles: SheetStyles,
  looks: readonly CellLook[],
  { widths, merges, defaultHeight, textOf }: HeightSources,
): Map<number, number> {
  const heights = new Map<number, number>();
  for (const [row, { height }] of styles.rows) {
    if (height !== undefined && height > 0) heights.set(row, Math.round(height * PIXELS_A_POINT));
  }
  // of merged cells Excel measures one line
  const merged = new Set(merges.map(({ top, left }) => top * MAX_COLUMNS + left));
  for (const { row, cells } of sheet.rows.slice(0, MOST_MEASURED)) {
    if (heights.has(row)) continue;
    const own = styles.rows.get(row);
    const measured = cells.flatMap((cell): HeightCell[] => {
      const isMerged = merged.has(row * MAX_COLUMNS + cell.column);
      const at = own?.columns.indexOf(cell.column) ?? -1;
      const look = at < 0 ? looks[0] : looks[own?.styles[at] ?? 0];
      if (look === undefined) return [];
      const text = isMerged ? '' : textOf(cell);
      return [{ text, width: widths[cell.column] ?? 0, look }];
    });
    const height = estimatedHeight(measured);
    if (height > defaultHeight) heights.set(row, height);
  }
  return heights;
}

/** Of overlapping merges the first counts, as when Excel repairs a file. */
function soundMerges(merges: readonly Area[], used: Used): readonly Area[] {
  const inside = merges
    .filter(({ top, left }) => top < used.rows && left < used.columns)
    .map(({ top, left, bottom, right }) =>
      area(top, left, Math.min(bottom, used.rows - 1), Math.min(right, used.columns - 1)),
    )
    .filter(({ top, left, bottom, right }) => top !== bottom || left !== right)
    .sort((one, other) => one.top - other.top || one.left - other.left);
  const kept: Area[] = [];
  // by the columns in use: the row up to which each is taken
  const taken = new Int32Array(used.columns).fill(-1);
  for (const merge of inside) {
    let isFree = true;
    for (let column = Number(merge.left); column <= merge.right; column += 1) {
      if ((taken[column] ?? -1) >= merge.top) isFree = false;
    }
    if (!isFree) continue;
    taken.fill(merge.bottom, merge.left, merge.right + 1);
    kept.push(merge);
  }
  return kept;
}
