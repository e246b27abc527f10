import { parentPort, workerData } from 'node:worker_threads';
import { readLegacy, type LegacyFile, type LegacyWorkbook } from '../../hosts/file/legacy';
import { UnusableFileError, type FileProblem } from '../../workbook/problem';

/** What the thread sends when it has ended its work. */
export type Answer =
  | { readonly code: 'read'; readonly workbook: LegacyWorkbook }
  | { readonly code: 'unusable'; readonly problem: FileProblem };

async function answer(file: Pick<LegacyFile, 'format' | 'bytes'>): Promise<Answer> {
  try {
    return { code: 'read', workbook: await readLegacy(file) };
  } catch (error) {
    const problem: FileProblem = error instanceof UnusableFileError ? error.problem : { code: 'unreadable' };
    return { code: 'unusable', problem };
  }
}

// the library tells of what it does not know on the error channel, which is the user's
console.error = () => undefined;
void answer(workerData as Pick<LegacyFile, 'format' | 'bytes'>).then((told) => {
  parentPort?.postMessage(told);
});
