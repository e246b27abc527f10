import { contains, formatAddress, formatArea, tryParseArea, type Area } from '../../../workbook/address';
import type { PlainCell } from '../../../workbook/plan';
import { cellXml } from './cellXml';
import type { Draft } from './draft';
import {
  appendTo,
  applyEdits,
  insertion,
  openTag,
  replacement,
  withAttributes,
  withPrefix,
  type Edit,
  retag,
} from './edit';
import { attributeOf, childOf, prefixOf, rootOf, startTagOf, tagAttributes, type Element } from './element';
import { expandSharedFormulas } from './sharedFormulas';
import {
  cellElements,
  columnStyles,
  formulaOf,
  inheritedStyle,
  rowElements,
  type RowElement,
} from './sheetRows';
import { lastWrites, styleIndex } from './sheetXml';
import type { StyleBook } from './styles';
import { breaksHeading, tableHeadings } from './tables';

interface BoundCell {
  readonly address: string;
  readonly by: 'array-formula' | 'table-heading';
}

export interface Written {
  readonly bound: readonly BoundCell[];
  /** A formula was overwritten. */
  readonly formulaLost: boolean;
  readonly formulaWritten: boolean;
}

/** Sets cells of an existing sheet; every other byte of the part stays, but for sizes that it states. */
export function writeCells(
  draft: Draft,
  part: string,
  cells: readonly PlainCell[],
  styles: StyleBook,
): Written {
  const xml = draft.glance(part) ?? '';
  const root = rootOf(xml);
  const sheetData = childOf(xml, root, 'sheetData');
  if (sheetData === undefined) return { bound: [], formulaLost: false, formulaWritten: false };
  const { free, bound } = separate(draft, part, xml.slice(sheetData.start, sheetData.end), lastWrites(cells));
  const drawing = drawCells(xml, sheetData, free, styles);
  const edits = [
    ...drawing.edits,
    ...expandSharedFormulas(xml, sheetData, free),
    ...growDimension(xml, root, drawing.drawn),
  ];
  const written = applyEdits(xml, edits);
  if (written !== xml) draft.settle(part, written);
  return {
    bound,
    formulaLost: drawing.formulaLost,
    formulaWritten: free.some(({ content }) => typeof content === 'object'),
  };
}

const FORMULA = /<(?:[^\s:/<>]+:)?f\s[^<>]*>/g;

/** Areas of formulas that fill several cells at once, of which Excel lets nobody change a part. */
const arrayAreas = (sheetData: string): readonly Area[] =>
  [...sheetData.matchAll(FORMULA)].flatMap(([tag]) => {
    if (!tag.includes('array') && !tag.includes('dataTable')) return [];
    const attributes = tagAttributes(tag);
    const isArray = ['array', 'dataTable'].includes(attributes.get('t') ?? '');
    const area = isArray ? tryParseArea(attributes.get('ref') ?? '') : undefined;
    return area === undefined ? [] : [area];
  });

function separate(
  draft: Draft,
  part: string,
  sheetData: string,
  writes: readonly PlainCell[],
): { readonly free: readonly PlainCell[]; readonly bound: readonly BoundCell[] } {
  const cutArrays = arrayAreas(sheetData).filter((area) => {
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    const written = writes.filter((write) => contains(area, write)).length;
    return written > 0 && written < size;
  });
  const headings = tableHeadings(draft, part);
  const reasonOf = (write: PlainCell): BoundCell['by'] | undefined => {
    if (cutArrays.some((area) => contains(area, write))) return 'array-formula';
    return breaksHeading(headings, write) ? 'table-heading' : undefined;
  };
  const judged = writes.map((write) => ({ write, by: reasonOf(write) }));
  return {
    free: judged.filter(({ by }) => by === undefined).map(({ write }) => write),
    bound: judged.flatMap(({ write, by }) =>
      by === undefined ? [] : [{ address: formatAddress(write), by }],
    ),
  };
}

interface Drawing {
  readonly edits: readonly Edit[];
  readonly drawn: readonly PlainCell[];
  readonly formulaLost: boolean;
}

