import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { deserialize } from 'node:v8';
import { readLegacy, type LegacyFile, type LegacyWorkbook } from '../../hosts/file/legacy';
import { UnusableFileError } from '../../workbook/problem';
import type { Answer } from './readerThread';

/** Beside the command line where that is built. Straight from its sources, as in tests, it has no process to start. */
const SCRIPT = path.join(__dirname, 'rasoat.reader.cjs');
const IS_BUILT = path.extname(__filename) === '.cjs';

/**
 * Reads an older format in a process of its own: some spoiled files end the whole process of whoever reads them, by an
 * error of the engine that nothing catches.
 * @throws {UnusableFileError}
 */
export async function readInProcess(file: LegacyFile): Promise<LegacyWorkbook> {
  if (!existsSync(SCRIPT)) {
    if (IS_BUILT) throw new UnusableFileError({ code: 'part-missing' });
    return readLegacy(file);
  }
  const answer = await answerOf(file);
  if (answer.code === 'read') return answer.workbook;
  throw new UnusableFileError(answer.problem);
}

function answerOf(file: LegacyFile): Promise<Answer> {
  const reader = spawn(process.execPath, [SCRIPT], {
    // what Node was told about the program (a debugger's port, what to load before) is not meant for this one
    env: { ...process.env, NODE_OPTIONS: '' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    windowsHide: true,
  });
  return new Promise((resolve) => {
    reader.once('message', (answer: Uint8Array) => {
      resolve(deserialize(answer) as Answer);
      reader.kill('SIGKILL');
    });
    const end = (): void => {
      resolve({ code: 'unusable', problem: { code: 'unreadable' } });
    };
    // not started, or ended before it took the file; the latter is told by its end as well
    reader.once('error', end);
    reader.once('exit', end);
    reader.send(file, () => undefined);
  });
}
