import { useEffect, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { loadEngine } from '../app/session/reading';
import { createSession, type Session } from '../app/session/session';
import { createExcelHost } from '../hosts/excel/excelHost';
import { officeTheme, onOfficeTheme, startOffice, type OfficeStart } from '../hosts/excel/office';
import { loadLanguage, uiLanguage, type UiLanguage } from '../messages/text';
import { App } from '../ui/App';
import { loadResult } from '../ui/loadResult';
import { themeFor, type ThemeName } from '../ui/theme';
import { registerCommands } from './commands';
import { fetchHelp } from './fetchHelp';
import { paneSurroundings } from './paneSurroundings';

const PATIENCE = 10_000;
const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

const currentTheme = (): ThemeName =>
  themeFor(officeTheme(), { forcedColors: matchMedia(FORCED).matches, dark: matchMedia(DARK).matches });

interface PaneProps {
  readonly session: Session;
  readonly language: UiLanguage;
}

function Pane({ session, language }: PaneProps): ReactElement {
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => {
    const follow = (): void => {
      setTheme(currentTheme());
    };
    onOfficeTheme(follow);
    for (const query of [FORCED, DARK]) matchMedia(query).addEventListener('change', follow);
  }, []);
  return <App session={session} language={language} theme={theme} help={fetchHelp} />;
}

/** The page itself holds the notices, so that they need no script that an old Excel cannot run. */
function showNotice(code: Exclude<OfficeStart['code'], 'excel'>): void {
  document.getElementById('pane')?.setAttribute('hidden', '');
  document.getElementById(`notice-${code}`)?.removeAttribute('hidden');
}

async function start(): Promise<void> {
  const office = await startOffice(PATIENCE);
  if (office.code !== 'excel') {
    showNotice(office.code);
    return;
  }
  const root = document.getElementById('pane');
  if (root === null) return;
  const session = createSession(paneSurroundings(createExcelHost()));
  registerCommands(session);
  const language = await loadLanguage(uiLanguage(office.language));
  createRoot(root).render(<Pane session={session} language={language} />);
  // where they cannot be had yet, the first check asks again and says so
  loadEngine()
    .then(loadResult)
    .catch(() => undefined);
}

void start();
