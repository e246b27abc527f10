import { checkWorkbook } from '../../../src/app/check';
import {
  chooseSnapshots,
  keepSnapshot,
  MOST_SNAPSHOTS,
  NoDayError,
} from '../../../src/app/snapshots/snapshots';
import { progressOf, progressPlan, snapshotPlan } from '../../../src/app/snapshots/plan';
import { EMPTY_SETTINGS, readSettings, writeSettings, type Settings } from '../../../src/app/settings';
import { OWN_SHEET_NAMES } from '../../../src/workbook/plan';
import {
  build,
  carriedOut,
  CHECK_OPTIONS,
  openSample,
  sheetNamed,
  typed,
  valueAt,
  type BookFile,
} from '../../support/bookFile';
import { SETS, readShipped } from '../../support/shippedSets';

const checked = (book: BookFile) => checkWorkbook(book.image, CHECK_OPTIONS);

function withSnapshot(book: BookFile, date: string): BookFile {
  const outcome = snapshotPlan(checked(book), date);
  if (outcome.code !== 'planned') throw new Error(outcome.code);
  return carriedOut(book, outcome.plan.operations);
}

const sample = openSample('bac-son-2024.xlsx');
const { assessment } = checked(sample);

describe('a snapshot in the workbook', () => {
  it('holds every verdict when the workbook is read again', () => {
    const { settings } = checked(withSnapshot(sample, '2024-01-31'));
    const [kept] = settings.snapshots;
    expect(kept?.date).toBe('2024-01-31');
    expect(
      kept?.communes.map(({ name, set, criteria, indicators }) => ({
        name,
        set,
        criteria: [...criteria],
        indicators: [...indicators],
      })),
    ).toEqual(
      assessment.communes.map(({ name, set, criteria, indicators }) => ({
        name,
        set,
        criteria: criteria.map(({ number, verdict }) => [number, verdict]),
        indicators: indicators.map(({ code, verdict }) => [code, verdict]),
      })),
    );
  });

  it('changes nothing but the settings', () => {
    const after = withSnapshot(sample, '2024-01-31');
    expect(after.image.sheets).toEqual(sample.image.sheets);
    expect(after.image.names).toEqual(sample.image.names);
  });

  it('is small: 24 communes in 60 snapshots take less than a picture', () => {
    const [commune] = assessment.communes;
    if (commune === undefined) throw new Error('No commune.');
    const communes = Array.from({ length: 24 }, (_, place) => ({ ...commune, name: `Vũ Sơn ${place}` }));
    let settings: Settings = EMPTY_SETTINGS;
    for (let month = 0; month < 60; month += 1) {
      const date = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-28`;
      const kept = keepSnapshot(settings, { ...assessment, communes }, date);
      if (kept.code !== 'kept') throw new Error(kept.code);
      ({ settings } = kept);
    }
    const text = writeSettings(settings, SETS);
    expect(text.length).toBeLessThan(200_000);
    expect(readSettings(text)).toMatchObject({ settings: { snapshots: { length: 60 } }, notes: [] });
  });

  it('replaces one of the same day and keeps the days in order', () => {
    const first = keepSnapshot(EMPTY_SETTINGS, assessment, '2024-06-30');
    if (first.code !== 'kept') throw new Error(first.code);
    const second = keepSnapshot(first.settings, assessment, '2024-01-31');
    if (second.code !== 'kept') throw new Error(second.code);
    const third = keepSnapshot(second.settings, assessment, '2024-06-30');
    expect([first.replaced, second.replaced, third.code === 'kept' && third.replaced]).toEqual([
      false,
      false,
      true,
    ]);
    expect(third.code === 'kept' && third.settings.snapshots.map(({ date }) => date)).toEqual([
      '2024-01-31',
      '2024-06-30',
    ]);
  });

  it('is refused when there are too many, for the next reading would believe none of them', () => {
    const snapshots = Array.from({ length: MOST_SNAPSHOTS }, (_, day) => ({
      date: new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10),
      communes: [],
    }));
    const full = { ...EMPTY_SETTINGS, snapshots };
    expect(readSettings(writeSettings(full, SETS))).toEqual({ settings: full, sets: SETS, notes: [] });
    expect(keepSnapshot(full, assessment, '2025-01-01')).toEqual({ code: 'too-many', limit: MOST_SNAPSHOTS });
    expect(keepSnapshot(full, assessment, '2021-01-01')).toMatchObject({ code: 'kept', replaced: true });
  });

  it('is refused when the settings would grow too large to be believed', () => {
    const [commune] = assessment.communes;
    if (commune === undefined) throw new Error('No commune.');
    const communes = Array.from({ length: 6000 }, (_, place) => ({ ...commune, name: `Vũ Sơn ${place}` }));
    let settings: Settings = EMPTY_SETTINGS;
    for (const date of ['2024-01-31', '2024-02-29']) {
      const kept = keepSnapshot(settings, { ...assessment, communes }, date);
      if (kept.code !== 'kept') throw new Error(kept.code);
      ({ settings } = kept);
    }
    expect(readSettings(writeSettings(settings, SETS)).notes).toEqual([]);
    expect(keepSnapshot(settings, { ...assessment, communes }, '2024-03-31').code).toBe('too-many');
  });

  it.each(['', '31/01/2024', '2024-02-30', '2024-1-31'])('cannot be of the day %j', (date) => {
    expect(() => keepSnapshot(EMPTY_SETTINGS, assessment, date)).toThrow(NoDayError);
  });
});

describe('which snapshots are compared', () => {
  const dates = ['2024-01-31', '2024-06-30', '2024-12-31'];
  const settings = { ...EMPTY_SETTINGS, snapshots: dates.map((date) => ({ date, communes: [] })) };
  const days = (from: string | undefined, to: string | undefined) => {
    const chosen = chooseSnapshots(settings, assessment, { from, to });
    return chosen.code === 'chosen' ? [chosen.from.date, chosen.to.date] : chosen;
  };

  it.each([
    ['the last one with now', undefined, undefined, ['2024-12-31', undefined]],
    ['the one before a day with that day', undefined, '2024-06-30', ['2024-01-31', '2024-06-30']],
    ['a day with now', '2024-01-31', undefined, ['2024-01-31', undefined]],
    ['two days', '2024-01-31', '2024-12-31', ['2024-01-31', '2024-12-31']],
    ['none before the first', undefined, '2024-01-31', { code: 'no-earlier', date: '2024-01-31' }],
    ['an unknown day', '2024-02-01', undefined, { code: 'unknown', date: '2024-02-01', days: dates }],
    [
      'days the wrong way round',
      '2024-12-31',
      '2024-01-31',
      { code: 'not-after', from: '2024-12-31', to: '2024-01-31' },
    ],
  ])('%s', (_, from, to, expected) => {
    expect(days(from, to)).toEqual(expected);
  });

  it('none where none is kept', () => {
    expect(chooseSnapshots(EMPTY_SETTINGS, assessment, { from: undefined, to: undefined })).toEqual({
      code: 'none',
    });
  });
});

describe('the progress since a snapshot', () => {
  const before = withSnapshot(sample, '2024-01-31');
  // Nhất Tiến builds the houses; Vũ Sơn's figure of 15.1 is gone
  const now = typed(before, 'Biểu 01', { G35: 0, H35: 'Đạt', E54: '', F54: '' });
  const draw = (book: BookFile): { readonly after: BookFile; readonly notes: readonly string[] } => {
    const check = checked(book);
    const outcome = progressOf(check, { from: undefined, to: undefined });
    if (outcome.code !== 'compared') throw new Error(outcome.code);
    const { plan, notes } = progressPlan(book.image, check, outcome.progress);
    return { after: carriedOut(book, plan.operations), notes: notes.map(({ code }) => code) };
  };

  it('names what was gained and lost', () => {
    const outcome = progressOf(checked(now), { from: undefined, to: undefined });
    if (outcome.code !== 'compared') throw new Error(outcome.code);
    const changed = outcome.progress.communes.flatMap((one) =>
      one.code === 'compared' && one.criteria.gained.length + one.criteria.lost.length > 0
        ? [
            [
              one.name,
              one.before.met,
              one.after.met,
              one.criteria.gained.map(({ code }) => code),
              one.criteria.lost.map(({ code }) => code),
            ],
          ]
        : [],
    );
    expect(changed).toContainEqual(['Nhất Tiến', 15, 16, [9], []]);
    expect(changed).toHaveLength(2);
    expect(changed.find(([name]) => name === 'Vũ Sơn')).toMatchObject([
      'Vũ Sơn',
      19,
      18,
      [],
      [expect.any(Number)],
    ]);
  });

  it('becomes a sheet of ours, that no check takes for a review table', () => {
    const { after, notes } = draw(now);
    expect(notes).toEqual(['sheet-drawn']);
    expect(after.image.names.map(({ name }) => name)).toContain(OWN_SHEET_NAMES.progress);
    expect(valueAt(after, 'Tiến độ', 'A2')).toBe('(So sánh mốc 31/01/2024 với hiện tại)');
    expect(readShipped(after.image).passed).toContainEqual({ sheet: 'Tiến độ', reason: 'own-sheet' });
  });

  it('is drawn once, however often', () => {
    const once = draw(now).after;
    const twice = draw(once).after;
    expect(twice.archive.bytes).toEqual(once.archive.bytes);
  });

  it('is drawn beside a sheet that somebody edited', () => {
    const edited = typed(draw(now).after, 'Tiến độ', { J6: 'Đã kiểm tra' });
    const { after, notes } = draw(edited);
    expect(notes).toEqual(['sheet-edited', 'sheet-drawn']);
    expect(sheetNamed(after, 'Tiến độ')).toEqual(sheetNamed(edited, 'Tiến độ'));
    expect(valueAt(after, 'Tiến độ (2)', 'A2')).toBe('(So sánh mốc 31/01/2024 với hiện tại)');
  });

  it('leaves the roadmap what it knows: a build after it keeps its own settings and the snapshots', () => {
    const built = build(draw(now).after);
    const { settings } = checked(built.after);
    expect(settings.snapshots).toHaveLength(1);
    expect(settings.roadmap.size).toBeGreaterThan(0);
  });
});
