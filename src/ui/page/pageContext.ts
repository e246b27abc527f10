import { useSyncExternalStore } from 'react';
import type { Books, BooksState, OpenBook } from '../../app/books/books';
import type { Disk } from '../../app/books/disk';
import type { Zip } from '../../app/worker/zip';
import type { PageText } from '../../messages/page';
import type { UiLanguage } from '../../messages/text';
import type { ThemeName } from '../theme';
import type { Painter } from '../../workbook/preview';

/** Where a file can be written back to is the browser's business; the screens only hand it on. */
export type Place = unknown;

/** What the parts of the file page share. */
export interface PageProps {
  readonly books: Books<Place>;
  readonly painter: Painter;
  readonly disk: Disk<Place>;
  readonly zip: Zip;
  readonly t: PageText;
  readonly language: UiLanguage;
  readonly theme: ThemeName;
}

export const useBooks = (books: Books<Place>): BooksState<Place> =>
  useSyncExternalStore(books.subscribe, books.getState);

export const useHostState = (host: OpenBook<Place>['host']) =>
  useSyncExternalStore(host.subscribe, host.getState);
