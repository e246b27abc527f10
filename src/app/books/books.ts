import type { OpenedFacts } from '../../hosts/memory/jobs';
import type { Client } from '../../hosts/memory/client';
import { WorkerFailedError } from '../../hosts/memory/client';
import type { HostJobs } from '../../hosts/memory/jobs';
import { createMemoryHost, type MemoryHost } from '../../hosts/memory/memoryHost';
import { createListeners } from '../../workbook/listeners';
import type { FileProblem } from '../../workbook/problem';
import { createSession, type Session } from '../session/session';
import { checkedOf, isBusy } from '../session/state';
import type { Surroundings } from '../session/surroundings';
import type { Consent, KeptWork, WorkMemory } from './memory';
import { surveyOf, type Survey } from './survey';
import type { Surveyor } from '../worker/survey';

/** A file that was chosen or dropped; `place` is where it can be written back to, if anywhere. */
export interface ChosenFile<Place> {
  readonly name: string;
  readonly blob: Blob;
  readonly place: Place | undefined;
}

/** A workbook that is open in the page. */
export interface OpenBook<Place> {
  readonly id: number;
  readonly fileName: string;
  readonly facts: OpenedFacts;
  readonly host: MemoryHost;
  readonly session: Session;
  readonly place: Place | undefined;
  /** Of an earlier session, to be offered. */
  readonly kept: KeptWork | undefined;
  /** What the list of files tells of it: of the last check, whether the workbook is in front or not. */
  readonly survey: Survey | 'awaited' | 'failed';
}

export type OpeningProblem =
  | { readonly code: 'file'; readonly name: string; readonly problem: FileProblem }
  | { readonly code: 'memory' | 'unexpected'; readonly name: string };

/** A file that came with others and could not be opened: it stays in the list with its reason. */
export interface BadFile {
  readonly id: number;
  readonly problem: OpeningProblem;
}

export interface BooksState<Place> {
  readonly books: readonly OpenBook<Place>[];
  /** In front; with none, and files open, they are shown as a list. */
  readonly active: OpenBook<Place> | undefined;
  readonly bad: readonly BadFile[];
  /** Names of the files that are being opened. */
  readonly opening: readonly string[];
  /** Of files that were opened alone. */
  readonly problems: readonly OpeningProblem[];
  readonly keeping: Consent;
  /** There is unsaved work, and nobody has said yet whether it may be kept. */
  readonly asksToKeep: boolean;
}

/** The workbooks of the page, each with a session of its own. */
export interface Books<Place> {
  readonly getState: () => BooksState<Place>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens files one after another; a single one comes to the front, several are surveyed for the list. */
  readonly open: (files: readonly ChosenFile<Place>[]) => Promise<void>;
  readonly activate: (id: number) => void;
  readonly showList: () => void;
  /** Lets go what a check found, unless the workbook was lately in front: whoever opens it checks again. */
  readonly setAside: (id: number) => void;
  readonly dropBad: (id: number) => void;
  readonly close: (id: number) => void;
  readonly dismissProblems: () => void;
  /** Ends the opening of whatever is not open yet. */
  readonly stopOpening: () => void;
  /** Takes up, or drops, what an earlier session left of the file. */
  readonly restore: (id: number) => void;
  readonly forget: (id: number) => void;
  readonly forgetAll: () => Promise<void>;
  /** Whether unsaved work may be kept, from now on and of what is open. */
  readonly agreeToKeep: (isAgreed: boolean) => Promise<void>;
  /** What is shown is on the disk: nothing is left to be offered next time. */
  readonly saved: (id: number, key: string) => void;
}

export interface BooksOptions {
  readonly client: Client<HostJobs>;
  readonly survey: Surveyor;
  readonly memory: WorkMemory;
  readonly now: () => number;
  readonly surroundings: (host: MemoryHost) => Surroundings;
  /** What a workbook that the program made is called. */
  readonly newName: string;
}

const KEEP_AFTER = 400;
/** Of so many workbooks, those lately in front, all that a check found is kept. */
const MOST_CHECKED = 3;

