import { Button, FluentProvider } from '@fluentui/react-components';
import { useEffect, useRef, useState, type DragEvent, type ReactElement } from 'react';
import type { ChosenFile, OpenBook } from '../../app/books/books';
import { isBusy } from '../../app/session/state';
import { uiText } from '../../messages/text';
import { Help, type HelpSource } from '../Help';
import { Icon } from '../Icon';
import { THEMES } from '../theme';
import { BookView } from './BookView';
import { Confirm } from './Confirm';
import { FileSwitcher } from './FileSwitcher';
import { FilesPage } from './FilesPage';
import { FIRST_LIST } from './filesView';
import type { MoreTool } from './MoreTools';
import { OpenFiles } from './OpenFiles';
import { useBooks, type PageProps, type Place } from './pageContext';
import { PageIcon } from './PageIcon';
import { PageNotices, type PageTold } from './PageNotices';
import { afterWork, saveBuilt, saveCopy, saveInPlace } from './saving';
import { Toolbar } from './Toolbar';
import { useFilesWork } from './useFilesWork';
import { useKeys, type PageCommand } from './useKeys';
import { NARROW, useMedia } from './useMedia';
import './page.css';

export interface FilePageProps extends PageProps {
  readonly sample: () => ChosenFile<Place>;
  readonly help: HelpSource;
  readonly onLanguage: () => void;
  readonly onTheme: () => void;
}

interface Asking {
  readonly about: 'close' | 'place';
  readonly book: OpenBook<Place>;
}

