import { useEffect, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createBooks, type Books } from '../app/books/books';
import { buildIn } from '../app/worker/build';
import { judgeIn } from '../app/worker/check';
import { mergeIn } from '../app/worker/merge';
import { newBookIn } from '../app/worker/newBook';
import { packsIn } from '../app/worker/packs';
import { planIn } from '../app/worker/plan';
import { surveyIn } from '../app/worker/survey';
import { zipIn } from '../app/worker/zip';
import type { Keeping } from '../app/session/surroundings';
import { createLine } from '../hosts/memory/client';
import { createPainter } from '../hosts/memory/painter';
import { RESULTS_NAME } from '../messages/fileName';
import { pageText } from '../messages/page';
import { loadLanguage } from '../messages/text';
import { FilePage } from '../ui/page/FilePage';
import type { Place } from '../ui/page/pageContext';
import { isoDay } from '../workbook/date';
import { browserSurroundings } from './browserSurroundings';
import { browserDisk, isFilePlace } from './filepage/disk';
import {
  chooseLanguage,
  chosenLanguage,
  chooseTheme,
  chosenTheme,
  DARK,
  FORCED,
} from './filepage/preferences';
import { helpInside } from './filepage/helpInside';
import { sampleFile } from './filepage/sample';
import { saveFile } from './saveFile';
import { startWorker } from './filepage/startWorker';
import { browserMemory, tidyMemory } from './filepage/workMemory';

tidyMemory();
const line = createLine(startWorker);
const painter = createPainter(line);
const zip = zipIn(line, Date.now);

const books: Books<Place> = createBooks<Place>({
  client: line,
  survey: surveyIn(line, () => isoDay(new Date())),
  memory: browserMemory,
  now: Date.now,
  newName: RESULTS_NAME,
  surroundings: (host) => {
    const browser = browserSurroundings(host);
    return {
      ...browser,
      judge: judgeIn(line, host.sourceOf, browser.pause),
      saveFile,
      build: buildIn(line, host.sourceOf, browser.today),
      planFile: planIn(line, host.sourceOf, browser.today),
      newBook: newBookIn(line),
      packs: packsIn(line),
      merge: mergeIn(line),
      ...(books.getState().keeping === 'never' ? {} : { keeping }),
      ownFile() {
        const { key, blob } = host.getState().source;
        const name = books.getState().books.find((book) => book.host === host)?.fileName ?? '';
        return { key, name, blob };
      },
      openFiles: () =>
        books.getState().books.map((book) => {
          const { key, blob } = book.host.getState().source;
          return { key, name: book.fileName, blob };
        }),
    };
  },
});

const keeping: Keeping = {
  isOn: () => books.getState().keeping === 'agreed',
  subscribe: books.subscribe,
  set(isOn) {
    void books.agreeToKeep(isOn);
  },
};

const disk = {
  ...browserDisk,
  writeBack: (place: Place, blob: Blob) =>
    isFilePlace(place) ? browserDisk.writeBack(place, blob) : Promise.resolve('refused' as const),
};

function Page(): ReactElement {
  const [language, setLanguage] = useState(chosenLanguage);
  const [theme, setTheme] = useState(chosenTheme);
  useEffect(() => {
    const follow = (): void => {
      setTheme(chosenTheme());
    };
    for (const query of [FORCED, DARK]) matchMedia(query).addEventListener('change', follow);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = pageText(language)('page.title');
  }, [language]);
  return (
    <FilePage
      books={books}
      painter={painter}
      disk={disk}
      zip={zip}
      t={pageText(language)}
      language={language}
      theme={theme}
      sample={sampleFile}
      help={helpInside}
      onLanguage={() => {
        const next = language === 'vi' ? 'en' : 'vi';
        chooseLanguage(next);
        setLanguage(next);
      }}
      onTheme={() => {
        chooseTheme(theme === 'dark' ? 'light' : 'dark');
        setTheme(chosenTheme());
      }}
    />
  );
}

async function start(): Promise<void> {
  // the page holds both, so that changing them waits for nothing
  await loadLanguage('en');
  const root = document.getElementById('page');
  if (root !== null) createRoot(root).render(<Page />);
}

void start();

// as a web page it opens without the network the next time; as a file it needs none
if (location.protocol !== 'file:' && 'serviceWorker' in navigator) {
  void navigator.serviceWorker.register('service.js').catch(() => undefined);
}