export function createBooks<Place>(options: BooksOptions): Books<Place> {
  const { client, survey, memory, now, surroundings, newName } = options;
  let state: BooksState<Place> = {
    books: [],
    active: undefined,
    bad: [],
    opening: [],
    problems: [],
    keeping: memory.consent(),
    asksToKeep: false,
  };
  let lastId = 0;
  let recent: readonly number[] = [];
  let opening = new AbortController();
  const { subscribe, tell } = createListeners();
  const endings = new Map<number, () => void>();

  function set(next: Partial<BooksState<Place>>): void {
    state = { ...state, ...next };
    tell();
  }

  function change(id: number, next: Partial<OpenBook<Place>>): void {
    const books = state.books.map((book) => (book.id === id ? { ...book, ...next } : book));
    set({ books, active: books.find((book) => book.id === state.active?.id) });
  }

  async function openOne(
    file: ChosenFile<Place>,
    isNew: boolean,
  ): Promise<OpenBook<Place> | OpeningProblem | 'stopped'> {
    const { name } = file;
    try {
      const source = { key: `file ${(lastId += 1)}`, blob: file.blob };
      const opened = await client.ask('open', { source }, { signal: opening.signal });
      if (opened.code === 'cancelled') return 'stopped';
      if (opened.code === 'unusable') return { code: 'file', name, problem: opened.problem };
      return await shelve(file, opened.answer, isNew);
    } catch (error) {
      const reason = error instanceof WorkerFailedError ? error.reason : 'broken';
      if (reason === 'missing') return { code: 'file', name, problem: { code: 'part-missing' } };
      return { code: reason === 'memory' ? 'memory' : 'unexpected', name };
    }
  }

  async function shelve(
    file: ChosenFile<Place>,
    facts: OpenedFacts,
    isNew: boolean,
  ): Promise<OpenBook<Place>> {
    const id = (lastId += 1);
    const fileName = file.name;
    const host = createMemoryHost({
      client,
      book: { fileName, blob: facts.converted ?? file.blob, isNew },
      openNew: async (bytes) => {
        await open([{ name: newName, blob: new Blob([bytes.slice().buffer]), place: undefined }], true);
        return { code: 'opened' };
      },
    });
    const session = createSession(surroundings(host));
    const followers = [keepUnsaved(facts.fingerprint, fileName, host), followChecks(id, session)];
    endings.set(id, () => {
      for (const end of followers) end();
    });
    return {
      id,
      fileName,
      facts,
      host,
      session,
      // an older format cannot be written back
      place: facts.legacy === undefined ? file.place : undefined,
      kept: await memory.find(facts.fingerprint),
      survey: 'awaited',
    };
  }

  /** The list tells what the last check says. */
  function followChecks(id: number, session: Session): () => void {
    let known = checkedOf(session.getState())?.check;
    return session.subscribe(() => {
      const check = checkedOf(session.getState())?.check;
      if (check === known || check === undefined) return;
      known = check;
      change(id, { survey: surveyOf(check.assessment) });
    });
  }

  /** What is not saved is kept a moment after each change, for a browser that closes or breaks. */
  function keepUnsaved(fingerprint: string, fileName: string, host: MemoryHost): () => void {
    let known = host.getState().source;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = host.subscribe(() => {
      const { source, isUnsaved, isUntouched } = host.getState();
      if (source === known) return;
      known = source;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!isUnsaved || isUntouched) void memory.forget(fingerprint);
        else if (state.keeping === 'unasked') set({ asksToKeep: true });
        else void memory.keep({ fingerprint, fileName, when: now(), blob: source.blob });
      }, KEEP_AFTER);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }

  async function open(files: readonly ChosenFile<Place>[], isNew = false): Promise<void> {
    const isMany = files.length > 1;
    set({ opening: [...state.opening, ...files.map(({ name }) => name)] });
    if (isMany) set({ active: undefined });
    const { signal } = opening;
    for (const file of files) {
      const opened = signal.aborted ? 'stopped' : await openOne(file, isNew);
      if (opened !== 'stopped' && 'code' in opened) {
        if (isMany) set({ bad: [...state.bad, { id: (lastId += 1), problem: opened }] });
        else set({ problems: [...state.problems, opened] });
      } else if (opened !== 'stopped') {
        set({ books: [...state.books, opened] });
        if (isMany) await look(opened, signal);
        else bringForward(opened.id);
      }
      set({ opening: withoutOne(state.opening, file.name) });
    }
  }

  async function look({ id, host, fileName }: OpenBook<Place>, signal: AbortSignal): Promise<void> {
    const found = await survey(host.getState().source, fileName, signal);
    // opened and checked meanwhile
    if (bookOf(id)?.survey === 'awaited') change(id, { survey: found ?? 'failed' });
  }

  function bringForward(id: number): void {
    set({ active: bookOf(id) });
    recent = [id, ...recent.filter((one) => one !== id)];
    const older = recent.slice(MOST_CHECKED);
    recent = recent.slice(0, MOST_CHECKED);
    for (const one of older) setAside(one);
  }

  function setAside(id: number): void {
    const session = bookOf(id)?.session;
    if (session === undefined || recent.includes(id)) return;
    // its own work goes on; it stays among those that are kept until then
    if (isBusy(session.getState())) recent = [...recent, id];
    else session.dispatch({ code: 'set-aside' });
  }

  const bookOf = (id: number): OpenBook<Place> | undefined => state.books.find((book) => book.id === id);

  function forget(id: number): void {
    const book = bookOf(id);
    if (book === undefined) return;
    void memory.forget(book.facts.fingerprint);
    change(id, { kept: undefined });
  }

  return {
    getState: () => state,
    subscribe,
    open: (files) => open(files),
    activate: bringForward,
    showList() {
      set({ active: undefined });
    },
    setAside,
    dropBad(id) {
      set({ bad: state.bad.filter((one) => one.id !== id) });
    },
    close(id) {
      const at = state.books.findIndex((book) => book.id === id);
      const book = state.books[at];
      if (book === undefined) return;
      book.session.dispose();
      endings.get(id)?.();
      endings.delete(id);
      // whoever closes without saving was asked, and wants nothing of it; what was only offered stays
      if (!book.host.getState().isUntouched) void memory.forget(book.facts.fingerprint);
      const books = state.books.filter((one) => one !== book);
      recent = recent.filter((one) => one !== id);
      const next = state.active?.id === id ? (books[at] ?? books.at(-1)) : state.active;
      set({ books, active: undefined });
      if (next !== undefined) bringForward(next.id);
    },
    stopOpening() {
      opening.abort();
      opening = new AbortController();
    },
    dismissProblems() {
      set({ problems: [] });
    },
    restore(id) {
      const book = bookOf(id);
      if (book?.kept === undefined) return;
      book.host.restore(book.kept.blob);
      change(id, { kept: undefined });
    },
    forget,
    async forgetAll() {
      await memory.clear();
      const books = state.books.map((book) => ({ ...book, kept: undefined }));
      set({ books, active: books.find((book) => book.id === state.active?.id) });
    },
    async agreeToKeep(isAgreed) {
      await memory.agree(isAgreed);
      const books = isAgreed ? state.books : state.books.map((book) => ({ ...book, kept: undefined }));
      const active = books.find((book) => book.id === state.active?.id);
      set({ keeping: memory.consent(), asksToKeep: false, books, active });
      if (!isAgreed) return;
      for (const { facts, fileName, host } of books) {
        const { source, isUnsaved, isUntouched } = host.getState();
        if (!isUnsaved || isUntouched) continue;
        await memory.keep({ fingerprint: facts.fingerprint, fileName, when: now(), blob: source.blob });
      }
    },
    saved(id, key) {
      const book = bookOf(id);
      if (book === undefined) return;
      book.host.markSaved(key);
      void memory.forget(book.facts.fingerprint);
    },
  };
}

function withoutOne(names: readonly string[], name: string): readonly string[] {
  const at = names.indexOf(name);
  return at < 0 ? names : [...names.slice(0, at), ...names.slice(at + 1)];
}
