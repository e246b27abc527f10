import { UnusableFileError } from '../../../workbook/problem';
import { readPart, readTextPart, type Archive } from '../archive';

/**
 * The package while it is being changed. A part whose text ends as it began is no change.
 * Names are without "/" in front; letter case does not tell parts apart.
 */
export interface Draft {
  readonly names: () => readonly string[];
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
}

const keyOf = (name: string): string => name.toLowerCase();

export function createDraft(archive: Archive): Draft {
  const parts = new Map<string, Part>();
  const originalNames = new Map(archive.entries.map(({ name }) => [keyOf(name), name]));

  const partOf = (name: string): Part => {
    const known = parts.get(keyOf(name));
    if (known !== undefined) return known;
    const original = readTextPart(archive, name);
    const part = { name: originalNames.get(keyOf(name)) ?? name, original, text: original };
    parts.set(keyOf(name), part);
    return part;
  };
  const put = (name: string, text: string | undefined): void => {
    parts.set(keyOf(name), { ...partOf(name), text });
  };
  const has = (name: string): boolean => {
    const part = parts.get(keyOf(name));
    return part === undefined ? originalNames.has(keyOf(name)) : part.text !== undefined;
  };

  return {
    has,
    names: () =>
      [...new Set([...originalNames.values(), ...[...parts.values()].map(({ name }) => name)])].filter(has),
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
          .map(({ name, text }) => [name, text === undefined ? undefined : encode(archive, name, text)]),
      ),
  };
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Parts leave as UTF-8, with the byte order mark where they came with one. */
function encode(archive: Archive, name: string, text: string): Uint8Array {
  const body = new TextEncoder().encode(
    text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(["'])(?!utf-8\2)[^"']*\2/i, '$1$2UTF-8$2'),
  );
  const original = readPart(archive, name);
  const marked = BYTE_ORDER_MARK.every((byte, index) => original?.[index] === byte);
  return marked ? Uint8Array.from([...BYTE_ORDER_MARK, ...body]) : body;
}
