import { COLUMNS } from './area';
import { ensureSection, section, type Sheet } from './sheet';
import { element, elementsOf, type XmlElement } from './xml';

const DEFAULT_WIDTH = 9.140625;

const first = (column: XmlElement): number => Number(column.attributes.get('min')) - 1;
const last = (column: XmlElement): number => Number(column.attributes.get('max')) - 1;

const columnElement = (sheet: Sheet, column: number): XmlElement | undefined => {
  const list = section(sheet, 'cols');
  return list === undefined
    ? undefined
    : elementsOf(list, 'col').find((item) => first(item) <= column && column <= last(item));
};

export const standardWidth = (sheet: Sheet): number =>
  Number(section(sheet, 'sheetFormatPr')?.attributes.get('defaultColWidth') ?? DEFAULT_WIDTH);

/** In characters of the default font, padding included, as the file keeps it. */
export function columnWidth(sheet: Sheet, column: number): number {
  const own = columnElement(sheet, column)?.attributes.get('width');
  return own === undefined ? standardWidth(sheet) : Number(own);
}

export const isColumnHidden = (sheet: Sheet, column: number): boolean =>
  ['1', 'true'].includes(columnElement(sheet, column)?.attributes.get('hidden') ?? '');

/** Changes the attributes of whole columns; `undefined` takes one away. */
export function changeColumns(
  sheet: Sheet,
  from: number,
  to: number,
  changes: Readonly<Record<string, string | undefined>>,
): void {
  const list = ensureSection(sheet, 'cols');
  const kept: XmlElement[] = [];
  const touched: XmlElement[] = [];
  const piece = (source: XmlElement, start: number, end: number): XmlElement => ({
    ...source,
    attributes: new Map(source.attributes).set('min', String(start + 1)).set('max', String(end + 1)),
  });
  for (const item of elementsOf(list, 'col')) {
    if (last(item) < from || first(item) > to) {
      kept.push(item);
      continue;
    }
    if (first(item) < from) kept.push(piece(item, first(item), from - 1));
    if (last(item) > to) kept.push(piece(item, to + 1, last(item)));
    touched.push(piece(item, Math.max(first(item), from), Math.min(last(item), to)));
  }
  for (let column = from; column <= Math.min(to, COLUMNS - 1);) {
    const known = touched.find((item) => first(item) <= column && column <= last(item));
    if (known !== undefined) {
      column = last(known) + 1;
      continue;
    }
    const next = Math.min(to + 1, ...touched.map(first).filter((start) => start > column));
    touched.push(
      element('col', {
        min: String(column + 1),
        max: String(next),
        width: String(columnWidth(sheet, column)),
      }),
    );
    column = next;
  }
  for (const item of touched) {
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) item.attributes.delete(name);
      else item.attributes.set(name, value);
    }
  }
  list.children.splice(0, list.children.length, ...[...kept, ...touched].sort((a, b) => first(a) - first(b)));
}

/** 7 pixels a character at 96 dots per inch: the widths of the default font. */
const POINTS_PER_CHARACTER = 5.25;
export const toPoints = (characters: number): number =>
  Math.round(characters * POINTS_PER_CHARACTER * 100) / 100;
export const fromPoints = (points: number): number => points / POINTS_PER_CHARACTER;
