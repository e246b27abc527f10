import { randomUUID } from 'node:crypto';
import type { Book, BookName, CustomXmlPart } from './book';
import { readDrawing } from './drawings';
import { OFFICE_RELATION, readPart, relationsOf, unpack, type Relation } from './package';
import type { Sheet, Visibility } from './sheet';
import { readSheet, sharedText, type SharedText } from './sheetReader';
import { Styles } from './styles';
import { childOf, elementsOf, parseXml, textOf, type XmlElement } from './xml';

const VISIBILITIES: Readonly<Record<string, Visibility>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

const only = (relations: readonly Relation[], type: string): Relation | undefined =>
  relations.find((relation) => relation.type === OFFICE_RELATION + type);

/** Theme colours as cells number them: the first two pairs are swapped against the theme's own order. */
function themeColors(theme: XmlElement | undefined): string[] {
  const elements = theme === undefined ? undefined : childOf(theme, 'a:themeElements');
  const scheme = elements === undefined ? undefined : childOf(elements, 'a:clrScheme');
  const listed = (scheme === undefined ? [] : elementsOf(scheme)).map((color) => {
    const inner = elementsOf(color)[0];
    return inner?.attributes.get('lastClr') ?? inner?.attributes.get('val') ?? '000000';
  });
  const [dark1 = '000000', light1 = 'FFFFFF', dark2 = '44546A', light2 = 'E7E6E6', ...accents] = listed;
  return [light1, dark1, light2, dark2, ...accents];
}

function customXmlParts(
  parts: ReadonlyMap<string, Uint8Array>,
  relations: readonly Relation[],
): CustomXmlPart[] {
  return relations
    .filter((relation) => relation.type === `${OFFICE_RELATION}customXml`)
    .map((relation) => {
      const properties = only(relationsOf(parts, relation.target), 'customXmlProps');
      const id =
        properties === undefined
          ? undefined
          : parseXml(readPart(parts, properties.target)).attributes.get('ds:itemID');
      return { id: id ?? `{${randomUUID().toUpperCase()}}`, xml: readPart(parts, relation.target) };
    });
}

function definedNames(workbook: XmlElement, sheets: readonly Sheet[]): BookName[] {
  const list = childOf(workbook, 'definedNames');
  return (list === undefined ? [] : elementsOf(list, 'definedName')).map((item) => {
    const local = item.attributes.get('localSheetId');
    const sheetId = local === undefined ? undefined : sheets[Number(local)]?.id;
    return {
      name: item.attributes.get('name') ?? '',
      formula: textOf(item),
      visible: !['1', 'true'].includes(item.attributes.get('hidden') ?? ''),
      comment: item.attributes.get('comment') ?? '',
      ...(sheetId === undefined ? {} : { sheetId }),
    };
  });
}

/** Opens the bytes of an .xlsx file. @throws where it is not one that Excel itself could have written. */
export function readBook(bytes: Uint8Array, name: string): Book {
  const parts = unpack(bytes);
  const workbookPath = only(relationsOf(parts, ''), 'officeDocument')?.target;
  if (workbookPath === undefined) throw new Error('The package has no workbook');
  const workbook = parseXml(readPart(parts, workbookPath));
  const relations = relationsOf(parts, workbookPath);
  const part = (type: string): XmlElement | undefined => {
    const relation = only(relations, type);
    return relation === undefined ? undefined : parseXml(readPart(parts, relation.target));
  };
  const styles = new Styles(part('styles'));
  const shared = part('sharedStrings');
  const texts: SharedText[] = shared === undefined ? [] : elementsOf(shared, 'si').map(sharedText);
  const list = childOf(workbook, 'sheets');
  const sheets = (list === undefined ? [] : elementsOf(list, 'sheet')).map((item) => {
    const relation = relations.find((candidate) => candidate.id === item.attributes.get('r:id'));
    if (relation === undefined) throw new Error('A sheet of the workbook has no part');
    const sheet = readSheet(
      {
        name: item.attributes.get('name') ?? '',
        part: relation.target,
        visibility: VISIBILITIES[item.attributes.get('state') ?? ''] ?? 'Visible',
      },
      readPart(parts, relation.target),
      texts,
      styles,
    );
    return { ...sheet, ...readDrawing(parts, relation.target) };
  });
  const views = childOf(workbook, 'bookViews');
  const active = Number(
    (views === undefined ? undefined : childOf(views, 'workbookView'))?.attributes.get('activeTab') ?? '0',
  );
  const properties = childOf(workbook, 'workbookPr');
  return {
    name,
    parts,
    workbook,
    sheets,
    styles,
    themeColors: themeColors(part('theme')),
    names: definedNames(workbook, sheets),
    customXml: customXmlParts(parts, relations),
    settings: new Map(),
    date1904: ['1', 'true'].includes(properties?.attributes.get('date1904') ?? ''),
    activeSheetId: sheets[active]?.id ?? sheets[0]?.id ?? '',
  };
}
