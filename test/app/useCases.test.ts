import { createMemoryHost } from '../../src/hosts/memory/memoryHost';
import { openWorkbook } from '../../src/hosts/file/open';
import { newWorkbookFile } from '../../src/app/export/file';
import type { Outcome } from '../../src/app/outcome';
import { judgeIn } from '../../src/app/worker/check';
import { createSession } from '../../src/app/session/session';
import { FIRST_PREFERENCES } from '../../src/app/session/surroundings';
import { issues, roadmap, summary, wholeBuild } from '../../src/app/useCases/build';
import { clearMarks, mark } from '../../src/app/useCases/mark';
import { settings } from '../../src/app/useCases/settings';
import { progress, snapshot } from '../../src/app/useCases/snapshot';
import { template } from '../../src/app/useCases/template';
import type { UseCase } from '../../src/app/useCases/useCase';
import { EMPTY_SETTINGS, writeSettings } from '../../src/app/settings';
import { openArchive, readTextPart, writeArchive } from '../../src/hosts/file/archive';
import { UnusableFileError } from '../../src/workbook/problem';
import { sheetContent } from '../hosts/file/edit/support';
import { carriedOut, CHECK_OPTIONS, openBook, TODAY } from '../support/bookFile';
import { fileHost } from '../support/fileHost';
import { pageLine } from '../support/pageWorker';
import { sampleBytes } from '../support/samples';
import { sessionOn } from '../support/sessionOn';
import { SETS } from '../support/shippedSets';
import { workedFile } from '../support/workedFile';

const NAME = 'bac-son-2024-co-loi.xlsx';

/** What was told of a piece of work, and the workbook after it. */
interface Told {
  readonly outcome: Outcome | undefined;
  readonly bytes: Uint8Array;
}

type Doing = <Request>(useCase: UseCase<Request, Outcome, Outcome>, request: Request) => Promise<Told>;

/** In Excel's pane, on a workbook that the test's host holds. */
const inPane =
  (bytes: Uint8Array): Doing =>
  async (useCase, request) => {
    const host = fileHost(bytes, NAME);
    const { session } = sessionOn(host);
    const outcome = await session.perform(useCase, request);
    return { outcome, bytes: host.bytes() };
  };

/** In the page that needs no Excel: read, judged and changed by a worker. */
const inPage =
  (bytes: Uint8Array): Doing =>
  async (useCase, request) => {
    const client = pageLine();
    const host = createMemoryHost({
      client,
      book: { fileName: NAME, blob: new Blob([bytes.slice().buffer]), isNew: false },
      openNew: () => Promise.resolve({ code: 'opened' }),
    });
    const session = createSession({
      host,
      judge: judgeIn(client, host.sourceOf),
      pause: () => Promise.resolve(),
      later: () => () => undefined,
      today: () => TODAY,
      copyText: () => Promise.resolve(true),
      preferences: { load: () => FIRST_PREFERENCES, save: () => undefined },
    });
    const outcome = await session.perform(useCase, request);
    const blob = await host.getState().source.blob.arrayBuffer();
    return { outcome, bytes: new Uint8Array(blob) };
  };

/** On the command line. */
const onFile =
  (bytes: Uint8Array): Doing =>
  async (useCase, request) => {
    const opening = await openWorkbook(bytes);
    if (opening.code !== 'ok') throw new UnusableFileError(opening.problem);
    const options = { ...CHECK_OPTIONS, fileName: NAME };
    return workedFile(opening.workbook, useCase, request, options, TODAY);
  };

interface Case {
  readonly name: string;
  readonly bytes?: () => Uint8Array;
  readonly work: (doing: Doing) => Promise<Told>;
  readonly outcome: Outcome['code'];
}

const sample = (): Uint8Array => sampleBytes(NAME);

/** As Excel writes it. */
function lockedStructure(): Uint8Array {
  const archive = openArchive(sample());
  const xml = readTextPart(archive, 'xl/workbook.xml') ?? '';
  const text = xml.replace('<workbookProtection/>', '<workbookProtection lockStructure="1"/>');
  return writeArchive(archive, new Map([['xl/workbook.xml', new TextEncoder().encode(text)]]));
}

