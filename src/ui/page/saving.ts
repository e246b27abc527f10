import { buildAll } from '../../app/books/saveAll';
import type { OpenBook } from '../../app/books/books';
import { copyName } from '../../messages/fileName';
import { isBusy } from '../../app/session/state';
import type { PageTold } from './PageNotices';
import type { PageProps, Place } from './pageContext';

type Book = OpenBook<Place>;

/** Gives the workbook as it is now to the person, under a name of its own. */
export function saveCopy({ disk, books, t }: PageProps, book: Book): PageTold {
  const { source, isUnsaved, isUntouched } = book.host.getState();
  if (isUntouched && !isUnsaved) return { kind: 'problem', lines: [t('save.nothing')] };
  const name = copyName(book.fileName, book.facts.ending);
  disk.saveCopy(name, source.blob);
  books.saved(book.id, source.key);
  return { kind: 'done', lines: [t('save.saved', { name })] };
}

/** Marks and sheets as `rasoat build` makes them, then a copy; nothing to tell where the result itself tells it. */
export async function saveBuilt(page: PageProps, book: Book): Promise<PageTold | undefined> {
  if (isBusy(book.session.getState())) return undefined;
  return (await buildAll(book.session)) ? saveCopy(page, book) : undefined;
}

/** What the end of work does may save by itself: this comes after it. */
export function afterWork({ session }: Book, run: () => void): void {
  const stop = session.subscribe(() => {
    if (isBusy(session.getState())) return;
    stop();
    setTimeout(run);
  });
}

/** Into the file that was opened; the person has been asked. */
export async function saveInPlace({ disk, books, t }: PageProps, book: Book): Promise<PageTold> {
  const { source } = book.host.getState();
  const name = book.fileName;
  switch (await disk.writeBack(book.place, source.blob)) {
    case 'written':
      books.saved(book.id, source.key);
      return { kind: 'done', lines: [t('save.written', { name })] };
    case 'moved':
      return { kind: 'problem', lines: [t('save.moved', { name })] };
    case 'refused':
      return { kind: 'problem', lines: [t('save.refused', { name })] };
  }
}
