import { indicatorsOf } from '../indicators';
import type { LevelOverrides } from '../override';
import { LEVEL_REGIONS } from '../region';
import type { CriteriaSet, Indicator, LevelRegion, LevelStatus, ScopedLevel, SetKey } from '../set';
import type { CriteriaSets } from '../sets';

/** What one side says of a level. */
export interface StatedLevel {
  readonly text: string;
  readonly status: LevelStatus;
}

/** A level in which two sets, packs or lists differ; `undefined` where one of them has none. */
export interface LevelDifference {
  readonly set: SetKey;
  readonly code: string;
  readonly region?: LevelRegion;
  readonly group?: string;
  readonly year?: number;
  readonly before: StatedLevel | undefined;
  readonly after: StatedLevel | undefined;
}

/** Sets with their own levels, and levels that somebody confirmed beside them. */
export interface LevelsSide {
  readonly sets: CriteriaSets;
  readonly levels: LevelOverrides;
}

interface Stated extends Omit<LevelDifference, 'before' | 'after'> {
  readonly stated: StatedLevel;
}

/** One line of a set for each region and commune group to which it applies; all regions alike count as one. */
function statedBy(set: CriteriaSet, { code }: Indicator, entry: ScopedLevel): readonly Stated[] {
  const { regions, groups, year, text, status } = entry;
  const everywhere = regions.length === LEVEL_REGIONS.length;
  const base = {
    set: set.key,
    code,
    ...(year === undefined ? {} : { year }),
    stated: { text, status },
  };
  return (everywhere ? [undefined] : regions).flatMap((region) =>
    (groups ?? [undefined]).map((group) => ({
      ...base,
      ...(region === undefined ? {} : { region }),
      ...(group === undefined ? {} : { group }),
    })),
  );
}

function statedIn({ sets, levels }: LevelsSide): ReadonlyMap<string, Stated> {
  const found = new Map<string, Stated>();
  for (const set of sets) {
    for (const indicator of indicatorsOf(set)) {
      for (const one of indicator.levels.flatMap((entry) => statedBy(set, indicator, entry))) {
        const { set: key, code, region, group, year } = one;
        found.set(JSON.stringify([key, code, region, group, year]), one);
      }
    }
  }
  for (const level of levels) {
    const { set, code, region, group, year, text } = level;
    // in the place of the set's own; of several decisions, one after another, the last
    found.set(JSON.stringify([set, code, region, group, year]), {
      set,
      code,
      ...(region === undefined ? {} : { region }),
      ...(group === undefined ? {} : { group }),
      ...(year === undefined ? {} : { year }),
      stated: { text, status: 'confirmed' },
    });
  }
  return found;
}

const isSame = (one: StatedLevel | undefined, other: StatedLevel | undefined): boolean =>
  one?.text === other?.text && one?.status === other?.status;

/** The levels in which two sides differ, in the order of the first, then of the second. */
export function levelDifferences(before: LevelsSide, after: LevelsSide): readonly LevelDifference[] {
  const [first, second] = [statedIn(before), statedIn(after)];
  return [...new Map([...first, ...second])].flatMap(([key, { stated: _, ...scope }]) => {
    const [one, other] = [first.get(key)?.stated, second.get(key)?.stated];
    return isSame(one, other) ? [] : [{ ...scope, before: one, after: other }];
  });
}
