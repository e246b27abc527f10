import type { Assessment } from '../../assessment/assessment';
import type { AssessedTable } from '../../assessment/choices';
import { levelChange, tableLevels, type LevelChange } from '../../assessment/tableLevels';
import type { Circumstances } from '../../criteria/circumstances';
import { findIndicator } from '../../criteria/indicators';
import type { LevelOverrides } from '../../criteria/override';
import type { CriteriaSet, Indicator } from '../../criteria/set';
import { levelLines, type LevelLine } from '../../criteria/standing';
import type { DecisionReading } from '../../tables/decision/read';
import type { CellPlace } from '../../workbook/address';
import { overrideOf, scopeIn, type Confirming, type StatedLevel } from './confirming';

/** A level that a table or a pasted decision states, beside what is known: to be looked at before it is confirmed. */
export interface TakenLevel {
  readonly indicator: Indicator;
  /** `undefined` where it is no level that can be read. */
  readonly stated: StatedLevel | undefined;
  readonly text: string;
  readonly known: LevelLine;
  readonly change: LevelChange;
  readonly place?: CellPlace;
}

/** Differences to what is known come first, what cannot be read last. */
const RANK = { looser: 0, stricter: 0, other: 0, new: 1, same: 2, unreadable: 3 } as const satisfies Record<
  LevelChange,
  number
>;

const ranked = (taken: readonly TakenLevel[]): readonly TakenLevel[] =>
  [...taken].sort((one, other) => RANK[one.change] - RANK[other.change]);

type Beside = Pick<Assessment, 'sets' | 'levels'>;

/** What a table's own column of levels states. */
export function levelsOfTable(
  { sets, levels }: Beside,
  set: CriteriaSet,
  table: AssessedTable,
  circumstances: Circumstances,
): readonly TakenLevel[] {
  const beside = { sets, overrides: levels };
  return ranked(
    tableLevels(table, set, circumstances, beside).map(
      ({ stated: { level, text, place }, known, change }) => {
        const { indicator } = known;
        const scope = scopeIn(set, indicator, circumstances);
        const stated = level === undefined ? undefined : { code: indicator.code, ...scope, level, text };
        return { indicator, stated, text, known, change, place };
      },
    ),
  );
}

/** What a decision's table states, each level held against what is known where and when it is to apply. */
export function levelsOfDecision(
  { sets, levels: overrides }: Beside,
  set: CriteriaSet,
  { levels }: Pick<Extract<DecisionReading, { readonly code: 'read' }>, 'levels'>,
  circumstances: Circumstances,
): readonly TakenLevel[] {
  return ranked(
    levels.flatMap(({ code, region, group, year, level, text }): readonly TakenLevel[] => {
      const indicator = findIndicator(set, code);
      const { date } = circumstances;
      const own: Circumstances = {
        region,
        ...(group === undefined ? {} : { group }),
        year: year ?? circumstances.year,
        ...(date === undefined ? {} : { date }),
      };
      // what is said for all is held against what holds here
      const at = { ...own, region: region ?? circumstances.region };
      const known = levelLines(set, at, { sets, overrides }).find((one) => one.indicator.code === code);
      if (indicator === undefined || known === undefined) return [];
      const scope = { ...scopeIn(set, indicator, own), ...(year === undefined ? {} : { year }) };
      const stated = { code, ...scope, level, text };
      return [{ indicator, stated, text, known, change: levelChange(level, known.level) }];
    }),
  );
}

/** Nobody's own confirmation is replaced unasked. */
export const isProposed = ({ stated, known }: TakenLevel): boolean =>
  stated !== undefined && known.standing !== 'confirmed';

export interface ConfirmedLevels {
  readonly levels: LevelOverrides;
  /** Of those that no indicator can have so. */
  readonly refused: readonly string[];
}

/** Those that somebody chose, as they are kept. */
export function confirmedLevels(
  { sets }: Pick<Assessment, 'sets'>,
  set: CriteriaSet,
  chosen: readonly TakenLevel[],
  confirming: Confirming,
): ConfirmedLevels {
  const tried = chosen.map(({ indicator, stated }) => ({
    code: indicator.code,
    level: stated && overrideOf(sets, set, stated, confirming),
  }));
  return {
    levels: tried.flatMap(({ level }) => (level === undefined ? [] : [level])),
    refused: tried.flatMap(({ code, level }) => (level === undefined ? [code] : [])),
  };
}
