import { UnusableFileError } from '../../workbook/problem';
import { readPart, readTextPart, writeArchive, type Archive } from './archive';
import { wellFormed } from './partErrors';
import { XmlCursor } from './xml/cursor';

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
/** A few hundred bytes a cell: about the memory that reading a workbook may take. */
const MAX_CELLS = 1_000_000;
/** Written once and said to stand there again and again: nobody's table, and each costs as much as one that is. */
const MAX_REPEATED = 100_000;

export function isOpenDocumentSheet(archive: Archive): boolean {
  const written = readPart(archive, 'mimetype');
  return written !== undefined && new TextDecoder().decode(written).trim().startsWith(MEDIA_TYPE);
}

/**
 * The package as the library can read it: within limits, without the number formats whose conditions it does not
 * know (it would show every number by the rule for zero), and with end tags for cells that have a value and no text
 * (it would pass over them).
 * @throws {UnusableFileError} "encrypted", "damaged" or "too-many-cells"
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
    const plain = wellFormed(part, () => readable(xml));
    if (plain !== xml) changes.set(part, new TextEncoder().encode(plain));
  }
  if (readPart(archive, CONTENT) === undefined) {
    throw new UnusableFileError({ code: 'damaged', part: CONTENT });
  }
  return writeArchive(archive, changes);
}

function readable(xml: string): string {
  const cursor = new XmlCursor(xml);
  const cells = { written: 0, expanded: 0 };
  let rows = 1;
  let kept = '';
  let keptTo = 0;
  const replace = (from: number, to: number, text: string): void => {
    kept += xml.slice(keptTo, from) + text;
    keptTo = to;
  };
  while (cursor.next() !== 'end') {
    if (cursor.kind !== 'open') continue;
    if (cursor.opens('table-row')) rows = repetitions(cursor, 'number-rows-repeated');
    else if (cursor.opens('table-cell')) {
      const isBlank = cursor.selfClosing && cursor.localAttribute('value-type') === undefined;
      if (isBlank) continue;
      count(cells, rows * repetitions(cursor, 'number-columns-repeated'));
      if (cursor.selfClosing) {
        const [, name = ''] = /^<([^\s/>]+)/.exec(xml.slice(cursor.start, cursor.end)) ?? [];
        replace(cursor.end - 2, cursor.end, `><text:p></text:p></${name}>`);
      }
    } else if (NUMBER_STYLES.has(cursor.name)) {
      const { start } = cursor;
      if (!isKnownFormat(cursor)) replace(start, cursor.end, '');
    }
  }
  return kept + xml.slice(keptTo);
}

/** Cells and rows may say "and so a million times": counted before anything is made of them. */
function count(cells: { written: number; expanded: number }, copies: number): void {
  cells.written += 1;
  cells.expanded += copies;
  const limit = cells.expanded > MAX_CELLS ? MAX_CELLS : MAX_REPEATED;
  if (cells.expanded > MAX_CELLS || cells.expanded - cells.written > MAX_REPEATED) {
    throw new UnusableFileError({ code: 'too-many-cells', limit });
  }
}

/** Reads on to the end of the number format. */
function isKnownFormat(cursor: XmlCursor): boolean {
  const { depth } = cursor;
  let isKnown = true;
  while (cursor.nextWithin(depth)) {
    if (cursor.opens('map') && cursor.localAttribute('condition') !== 'value()>=0') isKnown = false;
  }
  return isKnown;
}

/** As many as any reader could take it for: the library takes the beginning of "5abc" for a number. */
function repetitions(cursor: XmlCursor, attribute: string): number {
  const written = cursor.localAttribute(attribute);
  if (written === undefined) return 1;
  return Math.max(1, ...[Number(written), Number.parseInt(written, 10)].filter((value) => value >= 1));
}
