import type { Level, Unit } from './level';

/**
 * What a set is called in data that travels: readings, findings, settings, snapshots, the command line's JSON. Open:
 * a province's set brings its own. The set itself is among the sets of the reading or the assessment (`setOf`).
 */
export type SetKey = string;

/** The seven regions of the decision; `chung` is the level printed for the whole country. */
export type RegionKey = 'tdmnpb' | 'dbsh' | 'btb' | 'dhntb' | 'tn' | 'dnb' | 'dbscl';

export type LevelRegion = RegionKey | 'chung';

/** By what the levels of a set differ. */
export type Dimension = 'region' | 'year' | 'group';

/** "Nhóm 1": communes that a set asks the same of. */
interface CommuneGroup {
  readonly key: string;
  readonly name: string;
}

/**
 * Who has compared a level with the decision.
 * confirmed: the user, against the printed paper; sourced: a public source states it; inferred: derived from
 * one; delegated: left to the province, no national level; unverified: nobody yet.
 */
export type LevelStatus = 'confirmed' | 'sourced' | 'inferred' | 'delegated' | 'unverified';

export type IndicatorKind = 'mark' | 'percent' | 'money' | 'number' | 'count' | 'grade';

/** Of whom there are so many in a commune. */
export type Headcount = 'people' | 'households';

/**
 * How the results of communes that become one are put together.
 * - share: parts and wholes are added; `of` where the whole is all people or all households
 * - sum: things counted are added
 * - mean: each commune's figure counts for as many people or households as it has
 * - mark: a mark that all of them have
 */
export type UnionRule =
  | { readonly code: 'share'; readonly of?: Headcount }
  | { readonly code: 'sum' }
  | { readonly code: 'mean'; readonly per: Headcount }
  | { readonly code: 'mark' };

/** How likely the compilers of the data thought a level to be right; it proves nothing. */
type Confidence = 'high' | 'medium' | 'low';

/**
 * Why a level counts only as unverified in the given circumstances.
 * amended-in-year: the year alone does not tell whether the amendment already applies; region-unknown: the
 * regions differ and nobody said which one it is; outside-validity: the year is not one of the decision's.
 */
export type LevelDoubt = 'amended-in-year' | 'region-unknown' | 'outside-validity';

/** One required level with everything a screen must say about it. */
export interface SetLevel {
  readonly level: Level;
  /** As a person reads it: "≥ 75%". */
  readonly text: string;
  readonly status: LevelStatus;
  /** Addresses or decision numbers. */
  readonly sources: readonly string[];
  readonly note?: string;
  readonly confidence?: Confidence;
  readonly doubt?: LevelDoubt;
  /** Who confirmed it, and on which day (ISO), where that is known. */
  readonly confirmed?: Confirmation;
}

export interface Confirmation {
  readonly by?: string;
  readonly on?: string;
}

/**
 * What a criteria set says about a level.
 * - level: a level that can be compared
 * - relative: so many times the level of another set's indicator in the same circumstances
 * - wording: known in words only, too intricate to be compared
 * - unknown: an amendment changed it, and nobody has found the new value
 */
export type LevelValue =
  | { readonly code: 'level'; readonly level: Level }
  | {
      readonly code: 'relative';
      readonly set: SetKey;
      readonly indicator: string;
      readonly factor: number;
      /** Rounded up to a multiple of it: 1 for whole million đồng. */
      readonly roundUpTo?: number;
    }
  | { readonly code: 'wording' }
  | { readonly code: 'unknown' };

/** A level with where, to whom and when it applies; without a year, in all years of the decision. */
export interface ScopedLevel {
  readonly regions: readonly LevelRegion[];
  /** Keys of commune groups; without them, all. */
  readonly groups?: readonly string[];
  readonly year?: number;
  readonly value: LevelValue;
  /** As a person reads it; "" where the value is unknown. */
  readonly text: string;
  readonly status: LevelStatus;
  readonly sources: readonly string[];
  readonly note?: string;
  readonly confidence?: Confidence;
}

/** What a later decision made of an indicator; what is absent stays as it was. */
export interface IndicatorAmendment {
  /** First day, ISO. */
  readonly from: string;
  readonly decision: string;
  readonly name?: string;
  readonly kind?: IndicatorKind;
  readonly unit?: Unit;
  readonly unitText?: string;
  readonly levels?: readonly ScopedLevel[];
  readonly note?: string;
}

export interface Indicator {
  readonly set: SetKey;
  /** "17.10"; single-indicator criteria have the bare number: "5". */
  readonly code: string;
  readonly criterion: number;
  /** The decision's whole wording. */
  readonly name: string;
  /** As a list calls it, where the whole wording has no room: "Phân loại chất thải rắn tại nguồn". */
  readonly shortName: string;
  /** Other wordings by which a table may know it (the amended one, older ones). */
  readonly otherNames: readonly string[];
  readonly kind: IndicatorKind;
  readonly unit: Unit;
  /** As printed: "m²/người"; "" where there is none. */
  readonly unitText: string;
  /** More is better, or less is (poverty, stunting, temporary houses). */
  readonly wants: 'more' | 'less';
  /**
   * The wording has "(nếu có)" for its whole subject: a commune that has no such thing is judged "not
   * applicable". NTM 18.5 has it for one of its parts only and is judged in any case.
   */
  readonly ifAny: boolean;
  /** `undefined` where the set does not say it and the kind does not tell: then people put it together. */
  readonly union?: UnionRule;
  /** Left to the province or a ministry: who decides. */
  readonly delegatedTo?: string;
  readonly note?: string;
  /** Ask `levelFor` (requirement.ts) rather than this list. */
  readonly levels: readonly ScopedLevel[];
  readonly amended?: IndicatorAmendment;
}

export interface Criterion {
  readonly number: number;
  readonly name: string;
  /** Roman group of the decision: I–V; "" where the set has no groups. */
  readonly group: string;
  readonly indicators: readonly Indicator[];
}

interface CriterionGroup {
  /** "IV" */
  readonly number: string;
  readonly name: string;
}

interface Decision {
  readonly number: string;
  readonly date: string;
  readonly title: string;
}

export interface CriteriaSet {
  readonly key: SetKey;
  readonly name: string;
  /** "Nông thôn mới nâng cao": in lists and headings. */
  readonly shortName: string;
  /** "NTM nâng cao": where there is little room. */
  readonly briefName: string;
  /** On screens in English. */
  readonly englishName: string;
  readonly decision: Decision;
  readonly amendments: readonly Decision[];
  /** First and last day, ISO. */
  readonly validFrom: string;
  readonly validTo: string;
  /** What an official must know when using the set: conditions of recognition, special communes. */
  readonly notes: readonly string[];
  /** Its criteria are counted ("15/19 tiêu chí"), or they are conditions, each with a name of its own. */
  readonly parts: 'criteria' | 'conditions';
  readonly dimensions: readonly Dimension[];
  /** Empty where levels do not differ by them. */
  readonly communeGroups: readonly CommuneGroup[];
  readonly groups: readonly CriterionGroup[];
  readonly criteria: readonly Criterion[];
}

/** The years in which a set is in force. */
export const termOf = ({ validFrom, validTo }: Pick<CriteriaSet, 'validFrom' | 'validTo'>) =>
  ({ first: Number(validFrom.slice(0, 4)), last: Number(validTo.slice(0, 4)) }) as const;

/** The nearest year in which a set is in force. */
export function yearWithin(set: Pick<CriteriaSet, 'validFrom' | 'validTo'>, year: number): number {
  const { first, last } = termOf(set);
  return Math.min(last, Math.max(first, year));
}
