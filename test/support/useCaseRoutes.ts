import { createMemoryHost } from '../../src/hosts/memory/memoryHost';
import { openWorkbook } from '../../src/hosts/file/open';
import { checkWorkbook, type Check } from '../../src/app/check';
import { createMerging } from '../../src/app/merge/here';
import type { Outcome } from '../../src/app/outcome';
import { buildIn } from '../../src/app/worker/build';
import { judgeIn } from '../../src/app/worker/check';
import { mergeIn } from '../../src/app/worker/merge';
import { newBookIn } from '../../src/app/worker/newBook';
import { planIn } from '../../src/app/worker/plan';
import { createSession } from '../../src/app/session/session';
import { checkedOf } from '../../src/app/session/state';
import { FIRST_PREFERENCES, type SavedFile } from '../../src/app/session/surroundings';
import type { Gift, LooseCase, UseCase } from '../../src/app/useCases/useCase';
import { openArchive, readTextPart } from '../../src/hosts/file/archive';
import { UnusableFileError } from '../../src/workbook/problem';
import { CHECK_OPTIONS, openBook, TODAY } from './bookFile';
import { fileHost } from './fileHost';
import { pageLine } from './pageWorker';
import { sessionOn } from './sessionOn';
import { workedFile } from './workedFile';

/** What the workbook is called on every route. */
export const NAME = 'bac-son-2024-co-loi.xlsx';

/** What was told of a piece of work, the workbook after it, and what was made beside. */
export interface Told {
  readonly outcome: Outcome | undefined;
  readonly bytes: Uint8Array;
  readonly made: readonly unknown[];
}

export type Doing = <Request>(
  useCase: UseCase<Request, Outcome, Outcome> | LooseCase<Request, Outcome, Outcome>,
  request: Request,
) => Promise<Told>;

export interface Route {
  readonly check: () => Promise<Check | undefined>;
  readonly perform: Doing;
}

const bytesOf = async (blob: Blob | undefined): Promise<Uint8Array> =>
  new Uint8Array((await blob?.arrayBuffer()) ?? []);

/** What stands in a new workbook, sheet by sheet. */
const valuesIn = (bytes: Uint8Array): unknown =>
  openBook(bytes).image.sheets.map(({ name, rows }) => [
    name,
    rows.map(({ cells }) => cells.map(({ column, value }) => [column, value])),
  ]);

/** What a file says: a Word file by its text. */
async function contentOf(file: SavedFile | undefined): Promise<unknown> {
  const bytes = await bytesOf(file?.blob);
  return [
    file?.name,
    file?.name.endsWith('.docx') === true
      ? readTextPart(openArchive(bytes), 'word/document.xml')
      : new TextDecoder().decode(bytes),
  ];
}

async function madeBy(gift: Gift | undefined): Promise<readonly unknown[]> {
  switch (gift?.code) {
    case undefined:
      return [];
    case 'book':
      return [valuesIn(await bytesOf(gift.blob))];
    case 'file':
      return [await contentOf(gift)];
    case 'text':
      return [gift.text];
  }
}

/** In Excel's pane, on a workbook that the test's host holds. */
export const inPane = (bytes: Uint8Array): Route => {
  const host = fileHost(bytes, NAME);
  const { session, saved, copied } = sessionOn(host);
  return {
    async check() {
      await session.check();
      return checkedOf(session.getState())?.check;
    },
    async perform(useCase, request) {
      const outcome = await session.perform(useCase, request);
      const files = await Promise.all(saved.map(contentOf));
      return { outcome, bytes: host.bytes(), made: [...host.opened.map(valuesIn), ...files, ...copied] };
    },
  };
};

/** In the page that needs no Excel: read, judged and changed by a worker. */
export const inPage = (bytes: Uint8Array): Route => {
  const client = pageLine();
  const opened: Uint8Array[] = [];
  const saved: SavedFile[] = [];
  const copied: string[] = [];
  const host = createMemoryHost({
    client,
    book: { fileName: NAME, blob: new Blob([bytes.slice().buffer]), isNew: false },
    openNew(book) {
      opened.push(book);
      return Promise.resolve({ code: 'opened' });
    },
  });
  const session = createSession({
    host,
    judge: judgeIn(client, host.sourceOf),
    pause: () => Promise.resolve(),
    later: () => () => undefined,
    today: () => TODAY,
    copyText(text) {
      copied.push(text);
      return Promise.resolve(true);
    },
    preferences: { load: () => FIRST_PREFERENCES, save: () => undefined },
    saveFile(file) {
      saved.push(file);
    },
    build: buildIn(client, host.sourceOf, () => TODAY),
    planFile: planIn(client, host.sourceOf, () => TODAY),
    newBook: newBookIn(client),
    merge: mergeIn(client),
  });
  return {
    async check() {
      await session.check();
      return checkedOf(session.getState())?.check;
    },
    async perform(useCase, request) {
      const outcome = await session.perform(useCase, request);
      const files = await Promise.all(saved.map(contentOf));
      const after = await bytesOf(host.getState().source.blob);
      return { outcome, bytes: after, made: [...opened.map(valuesIn), ...files, ...copied] };
    },
  };
};

/** On the command line. */
export const onFile = (bytes: Uint8Array): Route => {
  const options = { ...CHECK_OPTIONS, fileName: NAME };
  return {
    check: () => Promise.resolve(checkWorkbook(openBook(bytes).image, options)),
    async perform(useCase, request) {
      if (useCase.needs === 'nothing') {
        const around = { today: () => TODAY, pause: () => Promise.resolve(), merge: createMerging() };
        const made = await useCase.make(request, around);
        return 'refused' in made
          ? { outcome: made.refused, bytes, made: [] }
          : { outcome: made.outcome, bytes, made: await madeBy(made.gift) };
      }
      const opening = await openWorkbook(bytes);
      if (opening.code !== 'ok') throw new UnusableFileError(opening.problem);
      const worked = await workedFile(opening.workbook, useCase, request, options, TODAY);
      return { outcome: worked.outcome, bytes: worked.bytes, made: await madeBy(worked.gift) };
    },
  };
};
