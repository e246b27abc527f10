import { findIndicator, indicatorsOf } from '../../src/criteria/indicators';
import type { Level } from '../../src/criteria/level';
import { LEVEL_REGIONS } from '../../src/criteria/region';
import type { Indicator, LevelRegion, LevelStatus, ScopedLevel } from '../../src/criteria/set';
import { SETS, criteriaSet } from '../support/shippedSets';
import domain from './files/domain.json';

type Value = number | string | null;

/** One row of the domain's table of what is known of the decisions, before 211/QĐ-TTg. */
interface Row {
  readonly set: string;
  readonly code: string;
  readonly name: string;
  readonly op: string;
  readonly level: Readonly<Record<LevelRegion, Value>>;
  readonly byYear?: Readonly<Partial<Record<LevelRegion, Readonly<Record<string, number>>>>>;
  readonly inferredByYear?: Readonly<Partial<Record<LevelRegion, Readonly<Record<string, number>>>>>;
  readonly delegated?: string;
  readonly sourcedRegions: readonly string[];
  readonly inferredRegions?: readonly string[];
  readonly after211?: true;
  readonly status: string;
}

const ROWS = domain as readonly Row[];

function valueOf(level: Level): Value {
  switch (level.code) {
    case 'figure':
      return level.value;
    case 'range':
      return level.from;
    case 'mark':
      return 'Đạt';
    case 'none':
      return 'Không';
    case 'degree':
      return `Mức độ ${String(level.degree)}`;
    case 'grade':
      return { yeu: 'Yếu', 'trung-binh': 'Trung bình', kha: 'Khá', tot: 'Tốt', 'xuat-sac': 'Xuất sắc' }[
        level.grade
      ];
  }
}

const entriesOf = ({ levels }: Indicator, region: LevelRegion): readonly ScopedLevel[] =>
  levels.filter(({ regions, value }) => value.code === 'level' && regions.includes(region));

/** Region, year ("" for all), value and status of every level that can be compared. */
const shipped = (indicator: Indicator): readonly string[] =>
  LEVEL_REGIONS.flatMap((region) =>
    entriesOf(indicator, region).map(({ value, year, status }) =>
      [region, year ?? '', value.code === 'level' ? valueOf(value.level) : '', status].join(' '),
    ),
  ).sort();

function known(row: Row): readonly string[] {
  const statusOf = (region: LevelRegion): LevelStatus =>
    row.sourcedRegions.includes(region)
      ? 'sourced'
      : row.inferredRegions?.includes(region) === true
        ? 'inferred'
        : 'unverified';
  return LEVEL_REGIONS.flatMap((region) => {
    const inferred = row.inferredByYear?.[region];
    const yearly = Object.entries(row.byYear?.[region] ?? {}).map(
      ([year, value]) =>
        [region, year, value, inferred?.[year] === value ? 'inferred' : statusOf(region)] as const,
    );
    const value = row.level[region];
    const plain = value === null ? [] : [[region, '', value, statusOf(region)] as const];
    return [...plain, ...yearly].map((parts) => parts.join(' '));
  }).sort();
}

const indicatorOf = ({ set, code }: Row): Indicator => {
  const found = findIndicator(criteriaSet(set), code);
  if (found === undefined) throw new Error(`${set} ${code}`);
  return found;
};

/** The amendment speaks of 14.3 or of 14.4, nobody knows which: neither is compared with its old level any more. */
const PERHAPS_AMENDED = 'nangcao 14.3';
/** "Cao hơn 10 %": no level of its own, but so many times another set's. */
const RELATIVE = 'kieumau 2';

describe('the shipped data beside what the domain page knows', () => {
  it('has the same indicators', () => {
    const codes = SETS.flatMap((set) => indicatorsOf(set).map(({ code }) => `${set.key} ${code}`));
    expect(ROWS.map((row) => `${row.set} ${indicatorOf(row).code}`)).toEqual(codes);
  });

  it('builds one level upon another set', () => {
    const [set = '', code = ''] = RELATIVE.split(' ');
    const [entry] = findIndicator(criteriaSet(set), code)?.levels ?? [];
    expect(entry?.value).toMatchObject({ code: 'relative', set: 'nangcao', indicator: '10', factor: 1.1 });
    expect(ROWS.find((row) => `${row.set} ${row.code}` === RELATIVE)?.level.chung).toBe(10);
  });

  it.each(ROWS.map((row) => [`${row.set} ${row.code}`, row] as const))('%s', (name, row) => {
    const indicator = indicatorOf(row);
    expect(indicator.name).toBe(row.name);
    expect(shipped(indicator)).toEqual(name === RELATIVE ? [] : known(row));
    expect(indicator.delegatedTo).toBe(row.delegated);
    expect(indicator.amended !== undefined).toBe(row.after211 === true || name === PERHAPS_AMENDED);
  });
});
