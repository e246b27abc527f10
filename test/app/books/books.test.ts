import type { Books, ChosenFile } from '../../../src/app/books/books';
import { checkedOf } from '../../../src/app/session/state';
import { copyName } from '../../../src/messages/fileName';
import type { Consent, KeptWork, WorkMemory } from '../../../src/app/books/memory';
import { SAMPLES, sampleBytes } from '../../support/samples';
import { booksWith, chosenFile } from './support';

const [FIRST, SECOND] = SAMPLES;

const file = (name: (typeof SAMPLES)[number]): ChosenFile<string> =>
  chosenFile({ name, bytes: sampleBytes(name) });

const RUBBISH: ChosenFile<string> = { name: 'rác.xlsx', blob: new Blob(['x']), place: undefined };

function started(answer: Consent = 'agreed'): {
  readonly books: Books<string>;
  readonly kept: Map<string, KeptWork>;
} {
  const kept = new Map<string, KeptWork>();
  let consent = answer;
  const memory: WorkMemory = {
    consent: () => consent,
    agree(isAgreed) {
      consent = isAgreed ? 'agreed' : 'refused';
      if (!isAgreed) kept.clear();
      return Promise.resolve();
    },
    find: (key) => Promise.resolve(kept.get(key)),
    keep: (work) => Promise.resolve(void kept.set(work.fingerprint, work)),
    forget: (key) => Promise.resolve(void kept.delete(key)),
    clear: () => Promise.resolve(kept.clear()),
  };
  const books = booksWith(memory);
  return { books, kept };
}

const STORE = { operations: [{ code: 'store-settings', settings: '{"version":1}' }] } as const;

async function change(books: Books<string>): Promise<void> {
  const host = books.getState().active?.host;
  const read = await host?.read();
  if (host === undefined || read?.code !== 'read') throw new Error('nothing is open');
  await host.apply(STORE, read.reading);
}

const rest = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 600);
  });

