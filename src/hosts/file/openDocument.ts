import { UnusableFileError } from '../../workbook/problem';
import { readPart, readTextPart, writeArchive, type Archive } from './archive';
import { wellFormed } from './partErrors';
import { XmlCursor } from './xml/cursor';
import { DEFAULT_LIMITS } from './zip/directory';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const CONTENT = 'content.xml';
/** Stands in for parts that a package may go without, but not with the library. */
const NOTHING = '<nothing/>';
/** Both may define number formats. */
const STYLED_PARTS = [CONTENT, 'styles.xml'];
const NUMBER_STYLES: ReadonlySet<string> = new Set([
  'number-style',
  'currency-style',
  'percentage-style',
  'date-style',
  'time-style',
  'boolean-style',
  'text-style',
]);
const MANIFEST = 'META-INF/manifest.xml';
/** A hundred bytes a cell: about the memory that the limit of a package's size stands for. */
const MAX_CELLS = 5_000_000;

export function isOpenDocumentSheet(archive: Archive): boolean {
  const written = readPart(archive, 'mimetype');
  return written !== undefined && new TextDecoder().decode(written).trim().startsWith(MEDIA_TYPE);
}

/**
 * The package as the library can read it: within limits, and without the number formats whose conditions
 * it does not know, for it would show every number by the rule for zero.
 * @throws {UnusableFileError} "encrypted", "damaged" or "too-large"
 */
export function readableOpenDocument(archive: Archive): Uint8Array {
  if (readTextPart(archive, MANIFEST)?.includes('encryption-data') === true) {
    throw new UnusableFileError({ code: 'encrypted' });
  }
  const changes = new Map<string, Uint8Array>();
  for (const part of [MANIFEST, ...STYLED_PARTS]) {
    if (readPart(archive, part) === undefined) changes.set(part, new TextEncoder().encode(NOTHING));
  }
  for (const part of STYLED_PARTS) {
    const xml = readTextPart(archive, part);
    if (xml === undefined) continue;
    const plain = wellFormed(part, () => withoutConditionalFormats(xml));
    if (plain !== xml) changes.set(part, new TextEncoder().encode(plain));
  }
  const content = readTextPart(archive, CONTENT);
  if (content === undefined) throw new UnusableFileError({ code: 'damaged', part: CONTENT });
  // Cells and rows may say "and so a million times": a few bytes can ask for any amount of memory.
  if (wellFormed(CONTENT, () => expandedCells(content)) > MAX_CELLS) {
    throw new UnusableFileError({ code: 'too-large', limitMegabytes: DEFAULT_LIMITS.unzippedMegabytes });
  }
  return writeArchive(archive, changes);
}

function withoutConditionalFormats(xml: string): string {
  if (!xml.includes(':map')) return xml;
  const cursor = new XmlCursor(xml);
  let kept = '';
  let keptTo = 0;
  while (cursor.next() !== 'end') {
    if (cursor.kind !== 'open' || !NUMBER_STYLES.has(cursor.name)) continue;
    const { start, depth } = cursor;
    let isKnown = true;
    while (cursor.nextWithin(depth)) {
      if (cursor.opens('map') && cursor.localAttribute('condition') !== 'value()>=0') isKnown = false;
    }
    if (isKnown) continue;
    kept += xml.slice(keptTo, start);
    keptTo = cursor.end;
  }
  return kept + xml.slice(keptTo);
}

/** Cells with a content, repetitions counted. */
function expandedCells(xml: string): number {
  const cursor = new XmlCursor(xml);
  let total = 0;
  let rows = 1;
  while (cursor.next() !== 'end') {
    if (cursor.opens('table-row')) rows = repetitions(cursor, 'number-rows-repeated');
    else if (cursor.opens('table-cell') || cursor.opens('covered-table-cell')) {
      const isBlank = cursor.selfClosing && cursor.localAttribute('value-type') === undefined;
      if (!isBlank) total += rows * repetitions(cursor, 'number-columns-repeated');
    }
  }
  return total;
}

function repetitions(cursor: XmlCursor, attribute: string): number {
  const count = Number(cursor.localAttribute(attribute) ?? 1);
  return count >= 1 ? count : 1;
}
