import { newWorkbookFile } from '../../src/app/newWorkbook';
import { checkWorkbook } from '../../src/app/check';
import { withPaper } from '../../src/app/cover';
import { EXPORT_SHEETS } from '../../src/app/export/sheet';
import type { MergeChoice } from '../../src/app/merge/work';
import type { Outcome } from '../../src/app/outcome';
import { repairsIn } from '../../src/assessment/repairs';
import type { LevelOverride } from '../../src/criteria/override';
import { exportBook, findingsList, planDraft } from '../../src/app/useCases/export';
import { issues, roadmap, summary, whole } from '../../src/app/useCases/build';
import { clearMarks, mark } from '../../src/app/useCases/mark';
import { settings, type SettingsChange } from '../../src/app/useCases/settings';
import { progress, snapshot } from '../../src/app/useCases/snapshot';
import { template } from '../../src/app/useCases/template';
import { merge } from '../../src/app/useCases/merge';
import { repair } from '../../src/app/useCases/repair';
import { union } from '../../src/app/useCases/union';
import { report } from '../../src/app/useCases/report';
import { EMPTY_SETTINGS, writeSettings } from '../../src/app/settings';
import { openArchive, readTextPart, writeArchive } from '../../src/hosts/file/archive';
import { UnusableFileError } from '../../src/workbook/problem';
import { sheetContent } from '../hosts/file/edit/support';
import { carriedOut, CHECK_OPTIONS, openBook } from '../support/bookFile';
import { sampleBytes, SAMPLES } from '../support/samples';
import { SETS } from '../support/shippedSets';
import { inPage, inPane, NAME, onFile, type Doing, type Told } from '../support/useCaseRoutes';

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

const CONFIRMED: LevelOverride = {
  set: 'ntm',
  code: '2.1',
  text: '≥ 95%',
  level: { code: 'figure', op: '>=', value: 95, unit: 'percent', parts: [] },
  source: 'QĐ 1062/QĐ-UBND',
};

const OWN = ['Lộ trình', 'Biểu lộ trình', 'Tổng hợp', 'Danh sách tồn tại'];

const blank = newWorkbookFile([sheetContent({ name: 'Ghi chép' })]);

const choice = (name: string, bytes: Uint8Array): MergeChoice => ({
  key: name,
  name,
  blob: new Blob([bytes.slice().buffer]),
});
const SAMPLE_FILES = SAMPLES.map((name) => choice(name, sampleBytes(name)));
const NO_TABLE = choice('ghi chú.xlsx', blank);
const NO_WORKBOOK = choice('ảnh.xlsx', new TextEncoder().encode('GIF89a'));

const REPAIRS = repairsIn(
  checkWorkbook(openBook(sample()).image, CHECK_OPTIONS).assessment,
  openBook(sample()).image,
);

const UNION = {
  name: 'Bắc Sơn Mới',
  of: ['Vũ Sơn', 'Nhất Tiến'],
  heads: [{ commune: 'Vũ Sơn', people: 3120, households: 702 }],
  check: CHECK_OPTIONS,
} as const;

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
  { name: 'everything', work: (doing) => doing(whole, EXPORT_SHEETS), outcome: 'built' },
  {
    name: 'everything in a locked workbook',
    bytes: lockedStructure,
    work: (doing) => doing(whole, EXPORT_SHEETS),
    outcome: 'built',
  },
  {
    name: 'everything beside settings of a later version',
    bytes: ofTheFuture,
    work: (doing) => doing(whole, EXPORT_SHEETS),
    outcome: 'built',
  },
  {
    name: 'marks and one sheet',
    work: (doing) => doing(whole, ['summary']),
    outcome: 'built',
  },
  { name: 'repairs', work: (doing) => doing(repair, REPAIRS), outcome: 'repaired' },
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
  {
    name: 'confirmed levels of a set',
    work: (doing) => doing(settings, (kept) => ({ ...kept, levels: [CONFIRMED] })),
    outcome: 'settings-stored',
  },
  {
    name: 'own sheets in a new workbook',
    work: (doing) => doing(exportBook, { sheets: OWN, values: false }),
    outcome: 'exported',
  },
  {
    name: 'one of them, with results in place of formulas',
    work: (doing) => doing(exportBook, { sheets: ['tong hop'], values: true }),
    outcome: 'exported',
  },
  {
    name: 'one that needs another, which is left out',
    work: (doing) => doing(exportBook, { sheets: ['Biểu lộ trình'], values: false }),
    outcome: 'exported',
  },
  {
    name: 'a sheet that is not there',
    work: (doing) => doing(exportBook, { sheets: ['Kinh phí 2030'], values: false }),
    outcome: 'unknown-sheet',
  },
  { name: 'list of findings', work: (doing) => doing(findingsList, {}), outcome: 'file-saved' },
  { name: 'plan', work: (doing) => doing(planDraft, undefined), outcome: 'file-saved' },
  { name: 'report', work: (doing) => doing(report, undefined), outcome: 'copied' },
  {
    name: 'merge, past files that cannot be used',
    work: (doing) => doing(merge, { choices: [NO_WORKBOOK, ...SAMPLE_FILES, NO_TABLE] }),
    outcome: 'merged',
  },
  {
    name: 'merge of nothing that can be used',
    work: (doing) => doing(merge, { choices: [NO_WORKBOOK, NO_TABLE] }),
    outcome: 'not-merged',
  },
  {
    name: 'union of two communes, past a file that cannot be used',
    work: (doing) => doing(union, { ...UNION, choices: [NO_WORKBOOK, ...SAMPLE_FILES.slice(0, 1)] }),
    outcome: 'united',
  },
  {
    name: 'union of a commune that is not there',
    work: (doing) => doing(union, { ...UNION, choices: SAMPLE_FILES.slice(0, 1), of: ['Vũ Sơn', 'Mã Pí'] }),
    outcome: 'not-united',
  },
];

