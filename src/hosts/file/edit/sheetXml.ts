import { absoluteArea, formatAddress, formatArea, inOrder, type Area } from '../../../workbook/address';
import { besideFormula } from '../../../workbook/besideFormula';
import { columnPixels, DIGIT_WIDTH, FOOTER, MARGINS } from '../../../workbook/paper';
import type { CellLink, PlainCell, ConditionalStyle, PaperSize, PlainSheet } from '../../../workbook/plan';
import { quotedSheetName } from '../../../workbook/sheetName';
import { MAX_COLUMNS } from '../../../workbook/units';
import { escapeXml } from '../xml/escape';
import { cellXml, looksLikeFormula } from './cellXml';
import { conditionalDxf } from './styleXml';
import type { StyleBook } from './styles';

/** What a person or Excel has set on an own sheet and a new drawing leaves alone: attributes as written. */
export interface ViewState {
  /** `codeName="…"`: the tie to the sheet's macro module. */
  readonly properties: string;
  /** Zoom and whether the sheet is selected. */
  readonly view: string;
  /** `<tabColor …/>` */
  readonly tabColor: string;
}

export const NEW_VIEW: ViewState = { properties: '', view: '', tabColor: '' };

/** Excel's numbers of the sizes. */
const PAPERS = { A4: 9, A3: 8 } as const satisfies Record<PaperSize, number>;

/**
 * The children of the `worksheet` element of a sheet drawn by the program, without a namespace prefix, row by row:
 * a long sheet is never there as one text.
 */
export function* sheetXml(
  content: PlainSheet,
  styles: StyleBook,
  state: ViewState,
): Generator<string, undefined> {
  const cells = lastWrites(content.cells);
  yield `<sheetPr${state.properties}>${state.tabColor}<pageSetUpPr fitToPage="1"/></sheetPr>`;
  yield dimension(cells);
  yield view(content, state);
  yield '<sheetFormatPr defaultRowHeight="15"/>';
  yield columns(content, styles.digitWidth);
  yield '<sheetData>';
  yield* rows(content, cells, styles);
  yield '</sheetData>';
  yield content.filter === undefined ? '' : `<autoFilter ref="${formatArea(content.filter)}"/>`;
  yield merges(content.merges);
  yield* content.conditional.map((rule, index) => conditional(rule, index + 1, styles));
  yield* hyperlinks(content.links ?? []);
  yield margins();
  yield `<pageSetup paperSize="${String(PAPERS[content.print.paper ?? 'A4'])}" orientation="${content.print.orientation}" fitToHeight="0"/>`;
  yield `<headerFooter><oddFooter>${escapeXml(`&C${FOOTER}`)}</oddFooter></headerFooter>`;
  yield rowBreaks(content.print.breaks ?? []);
}

