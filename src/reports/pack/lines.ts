import { indicatorsOf } from '../../criteria/indicators';
import type { LevelOverride, LevelOverrides } from '../../criteria/override';
import { termOf, type CriteriaSet, type Indicator } from '../../criteria/set';
import { narrowingOf, type Narrowing } from './columns';

/** One row of a pack's sheet under an indicator: levels that share everything but for whom they are. */
export interface PackLine {
  readonly indicator: Indicator;
  readonly narrowing: Readonly<Record<Narrowing, string>>;
  readonly source: string;
  readonly by: string;
  /** ISO */
  readonly on: string;
  readonly levels: LevelOverrides;
}

const NOTHING = { year: '', region: '', group: '', from: '', to: '' } as const;

const blank = (indicator: Indicator, year = ''): PackLine => ({
  indicator,
  narrowing: { ...NOTHING, year },
  source: '',
  by: '',
  on: '',
  levels: [],
});

/** An indicator whose levels go by years has a row for each of them. */
const yearsOf = (set: CriteriaSet, { levels }: Indicator): readonly string[] => {
  if (levels.every(({ year }) => year === undefined)) return [];
  const { first, last } = termOf(set);
  return Array.from({ length: last - first + 1 }, (_, place) => String(first + place));
};

function linesOf(set: CriteriaSet, indicator: Indicator, levels: LevelOverrides): readonly PackLine[] {
  const groups = new Map<string, PackLine & { readonly levels: LevelOverride[] }>();
  for (const level of levels.filter(({ code }) => code === indicator.code)) {
    const narrowing = narrowingOf(set, level);
    const { source, confirmedBy: by = '', confirmedOn: on = '' } = level;
    const key = JSON.stringify([narrowing, source, by, on]);
    const line = groups.get(key) ?? { indicator, narrowing, source, by, on, levels: [] };
    line.levels.push(level);
    groups.set(key, line);
  }
  const filled = [...groups.values()];
  const years = yearsOf(set, indicator);
  const open = years.filter((year) => filled.every(({ narrowing }) => narrowing.year !== year));
  if (filled.length === 0 && years.length === 0) return [blank(indicator)];
  return [...filled, ...open.map((year) => blank(indicator, year))];
}

/** All rows of a set, in the decision's order; an indicator without a level has one to be filled in. */
export const packLines = (set: CriteriaSet, levels: LevelOverrides): readonly PackLine[] =>
  indicatorsOf(set).flatMap((indicator) => linesOf(set, indicator, levels));
