import { OWN_SHEET_TITLES } from '../../src/messages/names';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import { mergedFile, mergeWorkbooks } from '../../src/app/merge/file';
import { reviewProblem } from '../../src/app/reviewProblem';
import { exportBook } from '../../src/app/useCases/export';
import { progress, snapshot } from '../../src/app/useCases/snapshot';
import { openWorkbook, type OpenedWorkbook } from '../../src/hosts/file/open';
import { drawnKind, ownSheets } from '../../src/tables/ownSheet';
import type { SheetImage, WorkbookImage } from '../../src/workbook/image';
import { build, CHECK_OPTIONS, openBook, openSample, TODAY, type BookFile } from '../support/bookFile';
import { describeWith, run } from '../support/external';
import { sheetImage } from '../support/image';
import { SAMPLES } from '../support/samples';
import { readShipped } from '../support/shippedSets';
import { workedFile } from '../support/workedFile';

const OWN = ['Lộ trình', 'Biểu lộ trình', 'Tổng hợp', 'Danh sách tồn tại'];

const withoutNames = (image: WorkbookImage): WorkbookImage => ({ ...image, names: [] });

const renamed = (image: WorkbookImage, name: (old: string) => string): WorkbookImage => ({
  ...image,
  sheets: image.sheets.map((sheet) => ({ ...sheet, name: name(sheet.name) })),
});

const communes = (image: WorkbookImage): readonly string[] =>
  checkWorkbook(image, CHECK_OPTIONS).assessment.communes.map(
    ({ name, set, criteriaMet }) => `${set} ${name} ${String(criteriaMet)}`,
  );

async function opened(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const opening = await openWorkbook(bytes);
  if (opening.code !== 'ok') throw new Error(opening.code);
  return opening.workbook;
}

describe.each(SAMPLES)('the sheets drawn from %s', (name) => {
  const first = build(openSample(name));
  const { image } = first.after;
  const before = communes(openSample(name).image);

  it('are known by what stands in them, each as its kind', () => {
    const kinds = image.sheets.flatMap((sheet) => drawnKind(sheet) ?? []);
    expect(kinds).toEqual(['roadmap', 'matrix', 'summary', 'issues']);
  });

  it.each<[string, (whole: WorkbookImage) => WorkbookImage]>([
    ['without the hidden names', withoutNames],
    [
      'with hidden names in capitals',
      (whole) => ({
        ...whole,
        names: whole.names.map((one) => ({ ...one, name: one.name.toUpperCase() })),
      }),
    ],
    [
      'with hidden names that write the sheets in other letters',
      (whole) => ({
        ...whole,
        names: whole.names.map((one) => ({ ...one, formula: one.formula.toLowerCase() })),
      }),
    ],
    ['under other names', (whole) => renamed(withoutNames(whole), (old) => `${old} cũ`)],
    ['in capitals', (whole) => renamed(withoutNames(whole), (old) => old.toUpperCase())],
    [
      'whose title somebody wrote anew',
      (whole) => ({
        ...withoutNames(whole),
        sheets: whole.sheets.map((sheet) =>
          OWN.includes(sheet.name)
            ? {
                ...sheet,
                rows: sheet.rows.map((row, place) =>
                  place > 0
                    ? row
                    : { ...row, cells: row.cells.map((cell) => ({ ...cell, value: 'BÁO CÁO CỦA HUYỆN' })) },
                ),
              }
            : sheet,
        ),
      }),
    ],
  ])('are never read as reviews, %s', (_, change) => {
    expect(communes(change(image))).toEqual(before);
  });

  it('stay and are told of, when their marks are lost and the workbook is built again', () => {
    const lost: BookFile = { ...first.after, image: { ...withoutNames(image), settings: '' } };
    const { notes } = build(lost);
    const told = notes.flatMap((note) =>
      note.code === 'sheet-unmarked' ? [[OWN_SHEET_TITLES[note.own], note.sheet]] : [],
    );
    expect(told).toEqual(OWN.map((sheet) => [sheet, sheet]));
  });

  it('alone are results, not a workbook without anything', () => {
    const alone = {
      ...withoutNames(image),
      sheets: image.sheets.filter((sheet) => OWN.includes(sheet.name)),
    };
    expect(reviewProblem(readShipped(alone))).toEqual({ code: 'only-own-sheets', sheets: OWN });
  });

  it.each([true, false])('exported (values: %s) are known too', async (values) => {
    const { gift } = await workedFile(
      await opened(first.after.archive.bytes),
      exportBook,
      { sheets: OWN, values },
      CHECK_OPTIONS,
      TODAY,
    );
    if (gift?.code !== 'book') throw new Error('No workbook');
    const bytes = new Uint8Array(await gift.blob.arrayBuffer());
    const alone = withoutNames(openBook(bytes).image);
    expect(reviewProblem(readShipped(alone))).toEqual({ code: 'only-own-sheets', sheets: OWN });
  });
});

