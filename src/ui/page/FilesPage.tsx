import { Button, SearchBox, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import project from '../../../package.json';
import type { OpenBook } from '../../app/books/books';
import {
  LINE_STATES,
  fileLines,
  linesLeft,
  orderedLines,
  stateOf,
  surveyOfLine,
  type FileLine,
} from '../../app/books/fileLines';
import { metOfSetsText, type MetOfSet } from '../../messages/met';
import { setNameIn } from '../../messages/screenSetName';
import { uiText } from '../../messages/text';
import { Icon } from '../Icon';
import { FilesTable } from './FilesTable';
import type { ChangeList, ListView } from './filesView';
import { useBooks, type PageProps, type Place } from './pageContext';
import { PageIcon } from './PageIcon';
import type { FilesWork } from './useFilesWork';

interface FilesPageProps {
  readonly page: PageProps;
  readonly view: ListView;
  readonly change: ChangeList;
  readonly work: FilesWork;
}

const useStyles = makeStyles({
  page: {
    flex: '1',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minHeight: 0,
    padding: tokens.spacingHorizontalM,
    overflowY: 'auto',
  },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  title: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  search: { flexGrow: 1, maxWidth: '20rem' },
});

const CHIP = { size: 'small', shape: 'circular' } as const;

/** Many files at a glance: what each of them comes to, and what can be done with all of them at once. */
export function FilesPage({ page, view, change, work }: FilesPageProps): ReactElement {
  const { t, books, language } = page;
  const styles = useStyles();
  const { books: open, bad } = useBooks(books);
  const lines = fileLines(open, bad);
  const shown = orderedLines(linesLeft(lines, view), view.order);
  const chosen = shown.flatMap((line) => (mayBeChosen(line) && !view.left.has(line.id) ? [line.book] : []));
  const isIdle = work.task === undefined;
  const changed = chosen.filter(({ host }) => host.getState().isUnsaved);
  const isWhole = chosen.length === lines.filter(mayBeChosen).length;
  return (
    <main id="result" className={styles.page} tabIndex={-1}>
      <h1 className={styles.title}>{t('files.title', { count: lines.length })}</h1>
      {open.length > 0 && <p>{metOfSetsText(uiText(language), metOfBooks(open, language))}</p>}
      <div className={styles.bar}>
        <Button
          appearance="primary"
          icon={<PageIcon name="save" />}
          title={t('files.save.hint')}
          disabledFocusable={!isIdle || chosen.length === 0}
          onClick={() => {
            if (isIdle && chosen.length > 0) work.save(chosen);
          }}
        >
          {isWhole ? t('files.save.all') : t('files.save', { count: chosen.length })}
        </Button>
        {changed.length > 0 && (
          <Button
            icon={<PageIcon name="save" />}
            title={t('files.save.changed.hint')}
            disabledFocusable={!isIdle}
            onClick={() => {
              if (isIdle) work.saveAsTheyAre(changed);
            }}
          >
            {t('files.save.changed', { count: changed.length })}
          </Button>
        )}
        <Button
          icon={<Icon name="merge" />}
          title={t('files.merge.hint')}
          disabledFocusable={!isIdle || chosen.length < 2}
          onClick={() => {
            if (isIdle && chosen.length > 1) work.merge(chosen);
          }}
        >
          {t('files.merge', { count: chosen.length })}
        </Button>
      </div>
      <search className={styles.bar}>
        <SearchBox
          className={styles.search}
          aria-label={t('files.search')}
          placeholder={t('files.search')}
          autoComplete="off"
          value={view.query}
          onChange={(_, { value }) => {
            change({ query: value });
          }}
        />
        <div className={styles.bar} role="group" aria-label={t('files.filter')}>
          <ToggleButton
            {...CHIP}
            checked={view.state === undefined}
            onClick={() => {
              change({ state: undefined });
            }}
          >
            {t('files.filter.all', { count: lines.length })}
          </ToggleButton>
          {LINE_STATES.map((state) => {
            const count = lines.filter((line) => stateOf(line) === state).length;
            if (count === 0 && view.state !== state) return null;
            return (
              <ToggleButton
                {...CHIP}
                key={state}
                checked={view.state === state}
                onClick={() => {
                  change({ state: view.state === state ? undefined : state });
                }}
              >
                {t(`files.state.${state}`, { count })}
              </ToggleButton>
            );
          })}
        </div>
        <span role="status">
          {shown.length < lines.length && t('files.shown', { shown: shown.length, count: lines.length })}
        </span>
      </search>
      {shown.length === 0 ? (
        <p>{t('files.none')}</p>
      ) : (
        <FilesTable page={page} lines={shown} view={view} change={change} />
      )}
      <p className="muted">{t('page.version', { version: project.version })}</p>
    </main>
  );
}

/** Only what has a review table can be saved or merged. */
const mayBeChosen = (line: FileLine<Place>): line is Extract<FileLine<Place>, { readonly code: 'book' }> =>
  line.code === 'book' && surveyOfLine(line)?.problem === undefined && surveyOfLine(line) !== undefined;

/** Of all files together, set by set. */
function metOfBooks(open: readonly OpenBook<Place>[], language: PageProps['language']): readonly MetOfSet[] {
  const found = new Map<string, MetOfSet>();
  for (const { survey } of open) {
    for (const one of typeof survey === 'string' ? [] : survey.sets) {
      const { full = 0, communes = 0 } = found.get(one.key) ?? {};
      const name = setNameIn(language, one);
      found.set(one.key, { name, full: full + one.full, communes: communes + one.communes });
    }
  }
  return [...found.values()];
}
