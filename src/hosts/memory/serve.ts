import type { HostProgress } from '../../workbook/host';
import { UnusableFileError } from '../../workbook/problem';
import type { Job } from './jobs';
import type { FailureReason, JobTable, Question, Reply } from './message';

interface JobWork<Piece> {
  readonly onProgress: (progress: HostProgress) => void;
  /** Sends a part of the answer ahead, so that no message takes the page long to unpack. */
  readonly onPiece: (piece: Piece) => void;
}

export type Handlers<Jobs extends JobTable<Jobs>> = {
  readonly [Name in keyof Jobs]: Jobs[Name] extends Job<infer Ask, infer Answer, infer Piece>
    ? (ask: Ask, work: JobWork<Piece>) => Promise<Answer> | Answer
    : never;
};

/** The worker's own end of the line. */
export interface Port {
  readonly postMessage: (message: Reply<unknown>) => void;
  onmessage: ((event: MessageEvent<Question>) => void) | null;
}

/** Answers every question that comes through the port. To be called once, in a worker. */
export function serve<Jobs extends JobTable<Jobs>>(port: Port, handlers: Handlers<Jobs>): void {
  const byName: ReadonlyMap<string, (ask: never, work: JobWork<unknown>) => unknown> = new Map(
    Object.entries(handlers),
  );
  port.onmessage = ({ data: { id, name, ask } }) => {
    void answer(byName.get(name), ask, {
      onProgress: (progress) => {
        port.postMessage({ id, code: 'progress', progress });
      },
      onPiece: (piece) => {
        port.postMessage({ id, code: 'piece', piece });
      },
    }).then(
      (result) => {
        port.postMessage({ id, code: 'answer', answer: result });
      },
      (error: unknown) => {
        port.postMessage(failure(id, error));
      },
    );
  };
}

async function answer(
  handler: ((ask: never, work: JobWork<unknown>) => unknown) | undefined,
  ask: unknown,
  work: JobWork<unknown>,
): Promise<unknown> {
  if (handler === undefined) throw new UnknownJobError();
  return Reflect.apply(handler, undefined, [ask, work]);
}

function failure(id: number, error: unknown): Reply<never> {
  if (error instanceof UnusableFileError) return { id, code: 'unusable', problem: error.problem };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { id, code: 'failed', detail, reason: reasonOf(error) };
}

function reasonOf(error: unknown): FailureReason {
  // browsers say so when an array or a text cannot be had
  if (error instanceof RangeError) return 'memory';
  // and so when a worker asks for a script
  return error instanceof DOMException && error.name === 'NetworkError' ? 'missing' : 'broken';
}

/** The page asked for something that this worker does not do. */
class UnknownJobError extends Error {
  constructor() {
    super('The worker does not know this job');
    this.name = 'UnknownJobError';
  }
}
