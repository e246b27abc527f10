import type { Level } from './level';
import type { Unit } from './unit';

export type SetKey = 'ntm' | 'nangcao' | 'kieumau';

/** The seven regions of the decision; `chung` is the level printed for the whole country. */
export type RegionKey = 'tdmnpb' | 'dbsh' | 'btb' | 'dhntb' | 'tn' | 'dnb' | 'dbscl';

/**
 * Who has compared a level with the decision.
 * confirmed: the user, against the printed paper; sourced: a public source states it; inferred: derived from
 * one; delegated: left to the province, no national level; unverified: nobody yet.
 */
export type LevelStatus = 'confirmed' | 'sourced' | 'inferred' | 'delegated' | 'unverified';

export type IndicatorKind = 'mark' | 'percent' | 'money' | 'number' | 'count' | 'grade';

/** One required level with everything a screen must say about it. */
export interface SetLevel {
  readonly level: Level;
  /** As a person reads it: "≥ 75%". */
  readonly text: string;
  readonly status: LevelStatus;
  /** Addresses or decision numbers. */
  readonly sources: readonly string[];
  readonly note?: string;
}

export interface Indicator {
  readonly set: SetKey;
  /** "17.10"; single-indicator criteria have the bare number: "5". */
  readonly code: string;
  readonly criterion: number;
  /** The decision's whole wording. */
  readonly name: string;
  /** Other wordings by which a table may know it (the amended one, older ones). */
  readonly otherNames: readonly string[];
  readonly kind: IndicatorKind;
  readonly unit: Unit;
  /** As printed: "m²/người"; "" where there is none. */
  readonly unitText: string;
  /** More is better, or less is (poverty, stunting, temporary houses). */
  readonly wants: 'more' | 'less';
  /** The wording has "(nếu có)": a commune that has no such thing is judged "not applicable". */
  readonly ifAny: boolean;
  /** Left to the province or a ministry: who decides. */
  readonly delegatedTo?: string;
  readonly note?: string;
}

export interface Criterion {
  readonly number: number;
  readonly name: string;
  /** Roman group of the decision: I–V. */
  readonly group: string;
  readonly indicators: readonly Indicator[];
}

export interface Decision {
  readonly number: string;
  readonly date: string;
  readonly title: string;
}

export interface CriteriaSet {
  readonly key: SetKey;
  readonly name: string;
  readonly decision: Decision;
  readonly amendments: readonly Decision[];
  /** First and last day, ISO. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly criteria: readonly Criterion[];
}