describe('the open files of the page', () => {
  it('come one by one to the front when they are opened alone', async () => {
    const { books } = started();
    await books.open([file(FIRST)]);
    await books.open([RUBBISH]);
    expect(books.getState()).toMatchObject({ active: { fileName: FIRST }, bad: [], opening: [] });
    expect(books.getState().problems).toEqual([
      { code: 'file', name: 'rác.xlsx', problem: { code: 'not-a-workbook' } },
    ]);
    books.dismissProblems();
    expect(books.getState().problems).toEqual([]);
  });

  it('are a list when they come together: each surveyed, and one that is none with its reason', async () => {
    const { books } = started();
    await books.open([RUBBISH, file(FIRST), file(SECOND)]);
    const { books: open, active, bad, opening, problems } = books.getState();
    expect([active, opening, problems]).toEqual([undefined, [], []]);
    expect(open).toMatchObject([
      { fileName: FIRST, survey: { communes: expect.arrayContaining(['Nhất Tiến']) } },
      { fileName: SECOND, survey: { isClear: false } },
    ]);
    expect(bad).toMatchObject([{ problem: { name: 'rác.xlsx' } }]);
    // nothing else is kept of what nobody has looked at
    expect(open.map(({ session }) => checkedOf(session.getState()))).toEqual([undefined, undefined]);
    books.dropBad(bad[0]?.id ?? 0);
    expect(books.getState().bad).toEqual([]);
  });

  it('keep all that a check found for those lately in front, and for the others what the list tells', async () => {
    const { books } = started();
    await books.open([file(FIRST), file(SECOND), file(FIRST), file(SECOND)]);
    for (const { id, session } of books.getState().books) {
      books.activate(id);
      await session.check();
    }
    const { books: open } = books.getState();
    expect(open.map(({ session }) => session.getState().phase.code)).toEqual([
      'idle',
      'result',
      'result',
      'result',
    ]);
    expect(open[0]?.survey).toMatchObject({ isClear: false });
    books.showList();
    expect(books.getState().active).toBeUndefined();
  });

  it('can be called off, also those that wait', async () => {
    const { books } = started();
    const opening = books.open([file(FIRST), file(SECOND)]);
    expect(books.getState().opening).toEqual([FIRST, SECOND]);
    books.stopOpening();
    await opening;
    expect(books.getState()).toMatchObject({ books: [], opening: [], problems: [] });
    await books.open([file(SECOND)]);
    expect(books.getState().active?.fileName).toBe(SECOND);
  });

  it('give the front to a neighbour when they are closed', async () => {
    const { books } = started();
    await books.open([file(FIRST)]);
    await books.open([file(SECOND)]);
    books.activate(books.getState().books[0]?.id ?? 0);
    books.close(books.getState().active?.id ?? 0);
    expect(books.getState().active?.fileName).toBe(SECOND);
    books.close(books.getState().active?.id ?? 0);
    expect(books.getState()).toMatchObject({ books: [], active: undefined });
  });

  it('keep unsaved work for the next session until it is saved, taken back or thrown away', async () => {
    const { books, kept } = started();
    await books.open([file(FIRST)]);
    await change(books);
    await rest();
    expect([...kept.values()]).toMatchObject([{ fileName: FIRST, when: 7 }]);
    books.getState().active?.host.undo();
    await rest();
    expect(kept.size).toBe(0);
    books.getState().active?.host.redo();
    await rest();
    const { id = 0, host } = books.getState().active ?? {};
    books.saved(id, host?.getState().source.key ?? '');
    expect(kept.size).toBe(0);
  });

  it('ask once whether unsaved work may be kept, and keep what is open when the person agrees', async () => {
    const { books, kept } = started('unasked');
    await books.open([file(FIRST)]);
    expect(books.getState().asksToKeep).toBe(false);
    await change(books);
    await rest();
    expect([books.getState().asksToKeep, kept.size]).toEqual([true, 0]);
    await books.agreeToKeep(true);
    expect(books.getState()).toMatchObject({ asksToKeep: false, keeping: 'agreed' });
    expect([...kept.values()]).toMatchObject([{ fileName: FIRST }]);
    await books.agreeToKeep(false);
    expect(books.getState().keeping).toBe('refused');
    expect(kept.size).toBe(0);
  });

  it.each(['refused', 'never'] as const)('ask nothing where the answer is known: %s', async (answer) => {
    const { books } = started(answer);
    await books.open([file(FIRST)]);
    await change(books);
    await rest();
    expect(books.getState().asksToKeep).toBe(false);
  });

  it('are offered what an earlier session left, and go on from it', async () => {
    const { books, kept } = started();
    await books.open([file(FIRST)]);
    await change(books);
    await rest();
    const left = [...kept.values()];
    books.close(books.getState().active?.id ?? 0);
    expect(kept.size).toBe(0);
    for (const work of left) kept.set(work.fingerprint, work);
    await books.open([file(FIRST)]);
    const { id = 0, kept: offered } = books.getState().active ?? {};
    expect(offered).toBe(left[0]);
    books.restore(id);
    const { active } = books.getState();
    expect(active?.kept).toBeUndefined();
    expect(active?.host.getState()).toMatchObject({ isUnsaved: true, canUndo: true });
  });
});

it.each([
  ['Biểu 01.xls', '.xlsx', 'Biểu 01 - đã rà soát.xlsx'],
  ['bieu.v2.xlsm', '.xlsm', 'bieu.v2 - đã rà soát.xlsm'],
  ['bieu - đã rà soát.xlsx', '.xlsx', 'bieu - đã rà soát.xlsx'],
  ['không đuôi', '.xlsx', 'không đuôi - đã rà soát.xlsx'],
])('a copy of %s is called by what it is', (name, ending, copy) => {
  expect(copyName(name, ending)).toBe(copy);
});
