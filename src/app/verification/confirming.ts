import { amendmentStage } from '../../criteria/amendment';
import type { Circumstances } from '../../criteria/circumstances';
import { parseOverride, type LevelOverride } from '../../criteria/override';
import { yearWithin, type CriteriaSet, type Indicator } from '../../criteria/set';
import type { CriteriaSets } from '../../criteria/sets';

/** By what and by whom levels are confirmed. */
export interface Confirming {
  /** Decision, page. */
  readonly source: string;
  readonly by: string;
  /** ISO day. */
  readonly on: string;
}

const dayBefore = (iso: string): string => {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
};

/**
 * To what a confirmation applies: to the region, group and year by which the set's levels of the indicator differ, and
 * to one side of an amendment. What does not differ is confirmed once for all.
 */
export function scopeIn(
  set: CriteriaSet,
  { levels, amended }: Indicator,
  circumstances: Circumstances,
): Pick<LevelOverride, 'region' | 'group' | 'year' | 'from' | 'to'> {
  const { region, group, year } = circumstances;
  const stage = amended === undefined ? undefined : amendmentStage(amended, circumstances);
  const isOfYear = levels.some((level) => level.year !== undefined) || stage === 'either';
  const isKnown = set.dimensions.includes('year') && year === yearWithin(set, year);
  return {
    ...(set.dimensions.includes('region') && region !== undefined ? { region } : {}),
    ...(group === undefined ? {} : { group }),
    ...(isOfYear && isKnown ? { year } : {}),
    ...(stage === 'before' && amended !== undefined ? { to: dayBefore(amended.from) } : {}),
    ...(stage === 'after' && amended !== undefined ? { from: amended.from } : {}),
  };
}

/** A level with its scope, to which only the decision and the person are wanting. */
export type StatedLevel = Omit<LevelOverride, 'set' | 'source' | 'confirmedBy' | 'confirmedOn'>;

/** The level as it is confirmed; `undefined` where it is none that the indicator can have. */
export function overrideOf(
  sets: CriteriaSets,
  { key: set }: CriteriaSet,
  stated: StatedLevel,
  { source, by, on }: Confirming,
): LevelOverride | undefined {
  const line = { set, ...stated, source, ...(by === '' ? {} : { confirmedBy: by }), confirmedOn: on };
  const parsed = parseOverride(line, 0, sets);
  return parsed.code === 'ok' ? parsed.overrides[0] : undefined;
}