describe('other sheets of the program', () => {
  it('progress is known', async () => {
    const kept = await workedFile(
      await opened(openSample(SAMPLES[0]).archive.bytes),
      snapshot,
      { date: '2024-01-31', replaces: false },
      CHECK_OPTIONS,
      TODAY,
    );
    const span = { from: undefined, to: undefined };
    const drawn = await workedFile(await opened(kept.bytes), progress, span, CHECK_OPTIONS, TODAY);
    const { image } = openBook(drawn.bytes);
    expect(image.sheets.flatMap((sheet) => drawnKind(sheet) ?? [])).toEqual(['progress']);
  });

  it('the sources of a merge are known, the merged table is a review', () => {
    const files = SAMPLES.map((name) => ({ file: name, image: openSample(name).image }));
    const merged = mergeWorkbooks(files, undefined);
    if (merged.code !== 'merged') throw new Error(merged.code);
    const { image } = openBook(mergedFile(merged));
    expect([...ownSheets(withoutNames(image))]).toEqual(['Nguồn']);
  });
});

/** What officials call and title their own tables: each has something of ours, none has it all. */
const OFFICIALS: readonly (readonly [string, SheetImage])[] = [
  [
    'a summary with our title and headings of its own',
    sheetImage('Tổng hợp', [
      ['BIỂU TỔNG HỢP KẾT QUẢ RÀ SOÁT THỰC HIỆN CÁC TIÊU CHÍ'],
      ['TT', 'Xã', 'Tiêu chí số', 'Tổng số tiêu chí đạt'],
      [1, 'Vũ Sơn', 'Đạt', 19],
    ]),
  ],
  [
    'headings like ours on a sheet of another name and title',
    sheetImage('Biểu 3', [
      ['KẾT QUẢ CỦA HUYỆN'],
      ['TT', 'Xã', 'Số chỉ tiêu đạt', 'Tổng số chỉ tiêu'],
      [1, 'Vũ Sơn', 57, 57],
    ]),
  ],
  ['an empty sheet called like ours', sheetImage('Lộ trình', [])],
  [
    'a roadmap that an office keeps',
    sheetImage('Lộ trình', [
      ['LỘ TRÌNH THỰC HIỆN'],
      ['TT', 'Xã', 'Tiêu chí', 'Hiện trạng', 'Thời hạn'],
      [1, 'Vũ Sơn', 'Nhà ở', '31 nhà', '31/12/2024'],
    ]),
  ],
];

describe('sheets of officials', () => {
  it.each(OFFICIALS)('%s: not ours', (_, sheet) => {
    expect(drawnKind(sheet)).toBeUndefined();
  });
});

describe('a build whose settings somebody damaged', () => {
  it('built again has the communes that it had', () => {
    const bytes = readFileSync(
      join(__dirname, '..', 'cases', 'hostile', '15-settings-damaged-phantom-communes.xlsx'),
    );
    const damaged = openBook(bytes);
    const before = communes(damaged.image);
    expect(before).toHaveLength(7);
    const again = build(damaged).after;
    expect(communes(again.image)).toEqual(before);
    expect(communes(build(again).after.image)).toEqual(before);
  });
});

/** Saves with openpyxl, which drops custom XML, as many scripts of offices do; here the names go too. */
const RESAVE = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for name in list(book.defined_names.keys() if hasattr(book.defined_names, 'keys') else [d.name for d in book.defined_names.definedName]):
    if name.startswith('_RaSoat') and sys.argv[3] == 'drop':
        del book.defined_names[name]
book.save(sys.argv[2])
`;

describeWith('openpyxl', 'a build saved again by openpyxl', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'own-sheets-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['keep', 'drop'])('has the same communes, built twice again (hidden names: %s)', (names) => {
    const first = build(openSample(SAMPLES[0])).after;
    const [source, script, target] = ['in.xlsx', 'resave.py', 'out.xlsx'].map((file) => join(folder, file));
    if (source === undefined || script === undefined || target === undefined) throw new Error('no paths');
    writeFileSync(source, first.archive.bytes);
    writeFileSync(script, RESAVE);
    run('/usr/bin/python3', [script, source, target, names]);
    const saved = openBook(new Uint8Array(readFileSync(target)));
    const before = communes(openSample(SAMPLES[0]).image);
    const again = build(saved).after;
    expect(communes(again.image)).toEqual(before);
    expect(communes(build(again).after.image)).toEqual(before);
  });
});
