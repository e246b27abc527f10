import type { Book } from './book';
import { writeDrawing } from './drawings';
import {
  OFFICE_RELATION,
  pack,
  reachable,
  readPart,
  relationsDocument,
  relationsOf,
  relationsPath,
  textPart,
  withRelativeRelations,
  type Relation,
} from './package';
import { withSection, type Visibility } from './sheet';
import { textItem, writeSheet, type TextTable } from './sheetWriter';
import {
  childOf,
  element,
  elementsOf,
  ensureChild,
  isElement,
  parseXml,
  removeChildren,
  writeXml,
  xmlDocument,
  type XmlElement,
} from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const STATES: Readonly<Record<Visibility, string | undefined>> = {
  Visible: undefined,
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};
const BEFORE_NAMES = [
  ...['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets'],
  ...['functionGroups', 'externalReferences'],
];

function textTable(): TextTable & { readonly document: () => string } {
  const places = new Map<string, number>();
  return {
    index(text, rich) {
      const item = rich === undefined ? textItem(text) : writeXml(rich);
      const place = places.get(item) ?? places.size;
      places.set(item, place);
      return place;
    },
    document: () =>
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN}">${[...places.keys()].join('')}</sst>`,
  };
}

class ContentTypes {
  private readonly root: XmlElement;
  constructor(text: string) {
    this.root = parseXml(text);
  }
  remove(path: string): void {
    const kept = this.root.children.filter(
      (child) => !isElement(child) || child.attributes.get('PartName') !== `/${path}`,
    );
    this.root.children.splice(0, this.root.children.length, ...kept);
  }
  set(path: string, type: string): void {
    this.remove(path);
    this.root.children.push(element('Override', { PartName: `/${path}`, ContentType: type }));
  }
  ensureDefault(extension: string, type: string): void {
    const present = elementsOf(this.root, 'Default').some(
      (item) => item.attributes.get('Extension')?.toLowerCase() === extension,
    );
    if (!present) {
      this.root.children.unshift(element('Default', { Extension: extension, ContentType: type }));
    }
  }
  document(): string {
    return xmlDocument(this.root);
  }
}

function writeNames(workbook: XmlElement, book: Book): void {
  removeChildren(workbook, 'definedNames');
  if (book.names.length === 0) return;
  const list = ensureChild(workbook, 'definedNames', BEFORE_NAMES);
  for (const name of book.names) {
    const item = element('definedName', { name: name.name }, [name.formula]);
    const local = book.sheets.findIndex((sheet) => sheet.id === name.sheetId);
    if (name.sheetId !== undefined) item.attributes.set('localSheetId', String(local));
    if (name.comment !== '') item.attributes.set('comment', name.comment);
    if (!name.visible) item.attributes.set('hidden', '1');
    list.children.push(item);
  }
}

