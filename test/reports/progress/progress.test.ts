import fc from 'fast-check';
import { compareSnapshots, countOf, type CommuneProgress } from '../../../src/reports/progress/progress';
import { drawProgress } from '../../../src/reports/progress/sheet';
import { commune, snapshots } from '../../support/snapshots';
import { SETS } from '../../support/shippedSets';

const at = (date: string | undefined, ...communes: readonly ReturnType<typeof commune>[]) => ({
  date,
  communes,
});

/** "Vũ Sơn 1→2 +9 -5 +9.1" */
function told(progress: CommuneProgress): string {
  if (progress.code !== 'compared') return `${progress.name} ${progress.code}`;
  const { name, before, after, criteria, indicators, uncompared } = progress;
  return [
    `${name} ${before.met}/${before.total}→${after.met}/${after.total}`,
    ...criteria.gained.map(({ code }) => `+${code}`),
    ...criteria.lost.map(({ code, after: verdict }) => `-${code} ${verdict}`),
    ...indicators.gained.map(({ code }) => `+${code}`),
    ...indicators.lost.map(({ code, after: verdict }) => `-${code} ${verdict}`),
    ...uncompared.map((code) => `?${code}`),
  ].join(' ');
}

const compared = (
  from: Parameters<typeof compareSnapshots>[0],
  to: Parameters<typeof compareSnapshots>[1],
): readonly string[] => compareSnapshots(from, to).communes.map(told);

