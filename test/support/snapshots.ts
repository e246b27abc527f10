import fc from 'fast-check';
import type { DatedSnapshot } from '../../src/app/snapshots/snapshots';
import type { Verdict } from '../../src/assessment/verdict';
import type { SetKey } from '../../src/criteria/set';
import type { SnapshotCommune } from '../../src/reports/progress/progress';
import { communeKey } from '../../src/text/commune';

const NAMES = ['Vũ Sơn', 'Nhất Tiến', 'Hưng Vũ', 'Tân Lập', 'Vũ Lễ', 'Đồng Ý', 'Chiến Thắng'] as const;
const CODES = ['1.1', '1.2', '5', '9.1', '17.10', '17.11'] as const;

/** "1 met, 9 unmet" as one line of a case. */
export const commune = (
  name: string,
  criteria: Readonly<Record<number, Verdict>>,
  indicators: Readonly<Record<string, Verdict>> = {},
  set: SetKey = 'ntm',
): SnapshotCommune => ({
  set,
  name,
  key: communeKey(name),
  criteria: new Map(Object.entries(criteria).map(([number, verdict]) => [Number(number), verdict])),
  indicators: new Map(Object.entries(indicators)),
});

const verdict = fc.constantFrom<Verdict>(
  'met',
  'unmet',
  'missing',
  'unreadable',
  'not-applicable',
  'undecided',
);

const anyCommune = fc
  .record({
    set: fc.constantFrom<SetKey>('ntm', 'nangcao', 'kieumau'),
    name: fc.constantFrom(...NAMES),
    criteria: fc.array(verdict, { maxLength: 19 }),
    indicators: fc.array(verdict, { maxLength: CODES.length }),
  })
  .map(({ set, name, criteria, indicators }): SnapshotCommune => ({
    set,
    name,
    key: communeKey(name),
    criteria: new Map(criteria.map((one, place) => [place + 1, one])),
    indicators: new Map(
      indicators.flatMap((one, place): [string, Verdict][] => {
        const code = CODES[place];
        return code === undefined ? [] : [[code, one]];
      }),
    ),
  }));

const SETS: readonly SetKey[] = ['ntm', 'nangcao', 'kieumau'];

/** As an assessment gives them: set by set, each commune once in a set. */
const communes = fc
  .uniqueArray(anyCommune, { selector: ({ set, key }) => `${set}|${key}`, maxLength: 9 })
  .map((all) => SETS.flatMap((set) => all.filter((one) => one.set === set)));

const day = fc
  .integer({ min: 0, max: 2000 })
  .map((days) => new Date(Date.UTC(2021, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

/** Snapshots as a workbook keeps them, ascending by day. */
export const snapshots: fc.Arbitrary<readonly DatedSnapshot[]> = fc
  .uniqueArray(day, { maxLength: 4 })
  .chain((days) =>
    fc.tuple(...[...days].sort().map((date) => communes.map((own) => ({ date, communes: own })))),
  );