/** By row and column; of several writes to a cell the last one stands. */
export function lastWrites(cells: readonly PlainCell[]): readonly PlainCell[] {
  if (inOrder(cells)) return cells;
  const byCell = new Map(cells.map((cell) => [cell.row * MAX_COLUMNS + cell.column, cell]));
  return [...byCell.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

export const styleIndex = (cell: PlainCell, styles: StyleBook): number | undefined =>
  cell.style === undefined ? undefined : styles.cellFormat(cell.style, looksLikeFormula(cell.content));

function dimension(cells: readonly PlainCell[]): string {
  const last = cells.at(-1);
  if (last === undefined) return '<dimension ref="A1"/>';
  const columns = cells.map(({ column }) => Number(column));
  const top = cells[0]?.row ?? last.row;
  const left = columns.reduce((least, column) => Math.min(least, column));
  const right = columns.reduce((most, column) => Math.max(most, column));
  const start = formatAddress({ row: top, column: left });
  const end = formatAddress({ row: last.row, column: right });
  return `<dimension ref="${start === end ? start : `${start}:${end}`}"/>`;
}

function view({ frozen }: PlainSheet, state: ViewState): string {
  const open = `<sheetViews><sheetView${state.view} workbookViewId="0"`;
  if (frozen.rows === 0 && frozen.columns === 0) return `${open}/></sheetViews>`;
  const corner = formatAddress({ row: frozen.rows, column: frozen.columns });
  const across = frozen.columns > 0 ? ` xSplit="${String(frozen.columns)}"` : '';
  const down = frozen.rows > 0 ? ` ySplit="${String(frozen.rows)}"` : '';
  const active = frozen.columns === 0 ? 'bottomLeft' : frozen.rows === 0 ? 'topRight' : 'bottomRight';
  const panes = active === 'bottomRight' ? ['topRight', 'bottomLeft', active] : [active];
  const selections = panes.map((pane) =>
    pane === active
      ? `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`
      : `<selection pane="${pane}"/>`,
  );
  return `${open}><pane${across}${down} topLeftCell="${corner}" activePane="${active}" state="frozen"/>${selections.join('')}</sheetView></sheetViews>`;
}

/**
 * Excel stores a width with the padding of the cell in it, in 256ths of a digit of the workbook's own default font:
 * so a column is as wide on paper whatever that font is.
 */
export const storedWidth = (characters: number, digitWidth = DIGIT_WIDTH): number =>
  Math.trunc((columnPixels(characters) / digitWidth) * 256) / 256;

function columns(content: PlainSheet, digitWidth: number): string {
  const layouts = [
    ...new Map(content.columns.map((layout) => [Number(layout.column), layout])).values(),
  ].sort((one, other) => one.column - other.column);
  if (layouts.length === 0) return '';
  const texts = layouts.map(({ column, width, hidden }) => {
    const number = String(column + 1);
    const hiding = hidden === true ? ' hidden="1"' : '';
    return `<col min="${number}" max="${number}" width="${String(storedWidth(width, digitWidth))}"${hiding} customWidth="1"/>`;
  });
  return `<cols>${texts.join('')}</cols>`;
}

/** Rows that have a height or cells; `cells` in their order. */
function* rows(
  content: PlainSheet,
  cells: readonly PlainCell[],
  styles: StyleBook,
): Generator<string, undefined> {
  const heights = new Map(content.rows.map(({ row, height }) => [Number(row), height]));
  const bare = [...heights.keys()].sort((one, other) => one - other);
  let next = 0;
  let at = 0;
  for (;;) {
    const row = Math.min(cells[at]?.row ?? Infinity, bare[next] ?? Infinity);
    if (row === Infinity) return;
    const height = heights.get(row);
    let text = `<row r="${String(row + 1)}"${height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`}>`;
    for (let cell = cells[at]; cell?.row === row; cell = cells[(at += 1)]) {
      text += cellXml(row, cell.column, styleIndex(cell, styles), cell.content);
    }
    if (bare[next] === row) next += 1;
    yield `${text}</row>`;
  }
}

function merges(areas: readonly Area[]): string {
  const real = areas.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  if (real.length === 0) return '';
  const texts = real.map((value) => `<mergeCell ref="${formatArea(value)}"/>`);
  return `<mergeCells count="${String(real.length)}">${texts.join('')}</mergeCells>`;
}

function conditional(rule: ConditionalStyle, priority: number, styles: StyleBook): string {
  const { area, test } = rule;
  const text = `"${test.text.replaceAll('"', '""')}"`;
  const first = formatAddress({ row: area.top, column: area.left });
  if (test.code === 'beside') {
    return [
      `<conditionalFormatting sqref="${formatArea(area)}">`,
      `<cfRule type="expression" dxfId="${String(styles.differential(conditionalDxf(rule)))}" priority="${String(priority)}">`,
      `<formula>${escapeXml(besideFormula(area, test))}</formula></cfRule></conditionalFormatting>`,
    ].join('');
  }
  const [type, operator, formula] =
    test.code === 'equals'
      ? ['cellIs', 'equal"', text]
      : ['beginsWith', `beginsWith" text="${escapeXml(test.text)}"`, `LEFT(${first},LEN(${text}))=${text}`];
  return [
    `<conditionalFormatting sqref="${formatArea(area)}">`,
    `<cfRule type="${type}" dxfId="${String(styles.differential(conditionalDxf(rule)))}" priority="${String(priority)}" operator="${operator}>`,
    `<formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`,
  ].join('');
}

function margins(): string {
  const sides = Object.entries(MARGINS).map(([side, width]) => ` ${side}="${(width / 25.4).toFixed(4)}"`);
  return `<pageMargins${sides.join('')}/>`;
}

const LAST_COLUMN = MAX_COLUMNS - 1;

/** A break's number is that of the last row above it, counted from 1. */
function rowBreaks(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const count = String(rows.length);
  const texts = rows.map((row) => `<brk id="${String(row)}" max="${String(LAST_COLUMN)}" man="1"/>`);
  return `<rowBreaks count="${count}" manualBreakCount="${count}">${texts.join('')}</rowBreaks>`;
}

function* hyperlinks(links: readonly CellLink[]): Generator<string, undefined> {
  if (links.length === 0) return;
  yield '<hyperlinks>';
  for (const { row, column, target, tip } of links) {
    const location = `${quotedSheetName(target.sheet)}!${target.address}`;
    yield `<hyperlink ref="${formatAddress({ row, column })}" location="${escapeXml(location)}" tooltip="${escapeXml(tip)}"/>`;
  }
  yield '</hyperlinks>';
}

export const FILTER = '_xlnm._FilterDatabase';

/** What names of the sheet's own say about filtering and printing, without the sheet's name; in their order. */
export function sheetReferences({
  filter,
  print: { area, headingRows },
}: PlainSheet): readonly (readonly [name: string, reference: string])[] {
  return [
    ...(filter === undefined ? [] : [[FILTER, absoluteArea(filter)] as const]),
    ...(area === undefined ? [] : [['_xlnm.Print_Area', absoluteArea(area)] as const]),
    ...(headingRows === undefined
      ? []
      : [['_xlnm.Print_Titles', `$${String(headingRows.from + 1)}:$${String(headingRows.to + 1)}`] as const]),
  ];
}
