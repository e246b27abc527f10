import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { readLegacy, type LegacyFile, type LegacyWorkbook } from '../../hosts/file/legacy';
import { UnusableFileError, type FileProblem } from '../../workbook/problem';
import type { Answer } from './reader';

/** Beside the command line where that is built. Straight from its sources, as in tests, it has no thread to start. */
const SCRIPT = path.join(__dirname, 'rasoat.reader.cjs');

const MEGABYTE = 2 ** 20;
/** Time of the processor, so that a busy machine refuses no file: what a small file and the library need, many times. */
const LEAST_MILLISECONDS = 1_200;
const MILLISECONDS_PER_MEGABYTE = 1_000;
const MOST_MILLISECONDS = 30_000;
/** A thread that neither works nor ends. */
const LONGEST_WAIT = 300_000;
const LOOK_EVERY = 25;
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/** The whole program's: what the thread holds outside of its heap counts too. */
const MOST_MEMORY = 440 * MEGABYTE;

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/**
 * Reads an older format in a thread of its own, which is ended when it takes more than a file of that size may take.
 * @throws {UnusableFileError}
 */
export async function readInThread(file: LegacyFile): Promise<LegacyWorkbook> {
  if (!existsSync(SCRIPT)) return readLegacy(file);
  const answer = await answerOf(file);
  if (answer.code === 'read') return answer.workbook;
  throw new UnusableFileError(answer.problem);
}

function answerOf({ format, bytes, size }: LegacyFile): Promise<Answer> {
  const allowed = LEAST_MILLISECONDS + (size / MEGABYTE) * MILLISECONDS_PER_MEGABYTE;
  const workUntil = processorTime() + Math.min(allowed, MOST_MILLISECONDS);
  const waitUntil = Date.now() + LONGEST_WAIT;
  return new Promise((resolve) => {
    const thread = new Worker(SCRIPT, { workerData: { format, bytes }, resourceLimits: LIMITS });
    const end = (answer: Answer): void => {
      clearInterval(watch);
      resolve(answer);
      void thread.terminate();
    };
    const give = (problem: FileProblem): void => {
      end({ code: 'unusable', problem });
    };
    const watch = setInterval(() => {
      const isOver = processorTime() > workUntil || Date.now() > waitUntil;
      if (isOver || process.memoryUsage.rss() > MOST_MEMORY) give({ code: 'unfinished' });
    }, LOOK_EVERY);
    thread.once('message', end);
    // a full memory ends the thread with an error; so does what the reader does not catch, such as a stack too deep
    thread.once('error', (error) => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      give({ code: isFull ? 'unfinished' : 'unreadable' });
    });
    thread.once('exit', () => {
      give({ code: 'unreadable' });
    });
  });
}
