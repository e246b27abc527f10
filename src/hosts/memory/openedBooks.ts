import { bytesOfBlob } from '../file/blob';
import { endingOf, type Ending } from '../file/ending';
import type { LegacyFormat } from '../file/legacy';
import { openWorkbook, type OpenTools } from '../file/open';
import { patchable, type PatchableFile } from '../file/patchable';
import { crc32 } from '../file/zip/crc32';
import { UnusableFileError } from '../../workbook/problem';
import type { Source } from '../../workbook/preview';

/** A workbook that a worker has opened, ready to be read, drawn and changed. */
export interface OpenedBook extends PatchableFile {
  readonly fingerprint: string;
  readonly ending: Ending;
  readonly legacy: LegacyFormat | undefined;
}

export interface OpenedBooks {
  /** @throws {UnusableFileError} */
  readonly take: (source: Source) => Promise<OpenedBook>;
}

/** So few workbooks are kept open at once: each is several times as large as its file. */
const PLACES = 2;

/** Opened workbooks, the last used ones; any other is opened again when it is asked for. */
export function createOpenedBooks(tools: OpenTools = {}): OpenedBooks {
  const books = new Map<string, OpenedBook>();
  return {
    async take({ key, blob }) {
      const known = books.get(key);
      books.delete(key);
      const book = known ?? (await openBook(blob, tools));
      books.set(key, book);
      for (const oldest of books.keys()) {
        if (books.size <= PLACES) break;
        books.delete(oldest);
      }
      return book;
    },
  };
}

async function openBook(blob: Blob, tools: OpenTools): Promise<OpenedBook> {
  const bytes = await bytesOfBlob(blob);
  const opening = await openWorkbook(bytes, tools);
  if (opening.code === 'unusable') throw new UnusableFileError(opening.problem);
  const { workbook } = opening;
  return {
    ...patchable(workbook),
    fingerprint: `${String(bytes.length)}-${crc32(bytes).toString(16)}`,
    ending: endingOf(workbook),
    legacy: workbook.kind === 'legacy' ? workbook.format : undefined,
  };
}
