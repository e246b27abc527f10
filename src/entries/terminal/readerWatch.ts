import { Worker } from 'node:worker_threads';
import type { LegacyFile } from '../../hosts/file/legacy';
import type { FileProblem } from '../../workbook/problem';
import { written, type Saying } from './readerThread';

const MEGABYTE = 2 ** 20;
/**
 * Told in the time of the processor, so that a busy machine refuses no file, and in what this machine took for loading
 * the library, so that an old one does not either. A sound file takes about as much as that, and as much again for each
 * megabyte.
 */
const LOADINGS = { least: 8, perMegabyte: 8, most: 200 };
/** In microseconds: a machine that keeps what it compiled loads the library in less than its speed would tell. */
const LEAST_LOADING = 150_000;
/** A thread that neither works nor ends, in looks: a machine that slept meanwhile has not waited. */
const MOST_LOOKS = 12_000;
const LOOK_EVERY = 25;
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/** The whole process's: what the thread holds outside of its heap counts too. */
const MOST_MEMORY = 400 * MEGABYTE;

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

const end = (): void => {
  // nothing asks a thread in the midst of its work whether it would like to end
  process.kill(process.pid, 'SIGKILL');
};

/**
 * What the process does from its start to its end: it gets a file, has a thread read it, sends the answer, and ends with
 * whoever started it.
 */
export function watchReading(script: string): void {
  process.once('disconnect', end);
  process.once('message', (file: LegacyFile) => {
    watch(file, script, (answer) => process.send?.(answer));
  });
}

function watch(file: LegacyFile, script: string, send: (answer: Uint8Array) => void): void {
  const thread = new Worker(script, { workerData: file, resourceLimits: LIMITS });
  let workUntil = Infinity;
  let looks = 0;
  const give = (problem: FileProblem): void => {
    send(written({ code: 'unusable', problem }));
  };
  setInterval(() => {
    looks += 1;
    const isOver = processorTime() > workUntil || looks > MOST_LOOKS;
    if (isOver || process.memoryUsage.rss() > MOST_MEMORY) give({ code: 'unfinished' });
  }, LOOK_EVERY);
  thread.on('message', (saying: Saying) => {
    if (saying !== 'ready') {
      send(saying);
      return;
    }
    const loaded = processorTime();
    const loading = Math.max(loaded, LEAST_LOADING);
    const loadings = LOADINGS.least + (file.size / MEGABYTE) * LOADINGS.perMegabyte;
    workUntil = loaded + Math.min(loadings, LOADINGS.most) * loading;
  });
  // a full memory ends the thread with an error; so does what the reader does not catch, such as a stack too deep
  thread.once('error', (error) => {
    const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    give({ code: isFull ? 'unfinished' : 'unreadable' });
  });
}
