import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useMemo, type ReactElement, type ReactNode } from 'react';
import { hasTables } from '../app/actions/action';
import { actionOfKeys } from '../app/actions/registry';
import type { Session } from '../app/session/session';
import { checkedOf, isWaitedFor } from '../app/session/state';
import { uiText, type UiLanguage } from '../messages/text';
import { About } from './About';
import { Announcer } from './Announcer';
import { Forms } from './Forms';
import { Header } from './Header';
import type { HelpSource } from './Help';
import { useLater } from './later';
import { LoadedPart } from './LoadedPart';
import { loadResult } from './loadResult';
import { OutcomeNotice } from './OutcomeNotice';
import { ProblemNotice } from './ProblemNotice';
import { ProgressPanel } from './ProgressPanel';
import { SettingsNotice } from './SettingsNotice';
import { ScreenContext, useScreen, useSessionState } from './screen';
import { THEMES, type ThemeName } from './theme';
import { Tools } from './Tools';
import { Welcome } from './Welcome';
import './app.css';
import './head.css';

export interface AppProps {
  readonly session: Session;
  readonly language: UiLanguage;
  readonly theme: ThemeName;
  /** Without it the pane has no help of its own: what surrounds it has. */
  readonly help?: HelpSource;
  /** What the surrounding page shows beside, such as the preview of the file page. */
  readonly children?: ReactNode;
}

/** The whole pane. */
export function App({ session, language, theme, help, children }: AppProps): ReactElement {
  const screen = useMemo(() => ({ session, language, t: uiText(language) }), [session, language]);
  useShortcuts(session);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={THEMES[theme]} className={`app app-${theme}`}>
      <ScreenContext.Provider value={screen}>
        <Pane session={session} {...(help === undefined ? {} : { help })} />
        {children}
      </ScreenContext.Provider>
    </FluentProvider>
  );
}

function Pane({ session, help }: Pick<AppProps, 'session' | 'help'>): ReactElement {
  const { t } = useScreen();
  const state = useSessionState(session);
  const { phase } = state;
  const checked = checkedOf(state);
  const result = useLater(loadResult, checked !== undefined);
  return (
    <>
      <header className="top">
        <Header state={state} {...(help === undefined ? {} : { help })} />
        {/* in sight wherever the list is scrolled to */}
        <section className="status" aria-label={t('app.notices')}>
          {isWaitedFor(phase) && <ProgressPanel phase={phase} />}
          {phase.code === 'problem' && <ProblemNotice phase={phase} />}
          {state.outcome !== undefined && <OutcomeNotice outcome={state.outcome} />}
          {checked !== undefined && <SettingsNotice notes={checked.check.settingsNotes} />}
        </section>
      </header>
      <main className="body">
        {checked === undefined ? (
          <Welcome state={state} />
        ) : (
          <LoadedPart later={result}>
            {(part) => (
              <>
                {hasTables(checked) && <Tools state={state} checked={checked} screens={part} />}
                <part.Result state={state} checked={checked} />
              </>
            )}
          </LoadedPart>
        )}
        {(checked === undefined || !hasTables(checked)) && <Forms state={state} checked={checked} />}
      </main>
      <div className="foot">
        {checked !== undefined && typeof result.part === 'object' && (
          <result.part.ResultFoot state={state} checked={checked} />
        )}
        <About checked={checked} />
      </div>
      <Announcer state={state} />
    </>
  );
}

function useShortcuts(session: Session): void {
  // before the next key arrives
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const action = actionOfKeys(event);
      if (action === undefined) return;
      event.preventDefault();
      if (action.isOffered(session.surroundings) && action.isPossible(session.getState())) {
        void action.perform(session);
      }
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [session]);
}
