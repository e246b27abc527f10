import { OWN_SHEET_NAMES, type OwnSheet, type PlainSheet } from '../../../workbook/plan';
import { dropCalcChain } from './calcChain';
import { drawCharts } from './charts';
import { removeContentTypes, setContentType, WORKSHEET_TYPE } from './contentTypes';
import type { Draft } from './draft';
import { withPrefix } from './edit';
import { attributeRange, childOf, childrenOf, prefixOf, rootOf, startTagOf, textOf } from './element';
import { freePart } from './freePart';
import { addRelationship, relationshipsOf, removeRelationship } from './relationships';
import { isOfType } from '../relationships';
import { quotedSheetName } from '../../../workbook/sheetName';
import { FILTER, NEW_VIEW, sheetReferences, sheetXml, type ViewState } from './sheetXml';
import type { StyleBook } from './styles';
import {
  addSheetEntry,
  askForCalculation,
  setNames,
  sheetEntries,
  type SheetEntry,
  type WorkbookPart,
} from './workbookPart';

/** What Excel remembers of a sheet beside its part; a new drawing says it anew. */
const SHEET_NAMES = [FILTER, '_xlnm.Print_Area', '_xlnm.Print_Titles'];

/** `own` is `undefined` for a sheet that belongs to the user. */
export function addSheetPart(
  draft: Draft,
  workbook: WorkbookPart,
  styles: StyleBook,
  own: OwnSheet | undefined,
  name: string,
  content: PlainSheet,
): void {
  const { dialect } = workbook;
  const index = sheetEntries(draft, workbook).length;
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const part = freePart(draft, workbook.part, (number) => `${folder}worksheets/sheet${String(number)}.xml`);
  const drawing = drawCharts(draft, workbook, { name, part }, content);
  draft.fill(
    part,
    joined([
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      `<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">`,
      sheetXml(content, styles, NEW_VIEW),
      `${drawing}</worksheet>`,
    ]),
  );
  setContentType(draft, part, WORKSHEET_TYPE);
  const id = addRelationship(draft, workbook.part, `${dialect.relationships}/worksheet`, part);
  addSheetEntry(draft, workbook, name, id);
  describe(draft, workbook, own, { name, index }, content);
}

/** Children of an old own sheet that lead to comments and pictures, which people put there. */
const KEPT = new Set(['drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF']);

const FORMULA = /<(?:[^\s:/<>]+:)?f[\s/>]/;

export function redrawOwnSheet(
  draft: Draft,
  workbook: WorkbookPart,
  styles: StyleBook,
  own: OwnSheet,
  sheet: SheetEntry & { readonly part: string },
  content: PlainSheet,
): void {
  const old = draft.glance(sheet.part) ?? '';
  const root = rootOf(old);
  const prefix = prefixOf(old, root);
  const drawing = drawCharts(draft, workbook, sheet, content);
  const kept = childrenOf(old, root).filter(
    ({ name }) => KEPT.has(name) && (name !== 'drawing' || drawing === ''),
  );
  const isChanged = draft.fill(
    sheet.part,
    joined([
      old.slice(0, root.openEnd),
      prefixed(sheetXml(content, styles, stateOf(old)), prefix),
      withPrefix(drawing, prefix),
      ...kept.map((child) => textOf(old, child)),
      `</${prefix}worksheet>`,
    ]),
  );
  dropTables(draft, sheet.part);
  if (isChanged && FORMULA.test(old)) dropCalcChain(draft, workbook);
  describe(draft, workbook, own, sheet, content);
}

function* joined(pieces: readonly (string | Iterable<string>)[]): Generator<string, undefined> {
  for (const piece of pieces) {
    if (typeof piece === 'string') yield piece;
    else yield* piece;
  }
}

function* prefixed(pieces: Iterable<string>, prefix: string): Generator<string, undefined> {
  for (const piece of pieces) yield withPrefix(piece, prefix);
}

/** A table's part must say what its heading cells say, which it cannot once they are drawn anew. */
function dropTables(draft: Draft, part: string): void {
  for (const relationship of relationshipsOf(draft, part)) {
    if (!isOfType(relationship, 'table')) continue;
    removeRelationship(draft, part, relationship.id);
    removeContentTypes(draft, [relationship.target]);
    draft.remove(relationship.target);
  }
}

const VIEW_ATTRIBUTES = ['tabSelected', 'zoomScale', 'zoomScaleNormal'];

function stateOf(xml: string): ViewState {
  const root = rootOf(xml);
  const properties = childOf(xml, root, 'sheetPr');
  const color = properties && childOf(xml, properties, 'tabColor');
  const views = childOf(xml, root, 'sheetViews');
  const view = views && childOf(xml, views, 'sheetView');
  return {
    properties: properties ? writtenAttributes(startTagOf(xml, properties), ['codeName']) : '',
    view: view ? writtenAttributes(startTagOf(xml, view), VIEW_ATTRIBUTES) : '',
    tabColor: color ? textOf(xml, color).replace(/^<[^\s:/>]+:/, '<') : '',
  };
}

const writtenAttributes = (tag: string, names: readonly string[]): string =>
  names
    .map((name) => {
      const range = attributeRange(tag, name);
      return range === undefined ? '' : tag.slice(range.start, range.end);
    })
    .join('');

/** Whose sheet it is, what is repeated on each page and what is filtered. */
function describe(
  draft: Draft,
  workbook: WorkbookPart,
  own: OwnSheet | undefined,
  sheet: Pick<SheetEntry, 'name' | 'index'>,
  content: PlainSheet,
): void {
  const quoted = quotedSheetName(sheet.name);
  const wanted = new Map(
    sheetReferences(content).map(([name, reference]) => [name, `${quoted}!${reference}`]),
  );
  setNames(
    draft,
    workbook,
    ({ name, sheetIndex }) => sheetIndex === sheet.index && SHEET_NAMES.includes(name) && !wanted.has(name),
    [
      ...[...wanted].map(([name, formula]) => ({
        name,
        formula,
        hidden: name === FILTER,
        sheetIndex: sheet.index,
      })),
      ...(own === undefined ? [] : [{ name: OWN_SHEET_NAMES[own], formula: `${quoted}!$A$1`, hidden: true }]),
    ],
  );
  const calculates = content.cells.some((cell) => typeof cell.content === 'object');
  if (calculates) askForCalculation(draft, workbook);
}
