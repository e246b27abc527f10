import { readLegacy, type LegacyFile, type LegacyReader, type LegacyWorkbook } from '../file/legacy';
import { UnusableFileError, type FileProblem } from '../../workbook/problem';
import { createLine, WorkerFailedError, type Client, type WorkerLike } from './client';
import type { Job } from './jobs';
import type { Handlers } from './serve';

/** What a worker does that is started to read one file of an older format, and ended with it. */
export interface LegacyJobs {
  readonly legacy: Job<LegacyFile, LegacyWorkbook>;
}

export const legacyHandlers: Handlers<LegacyJobs> = { legacy: readLegacy };

/** What befell the worker says this of the file. */
const CODES = {
  memory: 'unfinished',
  missing: 'part-missing',
  broken: 'unreadable',
} as const satisfies Readonly<Record<WorkerFailedError['reason'], FileProblem['code']>>;

const MEGABYTE = 2 ** 20;
/** Far beyond what the slowest office machine needs; whoever does not want to wait so long can stop it. */
const LEAST_MILLISECONDS = 15_000;
const MILLISECONDS_PER_MEGABYTE = 6_000;
const MOST_MILLISECONDS = 180_000;

const patience = ({ size }: LegacyFile): number =>
  Math.min(LEAST_MILLISECONDS + (size / MEGABYTE) * MILLISECONDS_PER_MEGABYTE, MOST_MILLISECONDS);

/**
 * Reads each file of an older format in a worker of its own: one that does not end is ended after a while, and whatever
 * else is open lives on in the worker that asked.
 */
export const readApart =
  (start: () => WorkerLike): LegacyReader =>
  async (file) => {
    const line: Client<LegacyJobs> = createLine(start);
    const giveUp = new AbortController();
    const timer = setTimeout(() => {
      giveUp.abort();
    }, patience(file));
    try {
      const answered = await line.ask('legacy', file, { signal: giveUp.signal });
      if (answered.code === 'answer') return answered.answer;
      throw new UnusableFileError(answered.code === 'unusable' ? answered.problem : { code: 'unfinished' });
    } catch (error) {
      if (!(error instanceof WorkerFailedError)) throw error;
      throw new UnusableFileError({ code: CODES[error.reason] });
    } finally {
      clearTimeout(timer);
      line.close();
    }
  };