/** The whole page: files come in, are checked, shown and changed as in the pane, and leave as copies. */
export function FilePage(page: FilePageProps): ReactElement {
  const { books, disk, t, theme } = page;
  const { active, bad, books: open } = useBooks(books);
  const [list, setList] = useState(FIRST_LIST);
  const [told, setTold] = useState<PageTold | undefined>(undefined);
  const [asking, setAsking] = useState<Asking | undefined>(undefined);
  const [agreed, setAgreed] = useState<ReadonlySet<number>>(new Set());
  const [isFinding, setFinding] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const [isHelping, setHelping] = useState(false);
  const [isDropping, setDropping] = useState(false);

  const work = useFilesWork(page, setTold);

  /** Of the bar above a file on a phone: all but the first things stand in its menu. */
  const isTight = useMedia(NARROW) && active !== undefined;
  const preferences: readonly MoreTool[] = [
    { label: t('page.theme'), icon: <PageIcon name="theme" />, press: page.onTheme },
    { label: t('page.language'), icon: undefined, press: page.onLanguage },
  ].map((one) => ({ ...one, hint: one.label, isPossible: true, isWord: one.icon === undefined }));

  const helpTitle = uiText(page.language)('help.title');

  useLeaveWarning(open);

  const choose = (): void => {
    void disk.pick().then(books.open);
  };

  const close = (book: OpenBook<Place>): void => {
    if (book.host.getState().isUnsaved) setAsking({ about: 'close', book });
    else books.close(book.id);
  };

  const inPlace = (book: OpenBook<Place>): void => {
    void saveInPlace(page, book).then(setTold);
  };

  const awaited = useRef(new Set<number>());
  const save = (book: OpenBook<Place>): void => {
    if (isBusy(book.session.getState())) {
      setTold({ kind: 'done', lines: [t('save.later')] });
      if (awaited.current.has(book.id)) return;
      awaited.current.add(book.id);
      afterWork(book, () => {
        awaited.current.delete(book.id);
        setTold(undefined);
        const { isUnsaved, isUntouched } = book.host.getState();
        // else the work itself ended by saving
        if (isUnsaved || isUntouched) save(book);
      });
      return;
    }
    // once agreed, Ctrl+S goes where it always goes
    if (agreed.has(book.id) && book.host.getState().isUnsaved) inPlace(book);
    else setTold(saveCopy(page, book));
  };

  const run = (command: PageCommand | 'build' | 'place'): boolean => {
    if (command === 'open') {
      choose();
      return true;
    }
    if (active === undefined) return false;
    const isIdle = !isBusy(active.session.getState());
    switch (command) {
      case 'build':
        void saveBuilt(page, active).then((saved) => {
          if (saved !== undefined) setTold(saved);
        });
        return true;
      case 'save':
        save(active);
        return true;
      case 'place':
        if (agreed.has(active.id)) inPlace(active);
        else setAsking({ about: 'place', book: active });
        return true;
      case 'find':
        setFinding(true);
        return true;
      case 'print':
        setPrinting(true);
        return true;
      case 'undo':
        if (isIdle) active.host.undo();
        return true;
      case 'redo':
        if (isIdle) active.host.redo();
        return true;
    }
  };
  useKeys(run);

  const printed = (isPrintable: boolean): void => {
    if (isPrintable) window.print();
    else setTold({ kind: 'problem', lines: [t('preview.print.large')] });
    setPrinting(false);
  };

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    void disk.dropped(event.dataTransfer).then(books.open);
  };

  return (
    <FluentProvider
      theme={THEMES[theme]}
      className={`app app-${theme} page`}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event: DragEvent) => {
        if (event.relatedTarget === null) setDropping(false);
      }}
      onDrop={drop}
    >
      <a className="skip" href="#result">
        {t('page.skip')}
      </a>
      <header className="page-head">
        <span className="page-name">{t('page.title')}</span>
        <Button
          {...(isTight ? { className: 'tool', 'aria-label': t('open.choose') } : {})}
          icon={<PageIcon name="open" />}
          title={t('open.choose.hint')}
          onClick={choose}
        >
          {isTight ? undefined : t('open.choose')}
        </Button>
        {active !== undefined && <Toolbar page={page} book={active} onCommand={run} more={preferences} />}
        <div className="page-preferences">
          {!isTight &&
            preferences.map(({ label, icon, press }) => (
              <Button
                key={label}
                className="tool"
                {...(icon === undefined ? {} : { icon, 'aria-label': label })}
                title={label}
                onClick={press}
              >
                {icon === undefined ? label : undefined}
              </Button>
            ))}
          <Button
            className="tool"
            icon={<Icon name="help" />}
            aria-label={helpTitle}
            title={helpTitle}
            onClick={() => {
              setHelping(true);
            }}
          />
        </div>
      </header>
      <FileSwitcher page={page} onClose={close} />
      <PageNotices
        page={page}
        told={told}
        task={work.task}
        onDismiss={() => {
          setTold(undefined);
        }}
      />
      {active === undefined && open.length + bad.length > 0 && (
        <FilesPage
          page={page}
          view={list}
          change={(next) => {
            setList((before) => ({ ...before, ...next }));
          }}
          work={work}
        />
      )}
      {active === undefined && open.length + bad.length === 0 && (
        <OpenFiles
          t={t}
          onChoose={choose}
          onSample={() => {
            void books.open([page.sample()]);
          }}
        />
      )}
      {active !== undefined && (
        <BookView
          key={active.id}
          page={page}
          book={active}
          isFinding={isFinding}
          onFindClose={() => {
            setFinding(false);
          }}
          isPrinting={isPrinting}
          onPrintReady={printed}
        />
      )}
      {isDropping && <div className="drop">{t('open.drop')}</div>}
      {isHelping && (
        <Help
          language={page.language}
          source={page.help}
          onClose={() => {
            setHelping(false);
          }}
        />
      )}
      {asking !== undefined && (
        <Confirm
          text={t(asking.about === 'close' ? 'page.close.ask' : 'save.place.ask', {
            name: asking.book.fileName,
          })}
          yes={t(asking.about === 'close' ? 'page.close.yes' : 'save.place.yes')}
          no={t('save.cancel')}
          onYes={() => {
            setAsking(undefined);
            if (asking.about === 'close') books.close(asking.book.id);
            else {
              setAgreed(new Set(agreed).add(asking.book.id));
              inPlace(asking.book);
            }
          }}
          onNo={() => {
            setAsking(undefined);
          }}
        />
      )}
    </FluentProvider>
  );
}

/** The browser itself asks whether to leave, in its own words. */
function useLeaveWarning(open: readonly OpenBook<Place>[]): void {
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent): void => {
      if (open.some(({ host }) => host.getState().isUnsaved)) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
    };
  }, [open]);
}
