import { archiveName, copyName, distinctFileNames } from '../../messages/fileName';
import type { SavedFile } from '../session/surroundings';
import type { Books, OpenBook } from './books';
import type { Zip } from '../worker/zip';
import { EXPORT_SHEETS } from '../export/sheet';
import { whole } from '../useCases/build';
import type { Session } from '../session/session';

export interface SaveAllWork {
  /** Marks and sheets first; otherwise each goes as it is. */
  readonly builds: boolean;
  readonly zip: Zip;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, name: string) => void;
}

/** Many workbooks as one file; by name those that have no part in it. */
export interface SavedAll {
  readonly file: SavedFile | undefined;
  readonly saved: number;
  /** Nothing was changed in them. */
  readonly unchanged: readonly string[];
  /** Nothing could be written into them; each tells why when it is opened. */
  readonly failed: readonly string[];
}

/**
 * All of the workbooks as copies in one .zip, as each would be saved alone, with marks and sheets where it builds.
 * `undefined` where it was called off; what has been done by then stays, unsaved.
 */
export async function saveAll<Place>(
  books: Pick<Books<Place>, 'saved' | 'setAside'>,
  chosen: readonly OpenBook<Place>[],
  { builds, zip, signal, onProgress }: SaveAllWork,
): Promise<SavedAll | undefined> {
  const copies: { readonly book: OpenBook<Place>; readonly key: string; readonly blob: Blob }[] = [];
  const unchanged: string[] = [];
  const failed: string[] = [];
  for (const [done, book] of chosen.entries()) {
    const { id, fileName, host, session } = book;
    onProgress(done, fileName);
    const isBuilt = !builds || (await buildAll(session));
    // of a failure the session keeps what it has to tell
    if (isBuilt) books.setAside(id);
    if (signal.aborted) return undefined;
    const { source, isUnsaved, isUntouched } = host.getState();
    if (!isBuilt) failed.push(fileName);
    else if (isUntouched && !isUnsaved) unchanged.push(fileName);
    else copies.push({ book, ...source });
  }
  if (copies.length === 0) return { file: undefined, saved: 0, unchanged, failed };
  onProgress(chosen.length, '');
  const names = distinctFileNames(copies.map(({ book }) => copyName(book.fileName, book.facts.ending)));
  const files = copies.map(({ blob }, place): SavedFile => ({ name: names[place] ?? '', blob }));
  const blob = await zip(files);
  if (signal.aborted) return undefined;
  for (const { book, key } of copies) books.saved(book.id, key);
  return { file: { name: archiveName(copies.length), blob }, saved: copies.length, unchanged, failed };
}

/** Marks and sheets in one step, as `rasoat build` makes them; false where it could not be done. */
export async function buildAll(session: Session): Promise<boolean> {
  return (await session.perform(whole, EXPORT_SHEETS)) !== undefined;
}
