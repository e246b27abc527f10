import { readTextPart, type Archive } from './archive';
import { wellFormed, withinLimit } from './partErrors';
import { XmlCursor } from './xml/cursor';

export interface Relationship {
  readonly id: string;
  /** The last step of the type's address: "worksheet", "styles"; the same in both dialects of the format. */
  readonly type: string;
  /** The part's name in the archive, without "/" in front; for an external target the address as written. */
  readonly target: string;
  readonly external: boolean;
}

/** "xl/workbook.xml" to "xl/_rels/workbook.xml.rels"; "" is the package itself. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/**
 * What a part points to inside the package; nothing where it has no relationships.
 * @throws {UnusableFileError}
 */
export function readRelationships(archive: Archive, part: string): readonly Relationship[] {
  const name = relationshipsPartOf(part);
  const xml = readTextPart(archive, name);
  if (xml === undefined) return [];
  return wellFormed(name, () => relationshipsIn(xml, part)).filter(({ external }) => !external);
}

/** @throws {MalformedXmlError} */
export function relationshipsIn(xml: string, part: string): readonly Relationship[] {
  const relationships: Relationship[] = [];
  const cursor = new XmlCursor(xml);
  let count = 0;
  while (cursor.next() !== 'end') {
    if (cursor.depth !== 2 || !cursor.opens('Relationship')) continue;
    count += 1;
    withinLimit('relationships', count);
    const external = cursor.attribute('TargetMode') === 'External';
    const type = cursor.attribute('Type') ?? '';
    const target = cursor.attribute('Target') ?? '';
    relationships.push({
      id: cursor.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolveTarget(part, target),
      external,
    });
  }
  return relationships;
}

export const isOfType = ({ external, type }: Relationship, wanted: string): boolean =>
  !external && type === wanted;

/** A target as written, seen from its source part; steps above the package's root stay at the root. */
export function resolveTarget(source: string, target: string): string {
  const written = decodeTarget(target).replaceAll('\\', '/');
  const folder = written.startsWith('/') ? [] : source.split('/').slice(0, -1);
  const steps = [...folder];
  for (const step of written.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
