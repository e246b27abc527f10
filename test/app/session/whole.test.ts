import { ACTIONS } from '../../../src/app/actions/registry';
import type { Preferences } from '../../../src/app/session/surroundings';
import { openArchive, readTextPart } from '../../../src/hosts/file/archive';
import { staleMarks } from '../../../src/reports/marks';
import { contains, parseAddress, tryParseArea } from '../../../src/workbook/address';
import { openBook, typed } from '../../support/bookFile';
import { fileHost, type FileHost } from '../../support/fileHost';
import { sampleBytes } from '../../support/samples';
import { sessionOn, type TestSession } from '../../support/sessionOn';
import { FAULTY, outcomeCode } from './support';

interface Opened extends TestSession {
  readonly host: FileHost;
}

/** As in Excel, where the person's own edits are in Excel's hands. */
function inExcel(preferences: Partial<Preferences> = {}, bytes = sampleBytes(FAULTY)): Opened {
  const host: FileHost = { ...fileHost(bytes, FAULTY), name: 'excel' };
  return { ...sessionOn(host, { preferences }), host };
}

const sheetNames = ({ host }: Opened): readonly string[] =>
  openBook(host.bytes()).image.sheets.map(({ name }) => name);

/** The areas of “Biểu 01” that bear a mark, as the file has them. */
function markedAreas({ host }: Opened): readonly string[] {
  const xml = readTextPart(openArchive(host.bytes()), 'xl/worksheets/sheet2.xml') ?? '';
  return [...xml.matchAll(/<conditionalFormatting sqref="([^"]*)"/gu)].flatMap(([, areas = '']) =>
    areas.split(' '),
  );
}

const isMarked = (test: Opened, address: string): boolean =>
  markedAreas(test).some((text) => {
    const area = tryParseArea(text);
    return area !== undefined && contains(area, parseAddress(address));
  });

/** Somebody puts right what was found in G38 and H38. */
function correct(test: Opened): void {
  const bytes = typed(openBook(test.host.bytes()), 'Biểu 01', { G38: 45 }).archive.bytes;
  test.host.edit(bytes, { code: 'cells', sheet: 'Biểu 01', address: 'G38', isRemote: false });
}

describe('everything in one press', () => {
  it('checks, marks, makes the sheets, and shows the first of them where it is new', async () => {
    const test = inExcel();
    await ACTIONS.whole.perform(test.session);
    expect(test.state().outcome).toMatchObject({
      code: 'built',
      marked: 18,
      made: [
        { name: 'Lộ trình', isNew: true },
        { name: 'Biểu lộ trình', isNew: true },
        { name: 'Tổng hợp', isNew: true },
        { name: 'Danh sách tồn tại', isNew: true },
      ],
    });
    expect(test.host.reads()).toBe(1);
    expect(test.host.selected).toEqual([{ sheet: 'Lộ trình', address: 'A1' }]);
    expect(sheetNames(test).slice(-4)).toEqual([
      'Lộ trình',
      'Biểu lộ trình',
      'Tổng hợp',
      'Danh sách tồn tại',
    ]);
    await ACTIONS.whole.perform(test.session);
    // the roadmap has nothing to change
    expect(test.state().outcome).toMatchObject({
      made: [
        { name: 'Biểu lộ trình', isNew: false },
        { name: 'Tổng hợp', isNew: false },
        { name: 'Danh sách tồn tại', isNew: false },
      ],
    });
    expect(test.host.selected).toHaveLength(1);
  });

  it('makes what the person chose, today and next time', async () => {
    const test = inExcel();
    test.session.prefer({ wholeParts: ['summary'] });
    expect(test.preferences().wholeParts).toEqual(['summary']);
    await ACTIONS.whole.perform(test.session);
    expect(test.state().outcome).toMatchObject({ made: [{ name: 'Tổng hợp', isNew: true }], marked: 18 });
    const tomorrow = inExcel(test.preferences());
    expect(tomorrow.state().wholeParts).toEqual(['summary']);
  });

  it('is not offered on the page, which does it when it saves', () => {
    const page = sessionOn(fileHost(sampleBytes(FAULTY), FAULTY));
    expect(ACTIONS.whole.isOffered(page.session.surroundings)).toBe(false);
    expect(ACTIONS.whole.isOffered(inExcel().session.surroundings)).toBe(true);
  });

  it('calls a sheet as the workbook does where its name is taken', async () => {
    const test = inExcel({ wholeParts: ['summary'] });
    await ACTIONS.whole.perform(test.session);
    const own = test.host.bytes();
    const edited = typed(openBook(own), 'Tổng hợp', { B9: 'ghi chú của tôi' }).archive.bytes;
    test.host.edit(edited, { code: 'cells', sheet: 'Tổng hợp', address: 'B9', isRemote: false });
    await ACTIONS.summary.perform(test.session);
    expect(test.state().outcome).toMatchObject({ made: [{ name: 'Tổng hợp (2)', isNew: true }] });
    expect(sheetNames(test).at(-1)).toBe('Tổng hợp (2)');
  });
});

