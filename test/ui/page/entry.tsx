import { createRoot } from 'react-dom/client';
import { App } from '../../../src/ui/App';
import { createSession } from '../../../src/app/session/session';
import type { MergeWork } from '../../../src/app/merge/work';
import { FIRST_PREFERENCES, type Preferences } from '../../../src/app/session/surroundings';
import { loadLanguage, uiLanguage } from '../../../src/messages/text';
import { themeFor, type ThemeName } from '../../../src/ui/theme';
import { ownPacks } from '../../../src/entries/ownPacks';
import { fileHost, type FileHost } from '../../support/fileHost';

interface Start {
  readonly bytes: readonly number[];
  readonly theme?: ThemeName;
  readonly locale?: string;
  readonly preferences?: Partial<Preferences>;
  readonly clipboard?: 'works' | 'refuses';
}

declare global {
  interface Window {
    startPane: (start: Start) => Promise<void>;
    showTheme: (theme: ThemeName) => void;
    paneHost: FileHost;
    copied: readonly string[];
    /** Files that were given to the person. */
    saved: readonly { readonly name: string; readonly blob: Blob }[];
  }
}

/** As in the pane: the readers come when they are needed. */
function merging(): MergeWork {
  const work = async (): Promise<MergeWork> => {
    const { createMerging } = await import(/* webpackChunkName: "merge" */ '../../../src/app/merge/here');
    return createMerging();
  };
  return {
    inspect: async (choice) => (await work()).inspect(choice),
    merge: async (choices) => (await work()).merge(choices),
    unite: async (request) => (await work()).unite(request),
    forget: () => Promise.resolve(),
  };
}

async function packing() {
  const { packFiles } = await import(/* webpackChunkName: "merge" */ '../../../src/app/packs/files');
  return packFiles();
}

window.startPane = async ({ bytes, theme, locale, preferences, clipboard }) => {
  const host = fileHost(new Uint8Array(bytes), 'bac-son-2024.xlsx');
  const copied: string[] = [];
  const saved: { readonly name: string; readonly blob: Blob }[] = [];
  let kept: Preferences = { ...FIRST_PREFERENCES, ...preferences };
  const session = createSession({
    host,
    pause: () =>
      new Promise((resolve) => {
        setTimeout(resolve);
      }),
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    today: () => '2024-11-20',
    copyText(text) {
      if (clipboard === 'refuses') return Promise.resolve(false);
      copied.push(text);
      return Promise.resolve(true);
    },
    preferences: {
      load: () => kept,
      save(next) {
        kept = next;
      },
    },
    saveFile(file) {
      saved.push(file);
    },
    planFile: async ({ reading, check }) => {
      const { planFile } = await import(/* webpackChunkName: "word" */ '../../../src/app/planFile');
      return new Blob([(await planFile(reading.image, check, '2024-11-20')).slice().buffer]);
    },
    newBook: async (extras) => {
      const { newWorkbookBlob } = await import(
        /* webpackChunkName: "packages" */ '../../../src/app/newWorkbook'
      );
      return newWorkbookBlob([], extras);
    },
    merge: merging(),
    packs: {
      read: async (file, known) => (await packing()).read(file, known),
      write: async (ask) => (await packing()).write(ask),
    },
    ownPacks,
  });
  window.paneHost = host;
  window.copied = copied;
  window.saved = saved;
  const system = {
    forcedColors: matchMedia('(forced-colors: active)').matches,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
  };
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root');
  const language = await loadLanguage(uiLanguage(locale));
  const pane = createRoot(root);
  window.showTheme = (shown) => {
    pane.render(<App session={session} language={language} theme={shown} />);
  };
  window.showTheme(theme ?? themeFor(undefined, system));
};
