import { relationshipsIn, relationshipsPartOf, type Relationship, isOfType } from '../relationships';
import { escapeXml } from '../xml/escape';
import { appendTo, applyEdits, deletion, withPrefix } from './edit';
import { attributeOf, childrenOf, prefixOf, rootOf } from './element';
import { ensureDefaultType, RELATIONSHIPS_TYPE } from './contentTypes';
import { freeNumber } from './freeNumber';
import type { Draft } from './draft';

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** The shortest way from one part to another, as Excel writes it. */
function relativeTarget(part: string, target: string): string {
  const from = folderOf(part).split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** Of a part as it is in the draft. */
export function relationshipsOf(draft: Draft, part: string): readonly Relationship[] {
  const xml = draft.read(relationshipsPartOf(part));
  return xml === undefined ? [] : relationshipsIn(xml, part);
}

const LAST_ID = 999_999_999;

/**
 * Adds a relationship and gives its id: the "rId" behind the highest in use, also by the part itself, in which an id
 * may stand that leads nowhere.
 */
export function addRelationship(draft: Draft, part: string, type: string, target: string): string {
  const file = relationshipsPartOf(part);
  const known = draft.read(file);
  if (known === undefined) ensureDefaultType(draft, 'rels', RELATIONSHIPS_TYPE);
  const xml = known ?? EMPTY;
  const root = rootOf(xml);
  const source = part === '' ? '' : (draft.peek(part) ?? '');
  const used = [
    ...relationshipsOf(draft, part).map(({ id }) => /^rId(\d{1,9})$/i.exec(id)?.[1]),
    ...[...source.matchAll(/["']rId(\d{1,9})["']/gi)].map(([, number]) => number),
  ];
  const id = `rId${String(freeNumber(used.map(Number), 1, LAST_ID))}`;
  const text = `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(encodeURI(relativeTarget(part, target)))}"/>`;
  draft.write(file, applyEdits(xml, [appendTo(xml, root, withPrefix(text, prefixOf(xml, root)))]));
  return id;
}

export function removeRelationship(draft: Draft, part: string, id: string): void {
  const file = relationshipsPartOf(part);
  const xml = draft.read(file);
  if (xml === undefined) return;
  const old = childrenOf(xml, rootOf(xml)).filter(
    (value) => value.name === 'Relationship' && attributeOf(xml, value, 'Id') === id,
  );
  draft.write(file, applyEdits(xml, old.map(deletion)));
}

/** True where the package carries a digital signature, which any change ends. */
export const isSigned = (draft: Draft): boolean =>
  relationshipsOf(draft, '').some(
    (relationship) => isOfType(relationship, 'origin') && draft.has(relationship.target),
  );
