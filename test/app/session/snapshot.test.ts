import { keepSnapshot } from '../../../src/app/actions/snapshot';
import { progress } from '../../../src/app/useCases/snapshot';
import { readSettings, writeSettings } from '../../../src/app/settings';
import { MOST_SNAPSHOTS } from '../../../src/app/snapshots/snapshots';
import { progressOf } from '../../../src/app/snapshots/plan';
import { carriedOut, openBook, typed } from '../../support/bookFile';
import { fileHost, type FileHost } from '../../support/fileHost';
import { sampleBytes } from '../../support/samples';
import { sessionOn, type TestSession } from '../../support/sessionOn';
import { SETS } from '../../support/shippedSets';

const GOOD = 'bac-son-2024.xlsx';
const NOW = { from: undefined, to: undefined };

type Test = { readonly host: FileHost } & TestSession;

function opened(bytes = sampleBytes(GOOD)): Test {
  const host = fileHost(bytes, GOOD);
  return { host, ...sessionOn(host) };
}

const daysIn = (test: Test): readonly string[] =>
  readSettings(openBook(test.host.bytes()).image.settings).settings.snapshots.map(({ date }) => date);

/** Somebody raises the income of Nhất Tiến (indicator 10) above its level. */
async function raiseIncome(test: Test): Promise<void> {
  const edited = typed(openBook(test.host.bytes()), 'Biểu 01', { G38: 50, H38: 'Đạt' });
  test.host.edit(edited.archive.bytes, { code: 'cells', sheet: 'Biểu 01', address: 'G38', isRemote: false });
  await test.elapse();
}

describe('“Lưu mốc rà soát”', () => {
  it('keeps today’s verdicts in the workbook, checking first where nobody has, and shows the day at once', async () => {
    const test = opened();
    await keepSnapshot(test.session, { date: '2024-09-05', replaces: false });
    expect(test.state().outcome).toEqual({
      code: 'snapshot-kept',
      date: '2024-09-05',
      communes: 7,
      replaced: false,
      skipped: [],
    });
    expect(daysIn(test)).toEqual(['2024-09-05']);
    expect(test.checked().check.settings.snapshots.map(({ date }) => date)).toEqual(['2024-09-05']);
  });

  it('replaces the one of the same day only where the person agreed, also where a colleague kept it meanwhile', async () => {
    const test = opened();
    await test.session.check();
    const colleague = opened();
    await keepSnapshot(colleague.session, { date: '2024-09-05', replaces: false });
    test.host.editSilently(colleague.host.bytes());
    const before = test.host.bytes();
    // found out before anything is written
    await keepSnapshot(test.session, { date: '2024-09-05', replaces: false });
    expect(test.state().outcome).toEqual({ code: 'snapshot-there', date: '2024-09-05' });
    expect(test.host.bytes()).toBe(before);
    await raiseIncome(test);
    await keepSnapshot(test.session, { date: '2024-09-05', replaces: true });
    expect(test.state().outcome).toMatchObject({ code: 'snapshot-kept', replaced: true });
    expect(daysIn(test)).toEqual(['2024-09-05']);
    const compared = progressOf(test.checked().check, NOW);
    expect(compared.code === 'compared' && compared.progress.communes.every(isSame)).toBe(true);
  });

  it('says that there is no room for another one, and writes nothing', async () => {
    const test = opened();
    await keepSnapshot(test.session, { date: '2024-01-01', replaces: false });
    const { settings } = test.checked().check;
    const [first] = settings.snapshots;
    if (first === undefined) throw new Error('Nothing was kept');
    const snapshots = Array.from({ length: MOST_SNAPSHOTS }, (_, place) => ({
      ...first,
      communes: [],
      date: `20${String(10 + Math.floor(place / 12))}-${String((place % 12) + 1).padStart(2, '0')}-01`,
    }));
    const full = carriedOut(openBook(test.host.bytes()), [
      { code: 'store-settings', settings: writeSettings({ ...settings, snapshots }, SETS) },
    ]);
    const later = opened(full.archive.bytes);
    await keepSnapshot(later.session, { date: '2024-09-05', replaces: false });
    expect(later.state().outcome).toEqual({
      code: 'snapshot-refused',
      problem: { code: 'too-many', limit: MOST_SNAPSHOTS },
    });
    expect(later.host.bytes()).toBe(full.archive.bytes);
  });

  it('does not write over the settings of a later version', async () => {
    const foreign = carriedOut(openBook(sampleBytes(GOOD)), [
      { code: 'store-settings', settings: '{"version":2}' },
    ]).archive.bytes;
    const test = opened(foreign);
    await keepSnapshot(test.session, { date: '2024-09-05', replaces: false });
    expect(test.state().outcome).toMatchObject({ code: 'snapshot-refused' });
    expect(test.host.bytes()).toBe(foreign);
  });

  it('leaves the workbook as it was where it cannot be written', async () => {
    const test = opened();
    test.host.failNext('apply', { code: 'read-only' });
    await keepSnapshot(test.session, { date: '2024-09-05', replaces: false });
    expect(test.state().phase).toMatchObject({
      code: 'problem',
      work: 'snapshot',
      problem: { code: 'host', problem: { code: 'read-only' }, during: 'writing', partial: false },
    });
    expect(test.host.bytes()).toEqual(sampleBytes(GOOD));
  });
});

