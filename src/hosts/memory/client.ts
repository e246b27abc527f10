import type { HostProgress } from '../../workbook/host';
import type { FileProblem } from '../../workbook/problem';
import type { FailureReason, JobTable, Question, Reply } from './message';

export interface AskWork<Piece = never> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: HostProgress) => void;
  readonly onPiece?: (piece: Piece) => void;
}

export type Answered<Answer> =
  | { readonly code: 'answer'; readonly answer: Answer }
  | { readonly code: 'unusable'; readonly problem: FileProblem }
  | { readonly code: 'cancelled' };

/** Asks a worker; one question at a time, in the order in which they come. */
export interface Client<Jobs extends JobTable<Jobs>> {
  /** @throws {WorkerFailedError} for what no file can be the reason of */
  readonly ask: <Name extends keyof Jobs & string>(
    name: Name,
    ask: Jobs[Name]['ask'],
    work?: AskWork<Jobs[Name]['piece']>,
  ) => Promise<Answered<Jobs[Name]['answer']>>;
  readonly close: () => void;
}

/** The line to a worker whatever its jobs: it serves as a client of any of them. */
export interface Line {
  readonly ask: (name: string, ask: unknown, work?: AskWork) => Promise<Answered<never>>;
  readonly close: () => void;
}

/** What a worker looks like from outside. */
export interface WorkerLike {
  readonly postMessage: (message: Question) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<Reply<never>>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  /** Called where the worker has ended without any event. */
  onend?: (() => void) | null;
}

export class WorkerFailedError extends Error {
  constructor(
    detail: string,
    readonly reason: FailureReason,
  ) {
    super(`The worker failed: ${detail}`);
    this.name = 'WorkerFailedError';
  }
}

interface Entry {
  readonly question: Question;
  readonly work: AskWork;
  readonly settle: (answered: Answered<never>) => void;
  readonly fail: (error: WorkerFailedError) => void;
  readonly stopListening: () => void;
}

/** A question that has told nothing for so long is not waited for when somebody stops what stands behind it. */
const SILENCE = 20_000;

/**
 * @param start makes a worker. A question that is called off while the worker is busy with it ends the worker,
 * for nothing else can; the next question gets a new one, which reads again what it needs.
 */
export function createLine(start: () => WorkerLike): Line {
  let worker: WorkerLike | undefined;
  let running: Entry | undefined;
  let waiting: Entry[] = [];
  let lastId = 0;
  let lastHeard = 0;

  function hear({ data }: MessageEvent<Reply<never>>): void {
    if (running?.question.id !== data.id) return;
    const { work, settle, fail } = running;
    lastHeard = Date.now();
    switch (data.code) {
      case 'alive':
        return;
      case 'progress':
        work.onProgress?.(data.progress);
        return;
      case 'piece':
        work.onPiece?.(data.piece);
        return;
      case 'answer':
        settle({ code: 'answer', answer: data.answer });
        break;
      case 'unusable':
        settle({ code: 'unusable', problem: data.problem });
        break;
      case 'failed':
        fail(new WorkerFailedError(data.detail, data.reason));
    }
    next();
  }

  function fall(detail: string, reason: FailureReason = 'broken'): void {
    stop();
    running?.fail(new WorkerFailedError(detail, reason));
    next();
  }

  function stop(): void {
    worker?.terminate();
    worker = undefined;
  }

  function next(): void {
    running?.stopListening();
    running = waiting.shift();
    if (running === undefined) return;
    if (worker === undefined) {
      const started = start();
      worker = started;
      started.onmessage = hear;
      started.onerror = (event) => {
        // an error in its script is told with words, a script that does not come by a bare event
        if ('message' in event) fall(event.message);
        else fall('its script did not come', 'missing');
      };
      started.onend = () => {
        if (worker === started) fall('it ended without a word');
      };
    }
    lastHeard = Date.now();
    worker.postMessage(running.question);
  }

  function callOff(id: number): void {
    if (running?.question.id === id) {
      stop();
      running.settle({ code: 'cancelled' });
      next();
      return;
    }
    const entry = waiting.find(({ question }) => question.id === id);
    waiting = waiting.filter((one) => one !== entry);
    entry?.stopListening();
    entry?.settle({ code: 'cancelled' });
    if (entry !== undefined && Date.now() - lastHeard > SILENCE) fall('it did not answer any more');
  }

  const ask = (name: string, asked: unknown, work: AskWork = {}): Promise<Answered<never>> =>
    new Promise((resolve, reject) => {
      const { signal } = work;
      if (signal?.aborted === true) {
        resolve({ code: 'cancelled' });
        return;
      }
      lastId += 1;
      const id = lastId;
      const cancel = (): void => {
        callOff(id);
      };
      signal?.addEventListener('abort', cancel, { once: true });
      waiting.push({
        question: { id, name, ask: asked },
        work,
        settle: resolve,
        fail: reject,
        stopListening: () => {
          signal?.removeEventListener('abort', cancel);
        },
      });
      if (running === undefined) next();
    });

  return {
    ask,
    close() {
      stop();
      for (const entry of [...(running === undefined ? [] : [running]), ...waiting]) {
        entry.stopListening();
        entry.settle({ code: 'cancelled' });
      }
      running = undefined;
      waiting = [];
    },
  };
}