describe('what was told', () => {
  it('goes when it is undone', async () => {
    const test = inExcel();
    const before = test.host.bytes();
    await ACTIONS.summary.perform(test.session);
    expect(outcomeCode(test)).toBe('built');
    test.host.edit(before, { code: 'sheets' });
    expect(test.state().outcome).toBeUndefined();
  });

  it('stays while somebody types into a cell', async () => {
    const test = inExcel();
    await ACTIONS.summary.perform(test.session);
    correct(test);
    expect(outcomeCode(test)).toBe('built');
  });
});

describe('marks', () => {
  it('follow a correction, once the hands rest', async () => {
    const test = inExcel();
    await ACTIONS.mark.perform(test.session);
    expect([isMarked(test, 'G38'), isMarked(test, 'H38')]).toEqual([true, true]);
    correct(test);
    await test.elapse();
    expect([isMarked(test, 'G38'), isMarked(test, 'H38')]).toEqual([false, false]);
    expect(staleMarks(test.state().marked ?? [], test.checked().check.assessment.findings)).toBe(0);
    // what was renewed is what the next work begins with
    const reads = test.host.reads();
    await ACTIONS.mark.perform(test.session);
    expect(test.host.reads()).toBe(reads);
  });

  it('stay where renewing is switched off, and are counted', async () => {
    const test = inExcel({ renewsMarks: false });
    await ACTIONS.mark.perform(test.session);
    correct(test);
    await test.elapse();
    expect(isMarked(test, 'G38')).toBe(true);
    expect(staleMarks(test.state().marked ?? [], test.checked().check.assessment.findings)).toBe(2);
    await ACTIONS.mark.perform(test.session);
    expect(isMarked(test, 'G38')).toBe(false);
  });

  it('are not made where there were none, or where they were taken away', async () => {
    const test = inExcel();
    await test.session.check();
    correct(test);
    await test.elapse();
    expect(isMarked(test, 'G38')).toBe(false);
    await ACTIONS.mark.perform(test.session);
    await ACTIONS['clear-marks'].perform(test.session);
    const { bytes } = test.host;
    const cleared = bytes();
    expect(test.state().marked).toBeUndefined();
    await test.elapse();
    expect(bytes()).toEqual(cleared);
  });

  it('of an earlier session are known of until they are made anew or taken away', async () => {
    const earlier = inExcel();
    await earlier.session.check();
    expect(earlier.state().cameMarked).toBe(false);
    await ACTIONS.mark.perform(earlier.session);

    const test = inExcel({}, earlier.host.bytes());
    await test.session.check();
    expect(test.state()).toMatchObject({ cameMarked: true, marked: undefined });
    // nobody said that they are to follow: a correction leaves them alone
    correct(test);
    await test.elapse();
    expect(isMarked(test, 'G38')).toBe(true);
    await ACTIONS['clear-marks'].perform(test.session);
    expect(test.state()).toMatchObject({ cameMarked: false, marked: undefined });
  });

  it('that cannot be renewed leave everything as it is', async () => {
    const test = inExcel();
    await ACTIONS.mark.perform(test.session);
    test.host.failNext('apply', { code: 'busy' });
    correct(test);
    await test.elapse();
    expect(test.state().phase.code).toBe('result');
    expect(staleMarks(test.state().marked ?? [], test.checked().check.assessment.findings)).toBe(2);
  });
});