const isSame = (commune: {
  readonly code: string;
  readonly criteria?: { readonly gained: readonly unknown[] };
}) => commune.code === 'compared' && commune.criteria?.gained.length === 0;

describe('progress', () => {
  it('tells what was gained since, and is drawn as a sheet that says the same', async () => {
    const test = opened();
    await keepSnapshot(test.session, { date: '2024-09-05', replaces: false });
    await raiseIncome(test);
    const compared = progressOf(test.checked().check, NOW);
    if (compared.code !== 'compared') throw new Error(compared.code);
    const gained = compared.progress.communes.flatMap((commune) =>
      commune.code === 'compared' ? commune.criteria.gained.map(({ code }) => [commune.name, code]) : [],
    );
    expect(gained).toEqual([['Nhất Tiến', 10]]);
    await test.session.perform(progress, NOW);
    expect(test.state().outcome).toMatchObject({
      code: 'compared',
      progress: { from: '2024-09-05', to: undefined },
      notes: [{ code: 'sheet-drawn', own: 'progress' }],
      made: [{ name: 'Tiến độ', isNew: true }],
      skipped: [],
    });
    const sheet = openBook(test.host.bytes()).image.sheets.find(({ name }) => name === 'Tiến độ');
    expect(JSON.stringify(sheet?.rows)).toContain('Nhất Tiến');
  });

  it('is drawn beside a sheet that people have changed', async () => {
    const test = opened();
    await keepSnapshot(test.session, { date: '2024-09-05', replaces: false });
    await test.session.perform(progress, NOW);
    const theirs = typed(openBook(test.host.bytes()), 'Tiến độ', { B3: 'của tôi' });
    test.host.editSilently(theirs.archive.bytes);
    await test.session.perform(progress, NOW);
    expect(test.state().outcome).toMatchObject({
      notes: [{ code: 'sheet-edited', sheet: 'Tiến độ' }, { code: 'sheet-drawn' }],
    });
    const names = openBook(test.host.bytes()).image.sheets.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('Tiến độ'))).toHaveLength(2);
  });

  it('says that there is nothing to compare with', async () => {
    const test = opened();
    await test.session.perform(progress, NOW);
    expect(test.state().outcome).toEqual({ code: 'snapshot-refused', problem: { code: 'none' } });
    expect(test.host.bytes()).toEqual(sampleBytes(GOOD));
  });

  it('says that a day is not kept any more, or does not come after the other', async () => {
    const test = opened();
    await keepSnapshot(test.session, { date: '2024-03-01', replaces: false });
    await keepSnapshot(test.session, { date: '2024-09-05', replaces: false });
    await test.session.perform(progress, { from: '2024-01-01', to: undefined });
    expect(test.state().outcome).toMatchObject({ problem: { code: 'unknown', date: '2024-01-01' } });
    await test.session.perform(progress, { from: '2024-09-05', to: '2024-03-01' });
    expect(test.state().outcome).toMatchObject({ problem: { code: 'not-after' } });
  });
});
