import { exportFindings, exportPlan, exportSheets } from '../../../src/app/actions/exportBook';
import { ACTIONS } from '../../../src/app/actions/registry';
import { checkWorkbook } from '../../../src/app/check';
import { planFile } from '../../../src/app/planFile';
import { EXPORT_SHEETS } from '../../../src/app/export/sheet';
import { openArchive, readPart } from '../../../src/hosts/file/archive';
import { findingsCsv } from '../../../src/reports/csvFindings';
import { CHECK_OPTIONS, openBook, openSample } from '../../support/bookFile';
import { fileHost, type FileHost } from '../../support/fileHost';
import { sampleBytes } from '../../support/samples';
import { sessionOn, type SessionSetting, type TestSession } from '../../support/sessionOn';
import { sheetOf } from '../../support/workbooks';
import { SETS } from '../../support/shippedSets';

const FAULTY = 'bac-son-2024-co-loi.xlsx';

type Test = { readonly host: FileHost } & TestSession;

function opened(bytes = sampleBytes(FAULTY), setting: SessionSetting = {}): Test {
  const host = fileHost(bytes, FAULTY);
  return { host, ...sessionOn(host, setting) };
}

const firstOpened = ({ host }: Test): Uint8Array => {
  const [bytes] = host.opened;
  if (bytes === undefined) throw new Error('Nothing was opened');
  return bytes;
};

const formulasIn = (bytes: Uint8Array): number =>
  openBook(bytes)
    .image.sheets.flatMap(({ rows }) => rows)
    .flatMap(({ cells }) => cells)
    .filter(({ formula }) => formula !== undefined).length;

describe('the action “Xuất ra tệp”', () => {
  it('checks where nobody has yet, and opens its form', async () => {
    const test = opened();
    await ACTIONS.export.perform(test.session);
    expect(test.phases).toContain('result');
    expect(test.state().forms).toMatchObject({ asked: 'export', open: new Set(['export']) });
    expect(test.host.opened).toEqual([]);
  });

  it('opens nothing where the workbook could not be checked', async () => {
    const test = opened();
    test.host.failNext('read', { code: 'busy-editing' });
    await ACTIONS.export.perform(test.session);
    expect(test.state().forms.asked).toBeUndefined();
  });
});

describe('a new workbook', () => {
  it('has the sheets that were chosen, in their order, with every finding', async () => {
    const test = opened();
    await exportSheets(test.session, EXPORT_SHEETS, false);
    const names = ['Lộ trình', 'Biểu lộ trình', 'Tổng hợp', 'Danh sách tồn tại'];
    expect(test.state().outcome).toEqual({
      code: 'exported',
      sheets: names,
      settled: 0,
      blank: 0,
      skipped: [],
    });
    const { image } = openBook(firstOpened(test));
    expect(image.sheets.map(({ name }) => name)).toEqual(names);
    const list = image.sheets.at(-1)?.rows ?? [];
    const numbered = list.filter(({ cells }) =>
      cells.some(({ column, value }) => column === 0 && typeof value === 'number'),
    );
    expect(numbered.length).toBe(test.checked().check.assessment.findings.length);
  });

  it('has no sheet that was not chosen', async () => {
    const test = opened();
    await exportSheets(test.session, ['roadmap'], false);
    expect(openBook(firstOpened(test)).image.sheets.map(({ name }) => name)).toEqual(['Lộ trình']);
  });

  it('has formulas, or their results alone with the same numbers', async () => {
    const [live, settled] = await Promise.all(
      [false, true].map(async (values) => {
        const test = opened();
        await exportSheets(test.session, ['summary'], values);
        return firstOpened(test);
      }),
    );
    if (live === undefined || settled === undefined) throw new Error('Nothing was opened');
    expect(formulasIn(live)).toBeGreaterThan(0);
    expect(formulasIn(settled)).toBe(0);
    const valuesOf = (bytes: Uint8Array): unknown =>
      openBook(bytes).image.sheets[0]?.rows.map(({ cells }) => cells.map(({ value }) => value));
    expect(valuesOf(settled)).toEqual(valuesOf(live));
  });

  it('is not made of a workbook without a review table', async () => {
    const test = opened(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'));
    await exportSheets(test.session, EXPORT_SHEETS, false);
    expect(test.host.opened).toEqual([]);
    expect(test.state().phase.code).toBe('result');
  });
});

describe('files beside', () => {
  it('are the findings as .csv, as the command line writes them', async () => {
    const test = opened();
    await exportFindings(test.session);
    const [file] = test.saved;
    expect(file?.name).toBe('bac-son-2024-co-loi - danh sách tồn tại.csv');
    expect(test.state().outcome).toEqual({ code: 'file-saved', name: file?.name });
    const { findings } = test.checked().check.assessment;
    const bytes = new Uint8Array((await file?.blob.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      findingsCsv([{ file: FAULTY, findings, sets: SETS }]),
    );
  });

  it('are the plan for Word, as the command line writes it', async () => {
    const test = opened();
    await exportPlan(test.session);
    const [file] = test.saved;
    expect(file?.name).toBe('bac-son-2024-co-loi - dự thảo kế hoạch.docx');
    const { image } = openSample(FAULTY);
    const check = checkWorkbook(image, { ...CHECK_OPTIONS, fileName: FAULTY });
    const written = new Uint8Array((await file?.blob.arrayBuffer()) ?? new ArrayBuffer(0));
    const text = (bytes: Uint8Array): string =>
      new TextDecoder().decode(readPart(openArchive(bytes), 'word/document.xml'));
    expect(text(written)).toContain('Nhất Tiến');
    expect(text(written)).toBe(text(await planFile(image, check, '2024-11-20')));
  });

  it('leave everything as it was where a part of the program cannot be loaded, and say so', async () => {
    const test = opened(sampleBytes(FAULTY), { isPartMissing: true });
    await test.session.check();
    await exportPlan(test.session);
    expect(test.state().phase).toMatchObject({
      code: 'problem',
      work: 'plan',
      problem: { code: 'part-missing' },
    });
    expect(test.saved).toEqual([]);
    expect(test.host.bytes()).toEqual(sampleBytes(FAULTY));
    expect(test.checked().check.assessment.findings.length).toBeGreaterThan(0);
  });
});
