import { isPartMissing } from '../../../src/app/session/part';
import {
  createLine,
  WorkerFailedError,
  type Client,
  type WorkerLike,
} from '../../../src/hosts/memory/client';
import type { Job } from '../../../src/hosts/memory/jobs';
import { UnusableFileError } from '../../../src/workbook/problem';
import { threadless } from '../../support/pageWorker';

interface Jobs {
  readonly double: Job<number, number>;
  readonly spell: Job<string, number, string>;
  readonly hang: Job<undefined, never>;
  readonly refuse: Job<undefined, never>;
  readonly overflow: Job<undefined, never>;
  readonly part: Job<undefined, never>;
}

const never = new Promise<never>(() => undefined);

const started = (): { readonly workers: WorkerLike[]; readonly client: Client<Jobs> } => {
  const workers: WorkerLike[] = [];
  const client: Client<Jobs> = createLine(() => {
    const worker = threadless<Jobs>({
      double: (value) => value * 2,
      spell(word, { onPiece, onProgress }) {
        for (const [done, letter] of [...word].entries()) {
          onProgress({ phase: 'cells', done, total: word.length });
          onPiece(letter);
        }
        return word.length;
      },
      hang: () => never,
      refuse() {
        throw new UnusableFileError({ code: 'encrypted' });
      },
      part() {
        throw new DOMException('The script failed to load.', 'NetworkError');
      },
      overflow() {
        throw new RangeError('Array buffer allocation failed');
      },
    });
    workers.push(worker);
    return worker;
  });
  return { workers, client };
};

describe('the client of a worker', () => {
  it('answers in the order of the questions, from one worker', async () => {
    const { client, workers } = started();
    const order: number[] = [];
    await Promise.all(
      [1, 2, 3].map(async (value) => {
        expect(await client.ask('double', value)).toEqual({ code: 'answer', answer: value * 2 });
        order.push(value);
      }),
    );
    expect(order).toEqual([1, 2, 3]);
    expect(workers).toHaveLength(1);
  });

  it('hands on pieces and progress before the answer', async () => {
    const { client } = started();
    const heard: string[] = [];
    const answered = await client.ask('spell', 'xã', {
      onPiece: (letter) => heard.push(letter),
      onProgress: ({ done, total }) => heard.push(`${String(done)}/${String(total)}`),
    });
    expect(heard).toEqual(['0/2', 'x', '1/2', 'ã']);
    expect(answered).toEqual({ code: 'answer', answer: 2 });
  });

  it('tells what a file refuses as a value, and goes on', async () => {
    const { client } = started();
    expect(await client.ask('refuse', undefined)).toEqual({
      code: 'unusable',
      problem: { code: 'encrypted' },
    });
    expect(await client.ask('double', 4)).toEqual({ code: 'answer', answer: 8 });
  });

  it('throws what no file can be the reason of, and says where memory ended', async () => {
    const { client } = started();
    const failure = await client.ask('overflow', undefined).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WorkerFailedError);
    expect(failure).toMatchObject({ reason: 'memory' });
    expect(await client.ask('double', 4)).toEqual({ code: 'answer', answer: 8 });
  });

  it('says where a script that it needed for that did not come', async () => {
    const failure = await started()
      .client.ask('part', undefined)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ reason: 'missing' });
    expect(isPartMissing(failure)).toBe(true);
  });

  it('ends the worker that hangs when its question is called off, and asks a new one what waited', async () => {
    const { client, workers } = started();
    const controller = new AbortController();
    const hanging = client.ask('hang', undefined, { signal: controller.signal });
    const waiting = client.ask('double', 5);
    controller.abort();
    expect(await hanging).toEqual({ code: 'cancelled' });
    expect(await waiting).toEqual({ code: 'answer', answer: 10 });
    expect(workers).toHaveLength(2);
  });

  it('forgets a question that is called off before its turn, without ending the worker', async () => {
    const { client, workers } = started();
    const controller = new AbortController();
    const first = client.ask('double', 1);
    const second = client.ask('double', 2, { signal: controller.signal });
    controller.abort();
    expect(await second).toEqual({ code: 'cancelled' });
    expect(await first).toEqual({ code: 'answer', answer: 2 });
    expect(await client.ask('double', 3, { signal: controller.signal })).toEqual({ code: 'cancelled' });
    expect(workers).toHaveLength(1);
  });

  it('starts another worker after one that broke', async () => {
    const { client, workers } = started();
    const broken = client.ask('hang', undefined);
    const waiting = client.ask('double', 6);
    Reflect.apply(workers[0]?.onerror ?? (() => undefined), undefined, [{ message: 'out of memory' }]);
    await expect(broken).rejects.toThrow(WorkerFailedError);
    expect(await waiting).toEqual({ code: 'answer', answer: 12 });
    expect(workers).toHaveLength(2);
  });

  it('notices a worker that ended without a word: what it did fails, what waited is done by another', async () => {
    const { client, workers } = started();
    const lost = client.ask('hang', undefined);
    const waiting = client.ask('double', 6);
    workers[0]?.terminate();
    workers[0]?.onend?.();
    await expect(lost).rejects.toThrow(WorkerFailedError);
    expect(await waiting).toEqual({ code: 'answer', answer: 12 });
    expect(workers).toHaveLength(2);
    // the end of one that nobody uses any more says nothing about the other
    workers[0]?.onend?.();
    expect(await client.ask('double', 7)).toEqual({ code: 'answer', answer: 14 });
    expect(workers).toHaveLength(2);
  });

  it('starts another worker after one that ended while nothing was asked', async () => {
    const { client, workers } = started();
    await client.ask('double', 1);
    workers[0]?.terminate();
    workers[0]?.onend?.();
    expect(await client.ask('double', 2)).toEqual({ code: 'answer', answer: 4 });
    expect(workers).toHaveLength(2);
  });

  describe('when somebody calls off what waits behind a question', () => {
    const callOffAfter = async (milliseconds: number) => {
      const { client, workers } = started();
      const now = jest.spyOn(Date, 'now').mockReturnValue(1_000);
      const running = client.ask('hang', undefined).catch((error: unknown) => error);
      const controller = new AbortController();
      const called = client.ask('double', 1, { signal: controller.signal });
      const behind = client.ask('double', 2);
      now.mockReturnValue(1_000 + milliseconds);
      controller.abort();
      now.mockRestore();
      expect(await called).toEqual({ code: 'cancelled' });
      return { client, workers, running, behind };
    };

    it('waits on where that may still be at work', async () => {
      const { client, workers, behind } = await callOffAfter(3_000);
      expect(workers).toHaveLength(1);
      client.close();
      expect(await behind).toEqual({ code: 'cancelled' });
    });

    it('frees all that waits where that has told nothing for long', async () => {
      const { workers, running, behind } = await callOffAfter(60_000);
      expect(await running).toBeInstanceOf(WorkerFailedError);
      expect(await behind).toEqual({ code: 'answer', answer: 4 });
      expect(workers).toHaveLength(2);
    });
  });

  it('calls off whatever is open when it is closed', async () => {
    const { client } = started();
    const open = [client.ask('hang', undefined), client.ask('double', 1)];
    client.close();
    expect(await Promise.all(open)).toEqual([{ code: 'cancelled' }, { code: 'cancelled' }]);
  });
});