function drawCells(
  xml: string,
  sheetData: Element,
  writes: readonly PlainCell[],
  styles: StyleBook,
): Drawing {
  const prefix = prefixOf(xml, sheetData);
  const rows = rowElements(xml, sheetData);
  const rowNamed = new Map([...rows].reverse().map((one) => [one.row, one]));
  const columns = columnStyles(xml);
  const edits: Edit[] = [];
  const drawn: PlainCell[] = [];
  const behindLast: string[] = [];
  let formulaLost = false;

  for (const [row, ofRow] of byRow(writes)) {
    const present = rowNamed.get(row);
    const pieces =
      present === undefined || present.element.selfClosing ? [] : cellElements(xml, present.element);
    const fresh: string[] = [];
    const drawnColumns: number[] = [];
    for (const write of ofRow) {
      const old = pieces.find(({ column }) => column === write.column);
      const isBlank = write.content === undefined || write.content === '';
      if (old === undefined && isBlank && write.style === undefined) continue;
      const style =
        styleIndex(write, styles) ??
        (old === undefined
          ? inheritedStyle(xml, present?.element, columns, write.column)
          : Number(attributeOf(xml, old.element, 's') ?? 0));
      const text = withPrefix(cellXml(row, write.column, style, write.content), prefix);
      drawn.push(write);
      drawnColumns.push(write.column);
      if (old !== undefined) {
        formulaLost ||= typeof write.content !== 'object' && formulaOf(xml, old.element) !== undefined;
        edits.push(replacement(old.element, text));
        continue;
      }
      const next = pieces.find(({ column }) => column > write.column);
      if (next === undefined) fresh.push(text);
      else edits.push(insertion(next.element.start, text));
    }
    if (drawnColumns.length === 0) continue;
    if (present !== undefined) edits.push(...growRow(xml, present, drawnColumns, fresh.join('')));
    else {
      const text = `<${prefix}row r="${String(row + 1)}">${fresh.join('')}</${prefix}row>`;
      const next = rows.find((candidate) => candidate.row > row);
      if (next === undefined) behindLast.push(text);
      else edits.push(insertion(next.element.start, text));
    }
  }
  if (behindLast.length > 0) edits.push(appendTo(xml, sheetData, behindLast.join('')));
  return { edits, drawn, formulaLost };
}

function byRow(writes: readonly PlainCell[]): ReadonlyMap<number, readonly PlainCell[]> {
  const rows = new Map<number, PlainCell[]>();
  for (const write of writes) {
    const row = rows.get(write.row);
    if (row === undefined) rows.set(write.row, [write]);
    else row.push(write);
  }
  return rows;
}

/** Adds cells at a row's end and keeps the columns that the row says it spans true. */
function growRow(
  xml: string,
  { element }: RowElement,
  columns: readonly number[],
  cells: string,
): readonly Edit[] {
  const tag = startTagOf(xml, element);
  const spans = tagAttributes(tag).get('spans');
  const known = (spans ?? '').split(/[\s:]+/).map(Number);
  const [from, to] = extent(known);
  const [first, last] = extent([...known, ...columns.map((column) => column + 1)]);
  const isWide = from === first && to === last;
  const wide = `${String(first)}:${String(last)}`;
  const grown =
    spans === undefined || isWide || known.some(Number.isNaN) ? tag : withAttributes(tag, { spans: wide });
  if (element.selfClosing) {
    return [replacement(element, `${openTag(grown)}${cells}</${prefixOf(xml, element)}row>`)];
  }
  return [
    ...(grown === tag ? [] : [{ start: element.start, end: element.openEnd, text: grown }]),
    ...(cells === '' ? [] : [insertion(element.contentEnd, cells)]),
  ];
}

const extent = (numbers: readonly number[]): readonly [least: number, most: number] => [
  numbers.reduce((least, number) => Math.min(least, number), Infinity),
  numbers.reduce((most, number) => Math.max(most, number), -Infinity),
];

function growDimension(xml: string, root: Element, drawn: readonly PlainCell[]): readonly Edit[] {
  const element = childOf(xml, root, 'dimension');
  const known = element && tryParseArea(attributeOf(xml, element, 'ref') ?? '');
  if (element === undefined || known === undefined) return [];
  const grown = drawn.reduce<Area>(
    (area, { row, column }) => ({
      top: row < area.top ? row : area.top,
      left: column < area.left ? column : area.left,
      bottom: row > area.bottom ? row : area.bottom,
      right: column > area.right ? column : area.right,
    }),
    known,
  );
  if (formatArea(grown) === formatArea(known)) return [];
  return [retag(xml, element, { ref: formatArea(grown) })];
}