/** Every sheet of the sample is locked. */
function lockedSheets(): Uint8Array {
  const archive = openArchive(sample());
  const changes = archive.entries
    .filter(({ name }) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .map(({ name }): [string, Uint8Array] => {
      const xml = readTextPart(archive, name) ?? '';
      return [
        name,
        new TextEncoder().encode(xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>')),
      ];
    });
  return writeArchive(archive, new Map(changes));
}

const settingsOf = (text: string) => (): Uint8Array =>
  carriedOut(openBook(sample()), [{ code: 'store-settings', settings: text }]).archive.bytes;

/** Settings of a program of next year, which must not be written over. */
const ofTheFuture = settingsOf(
  JSON.stringify({ ...(JSON.parse(writeSettings(EMPTY_SETTINGS, SETS)) as object), version: 99 }),
);

const DAY = { date: '2024-10-01', replaces: false };

const CASES: readonly Case[] = [
  { name: 'marks', work: (doing) => doing(mark, undefined), outcome: 'marked' },
  {
    name: 'marks on locked sheets',
    bytes: lockedSheets,
    work: (doing) => doing(mark, undefined),
    outcome: 'marked',
  },
  { name: 'no marks', work: (doing) => doing(clearMarks, undefined), outcome: 'cleared' },
  { name: 'roadmap', work: (doing) => doing(roadmap, undefined), outcome: 'built' },
  { name: 'summary', work: (doing) => doing(summary, undefined), outcome: 'built' },
  { name: 'issues', work: (doing) => doing(issues, undefined), outcome: 'built' },
  { name: 'everything', work: (doing) => doing(wholeBuild, undefined), outcome: 'built' },
  {
    name: 'everything in a locked workbook',
    bytes: lockedStructure,
    work: (doing) => doing(wholeBuild, undefined),
    outcome: 'built',
  },
  {
    name: 'everything beside settings of a later version',
    bytes: ofTheFuture,
    work: (doing) => doing(wholeBuild, undefined),
    outcome: 'built',
  },
  { name: 'snapshot', work: (doing) => doing(snapshot, DAY), outcome: 'snapshot-kept' },
  {
    name: 'progress without a snapshot',
    work: (doing) => doing(progress, { from: undefined, to: undefined }),
    outcome: 'snapshot-refused',
  },
  {
    name: 'blank table',
    work: (doing) => doing(template, { set: 'ntm', communes: ['An Bình', 'Vũ Lễ'], region: undefined }),
    outcome: 'template-inserted',
  },
  {
    name: 'settings',
    work: (doing) => doing(settings, (kept) => ({ ...kept, region: 'tdmnpb' })),
    outcome: 'settings-stored',
  },
  {
    name: 'settings beside those of a later version',
    bytes: ofTheFuture,
    work: (doing) => doing(settings, (kept) => kept),
    outcome: 'settings-refused',
  },
];

describe('pane, page and command line tell the same, and leave the same workbook', () => {
  it.each(CASES)('$name', async ({ bytes = sample, work, outcome }) => {
    const before = bytes();
    const file = await work(onFile(before));
    expect(file.outcome?.code).toBe(outcome);
    for (const route of [inPane, inPage]) {
      const there = await work(route(before));
      expect(there.outcome).toEqual(file.outcome);
      expect(Buffer.compare(there.bytes, file.bytes)).toBe(0);
    }
  });

  it('a snapshot of a day that has one, and the progress since', async () => {
    const kept = await onFile(sample())(snapshot, DAY);
    for (const request of [DAY, { ...DAY, replaces: true }]) {
      const file = await onFile(kept.bytes)(snapshot, request);
      expect(file.outcome?.code).toBe(request.replaces ? 'snapshot-kept' : 'snapshot-there');
      for (const route of [inPane, inPage]) {
        const there = await route(kept.bytes)(snapshot, request);
        expect(there.outcome).toEqual(file.outcome);
        expect(Buffer.compare(there.bytes, file.bytes)).toBe(0);
      }
    }
    const span = { from: DAY.date, to: undefined };
    const file = await onFile(kept.bytes)(progress, span);
    expect(file.outcome).toMatchObject({ code: 'built', notes: [{ code: 'sheet-drawn', own: 'progress' }] });
    for (const route of [inPane, inPage]) {
      expect((await route(kept.bytes)(progress, span)).outcome).toEqual(file.outcome);
    }
  });
});

describe('"Đã đánh dấu … ô"', () => {
  it('counts what is marked: nothing where every sheet is locked', async () => {
    const { outcome, bytes } = await onFile(lockedSheets())(mark, undefined);
    expect(outcome).toMatchObject({ code: 'marked', cells: 0 });
    expect(Buffer.compare(bytes, lockedSheets())).toBe(0);
  });
});

describe('a workbook without a review table', () => {
  const blank = newWorkbookFile([sheetContent({ name: 'Ghi chép' })]);

  it('is refused by name on the command line, and merely checked in pane and page', async () => {
    await expect(onFile(blank)(wholeBuild, undefined)).rejects.toThrow(
      new UnusableFileError({ code: 'no-review-table' }),
    );
    for (const route of [inPane, inPage]) {
      const { outcome, bytes } = await route(blank)(wholeBuild, undefined);
      expect(outcome).toBeUndefined();
      expect(Buffer.compare(bytes, blank)).toBe(0);
    }
  });
});
