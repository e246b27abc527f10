import { posix } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { elementsOf, parseXml, xmlDocument, type XmlElement } from './xml';

const RELATION_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const OFFICE_RELATION = `${RELATION_NAMESPACE}/`;

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The part's path without a leading "/", or an outside address. */
  readonly target: string;
  readonly external: boolean;
}

export const unpack = (bytes: Uint8Array): Map<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(bytes)));

/** The same parts give the same bytes, whenever they are packed. */
export function pack(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date(1980, 0, 1) });
}

export const textPart = (text: string): Uint8Array => strToU8(text);

export function readPart(parts: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = parts.get(path);
  if (bytes === undefined) throw new Error(`The package has no part ${path}`);
  return strFromU8(bytes).replace(/^\uFEFF/, '');
}

export const relationsPath = (path: string): string =>
  posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`).replace(/^\.\//, '');

export function relationsOf(parts: ReadonlyMap<string, Uint8Array>, path: string): Relation[] {
  const own = relationsPath(path);
  if (!parts.has(own)) return [];
  return elementsOf(parseXml(readPart(parts, own)), 'Relationship').map((item) => {
    const external = item.attributes.get('TargetMode') === 'External';
    const target = item.attributes.get('Target') ?? '';
    const base = posix.dirname(path);
    return {
      id: item.attributes.get('Id') ?? '',
      type: item.attributes.get('Type') ?? '',
      external,
      target: external
        ? target
        : target.startsWith('/')
          ? target.slice(1)
          : posix.normalize(posix.join(base, target)),
    };
  });
}

/** A part's relations as Excel writes them: by paths relative to the part. */
export function relationsDocument(path: string, relations: readonly Relation[]): string {
  const children: XmlElement[] = relations.map((relation) => ({
    name: 'Relationship',
    attributes: new Map([
      ['Id', relation.id],
      ['Type', relation.type],
      ['Target', relation.external ? relation.target : posix.relative(posix.dirname(path), relation.target)],
      ...(relation.external ? ([['TargetMode', 'External']] as const) : []),
    ]),
    children: [],
  }));
  return xmlDocument({
    name: 'Relationships',
    attributes: new Map([['xmlns', 'http://schemas.openxmlformats.org/package/2006/relationships']]),
    children,
  });
}

/** Leaves out what no relation leads to any more, such as the drawings of a deleted sheet. */
export function reachable(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const kept = new Set(['[Content_Types].xml']);
  const visit = (path: string): void => {
    if (kept.has(path)) return;
    kept.add(path);
    kept.add(relationsPath(path));
    for (const relation of relationsOf(parts, path)) if (!relation.external) visit(relation.target);
  };
  visit('');
  return new Map([...parts].filter(([path]) => kept.has(path)));
}

const ROOT_RELATIONS = '_rels/.rels';

/** The part that a relations part belongs to: "xl/_rels/workbook.xml.rels" is of "xl/workbook.xml". */
const ownerOf = (path: string): string =>
  path === ROOT_RELATIONS
    ? ''
    : posix.join(posix.dirname(posix.dirname(path)), posix.basename(path, '.rels'));

/** Some programs write paths from the package's root, which others cannot follow; Excel never does. */
export function withRelativeRelations(parts: Map<string, Uint8Array>): void {
  for (const path of [...parts.keys()].filter((name) => name.endsWith('.rels'))) {
    const owner = ownerOf(path);
    parts.set(path, textPart(relationsDocument(owner, relationsOf(parts, owner))));
  }
}
