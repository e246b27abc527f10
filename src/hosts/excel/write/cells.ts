/// <reference types="office-js" />
import { formatArea, type Area } from '../../../workbook/address';
import { FONT_NAME } from '../../../workbook/paper';
import type { CellStyle, PlainCell } from '../../../workbook/plan';
import { byteLength } from '../pieces';
import { joinAreas } from '../../../workbook/joinedAreas';
import { addressLists } from './areas';
import { blocksOf, type Block } from './blocks';
import { entryOf } from './entry';
import { step, type Step } from './step';

/** The sheet as it is addressed inside a request. */
export type SheetHandle = (context: Excel.RequestContext) => Excel.Worksheet;

const GENERAL = 'General';
/** A block of texts of usual length stays far below a request's limit. */
const BLOCK_CELLS = 5_000;
/** What Office.js writes around a value, and around an action. */
const CELL_BYTES = 8;
const ACTION_BYTES = 600;

const cellAreas = (cells: readonly PlainCell[]): readonly Area[] =>
  joinAreas(cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })));

/** The number format that a cell has now; `undefined` where it is not known. */
export type KnownFormat = (row: number, column: number) => string | undefined;

/** Contents and number formats. Formats come first: they decide how Excel reads what follows. */
export const contentSteps = (
  sheet: SheetHandle,
  cells: readonly PlainCell[],
  formatNow: KnownFormat,
): readonly Step[] => blocksOf(cells, BLOCK_CELLS).map((block) => contentStep(sheet, block, formatNow));

function contentStep(sheet: SheetHandle, { area, rows }: Block, formatNow: KnownFormat): Step {
  const entries = rows.map((line) =>
    line.map(({ row, column, content, style }) =>
      entryOf(content, style === undefined ? formatNow(row, column) : style.numberFormat),
    ),
  );
  // `null` leaves a cell's format as it is
  const formats = rows.map((line) =>
    line.map(({ row, column, style }) => {
      const code = style === undefined ? null : (style.numberFormat ?? GENERAL);
      return code === (formatNow(row, column) ?? null) ? null : code;
    }),
  );
  const isDressed = formats.some((line) => line.some((code) => code !== null));
  const address = formatArea(area);
  const bytes = entries.reduce(
    (sum, line) => sum + line.reduce<number>((all, entry) => all + byteLength(String(entry)) + CELL_BYTES, 0),
    ACTION_BYTES * 2 + (isDressed ? formats.length * (formats[0]?.length ?? 0) * CELL_BYTES * 2 : 0),
  );
  return step(bytes, (context) => {
    const range = sheet(context).getRange(address);
    if (isDressed) range.numberFormat = formats;
    range.formulas = entries;
  });
}

/** Fonts, alignments, fills and borders: one step for each look. */
export function styleSteps(sheet: SheetHandle, cells: readonly PlainCell[]): readonly Step[] {
  const groups = new Map<string, { readonly style: CellStyle; readonly cells: PlainCell[] }>();
  for (const cell of cells) {
    if (cell.style === undefined) continue;
    const { style } = cell;
    const key = JSON.stringify([
      style.size,
      style.bold,
      style.italic,
      style.underline,
      style.align,
      style.wrap,
      style.border,
      style.fill,
      style.color,
    ]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { style, cells: [cell] });
    else group.cells.push(cell);
  }
  return [...groups.values()].flatMap(({ style, cells: alike }) => dressSteps(sheet, style, alike));
}

/** Inner borders may only be drawn where there are any: rectangles go by shape. */
function dressSteps(sheet: SheetHandle, style: CellStyle, cells: readonly PlainCell[]): readonly Step[] {
  const shapes = new Map<string, Area[]>();
  for (const area of cellAreas(cells)) {
    const key = style.border === true ? `${area.bottom > area.top} ${area.right > area.left}` : '';
    const alike = shapes.get(key);
    if (alike === undefined) shapes.set(key, [area]);
    else alike.push(area);
  }
  return [...shapes.values()].flatMap((areas) =>
    addressLists(areas).map((list) =>
      step(ACTION_BYTES * 14 + list.length, (context) => {
        dress(sheet(context).getRanges(list), style, areas[0]);
      }),
    ),
  );
}

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;

function dress(ranges: Excel.RangeAreas, style: CellStyle, shape: Area | undefined): void {
  const { format } = ranges;
  const { font } = format;
  font.name = FONT_NAME;
  font.size = style.size;
  font.bold = style.bold === true;
  font.italic = style.italic === true;
  font.underline = style.underline === true ? 'Single' : 'None';
  if (style.color !== undefined) font.color = `#${style.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  format.horizontalAlignment = style.align === undefined ? 'General' : ALIGNMENTS[style.align];
  format.verticalAlignment = 'Center';
  format.wrapText = style.wrap !== false;
  if (style.border === true && shape !== undefined) drawBorders(format.borders, shape);
}

function drawBorders(borders: Excel.RangeBorderCollection, { top, left, bottom, right }: Area): void {
  const sides: Excel.BorderIndex[] = [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
    ...(bottom > top ? [Excel.BorderIndex.insideHorizontal] : []),
    ...(right > left ? [Excel.BorderIndex.insideVertical] : []),
  ];
  for (const side of sides) {
    const border = borders.getItem(side);
    border.style = Excel.BorderLineStyle.continuous;
    border.weight = Excel.BorderWeight.thin;
  }
}
