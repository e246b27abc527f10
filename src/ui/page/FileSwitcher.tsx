import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';
import type { OpenBook } from '../../app/books/books';
import { useArrowWalk } from '../arrowWalk';
import { IconButton } from '../IconButton';
import { useBooks, useHostState, type PageProps, type Place } from './pageContext';
import { PageIcon } from './PageIcon';

interface FileSwitcherProps {
  readonly page: PageProps;
  readonly onClose: (book: OpenBook<Place>) => void;
}

/** So many files are seen side by side; of more only the one in front, and how many there are. */
const MOST_SIDE_BY_SIDE = 4;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flex: 'none',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    '@media print': { display: 'none' },
  },
  list: { display: 'flex', minWidth: 0, gap: tokens.spacingHorizontalXS },
  file: {
    display: 'flex',
    alignItems: 'center',
    minWidth: '4rem',
    maxWidth: '20rem',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  front: {
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 0 2px ${tokens.colorBrandStroke1}`,
  },
  name: { minWidth: 0, justifyContent: 'start', fontWeight: tokens.fontWeightRegular },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  unsaved: { flex: 'none', fontStyle: 'italic', whiteSpace: 'pre' },
  short: { flex: 'none', whiteSpace: 'nowrap' },
});

/** The way from one open file to another, and to the list of them all. */
export function FileSwitcher(props: FileSwitcherProps): ReactElement | null {
  const { page } = props;
  const { t, books } = page;
  const styles = useStyles();
  const { books: open, bad, active } = useBooks(books);
  const { holder, walk } = useArrowWalk<HTMLUListElement>({ items: '[aria-pressed]', along: 'columns' });
  if (active === undefined) return null;
  const isMany = open.length > MOST_SIDE_BY_SIDE;
  const at = open.indexOf(active);

  const step = (by: 1 | -1): void => {
    const next = open[(at + by + open.length) % open.length];
    if (next !== undefined) books.activate(next.id);
  };

  const stepButton = (icon: 'left' | 'right', label: string, by: 1 | -1): ReactElement => (
    <Button
      appearance="subtle"
      size="small"
      icon={<PageIcon name={icon} />}
      aria-label={label}
      title={label}
      onClick={() => {
        step(by);
      }}
    />
  );

  return (
    <nav className={styles.bar} aria-label={t('page.files')}>
      {open.length + bad.length > 1 && (
        <Button
          className={styles.short}
          appearance="subtle"
          size="small"
          icon={<PageIcon name="list" />}
          onClick={books.showList}
        >
          {t('files.all', { count: open.length + bad.length })}
        </Button>
      )}
      {isMany && (
        <>
          {stepButton('left', t('files.previous'), -1)}
          <span className={styles.short}>{t('files.position', { place: at + 1, count: open.length })}</span>
          {stepButton('right', t('files.next'), 1)}
        </>
      )}
      <ul ref={holder} className={styles.list}>
        {(isMany ? [active] : open).map((book) => (
          <FileTab key={book.id} {...props} book={book} isActive={book === active} onWalk={walk} />
        ))}
      </ul>
    </nav>
  );
}

interface FileTabProps extends FileSwitcherProps {
  readonly book: OpenBook<Place>;
  readonly isActive: boolean;
  readonly onWalk: (event: KeyboardEvent) => void;
}

function FileTab({ page: { t, books }, book, isActive, onClose, onWalk }: FileTabProps): ReactElement {
  const styles = useStyles();
  const { isUnsaved } = useHostState(book.host);
  return (
    <li className={mergeClasses(styles.file, isActive && styles.front)}>
      <Button
        appearance="transparent"
        size="small"
        className={styles.name}
        aria-pressed={isActive}
        title={book.fileName}
        onKeyDown={onWalk}
        onClick={() => {
          books.activate(book.id);
        }}
      >
        <span className={styles.text}>{book.fileName}</span>
        {isUnsaved && <span className={styles.unsaved}> • {t('page.unsaved')}</span>}
      </Button>
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