describe('what a commune gained and lost between two snapshots', () => {
  it.each([
    [
      'a criterion gained',
      commune('Vũ Sơn', { 9: 'unmet', 10: 'met' }, { '9.1': 'unmet', '9.2': 'met' }),
      commune('Vũ Sơn', { 9: 'met', 10: 'met' }, { '9.1': 'met', '9.2': 'met' }),
      'Vũ Sơn 1/2→2/2 +9 +9.1',
    ],
    [
      'a criterion lost, because a figure is missing now',
      commune('Vũ Sơn', { 4: 'met' }, { '4.2': 'met' }),
      commune('Vũ Sơn', { 4: 'missing' }, { '4.2': 'missing' }),
      'Vũ Sơn 1/1→0/1 -4 missing -4.2 missing',
    ],
    [
      'an indicator gained without its criterion',
      commune('Vũ Sơn', { 17: 'unmet' }, { '17.1': 'unmet', '17.6': 'unmet' }),
      commune('Vũ Sơn', { 17: 'unmet' }, { '17.1': 'met', '17.6': 'unmet' }),
      'Vũ Sơn 0/1→0/1 +17.1',
    ],
    [
      'met and not applicable are the same',
      commune('Vũ Sơn', { 6: 'met' }, { '6.3': 'met' }),
      commune('Vũ Sơn', { 6: 'not-applicable' }, { '6.3': 'not-applicable' }),
      'Vũ Sơn 1/1→1/1',
    ],
    [
      'missing and unmet are neither gained nor lost',
      commune('Vũ Sơn', { 6: 'missing' }, { '6.3': 'undecided' }),
      commune('Vũ Sơn', { 6: 'unmet' }, { '6.3': 'unreadable' }),
      'Vũ Sơn 0/1→0/1',
    ],
    [
      'an indicator that only one of them has is told, not guessed',
      commune('Vũ Sơn', { 6: 'met' }, { '6.1': 'met', '6.9': 'met' }),
      commune('Vũ Sơn', { 6: 'met' }, { '6.1': 'met', '6.2': 'unmet' }),
      'Vũ Sơn 1/1→1/1 ?6.2 ?6.9',
    ],
    [
      'a table of criteria alone is compared by its criteria',
      commune('Vũ Sơn', { 6: 'unmet' }, { '6.1': 'unmet' }),
      commune('Vũ Sơn', { 6: 'met' }),
      'Vũ Sơn 0/1→1/1 +6',
    ],
    [
      'another spelling of the name is the same commune',
      commune('VŨ SƠN', { 6: 'unmet' }),
      commune('Vũ Sơn', { 6: 'met' }),
      'Vũ Sơn 0/1→1/1 +6',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(compared(at('2024-01-31', before), at(undefined, after))).toEqual([expected]);
  });

  it('names the communes that only one of them has, and keeps the sets apart', () => {
    expect(
      compared(
        at('2024-01-31', commune('Vũ Sơn', { 1: 'met' }), commune('Vũ Lễ', { 1: 'met' })),
        at('2024-06-30', commune('Vũ Lễ', { 1: 'met' }), commune('Vũ Lễ', { 1: 'met' }, {}, 'nangcao')),
      ),
    ).toEqual(['Vũ Lễ 1/1→1/1', 'Vũ Lễ only-after', 'Vũ Sơn only-before']);
  });

  it('finds nothing between a snapshot and itself, and what one way gains the other way loses', () => {
    fc.assert(
      fc.property(snapshots, (all) => {
        for (const one of all) {
          for (const other of all) {
            const there = compareSnapshots(one, other).communes;
            const back = compareSnapshots(other, one).communes;
            for (const commune of there) {
              if (commune.code !== 'compared') continue;
              const twin = back.find(({ set, key }) => set === commune.set && key === commune.key);
              if (twin?.code !== 'compared') throw new Error('Compared one way only.');
              expect(new Set(commune.criteria.gained.map(({ code }) => code))).toEqual(
                new Set(twin.criteria.lost.map(({ code }) => code)),
              );
              if (one === other) expect([...commune.criteria.gained, ...commune.indicators.lost]).toEqual([]);
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('accounts for every criterion: before + gained − lost = after, where both have the same ones', () => {
    const before = commune('Vũ Sơn', { 1: 'met', 2: 'unmet', 3: 'met', 4: 'missing' });
    const after = commune('Vũ Sơn', { 1: 'met', 2: 'met', 3: 'unmet', 4: 'met' });
    const [progress] = compareSnapshots(at('2024-01-31', before), at(undefined, after)).communes;
    if (progress?.code !== 'compared') throw new Error('Not compared.');
    const { gained, lost } = progress.criteria;
    expect(countOf(before).met + gained.length - lost.length).toBe(countOf(after).met);
  });
});

describe('the sheet "Tiến độ"', () => {
  const content = drawProgress(
    compareSnapshots(
      at('2024-01-31', commune('Vũ Sơn', { 1: 'met', 2: 'unmet' }), commune('Vũ Lễ', { 1: 'met', 2: 'met' })),
      at(
        undefined,
        commune('Vũ Sơn', { 1: 'met', 2: 'met' }),
        commune('Vũ Lễ', { 1: 'met', 2: 'missing' }),
        commune('Đồng Ý', { 1: 'met', 2: 'met' }),
      ),
    ),
    SETS,
  );
  const row = (number: number): readonly unknown[] =>
    content.cells.filter((cell) => cell.row === number).map(({ content: value }) => value);

  it('says what is compared', () => {
    expect(row(1)).toEqual(['(So sánh mốc 31/01/2024 với hiện tại)']);
  });

  it('has a row for each commune, with a difference that Excel calculates', () => {
    expect(row(5)).toEqual([1, 'Vũ Sơn', 1, 2, { formula: 'D6-C6', result: 1 }, '2', '', '', '', '']);
    expect(row(6)).toEqual([
      2,
      'Vũ Lễ',
      2,
      1,
      { formula: 'D7-C7', result: -1 },
      '',
      '2 (thiếu kết quả)',
      '',
      '',
      '',
    ]);
  });

  it('leaves no difference where there is nothing to compare', () => {
    expect(row(7)).toEqual([3, 'Đồng Ý', '', 2, '', '', '', '', '', 'Mốc trước không có xã này']);
  });

  it('sums up', () => {
    expect(row(8).slice(0, 5)).toEqual([
      undefined,
      'Cộng',
      { formula: 'SUM(C6:C8)', result: 3 },
      { formula: 'SUM(D6:D8)', result: 5 },
      { formula: 'SUM(E6:E8)', result: 0 },
    ]);
  });
});
