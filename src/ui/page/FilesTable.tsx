import {
  Checkbox,
  Table,
  TableBody,
  TableHeader,
  TableHeaderCell,
  TableRow,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useLayoutEffect, useRef, type ReactElement } from 'react';
import { LINE_COLUMNS, type FileLine, type LineColumn } from '../../app/books/fileLines';
import { useArrowWalk } from '../arrowWalk';
import { FileRow, isNumber } from './FileRow';
import type { ChangeList, ListView } from './filesView';
import type { PageProps, Place } from './pageContext';
import { NARROW, useMedia } from './useMedia';

interface FilesTableProps {
  readonly page: PageProps;
  readonly lines: readonly FileLine<Place>[];
  readonly view: ListView;
  readonly change: ChangeList;
}

const useStyles = makeStyles({
  table: { backgroundColor: tokens.colorNeutralBackground1 },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `0 1px ${tokens.colorNeutralStroke1}`,
  },
  tick: { width: '2.75rem' },
  name: { width: '26%' },
  number: { width: '7rem' },
});

/** What fits beside one another on a phone; the rest stands beneath the name there. */
const NARROW_COLUMNS: readonly LineColumn[] = ['name', 'met'];

/** A line for each file; a heading puts them in order, once more the other way round, and then as they came. */
export function FilesTable({ page, lines, view, change }: FilesTableProps): ReactElement {
  const { t } = page;
  const styles = useStyles();
  const isNarrow = useMedia(NARROW);
  const columns = isNarrow ? NARROW_COLUMNS : LINE_COLUMNS;
  const { holder, walk } = useArrowWalk<HTMLDivElement>({ items: '[data-file]', along: 'rows' });
  const { order, left, opened } = view;
  const books = lines.filter(({ code }) => code === 'book');
  const ticked = books.filter(({ id }) => !left.has(id)).length;
  /** One line can be reached by the tab key, the others from it by arrows. */
  const reached = books.some(({ id }) => id === opened) ? opened : books[0]?.id;

  // whoever comes back from a file goes on where it stands
  const openedFirst = useRef(opened);
  useLayoutEffect(() => {
    const { current: id } = openedFirst;
    if (id !== undefined) holder.current?.querySelector<HTMLElement>(`[data-file="${String(id)}"]`)?.focus();
  }, [holder]);

  const sort = (by: LineColumn): void => {
    if (order?.by !== by) change({ order: { by, isDescending: isNumber(by) } });
    else if (order.isDescending === isNumber(by)) change({ order: { by, isDescending: !isNumber(by) } });
    else change({ order: undefined });
  };

  return (
    <div ref={holder}>
      <Table className={styles.table} aria-label={t('page.files')} size="small">
        <TableHeader className={styles.head}>
          <TableRow>
            <TableHeaderCell className={styles.tick}>
              <Checkbox
                aria-label={t('files.tick.all')}
                checked={ticked === 0 ? false : ticked === books.length ? true : 'mixed'}
                onChange={() => {
                  const others = [...left].filter((id) => !books.some((line) => line.id === id));
                  change({
                    left: new Set(ticked === 0 ? others : [...others, ...books.map(({ id }) => id)]),
                  });
                }}
              />
            </TableHeaderCell>
            {columns.map((column) => (
              <TableHeaderCell
                key={column}
                sortable
                {...(order?.by === column
                  ? { sortDirection: order.isDescending ? 'descending' : 'ascending' }
                  : {})}
                className={mergeClasses(
                  column === 'name' && !isNarrow && styles.name,
                  isNumber(column) && styles.number,
                )}
                {...(column === 'unsure' ? { title: t('files.column.unsure.hint') } : {})}
                onClick={() => {
                  sort(column);
                }}
              >
                {t(`files.column.${column}`)}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {lines.map((line) => (
            <FileRow
              key={line.id}
              page={page}
              line={line}
              columns={columns}
              isTicked={!left.has(line.id)}
              isReached={line.id === reached}
              onWalk={walk}
              onTick={() => {
                const next = new Set(left);
                if (!next.delete(line.id)) next.add(line.id);
                change({ left: next });
              }}
              onOpen={() => {
                change({ opened: line.id });
                page.books.activate(line.id);
              }}
            />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
