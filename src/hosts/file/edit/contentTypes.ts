import { escapeXml } from '../xml/escape';
import { appendTo, applyEdits, deletion, insertion, withPrefix } from './edit';
import { attributeOf, childrenOf, prefixOf, rootOf, type Element } from './element';
import type { Draft } from './draft';

const PART = '[Content_Types].xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const WORKSHEET_TYPE = `${SPREADSHEET}.worksheet+xml`;
export const STYLES_TYPE = `${SPREADSHEET}.styles+xml`;
export const WORKBOOK_TYPE = `${SPREADSHEET}.sheet.main+xml`;
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing';
export const DRAWING_TYPE = `${DRAWING}+xml`;
export const CHART_TYPE = `${DRAWING}ml.chart+xml`;
export const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
export const CUSTOM_XML_PROPERTIES_TYPE =
  'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>';

/** The elements that name one of the parts, as it is or with its signs escaped. */
function overridesOf(xml: string, root: Element, parts: readonly string[]): readonly Element[] {
  const names = new Set(
    parts.flatMap((part) => [part, encodeURI(part)]).map((name) => `/${name}`.toLowerCase()),
  );
  return childrenOf(xml, root).filter(
    (value) =>
      value.name === 'Override' && names.has(attributeOf(xml, value, 'PartName')?.toLowerCase() ?? ''),
  );
}

/** Says what a part is; what an older part of that name was is forgotten. */
export function setContentType(draft: Draft, part: string, type: string): void {
  const xml = draft.read(PART) ?? EMPTY;
  const root = rootOf(xml);
  const old = overridesOf(xml, root, [part]);
  const [first] = old;
  if (first !== undefined && attributeOf(xml, first, 'ContentType') === type) return;
  const text = withPrefix(
    `<Override PartName="/${escapeXml(encodeURI(part))}" ContentType="${type}"/>`,
    prefixOf(xml, root),
  );
  draft.write(PART, applyEdits(xml, [...old.map(deletion), appendTo(xml, root, text)]));
}

/** All at once: the list is as long as the package has parts. */
export function removeContentTypes(draft: Draft, parts: readonly string[]): void {
  const xml = draft.read(PART);
  if (xml === undefined) return;
  draft.write(PART, applyEdits(xml, overridesOf(xml, rootOf(xml), parts).map(deletion)));
}

/** Makes sure that parts with an ending have a type unless they are named themselves. */
export function ensureDefaultType(draft: Draft, extension: string, type: string): void {
  const xml = draft.read(PART) ?? EMPTY;
  const root = rootOf(xml);
  const known = childrenOf(xml, root).some(
    (value) => value.name === 'Default' && attributeOf(xml, value, 'Extension')?.toLowerCase() === extension,
  );
  if (known) return;
  const text = withPrefix(`<Default Extension="${extension}" ContentType="${type}"/>`, prefixOf(xml, root));
  const place = root.selfClosing ? appendTo(xml, root, text) : insertion(root.openEnd, text);
  draft.write(PART, applyEdits(xml, [place]));
}
