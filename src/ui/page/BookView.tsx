import { useCallback, useLayoutEffect, useMemo, useState, type ReactElement } from 'react';
import type { OpenBook } from '../../app/books/books';
import { findingGroups } from '../../app/session/items';
import type { Session } from '../../app/session/session';
import { checkedOf } from '../../app/session/state';
import type { Finding } from '../../assessment/finding';
import { uiText } from '../../messages/text';
import { App } from '../App';
import { Preview } from '../preview/Preview';
import { useSessionState } from '../screen';
import { useChange } from '../useChange';
import { useHostState, type PageProps, type Place } from './pageContext';
import { NARROW, useMedia } from './useMedia';

interface BookViewProps {
  readonly page: PageProps;
  readonly book: OpenBook<Place>;
  readonly isFinding: boolean;
  readonly onFindClose: () => void;
  readonly isPrinting: boolean;
  readonly onPrintReady: (isPrintable: boolean) => void;
}

type View = 'result' | 'sheet';

const NONE: readonly Finding[] = [];

/** The first finding of a cell, in the order of the list; asked for at a press, for there may be thousands. */
function firstOf(session: Session, sheet: string, row: number, column: number): string | undefined {
  const checked = checkedOf(session.getState());
  if (checked === undefined) return undefined;
  for (const { items } of findingGroups(checked.check.assessment)) {
    const found = items.find(
      ({ finding: { place } }) => place.sheet === sheet && place.row === row && place.column === column,
    );
    if (found !== undefined) return found.id;
  }
  return undefined;
}

/** One file: the result as the pane shows it, and its sheets beside; one of them at a time where there is no room. */
export function BookView(props: BookViewProps): ReactElement {
  const { page, book, isFinding, onFindClose, isPrinting, onPrintReady } = props;
  const { t, painter, language, theme } = page;
  const { session, host, fileName } = book;
  const { source, chosen } = useHostState(host);
  const state = useSessionState(session);
  const [chosenView, setView] = useState<View>('result');
  const view: View = isFinding ? 'sheet' : chosenView;
  const isAlone = useMedia(NARROW) && view === 'sheet';
  const assessment = checkedOf(state)?.check.assessment;

  // before anything is shown, or the page would greet for a moment and then check
  useLayoutEffect(() => {
    const { code } = session.getState().phase;
    // whoever opens a file wants to know what is in it
    if (code === 'first-run' || code === 'idle') void session.check();
  }, [session]);

  useChange(chosen, (cell) => {
    if (cell !== undefined) setView('sheet');
  });
  useChange(isFinding, (isNow) => {
    if (isNow) setView('sheet');
  });

  const press = useCallback(
    (sheet: string, row: number, column: number) => {
      const id = firstOf(session, sheet, row, column);
      if (id !== undefined) void session.choose(id);
    },
    [session],
  );
  const severityText = useMemo(() => uiText(language), [language]);

  const choice = (name: View, label: string): ReactElement => (
    <button
      type="button"
      className="view-choice"
      aria-pressed={view === name}
      onClick={() => {
        setView(name);
      }}
    >
      {label}
    </button>
  );

  return (
    <>
      <nav className="view-choices" aria-label={t('page.view')}>
        {choice('result', t('page.result'))}
        {choice('sheet', t('page.sheet'))}
      </nav>
      <div className="page-body" data-view={view}>
        {/* an article, so that the pane's heading is not taken for the page's */}
        <article className="page-result" id="result" tabIndex={-1}>
          <App session={session} language={language} theme={theme} />
        </article>
        {/* alone in view it is what the page is about */}
        <div className="page-sheet" role={isAlone ? 'main' : undefined}>
          {isAlone && <h1 className="hidden">{fileName}</h1>}
          <Preview
            t={t}
            fileName={fileName}
            painter={painter}
            source={source}
            findings={assessment?.findings ?? NONE}
            markTitle={(severity) => severityText(`severity.${severity}`)}
            chosen={chosen}
            isFinding={isFinding}
            onFindClose={onFindClose}
            onPressCell={press}
            isPrinting={isPrinting}
            onPrintReady={onPrintReady}
          />
        </div>
      </div>
    </>
  );
}
