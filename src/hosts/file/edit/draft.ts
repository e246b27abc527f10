import { UnusableFileError } from '../../../workbook/problem';
import { packedContent, readPart, type Archive, type PartChange } from '../archive';
import { damagedPart } from '../partErrors';
import { sameBytes } from '../zip/bytes';
import { packedPieces, type PackedPart } from '../zip/piece';
import { decodeText, encodingOf } from '../zip/textDecoding';
import { encodeText } from '../zip/textEncoding';

/**
 * The package while it is being changed. A part whose text ends as it began is no change.
 * Names are without "/" in front; letter case does not tell parts apart.
 * The texts of small parts are kept, because they are asked for again and again. Sheets are long: whoever reads one
 * by `glance` and gives it back by `settle` or `fill` leaves nothing of it but its compressed bytes.
 */
export interface Draft {
  readonly has: (name: string) => boolean;
  /** @throws {UnusableFileError} where the part is not text in an encoding of XML */
  readonly read: (name: string) => string | undefined;
  /** As `read`, without keeping the text. */
  readonly glance: (name: string) => string | undefined;
  /** For other programs' parts, which may be anything: `undefined` also where `read` would throw. */
  readonly peek: (name: string) => string | undefined;
  readonly write: (name: string, text: string) => void;
  /** As `write`, without keeping the text. */
  readonly settle: (name: string, text: string) => void;
  /** A part of a text that is made piece by piece and never there as a whole; false where it is as it was. */
  readonly fill: (name: string, pieces: Iterable<string>) => boolean;
  readonly remove: (name: string) => void;
  readonly changes: () => ReadonlyMap<string, PartChange>;
}

/** How a part came; a new one is plain UTF-8. */
interface Form {
  /** With a byte order mark of UTF-8. */
  readonly isMarked: boolean;
  readonly isUtf8: boolean;
}

interface TextPart extends Form {
  readonly name: string;
  readonly original: string | undefined;
  /** `undefined` for a part that is taken out. */
  readonly text: string | undefined;
}

interface SettledPart {
  readonly name: string;
  readonly packed: PackedPart;
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

const keyOf = (name: string): string => name.toLowerCase();

const formOf = (bytes: Uint8Array | undefined): Form => ({
  isMarked: BYTE_ORDER_MARK.every((byte, index) => bytes?.[index] === byte),
  isUtf8: bytes === undefined || encodingOf(bytes).toLowerCase() === 'utf-8',
});

export function createDraft(archive: Archive): Draft {
  const parts = new Map<string, TextPart | SettledPart>();

  const loaded = (name: string): TextPart => {
    const bytes = readPart(archive, name);
    const original = bytes && decodeText(bytes);
    if (bytes !== undefined && original === undefined) throw damagedPart(name);
    return { name, original, text: original, ...formOf(bytes) };
  };
  const current = (name: string): TextPart => {
    const known = parts.get(keyOf(name));
    if (known === undefined) return loaded(name);
    if ('text' in known) return known;
    return { ...loaded(known.name), text: decodeText(packedContent(archive, known.packed)) };
  };
  const partOf = (name: string): TextPart => {
    const part = current(name);
    parts.set(keyOf(name), part);
    return part;
  };
  const put = (name: string, text: string | undefined): void => {
    parts.set(keyOf(name), { ...partOf(name), text });
  };
  const bytesOf = (name: string): Uint8Array | undefined => {
    const known = parts.get(keyOf(name));
    if (known === undefined) return readPart(archive, name);
    if ('packed' in known) return packedContent(archive, known.packed);
    return known.text === undefined ? undefined : encode(known.text, known.isMarked);
  };
  const pack = (name: string, pieces: Iterable<string>): PackedPart =>
    packedPieces(archive.byName.get(keyOf(name))?.name ?? name, encodeText(pieces), archive.zipper);

  return {
    has(name) {
      const part = parts.get(keyOf(name));
      if (part === undefined) return archive.byName.has(keyOf(name));
      return 'packed' in part || part.text !== undefined;
    },
    read: (name) => partOf(name).text,
    glance: (name) => current(name).text,
    peek(name) {
      try {
        return partOf(name).text;
      } catch (error) {
        if (error instanceof UnusableFileError) return undefined;
        throw error;
      }
    },
    write: put,
    settle(name, text) {
      const { isMarked } = formOf(readPart(archive, name));
      parts.set(keyOf(name), { name, packed: pack(name, [inUtf8(text, isMarked)]) });
    },
    fill(name, pieces) {
      const before = bytesOf(name);
      const { isMarked, isUtf8 } = formOf(readPart(archive, name));
      if (before !== undefined && !isUtf8) {
        const text = [...pieces].join('');
        const isChanged = text !== partOf(name).text;
        put(name, text);
        return isChanged;
      }
      const packed = pack(name, isMarked ? marked(pieces) : pieces);
      const isSame = packed.size === before?.length && sameBytes(before, packedContent(archive, packed));
      if (!isSame) parts.set(keyOf(name), { name, packed });
      return !isSame;
    },
    remove(name) {
      put(name, undefined);
    },
    changes: () =>
      new Map(
        [...parts.values()]
          .filter((part) => 'packed' in part || part.original !== part.text)
          .map((part): [string, PartChange] => [part.name, changeOf(part)]),
      ),
  };
}

function changeOf(part: TextPart | SettledPart): PartChange {
  if ('packed' in part) return part.packed;
  return part.text === undefined ? undefined : encode(part.text, part.isMarked);
}

function* marked(pieces: Iterable<string>): Generator<string, undefined> {
  yield '\ufeff';
  yield* pieces;
}

/** Parts leave as UTF-8, whatever they came as. */
function inUtf8(text: string, isMarked: boolean): string {
  const body = text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(["'])(?!utf-8\2)[^"']*\2/i, '$1$2UTF-8$2');
  return isMarked ? `\ufeff${body}` : body;
}

const encode = (text: string, isMarked: boolean): Uint8Array =>
  new TextEncoder().encode(inUtf8(text, isMarked));
