import { SETTINGS_NAMESPACE, unwrapSettings, wrapSettings } from '../../../workbook/settingsPart';
import { CUSTOM_XML_PROPERTIES_TYPE, ensureDefaultType, setContentType } from './contentTypes';
import type { Draft } from './draft';
import { addRelationship, relationshipsOf } from './relationships';
import { isOfType } from '../relationships';
import type { WorkbookPart } from './workbookPart';

/** Identifies the part inside the workbook; always the same, so that the same input gives the same file. */
const ITEM_ID = '{7B1D6A52-3C0E-4F2B-9A64-52A1C8E0D3F7}';

/** Puts the program's settings into their custom XML part: the one that is there, or a new one. */
export function storeSettings(draft: Draft, workbook: WorkbookPart, settings: string): void {
  const part = ownPart(draft, workbook.part) ?? adoptPart(draft, workbook) ?? addPart(draft, workbook);
  if (unwrapSettings(draft.read(part) ?? '') !== settings) draft.write(part, wrapSettings(settings));
}

/** Known by its namespace: Excel numbers custom parts as it likes. */
const ownPart = (draft: Draft, source: string): string | undefined =>
  relationshipsOf(draft, source)
    .filter((relationship) => isOfType(relationship, 'customXml'))
    .map(({ target }) => target)
    .find((target) => unwrapSettings(draft.peek(target) ?? '') !== undefined);

/** LibreOffice ties custom parts to the package instead of the workbook, where Excel does not look. */
function adoptPart(draft: Draft, { part, dialect }: WorkbookPart): string | undefined {
  const stray = ownPart(draft, '');
  if (stray !== undefined) addRelationship(draft, part, `${dialect.relationships}/customXml`, stray);
  return stray;
}

function addPart(draft: Draft, { part, dialect }: WorkbookPart): string {
  let number = 1;
  const isTaken = (name: string): boolean => draft.has(`customXml/${name}`);
  while (isTaken(`item${String(number)}.xml`) || isTaken(`itemProps${String(number)}.xml`)) number += 1;
  const item = `customXml/item${String(number)}.xml`;
  const properties = `customXml/itemProps${String(number)}.xml`;
  draft.write(item, '');
  draft.write(
    properties,
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
      `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${dialect.customXml}"><ds:schemaRefs>` +
      `<ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  ensureDefaultType(draft, 'xml', 'application/xml');
  setContentType(draft, properties, CUSTOM_XML_PROPERTIES_TYPE);
  addRelationship(draft, item, `${dialect.relationships}/customXmlProps`, properties);
  addRelationship(draft, part, `${dialect.relationships}/customXml`, item);
  return item;
}
