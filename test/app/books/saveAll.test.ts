import { unzipSync } from 'fflate';
import { saveAll } from '../../../src/app/books/saveAll';
import { mark } from '../../../src/app/useCases/mark';
import { zipIn } from '../../../src/app/worker/zip';
import { archiveName, distinctFileNames } from '../../../src/messages/fileName';
import { pageLine } from '../../support/pageWorker';
import { sampleBytes } from '../../support/samples';
import { workbookOf } from '../../support/workbooks';
import { openedBooks } from './support';

const GOOD = { name: 'bac-son-2024.xlsx', bytes: sampleBytes('bac-son-2024.xlsx') };
const NOTES = {
  name: 'ghi chép.xlsx',
  bytes: workbookOf({ sheets: [{ name: 'Ghi', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] }),
};
const WHEN = new Date(2026, 10, 27, 20, 15, 30);

const zip = zipIn(pageLine(), () => WHEN.getTime());

describe('many files saved as one', () => {
  it('are those that would be saved alone, under names of their own', async () => {
    const books = await openedBooks([GOOD, { ...GOOD, name: GOOD.name.toUpperCase() }]);
    const told: (readonly [number, string])[] = [];
    const saved = await saveAll(books, books.getState().books, {
      builds: true,
      zip,
      signal: new AbortController().signal,
      onProgress: (done, name) => told.push([done, name]),
    });
    expect(saved).toMatchObject({ saved: 2, unchanged: [], failed: [] });
    expect(saved?.file?.name).toBe(archiveName(2));
    const files = unzipSync(new Uint8Array((await saved?.file?.blob.arrayBuffer()) ?? []));
    expect(Object.keys(files)).toEqual([
      'bac-son-2024 - đã rà soát.xlsx',
      'BAC-SON-2024 - đã rà soát (2).xlsx',
    ]);
    const [first] = books.getState().books;
    const { source, isUnsaved } = first?.host.getState() ?? {};
    expect(isUnsaved).toBe(false);
    const bytes = new Uint8Array((await source?.blob.arrayBuffer()) ?? []);
    expect(Buffer.compare(bytes, files['bac-son-2024 - đã rà soát.xlsx'] ?? Buffer.alloc(0))).toBe(0);
    expect(told).toEqual([
      [0, GOOD.name],
      [1, GOOD.name.toUpperCase()],
      [2, ''],
    ]);
    // nobody looks at them: what was found is let go, what the list tells stays
    expect(books.getState().books.map(({ session }) => session.getState().phase.code)).toEqual([
      'idle',
      'idle',
    ]);
    expect(first?.survey).toMatchObject({ isClear: false });
  });

  it('are only those that were changed, as they are, where no more is wanted', async () => {
    const books = await openedBooks([GOOD, { ...GOOD, name: 'xã khác.xlsx' }]);
    const [changed] = books.getState().books;
    if (changed === undefined) throw new Error('none is open');
    await changed.session.check();
    await changed.session.perform(mark, undefined);
    const { source } = changed.host.getState();
    const saved = await saveAll(books, books.getState().books, {
      builds: false,
      zip,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    expect(saved).toMatchObject({ saved: 1, unchanged: ['xã khác.xlsx'], failed: [] });
    const files = unzipSync(new Uint8Array((await saved?.file?.blob.arrayBuffer()) ?? []));
    const bytes = new Uint8Array(await source.blob.arrayBuffer());
    expect(Object.keys(files)).toEqual(['bac-son-2024 - đã rà soát.xlsx']);
    expect(Buffer.compare(bytes, Object.values(files)[0] ?? Buffer.alloc(0))).toBe(0);
  });

  it('leave out, by name, what has nothing to be written into', async () => {
    const books = await openedBooks([GOOD, NOTES]);
    const saved = await saveAll(books, books.getState().books, {
      builds: true,
      zip,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    expect(saved).toMatchObject({ saved: 1, failed: [NOTES.name] });
    const files = unzipSync(new Uint8Array((await saved?.file?.blob.arrayBuffer()) ?? []));
    expect(Object.keys(files)).toHaveLength(1);
  });

  it('are no file at all where nothing changed', async () => {
    const books = await openedBooks([NOTES, NOTES]);
    const saved = await saveAll(books, books.getState().books, {
      builds: true,
      zip,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    expect(saved?.file).toBeUndefined();
  });

  it('can be called off: nothing is given, and what was done stays unsaved', async () => {
    const books = await openedBooks([GOOD, { ...GOOD, name: 'xã khác.xlsx' }]);
    const controller = new AbortController();
    const saved = await saveAll(books, books.getState().books, {
      builds: true,
      zip,
      signal: controller.signal,
      onProgress: () => {
        controller.abort();
      },
    });
    expect(saved).toBeUndefined();
    expect(books.getState().books.map(({ host }) => host.getState().isUnsaved)).toEqual([true, false]);
  });
});

it.each([
  [
    ['xa.xlsx', 'xa.xlsx'],
    ['xa.xlsx', 'xa (2).xlsx'],
  ],
  [
    ['xa.xlsx', 'XA.XLSX', 'xa (2).xlsx'],
    ['xa.xlsx', 'XA (2).XLSX', 'xa (2) (2).xlsx'],
  ],
  [
    ['xã', 'xã'],
    ['xã', 'xã (2)'],
  ],
])('files called %j are told apart', (names, distinct) => {
  expect(distinctFileNames(names)).toEqual(distinct);
});
