import { createFileHost, type FileHost as RealHost } from '../../src/hosts/file/fileHost';
import { openWorkbook } from '../../src/hosts/file/open';
import type { CellReference } from '../../src/workbook/address';
import type {
  ApplyOutcome,
  HostChange,
  HostProblem,
  HostReading,
  ReadOutcome,
  WorkbookHost,
} from '../../src/workbook/host';

/** A workbook in memory as a host: the real reader and the real patcher, and a person who edits beside us. */
export interface FileHost extends WorkbookHost {
  readonly bytes: () => Uint8Array;
  /** What the program selected, in this order. */
  readonly selected: readonly CellReference[];
  /** Workbooks that the program opened beside this one. */
  readonly opened: readonly Uint8Array[];
  readonly reads: () => number;
  /** Somebody edits: the bytes become others, and the host tells of it. */
  readonly edit: (bytes: Uint8Array, change: HostChange) => void;
  /** Somebody edits, and nobody is told until the next writing finds out. */
  readonly editSilently: (bytes: Uint8Array) => void;
  /** The next reading, or the next writing, fails in this way. */
  readonly failNext: (work: 'read' | 'apply' | 'select', problem: HostProblem) => void;
  /** Readings wait until the result is called. */
  readonly hold: () => () => void;
}

/** A test gave bytes that are no workbook. */
class NoWorkbookError extends Error {
  constructor(code: string) {
    super(`Not a workbook that can be patched: ${code}`);
    this.name = 'NoWorkbookError';
  }
}

export function fileHost(first: Uint8Array, fileName: string): FileHost {
  let file: Promise<RealHost> | undefined;
  let edited = first;
  let reads = 0;
  let gate: Promise<void> = Promise.resolve();
  /** Whose reading it is: one from before a person edited the bytes is of no use any more. */
  const sources = new WeakMap<HostReading, RealHost>();
  const listeners = new Set<(change: HostChange) => void>();
  const failures = new Map<string, HostProblem>();
  const selected: CellReference[] = [];
  const opened: Uint8Array[] = [];
  let bytes = (): Uint8Array => edited;

  const failure = (work: string): HostProblem | undefined => {
    const problem = failures.get(work);
    failures.delete(work);
    return problem;
  };

  async function hostOf(content: Uint8Array): Promise<RealHost> {
    const host = createFileHost(openedPackage(await openWorkbook(content)), fileName);
    ({ bytes } = host);
    return host;
  }
  const host = (): Promise<RealHost> => (file ??= hostOf(edited));
  const edit = (next: Uint8Array): void => {
    edited = next;
    bytes = () => edited;
    file = undefined;
  };

  return {
    name: 'file',
    bytes: () => bytes(),
    selected,
    opened,
    reads: () => reads,
    async read({ signal, onProgress } = {}): Promise<ReadOutcome> {
      reads += 1;
      onProgress?.({ phase: 'sheets', done: 0, total: 1 });
      await gate;
      const problem = failure('read');
      if (problem !== undefined) return { code: 'failed', problem };
      if (signal?.aborted === true) return { code: 'cancelled' };
      onProgress?.({ phase: 'cells', done: 0, total: 1 });
      const real = await host();
      const reading = real.readNow();
      sources.set(reading, real);
      return { code: 'read', reading };
    },
    async apply(plan, reading): Promise<ApplyOutcome> {
      const problem = failure('apply');
      if (problem !== undefined) return { code: 'failed', problem, partial: false };
      const real = await host();
      return sources.get(reading) === real
        ? real.apply(plan, reading)
        : { code: 'changed-meanwhile', sheets: [] };
    },
    select(place) {
      const problem = failure('select');
      if (problem !== undefined) return Promise.resolve({ code: 'failed', problem });
      selected.push(place);
      return Promise.resolve({ code: 'selected' });
    },
    openNew(book) {
      opened.push(book);
      return Promise.resolve({ code: 'opened' });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    edit(next, change) {
      edit(next);
      for (const listener of listeners) listener(change);
    },
    editSilently: edit,
    failNext(work, problem) {
      failures.set(work, problem);
    },
    hold() {
      let open: () => void = () => undefined;
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
  };
}

function openedPackage(
  opening: Awaited<ReturnType<typeof openWorkbook>>,
): Extract<
  Extract<Awaited<ReturnType<typeof openWorkbook>>, { readonly code: 'ok' }>['workbook'],
  { readonly kind: 'package' }
> {
  if (opening.code !== 'ok') throw new NoWorkbookError(opening.problem.code);
  if (opening.workbook.kind !== 'package') throw new NoWorkbookError(opening.workbook.format);
  return opening.workbook;
}
