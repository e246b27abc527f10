import { boundingArea, intersection, type Area } from './area';
import { hasContent, type Cell, type Row } from './cell';
import { ensureChild, element, type XmlElement } from './xml';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface ConditionalRule {
  readonly id: string;
  areas: Area[];
  readonly element: XmlElement;
  /** The look of the rule, as a `<dxf>` of its own. */
  readonly dxf: XmlElement;
}

export interface Chart {
  readonly id: string;
  name: string;
  readonly type: string;
  top: number;
  left: number;
  width: number;
  height: number;
  /** What was set, by where it stands in the object model: "title.text", "series.values". */
  readonly settings: Map<string, string | number | boolean>;
  /** The cells that it covers, where it was placed over cells. */
  covered?: Area;
  /** For a chart of the file: its place in the drawing. */
  readonly frame?: XmlElement;
}

/** The children of `<worksheet>` in the order that the schema demands. */
export const SECTION_ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate'],
  ...['customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations'],
  ...['hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks'],
  ...['customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing'],
  ...['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems'],
  ...['tableParts', 'extLst'],
] as const;
export type SectionName = (typeof SECTION_ORDER)[number];

export interface Sheet {
  /** Stays the same when the sheet is renamed. */
  readonly id: string;
  name: string;
  visibility: Visibility;
  /** The part in the package; `undefined` for a sheet added since. */
  readonly part?: string;
  readonly rootAttributes: Map<string, string>;
  readonly rows: Map<number, Row>;
  merges: Area[];
  readonly conditional: ConditionalRule[];
  /** Every `<hyperlink>` by its reference. */
  readonly links: Map<string, XmlElement>;
  /** Everything else of the part, by element name: what the simulation does not know stays as it is. */
  readonly sections: Map<SectionName, XmlElement[]>;
  readonly charts: Chart[];
  /** The drawing that the file brought along. */
  readonly drawing?: { readonly path: string; readonly root: XmlElement; isChanged: boolean };
}

export const section = (sheet: Sheet, name: SectionName): XmlElement | undefined =>
  sheet.sections.get(name)?.[0];

export const withSection = (sheet: Sheet, name: SectionName, value: XmlElement): Sheet => ({
  ...sheet,
  sections: new Map([...sheet.sections, [name, [value]]]),
});

export function ensureSection(sheet: Sheet, name: SectionName): XmlElement {
  const existing = section(sheet, name);
  if (existing !== undefined) return existing;
  const added = element(name);
  sheet.sections.set(name, [added]);
  return added;
}

export function ensureView(sheet: Sheet): XmlElement {
  const view = ensureChild(ensureSection(sheet, 'sheetViews'), 'sheetView');
  if (!view.attributes.has('workbookViewId')) view.attributes.set('workbookViewId', '0');
  return view;
}

export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.rows.get(row)?.cells.get(column);

export function ensureRow(sheet: Sheet, row: number): Row {
  const existing = sheet.rows.get(row);
  if (existing !== undefined) return existing;
  const added: Row = { attributes: new Map(), cells: new Map() };
  sheet.rows.set(row, added);
  return added;
}

export function putCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  ensureRow(sheet, row).cells.set(column, cell);
}

/** Every cell that exists in the area, in no particular order. */
export function* cellsIn(sheet: Sheet, area: Area): Generator<readonly [number, number, Cell]> {
  const rows =
    area.bottom - area.top < sheet.rows.size
      ? Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index)
      : [...sheet.rows.keys()].filter((row) => row >= area.top && row <= area.bottom);
  for (const row of rows) {
    const cells = sheet.rows.get(row)?.cells;
    if (cells === undefined) continue;
    for (const [column, cell] of cells) {
      if (column >= area.left && column <= area.right) yield [row, column, cell];
    }
  }
}

/** The smallest rectangle with all used cells of an area; `valuesOnly` leaves cells out that only have a look. */
export function usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | undefined {
  let used: Area | undefined;
  for (const [row, column, cell] of cellsIn(sheet, within)) {
    if (valuesOnly ? !hasContent(cell) : !hasContent(cell) && cell.style === 0) continue;
    const here = { top: row, left: column, bottom: row, right: column };
    used = used === undefined ? here : boundingArea(used, here);
  }
  return used;
}

export const mergesIn = (sheet: Sheet, area: Area): Area[] =>
  sheet.merges.filter((merge) => intersection(merge, area) !== undefined);

export const isProtected = (sheet: Sheet): boolean =>
  ['1', 'true'].includes(section(sheet, 'sheetProtection')?.attributes.get('sheet') ?? '');
