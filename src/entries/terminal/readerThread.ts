import { serialize } from 'node:v8';
import { parentPort, workerData, type Transferable } from 'node:worker_threads';
import { loadReader, readLegacy, type LegacyFile, type LegacyWorkbook } from '../../hosts/file/legacy';
import { UnusableFileError, type FileProblem } from '../../workbook/problem';

/** How the reading of a file ended. */
export type Answer =
  | { readonly code: 'read'; readonly workbook: LegacyWorkbook }
  | { readonly code: 'unusable'; readonly problem: FileProblem };

/** What the thread says: that it begins to read, and an answer, put in bytes so that nobody on its way copies it. */
export type Saying = 'ready' | Uint8Array<ArrayBuffer>;

export const written = (answer: Answer): Uint8Array<ArrayBuffer> => serialize(answer);

async function answerOf(file: LegacyFile, onReady: () => void): Promise<Answer> {
  try {
    await loadReader();
    onReady();
    return { code: 'read', workbook: await readLegacy(file) };
  } catch (error) {
    const problem: FileProblem = error instanceof UnusableFileError ? error.problem : { code: 'unreadable' };
    return { code: 'unusable', problem };
  }
}

/** What the thread does from its start to its end. */
export async function readHere(): Promise<void> {
  const say = (saying: Saying, lent: readonly Transferable[] = []): void => {
    parentPort?.postMessage(saying, lent);
  };
  const ready = (): void => {
    say('ready');
  };
  const answer = written(await answerOf(workerData as LegacyFile, ready));
  say(answer, [answer.buffer]);
}
