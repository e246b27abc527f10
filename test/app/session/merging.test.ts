import { mergeFiles } from '../../../src/app/actions/merge';
import { createMerging } from '../../../src/app/merge/here';
import { mergedFile, mergeWorkbooks } from '../../../src/app/merge/file';
import type { MergeChoice, MergeWork } from '../../../src/app/merge/work';
import { mergeHandlers, mergeIn } from '../../../src/app/worker/merge';
import { createLine } from '../../../src/hosts/memory/client';
import { newWorkbookFile } from '../../../src/app/newWorkbook';
import { drawBlankTable } from '../../../src/reports/blankTable';
import { openBook, openSample, typed } from '../../support/bookFile';
import { fileHost } from '../../support/fileHost';
import { threadless } from '../../support/pageWorker';
import { sampleBytes } from '../../support/samples';
import { sessionOn } from '../../support/sessionOn';
import { sheetOf } from '../../support/workbooks';
import { criteriaSet } from '../../support/shippedSets';

const circumstances = { region: undefined, year: 2024 };

const table = (commune: string): Uint8Array =>
  newWorkbookFile([drawBlankTable({ set: criteriaSet('ntm'), communes: [commune], circumstances })]);

const choice = (name: string, bytes: Uint8Array, key = name): MergeChoice => ({
  key,
  name,
  blob: new Blob([bytes.slice().buffer]),
});

const COMMUNES = [choice('Vũ Sơn.xlsx', table('Vũ Sơn')), choice('Tân Lập.xlsx', table('Tân Lập'))] as const;
const NO_TABLE = choice('ghi chú.xlsx', sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'));
const NO_WORKBOOK = choice('ảnh.xlsx', new TextEncoder().encode('GIF89a'));

const inWorker = (): MergeWork => mergeIn(createLine(() => threadless(mergeHandlers())));

describe.each([
  ['here', createMerging],
  ['in a worker', inWorker],
] as const)('merging %s', (_, create) => {
  it('tells of each file which communes are in it, or why it cannot be used', async () => {
    const work = create();
    expect(await work.inspect(COMMUNES[0])).toEqual({
      code: 'tables',
      communes: ['Vũ Sơn'],
      unjudged: [],
    });
    expect(await work.inspect(NO_TABLE)).toEqual({
      code: 'unusable',
      problem: { code: 'no-review-table' },
      unjudged: [],
    });
    expect(await work.inspect(NO_WORKBOOK)).toEqual({
      code: 'unusable',
      problem: { code: 'not-a-workbook' },
      unjudged: [],
    });
  });

  it('gives the workbook that the command line gives, whether the files were looked into before or not', async () => {
    const work = create();
    await work.inspect(COMMUNES[0]);
    const merged = await work.merge({ choices: COMMUNES });
    if (merged.code !== 'merged') throw new Error(merged.code);
    const whole = mergeWorkbooks(
      await Promise.all(
        COMMUNES.map(async ({ name, blob }) => ({
          file: name,
          image: openBook(new Uint8Array(await blob.arrayBuffer())).image,
        })),
      ),
      undefined,
    );
    if (whole.code !== 'merged') throw new Error(whole.code);
    expect(openBook(new Uint8Array(await merged.blob.arrayBuffer())).image).toEqual(
      openBook(mergedFile(whole)).image,
    );
    expect([merged.files, merged.communes.map(({ name }) => name)]).toEqual([2, ['Vũ Sơn', 'Tân Lập']]);
  });

  it('goes on past files that cannot be used, and lists them', async () => {
    const merged = await create().merge({ choices: [NO_WORKBOOK, COMMUNES[0], NO_TABLE, COMMUNES[1]] });
    if (merged.code !== 'merged') throw new Error(merged.code);
    expect(merged.leftOut).toEqual([
      { file: NO_WORKBOOK.name, problem: { code: 'not-a-workbook' } },
      { file: NO_TABLE.name, problem: { code: 'no-review-table' } },
    ]);
    expect(merged.differences.filter(({ kind }) => kind === 'left-out')).toHaveLength(2);
    expect([merged.files, merged.communes.length]).toEqual([2, 2]);
  });

  it('makes nothing where no file can be used, and says why of each', async () => {
    expect(await create().merge({ choices: [NO_TABLE, NO_WORKBOOK] })).toEqual({
      code: 'not-merged',
      leftOut: [
        { file: NO_WORKBOOK.name, problem: { code: 'not-a-workbook' } },
        { file: NO_TABLE.name, problem: { code: 'no-review-table' } },
      ],
      unjudged: [],
    });
  });
});

describe('the pane’s “Gộp biểu”', () => {
  it('opens the new workbook beside, and tells how much there is to look at', async () => {
    const host = fileHost(sampleBytes('bac-son-2024.xlsx'), 'bac-son-2024.xlsx');
    const test = sessionOn(host);
    const changed = typed(openSample('bac-son-2024.xlsx'), 'Biểu 01', { G38: 39 }).archive.bytes;
    const twice = [
      choice('huyện.xlsx', sampleBytes('bac-son-2024.xlsx'), 'a'),
      choice('huyện.xlsx', changed, 'b'),
    ];
    const differences = await mergeFiles(test.session, twice);
    expect(test.state().outcome).toMatchObject({ code: 'merged', files: 2, differences, leftOut: [] });
    expect(differences?.length).toBeGreaterThan(0);
    // alike in name, they are told apart
    expect(differences?.find(({ subject }) => subject === '10 Thu nhập')?.detail).toContain('huyện.xlsx (2)');
    const [bytes] = host.opened;
    if (bytes === undefined) throw new Error('Nothing was opened');
    expect(openBook(bytes).image.sheets.map(({ name }) => name)).toContain('Nguồn');
    // the workbook of the pane has nothing to do with it
    expect(host.reads()).toBe(0);
    expect(host.bytes()).toEqual(sampleBytes('bac-son-2024.xlsx'));
    expect(test.state().phase.code).toBe('idle');
  });

  it('makes nothing of files that cannot be used after all', async () => {
    const host = fileHost(sampleBytes('bac-son-2024.xlsx'), 'bac-son-2024.xlsx');
    const test = sessionOn(host);
    expect(await mergeFiles(test.session, [NO_TABLE])).toBeUndefined();
    expect(test.state().outcome).toMatchObject({ code: 'not-merged', leftOut: [{ file: 'ghi chú.xlsx' }] });
    expect(host.opened).toEqual([]);
  });

  it('opens nothing when it was stopped', async () => {
    const host = fileHost(sampleBytes('bac-son-2024.xlsx'), 'bac-son-2024.xlsx');
    const test = sessionOn(host);
    const merging = mergeFiles(test.session, COMMUNES);
    test.session.cancel();
    expect(await merging).toBeUndefined();
    expect(test.state().outcome).toEqual({ code: 'cancelled' });
    expect(host.opened).toEqual([]);
  });
});
