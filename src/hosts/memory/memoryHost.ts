import type { CellReference } from '../../workbook/address';
import {
  UnknownReadingError,
  type ApplyOutcome,
  type HostChange,
  type HostProblem,
  type HostReading,
  type HostWork,
  type OpenOutcome,
  type ReadOutcome,
  type WorkbookHost,
} from '../../workbook/host';
import { createListeners } from '../../workbook/listeners';
import { changesOnlyMarks, type Plan } from '../../workbook/plan';
import { type AskWork, type Answered, type Client, WorkerFailedError } from './client';
import type { HostJobs } from './jobs';
import { onlyName } from './keptPlans';
import type { Source } from '../../workbook/preview';

/** Where the person is in the history of a workbook, and what is shown. */
interface MemoryState {
  /** The workbook as it is now; its key changes with every change of the content. */
  readonly source: Source;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Changed since it was opened or saved last. */
  readonly isUnsaved: boolean;
  /** Nothing was written into it since it was opened. */
  readonly isUntouched: boolean;
  /** The cell that was chosen last; a new object each time, so that choosing it again shows it again. */
  readonly chosen: CellReference | undefined;
}

/** A workbook in memory: read in a worker, changed by plans, every change of which can be taken back. */
export interface MemoryHost extends WorkbookHost {
  readonly getState: () => MemoryState;
  readonly subscribe: (listener: () => void) => () => void;
  /** @throws {UnknownReadingError} */
  readonly sourceOf: (reading: HostReading) => Source;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Goes on from bytes that were kept of an earlier session; can be undone. */
  readonly restore: (blob: Blob) => void;
  /** What is now is what stands on the disk. */
  readonly markSaved: (key: string) => void;
}

interface GivenBook {
  readonly fileName: string;
  readonly blob: Blob;
  /** True for what was never on a disk. */
  readonly isNew: boolean;
}

export interface MemoryHostOptions {
  readonly client: Client<HostJobs>;
  readonly book: GivenBook;
  readonly openNew: (bytes: Uint8Array) => Promise<OpenOutcome>;
}

/** So many steps can be taken back. */
const MOST_STEPS = 100;
let lastKey = 0;

const newSource = (blob: Blob): Source => {
  lastKey += 1;
  return { key: String(lastKey), blob };
};

export function createMemoryHost({ client, book, openNew }: MemoryHostOptions): MemoryHost {
  let history: readonly Source[] = [newSource(book.blob)];
  let at = 0;
  let savedKey = book.isNew ? undefined : history[0]?.key;
  const openedKey = history[0]?.key;
  let state = stateNow(undefined);
  const sources = new WeakMap<HostReading, Source>();
  const watchers = createListeners();
  const listeners = createListeners<[HostChange]>();

  function current(): Source {
    const source = history[at];
    if (source === undefined) throw new RangeError('The history has no such step');
    return source;
  }

  function stateNow(chosen: CellReference | undefined): MemoryState {
    const source = current();
    return {
      source,
      canUndo: at > 0,
      canRedo: at < history.length - 1,
      isUnsaved: source.key !== savedKey,
      isUntouched: source.key === openedKey,
      chosen,
    };
  }

  function show(chosen = state.chosen): void {
    state = stateNow(chosen);
    watchers.tell();
  }

  function push(blob: Blob): Source {
    const source = newSource(blob);
    history = [...history.slice(0, at + 1), source].slice(-MOST_STEPS);
    at = history.length - 1;
    return source;
  }

  function move(to: number): void {
    if (to < 0 || to >= history.length || to === at) return;
    at = to;
    show();
    listeners.tell({ code: 'sheets' });
  }

  async function read({ onProgress, signal }: HostWork = {}): Promise<ReadOutcome> {
    const source = current();
    onProgress?.({ phase: 'cells', done: 0, total: 1 });
    const opened = await asked(() => client.ask('open', { source }, askWork({ onProgress, signal })));
    if (opened.code !== 'answer') return opened;
    const reading = { image: opened.answer.image, fileName: book.fileName };
    sources.set(reading, source);
    return { code: 'read', reading };
  }

  function sourceOfReading(reading: HostReading): Source {
    const source = sources.get(reading);
    if (source === undefined) throw new UnknownReadingError();
    return source;
  }

  async function apply(plan: Plan, reading: HostReading): Promise<ApplyOutcome> {
    const source = sourceOfReading(reading);
    if (current() !== source) return { code: 'changed-meanwhile', sheets: [] };
    const applied = await asked(() => client.ask('apply', { source, plan: onlyName(plan) }));
    if (applied.code === 'cancelled') return { code: 'failed', problem: { code: 'busy' }, partial: false };
    if (applied.code === 'failed') return { ...applied, partial: false };
    // undone or restored while the worker wrote
    if (current() !== source) return { code: 'changed-meanwhile', sheets: [] };
    const { blob, ...done } = applied.answer;
    if (blob === undefined) return { code: 'applied', ...done, reading };
    const next = push(blob);
    show();
    if (!changesOnlyMarks(plan)) return { code: 'applied', ...done };
    sources.set(reading, next);
    return { code: 'applied', ...done, reading };
  }

  return {
    name: 'file',
    read,
    apply,
    select(place) {
      show({ ...place });
      return Promise.resolve({ code: 'selected' });
    },
    openNew,
    onChange: listeners.subscribe,
    getState: () => state,
    sourceOf: sourceOfReading,
    subscribe: watchers.subscribe,
    undo() {
      move(at - 1);
    },
    redo() {
      move(at + 1);
    },
    restore(blob) {
      push(blob);
      show();
      listeners.tell({ code: 'sheets' });
    },
    markSaved(key) {
      savedKey = key;
      show();
    },
  };
}

const askWork = ({
  onProgress,
  signal,
}: {
  readonly onProgress: HostWork['onProgress'];
  readonly signal: HostWork['signal'];
}): AskWork => ({
  ...(onProgress === undefined ? {} : { onProgress }),
  ...(signal === undefined ? {} : { signal }),
});

type Asked<Answer> =
  | Exclude<Answered<Answer>, { readonly code: 'unusable' }>
  | { readonly code: 'failed'; readonly problem: HostProblem };

/** The answer; what a full memory or a broken file make of it becomes a value. */
async function asked<Answer>(ask: () => Promise<Answered<Answer>>): Promise<Asked<Answer>> {
  try {
    const answered = await ask();
    return answered.code === 'unusable'
      ? { code: 'failed', problem: { code: 'excel-error', detail: answered.problem.code } }
      : answered;
  } catch (error) {
    if (!(error instanceof WorkerFailedError) || error.reason !== 'memory') throw error;
    return { code: 'failed', problem: { code: 'not-enough-memory' } };
  }
}
