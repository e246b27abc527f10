import type { ReactElement } from 'react';
import type { OpenBook } from '../../app/books/books';
import { IconButton } from '../IconButton';
import { useBooks, useHostState, type PageProps, type Place } from './pageContext';

interface FileTabsProps {
  readonly page: PageProps;
  readonly onClose: (book: OpenBook<Place>) => void;
}

/** The open files; the one in front is pressed. */
export function FileTabs({ page, onClose }: FileTabsProps): ReactElement | null {
  const { t, books } = page;
  const { books: open, active } = useBooks(books);
  if (open.length === 0) return null;
  return (
    <nav aria-label={t('page.files')}>
      <ul className="files">
        {open.map((book) => (
          <FileTab key={book.id} page={page} book={book} isActive={book === active} onClose={onClose} />
        ))}
      </ul>
    </nav>
  );
}

interface FileTabProps extends FileTabsProps {
  readonly book: OpenBook<Place>;
  readonly isActive: boolean;
}

function FileTab({ page: { t, books }, book, isActive, onClose }: FileTabProps): ReactElement {
  const { isUnsaved } = useHostState(book.host);
  return (
    <li className={isActive ? 'file file-active' : 'file'}>
      <button
        type="button"
        className="file-name"
        aria-pressed={isActive}
        title={book.fileName}
        onClick={() => {
          books.activate(book.id);
        }}
      >
        <span className="file-text">{book.fileName}</span>
        {isUnsaved && <span className="file-unsaved"> • {t('page.unsaved')}</span>}
      </button>
      <IconButton
        name="close"
        label={t('page.close', { name: book.fileName })}
        press={() => {
          onClose(book);
        }}
      />
    </li>
  );
}
