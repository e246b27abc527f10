import { formatAddress, formatArea, type Area } from '../../../workbook/address';
import { isCellError, type CellImage, type SheetImage, type Span } from '../../../workbook/image';
import { MAX_ROWS } from '../../../workbook/units';
import type { SheetLayout } from '../legacy';
import { cellXml } from '../edit/cellXml';
import { storedWidth } from '../edit/sheetXml';
import { gapsBetween } from '../../../workbook/spans';

/** The errors that the format of the file knows; another one is written as a text. */
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/** Excel's width of a column that nobody set, as it is stored. */
const DEFAULT_WIDTH = '9.140625';

/** Characters that Excel shows of a text in a column that nobody set. */
const DEFAULT_CHARACTERS = 8;

/** The index of a cell's format, with or without lines broken at the column's edge. */
export type StyleOf = (cell: CellImage, wrapped: boolean) => number;

/** A worksheet's part with the values of an image. */
export function sheetPart(
  namespace: string,
  sheet: SheetImage,
  layout: SheetLayout,
  merges: readonly Area[],
  styleOf: StyleOf,
): string {
  const tail = sheet.hiddenRows.find(({ to }) => to >= MAX_ROWS - 1);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespace}">`,
    `<sheetFormatPr defaultRowHeight="15"${tail === undefined ? '' : ' zeroHeight="1"'}/>`,
    columns(sheet, layout),
    '<sheetData>',
    ...rows(sheet, layout, tail, styleOf),
    '</sheetData>',
    merges.length === 0
      ? ''
      : `<mergeCells count="${String(merges.length)}">${merges.map((merge) => `<mergeCell ref="${formatArea(merge)}"/>`).join('')}</mergeCells>`,
    '</worksheet>',
  ].join('');
}

function columns(sheet: SheetImage, { columns: layouts }: SheetLayout): string {
  const isHidden = (column: number): boolean =>
    sheet.hiddenColumns.some(({ from, to }) => column >= from && column <= to);
  const sized = [...new Map(layouts.map((layout) => [Number(layout.column), layout])).values()];
  const known = sized
    .map(({ column }) => ({ from: Number(column), to: Number(column) }))
    .sort((one, other) => one.from - other.from);
  const bare = sheet.hiddenColumns.flatMap(({ from, to }) =>
    gapsBetween(known, to + 1)
      .map((gap) => ({ from: Math.max(gap.from, from), to: gap.to }))
      .filter((gap) => gap.from <= gap.to),
  );
  const all = [
    ...sized.map(({ column, width, hidden }) => ({
      from: Number(column),
      text: columnXml(
        { from: column, to: column },
        String(storedWidth(width)),
        hidden === true || isHidden(column),
      ),
    })),
    ...bare.map((span) => ({ from: span.from, text: columnXml(span, DEFAULT_WIDTH, true) })),
  ].sort((one, other) => one.from - other.from);
  return all.length === 0 ? '' : `<cols>${all.map(({ text }) => text).join('')}</cols>`;
}

const columnXml = ({ from, to }: Span, width: string, hidden: boolean): string =>
  `<col min="${String(from + 1)}" max="${String(to + 1)}" width="${width}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`;

function rows(
  sheet: SheetImage,
  layout: SheetLayout,
  tail: Span | undefined,
  styleOf: StyleOf,
): readonly string[] {
  const widths = new Map(layout.columns.map(({ column, width }) => [Number(column), width]));
  const heights = new Map(layout.rows.map(({ row, height }) => [Number(row), height]));
  const cells = new Map(sheet.rows.map((row) => [Number(row.row), row.cells]));
  const hidden = sheet.hiddenRows.filter((span) => span !== tail);
  const numbers = new Set([...heights.keys(), ...cells.keys()]);
  for (const { from, to } of hidden) for (let row = from; row <= to; row += 1) numbers.add(row);
  // Where rows are hidden by default, each row that is seen has to be named.
  if (tail !== undefined) for (let row = 0; row < tail.from; row += 1) numbers.add(row);
  let span = 0;
  return [...numbers]
    .sort((one, other) => one - other)
    .map((row) => {
      while ((hidden[span]?.to ?? Infinity) < row) span += 1;
      const isHidden = row >= (hidden[span]?.from ?? Infinity) || row >= (tail?.from ?? Infinity);
      const height = heights.get(row);
      const size = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
      const texts = (cells.get(row) ?? []).map((cell, place, all) =>
        valueXml(row, cell, styleOf(cell, isCutOff(cell, all[place + 1], widths))),
      );
      return `<row r="${String(row + 1)}"${size}${isHidden ? ' hidden="1"' : ''}>${texts.join('')}</row>`;
    });
}

/**
 * True for a text that would be cut off by the next cell: an image does not say where lines were broken, and
 * without it a table of long texts could not be read.
 */
function isCutOff(
  cell: CellImage,
  next: CellImage | undefined,
  widths: ReadonlyMap<number, number>,
): boolean {
  if (typeof cell.value !== 'string') return false;
  if (cell.value.includes('\n')) return true;
  const isFollowed = next?.column === cell.column + 1 && next.value !== null;
  return isFollowed && cell.value.length > (widths.get(cell.column) ?? DEFAULT_CHARACTERS);
}

function valueXml(row: number, { column, value }: CellImage, style: number): string {
  if (typeof value === 'string' || typeof value === 'number') return cellXml(row, column, style, value);
  if (value === null) return cellXml(row, column, style, undefined);
  if (isCellError(value) && !ERRORS.has(value.error)) return cellXml(row, column, style, value.error);
  const open = `<c r="${formatAddress({ row, column })}"${style === 0 ? '' : ` s="${String(style)}"`}`;
  return isCellError(value)
    ? `${open} t="e"><v>${value.error}</v></c>`
    : `${open} t="b"><v>${value ? '1' : '0'}</v></c>`;
}