/** The workbook as Excel would save it: what the simulation does not know is kept as it was. */
export function writeBook(book: Book): Uint8Array {
  const parts = new Map(book.parts);
  const workbookPath = relationsOf(parts, '').find(
    (relation) => relation.type === `${OFFICE_RELATION}officeDocument`,
  )?.target;
  if (workbookPath === undefined) throw new Error('The package has no workbook');
  const folder = workbookPath.includes('/') ? workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1) : '';
  const types = new ContentTypes(readPart(parts, '[Content_Types].xml'));
  const dropped = ['worksheet', 'styles', 'sharedStrings', 'calcChain', 'customXml'];
  const old = relationsOf(parts, workbookPath);
  const relations: Relation[] = old.filter((r) => !dropped.includes(r.type.slice(OFFICE_RELATION.length)));
  for (const relation of old.filter((r) => !relations.includes(r))) {
    parts.delete(relation.target);
    types.remove(relation.target);
    if (relation.type.endsWith('customXml')) {
      for (const properties of relationsOf(book.parts, relation.target)) {
        parts.delete(properties.target);
        types.remove(properties.target);
      }
      parts.delete(relationsPath(relation.target));
    }
  }
  let nextId = 1;
  const relate = (type: string, target: string): string => {
    const taken = new Set(relations.map((relation) => relation.id));
    while (taken.has(`rId${String(nextId)}`)) nextId += 1;
    const id = `rId${String(nextId)}`;
    relations.push({ id, type: OFFICE_RELATION + type, target, external: false });
    return id;
  };

  const workbook = parseXml(writeXml(book.workbook));
  workbook.attributes.set('xmlns:r', OFFICE_RELATION.slice(0, -1));
  const list = ensureChild(workbook, 'sheets', BEFORE_NAMES);
  const oldIds = elementsOf(list).map((item) => Number(item.attributes.get('sheetId')));
  let nextSheetId = Math.max(0, ...oldIds) + 1;
  const sheetIds = new Map(
    elementsOf(list).map((item) => [
      old.find((r) => r.id === item.attributes.get('r:id'))?.target,
      item.attributes.get('sheetId'),
    ]),
  );
  list.children.splice(0);
  const texts = textTable();
  const usedPaths = new Set(book.sheets.map((sheet) => sheet.part));
  let number = 1;
  for (const sheet of book.sheets) {
    let path = sheet.part;
    while (path === undefined) {
      const candidate = `${folder}worksheets/sheet${String(number)}.xml`;
      number += 1;
      if (!usedPaths.has(candidate) && !book.parts.has(candidate)) path = candidate;
    }
    const work = { parts, folder, type: types.set.bind(types) };
    const drawing = writeDrawing(work, sheet, path);
    const drawn = drawing === undefined ? sheet : withSection(sheet, 'drawing', drawing);
    parts.set(path, textPart(writeSheet(drawn, texts, (dxf) => book.styles.internDifferential(dxf))));
    types.set(path, `${TYPES}worksheet+xml`);
    const item = element('sheet', {
      name: sheet.name,
      sheetId: sheetIds.get(path) ?? String(nextSheetId++),
      'r:id': relate('worksheet', path),
    });
    const state = STATES[sheet.visibility];
    if (state !== undefined) item.attributes.set('state', state);
    list.children.push(item);
  }
  const views = childOf(workbook, 'bookViews');
  const view = views === undefined ? undefined : childOf(views, 'workbookView');
  const active = book.sheets.findIndex((sheet) => sheet.id === book.activeSheetId);
  view?.attributes.set('activeTab', String(Math.max(0, active)));
  view?.attributes.delete('firstSheet');
  writeNames(workbook, book);

  parts.set(`${folder}styles.xml`, textPart(xmlDocument(book.styles.root)));
  types.set(`${folder}styles.xml`, `${TYPES}styles+xml`);
  relate('styles', `${folder}styles.xml`);
  parts.set(`${folder}sharedStrings.xml`, textPart(texts.document()));
  types.set(`${folder}sharedStrings.xml`, `${TYPES}sharedStrings+xml`);
  relate('sharedStrings', `${folder}sharedStrings.xml`);
  book.customXml.forEach((part, index) => {
    const path = `customXml/item${String(index + 1)}.xml`;
    const properties = `customXml/itemProps${String(index + 1)}.xml`;
    parts.set(path, textPart(part.xml));
    parts.set(
      properties,
      textPart(
        `<?xml version="1.0" encoding="UTF-8" standalone="no"?><ds:datastoreItem ds:itemID="${part.id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
      ),
    );
    parts.set(
      relationsPath(path),
      textPart(
        relationsDocument(path, [
          { id: 'rId1', type: `${OFFICE_RELATION}customXmlProps`, target: properties, external: false },
        ]),
      ),
    );
    types.set(properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
    relate('customXml', path);
  });
  types.ensureDefault('xml', 'application/xml');
  parts.set(workbookPath, textPart(xmlDocument(workbook)));
  parts.set(relationsPath(workbookPath), textPart(relationsDocument(workbookPath, relations)));
  const kept = reachable(parts);
  for (const path of parts.keys()) if (!kept.has(path)) types.remove(path);
  kept.set('[Content_Types].xml', textPart(types.document()));
  withRelativeRelations(kept);
  return pack(kept);
}
