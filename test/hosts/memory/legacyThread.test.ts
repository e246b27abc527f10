import { openWorkbook } from '../../../src/hosts/file/open';
import type { WorkerLike } from '../../../src/hosts/memory/client';
import { legacyHandlers, readApart, type LegacyJobs } from '../../../src/hosts/memory/legacyThread';
import { caseBytes } from '../../support/cases';
import { threadless } from '../../support/pageWorker';

const SOUND = caseBytes('files/constant-names.xls');

/** A worker that takes a question and lives, or not, by what is done to it. */
function mute(): WorkerLike & { readonly ended: () => boolean } {
  let isEnded = false;
  return {
    onmessage: null,
    onerror: null,
    postMessage: () => undefined,
    terminate() {
      isEnded = true;
    },
    ended: () => isEnded,
  };
}

describe('an older format, read in a worker of its own', () => {
  it('gives what it gives in the worker that asks', async () => {
    const apart = await openWorkbook(SOUND, {
      readLegacy: readApart(() => threadless<LegacyJobs>(legacyHandlers)),
    });
    expect(apart).toEqual(await openWorkbook(SOUND));
  });

  it('says why it cannot be used', async () => {
    const readLegacy = readApart(() => threadless<LegacyJobs>(legacyHandlers));
    expect(await openWorkbook(caseBytes('files/repeated-cells.ods'), { readLegacy })).toEqual({
      code: 'unusable',
      problem: { code: 'too-many-cells', limit: 1_000_000 },
    });
  });

  it('is given up after a while, and its worker ended', async () => {
    jest.useFakeTimers();
    try {
      const worker = mute();
      const opening = openWorkbook(SOUND, { readLegacy: readApart(() => worker) });
      await jest.advanceTimersByTimeAsync(10_000);
      expect(worker.ended()).toBe(false);
      await jest.advanceTimersByTimeAsync(60_000);
      expect(await opening).toEqual({ code: 'unusable', problem: { code: 'unfinished' } });
      expect(worker.ended()).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  it('is left as it is where the script of its worker does not come', async () => {
    const worker = mute();
    const opening = openWorkbook(SOUND, { readLegacy: readApart(() => worker) });
    Reflect.apply(worker.onerror ?? (() => undefined), undefined, [{}]);
    expect(await opening).toEqual({ code: 'unusable', problem: { code: 'part-missing' } });
  });

  it('is unreadable where its worker breaks', async () => {
    const worker = mute();
    const opening = openWorkbook(SOUND, { readLegacy: readApart(() => worker) });
    Reflect.apply(worker.onerror ?? (() => undefined), undefined, [{ message: 'broken' }]);
    expect(await opening).toEqual({ code: 'unusable', problem: { code: 'unreadable' } });
  });
});