describe('pane, page and command line tell the same, and leave and make the same', () => {
  it.each(SAMPLES)('check of %s', async (name) => {
    const before = sampleBytes(name);
    const check = await onFile(before).check();
    expect(check?.assessment.communes.length).toBeGreaterThan(0);
    for (const route of [inPane, inPage]) {
      // the page's cells stay in its worker, which looks for repairs and covers there
      const there = await route(before).check();
      const facts = there === undefined ? undefined : withPaper(openBook(before).image, there).paper;
      expect({ ...there, repairs: undefined, paper: undefined }).toEqual(check);
      expect(facts).toMatchObject({ agency: 'UBND huyện Bắc Sơn', date: '2024-03' });
    }
  });

  it.each(CASES)('$name', async ({ bytes = sample, work, outcome }) => {
    const before = bytes();
    const file = await work(onFile(before).perform);
    expect(file.outcome?.code).toBe(outcome);
    for (const route of [inPane, inPage]) {
      const there = await work(route(before).perform);
      expect(there.outcome).toEqual(file.outcome);
      expect(Buffer.compare(there.bytes, file.bytes)).toBe(0);
      expect(there.made).toEqual(file.made);
    }
  });

  it('by levels, region, year, communes in difficulty and answers that the workbook keeps', async () => {
    const change: SettingsChange = (kept, { assessment: { communes } }) => ({
      ...kept,
      levels: [CONFIRMED],
      region: 'dbsh',
      year: 2024,
      date: '2024-03-05',
      special: communes.slice(1, 2).map(({ key }) => key),
      recognition: communes.slice(0, 1).map(({ set, key }) => ({ set, key, answers: { security: 'yes' } })),
    });
    const before = (await onFile(sample()).check())?.assessment;
    const kept = await onFile(sample()).perform(settings, change);
    const file = await onFile(kept.bytes).check();
    const ofCode = (assessment: typeof before, code: string) =>
      assessment?.communes[1]?.indicators.find((one) => one.code === code)?.required;
    expect([ofCode(before, '2.1')?.origin, ofCode(file?.assessment, '2.1')]).toMatchObject([
      'table',
      { origin: 'confirmed', text: '≥ 95%' },
    ]);
    expect(file?.assessment).toMatchObject({ region: 'dbsh', years: [2024] });
    for (const route of [inPane, inPage]) {
      const there = await route(sample()).perform(settings, change);
      expect(Buffer.compare(there.bytes, kept.bytes)).toBe(0);
      expect({ ...(await route(kept.bytes).check()), repairs: undefined, paper: undefined }).toEqual(file);
    }
  });

  it('a snapshot of a day that has one, and the progress since', async () => {
    const kept = await onFile(sample()).perform(snapshot, DAY);
    for (const request of [DAY, { ...DAY, replaces: true }]) {
      const file = await onFile(kept.bytes).perform(snapshot, request);
      expect(file.outcome?.code).toBe(request.replaces ? 'snapshot-kept' : 'snapshot-there');
      for (const route of [inPane, inPage]) {
        const there = await route(kept.bytes).perform(snapshot, request);
        expect(there.outcome).toEqual(file.outcome);
        expect(Buffer.compare(there.bytes, file.bytes)).toBe(0);
      }
    }
    const span = { from: DAY.date, to: undefined };
    const file = await onFile(kept.bytes).perform(progress, span);
    expect(file.outcome).toMatchObject({
      code: 'compared',
      notes: [{ code: 'sheet-drawn', own: 'progress' }],
    });
    for (const route of [inPane, inPage]) {
      expect((await route(kept.bytes).perform(progress, span)).outcome).toEqual(file.outcome);
    }
  });
});

describe('"Đã đánh dấu … ô"', () => {
  it('counts what is marked: nothing where every sheet is locked', async () => {
    const { outcome, bytes } = await onFile(lockedSheets()).perform(mark, undefined);
    expect(outcome).toMatchObject({ code: 'marked', cells: 0 });
    expect(Buffer.compare(bytes, lockedSheets())).toBe(0);
  });
});

describe('a workbook without a review table', () => {
  it('is refused by name on the command line, and merely checked in pane and page', async () => {
    await expect(onFile(blank).perform(whole, EXPORT_SHEETS)).rejects.toThrow(
      new UnusableFileError({ code: 'no-review-table' }),
    );
    for (const route of [inPane, inPage]) {
      const { outcome, bytes } = await route(blank).perform(whole, EXPORT_SHEETS);
      expect(outcome).toBeUndefined();
      expect(Buffer.compare(bytes, blank)).toBe(0);
    }
  });
});
