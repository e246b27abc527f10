import { UnusableFileError } from '../../../workbook/problem';
import { readPart, type Archive } from '../archive';
import { damagedPart } from '../partErrors';
import { decodeText } from '../zip/textDecoding';

/**
 * The package while it is being changed. A part whose text ends as it began is no change.
 * Names are without "/" in front; letter case does not tell parts apart.
 */
export interface Draft {
  readonly has: (name: string) => boolean;
  /** @throws {UnusableFileError} where the part is not text in an encoding of XML */
  readonly read: (name: string) => string | undefined;
  /** For other programs' parts, which may be anything: `undefined` also where `read` would throw. */
  readonly peek: (name: string) => string | undefined;
  readonly write: (name: string, text: string) => void;
  readonly remove: (name: string) => void;
  readonly changes: () => ReadonlyMap<string, Uint8Array | undefined>;
}

interface Part {
  readonly name: string;
  readonly original: string | undefined;
  /** `undefined` for a part that is taken out. */
  readonly text: string | undefined;
  /** The part came with a byte order mark of UTF-8. */
  readonly isMarked: boolean;
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

const keyOf = (name: string): string => name.toLowerCase();

export function createDraft(archive: Archive): Draft {
  const parts = new Map<string, Part>();

  const partOf = (name: string): Part => {
    const known = parts.get(keyOf(name));
    if (known !== undefined) return known;
    const bytes = readPart(archive, name);
    const original = bytes && decodeText(bytes);
    if (bytes !== undefined && original === undefined) throw damagedPart(name);
    const isMarked = BYTE_ORDER_MARK.every((byte, index) => bytes?.[index] === byte);
    const part = { name, original, text: original, isMarked };
    parts.set(keyOf(name), part);
    return part;
  };
  const put = (name: string, text: string | undefined): void => {
    parts.set(keyOf(name), { ...partOf(name), text });
  };

  return {
    has(name) {
      const part = parts.get(keyOf(name));
      return part === undefined ? archive.byName.has(keyOf(name)) : part.text !== undefined;
    },
    read: (name) => partOf(name).text,
    peek(name) {
      try {
        return partOf(name).text;
      } catch (error) {
        if (error instanceof UnusableFileError) return undefined;
        throw error;
      }
    },
    write: put,
    remove(name) {
      put(name, undefined);
    },
    changes: () =>
      new Map(
        [...parts.values()]
          .filter(({ original, text }) => original !== text)
          .map(({ name, text, isMarked }) => [name, text === undefined ? undefined : encode(text, isMarked)]),
      ),
  };
}

/** Parts leave as UTF-8, whatever they came as. */
function encode(text: string, isMarked: boolean): Uint8Array {
  const body = text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(["'])(?!utf-8\2)[^"']*\2/i, '$1$2UTF-8$2');
  return new TextEncoder().encode(isMarked ? `\ufeff${body}` : body);
}
