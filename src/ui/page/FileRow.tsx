import { Checkbox, Link, TableCell, TableRow, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import type { OpenBook } from '../../app/books/books';
import type { FileLine, LineColumn } from '../../app/books/fileLines';
import type { Survey } from '../../app/books/survey';
import { fileText } from '../../messages/file';
import { capitalised, communeTitle, uncapitalised } from '../../messages/names';
import { setNameIn } from '../../messages/screenSetName';
import { IconButton } from '../IconButton';
import { problemText } from './PageNotices';
import { useHostState, type PageProps, type Place } from './pageContext';

interface FileRowProps {
  readonly page: PageProps;
  readonly line: FileLine<Place>;
  readonly columns: readonly LineColumn[];
  readonly isTicked: boolean;
  /** By the tab key. */
  readonly isReached: boolean;
  readonly onWalk: (event: KeyboardEvent) => void;
  readonly onTick: () => void;
  readonly onOpen: () => void;
}

const COUNTS = ['unmet', 'wrong', 'open', 'unsure'] as const satisfies readonly LineColumn[];
type CountColumn = (typeof COUNTS)[number];

export const isNumber = (column: LineColumn): column is CountColumn | 'met' =>
  column === 'met' || COUNTS.some((one) => one === column);

const useStyles = makeStyles({
  cell: {
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
    '& > *': { display: 'block' },
  },
  link: {
    textAlign: 'start',
    display: 'inline',
    '@media (forced-colors: active)': { color: 'ButtonText' },
  },
  unsaved: { fontStyle: 'italic' },
  reason: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  some: { fontWeight: tokens.fontWeightSemibold },
});

/** One file of the list. */
export function FileRow(props: FileRowProps): ReactElement {
  const { page, line, columns } = props;
  if (line.code === 'book') return <BookRow {...props} book={line.book} />;
  return <BadRow page={page} line={line} columns={columns} />;
}

function BookRow(props: FileRowProps & { readonly book: OpenBook<Place> }): ReactElement {
  const { page, book, columns, isTicked, isReached, onWalk, onTick, onOpen } = props;
  const { t, language } = page;
  const styles = useStyles();
  const { isUnsaved } = useHostState(book.host);
  const { fileName, survey } = book;
  const known = typeof survey === 'string' || survey.problem !== undefined ? undefined : survey;
  const isWide = columns.includes('commune');
  const why =
    survey === 'failed'
      ? t('files.failed')
      : typeof survey !== 'string' && survey.problem !== undefined
        ? fileText(language, survey.problem, fileName)
        : undefined;
  const tabIndex = isReached ? 0 : -1;
  const name = (
    <>
      <Link
        as="button"
        className={styles.link}
        data-file={book.id}
        tabIndex={tabIndex}
        onKeyDown={onWalk}
        onClick={onOpen}
      >
        {fileName}
      </Link>
      {isUnsaved && <span className={styles.unsaved}>• {t('page.unsaved')}</span>}
      {why !== undefined && <span className={styles.reason}>{why}</span>}
      {!isWide && known !== undefined && <span className={styles.quiet}>{belowName(page, known)}</span>}
    </>
  );
  const content = (column: LineColumn): ReactNode => {
    if (column === 'name') return name;
    if (known === undefined) return column === 'commune' && survey === 'awaited' ? t('files.awaited') : '';
    const value = contentOf(page, known, column);
    if (typeof value !== 'number') return value;
    return <span className={value > 0 ? styles.some : styles.quiet}>{value}</span>;
  };
  return (
    <TableRow>
      <TableCell>
        {known !== undefined && (
          <Checkbox
            aria-label={t('files.tick', { name: fileName })}
            checked={isTicked}
            input={{ tabIndex }}
            onChange={onTick}
          />
        )}
      </TableCell>
      {columns.map((column) => (
        <TableCell key={column} className={styles.cell}>
          {content(column)}
        </TableCell>
      ))}
    </TableRow>
  );
}

const communesText = ({ t }: PageProps, { communes: [only = '', ...others] }: Survey): string =>
  others.length === 0 ? capitalised(communeTitle(only)) : t('files.communes', { count: others.length + 1 });

function contentOf(page: PageProps, survey: Survey, column: Exclude<LineColumn, 'name'>): ReactNode {
  const { t, language } = page;
  switch (column) {
    case 'commune':
      return communesText(page, survey);
    case 'set':
      return survey.sets.map((one) => <span key={one.key}>{setNameIn(language, one)}</span>);
    case 'met':
      return survey.sets.map(({ key, communes, full, met, total }) => (
        <span key={key}>
          {communes === 1 ? t('files.met.one', { met, total }) : t('files.met.many', { full, communes })}
        </span>
      ));
    default:
      return survey[column];
  }
}

/** On a narrow screen: the commune, and what there is to be done. */
function belowName(page: PageProps, survey: Survey): string {
  const counts = COUNTS.flatMap((column) =>
    survey[column] === 0
      ? []
      : [`${String(survey[column])} ${uncapitalised(page.t(`files.column.${column}`))}`],
  );
  return [communesText(page, survey), ...counts].join(' · ');
}

function BadRow({
  page,
  line,
  columns,
}: {
  readonly page: PageProps;
  readonly line: Extract<FileLine<Place>, { readonly code: 'bad' }>;
  readonly columns: readonly LineColumn[];
}): ReactElement {
  const { t, books, language } = page;
  const styles = useStyles();
  return (
    <TableRow>
      <TableCell>
        <IconButton
          name="close"
          label={t('files.drop', { name: line.name })}
          press={() => {
            books.dropBad(line.id);
          }}
        />
      </TableCell>
      <TableCell className={styles.cell} colSpan={columns.length}>
        <span>{line.name}</span>
        <span className={styles.reason}>{problemText(language, line.bad.problem)}</span>
      </TableCell>
    </TableRow>
  );
}
