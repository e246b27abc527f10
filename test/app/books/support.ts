import { createBooks, type Books, type BooksOptions, type ChosenFile } from '../../../src/app/books/books';
import { judgeIn } from '../../../src/app/worker/check';
import { surveyIn } from '../../../src/app/worker/survey';
import { FIRST_PREFERENCES } from '../../../src/app/session/surroundings';
import { pageLine } from '../../support/pageWorker';

const TODAY = '2024-11-20';

/** The page's books on a worker without a thread. */
export function booksWith(memory: BooksOptions['memory']): Books<string> {
  const client = pageLine();
  return createBooks<string>({
    client,
    survey: surveyIn(client, () => TODAY),
    memory,
    now: () => 7,
    newName: 'Kết quả.xlsx',
    surroundings: (host) => ({
      host,
      judge: judgeIn(client, host.sourceOf),
      pause: () => Promise.resolve(),
      later: () => () => undefined,
      today: () => TODAY,
      copyText: () => Promise.resolve(true),
      preferences: { load: () => FIRST_PREFERENCES, save: () => undefined },
    }),
  });
}

const NO_MEMORY: BooksOptions['memory'] = {
  consent: () => 'never',
  agree: () => Promise.resolve(),
  find: () => Promise.resolve(undefined),
  keep: () => Promise.resolve(),
  forget: () => Promise.resolve(),
  clear: () => Promise.resolve(),
};

interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const chosenFile = ({ name, bytes }: GivenFile): ChosenFile<string> => ({
  name,
  blob: new Blob([bytes.slice().buffer]),
  place: name,
});

/** Files opened together, in a page that keeps nothing. */
export async function openedBooks(files: readonly GivenFile[]): Promise<Books<string>> {
  const books = booksWith(NO_MEMORY);
  await books.open(files.map(chosenFile));
  return books;
}
