import type { LevelOverrides } from '../criteria/override';
import type { RegionKey, SetKey } from '../criteria/set';
import type { CriteriaSets } from '../criteria/sets';
import type { PassedSheet, UnjudgedTable } from '../tables/reading';
import type { CellPlace } from '../workbook/address';
import type { AssessedTable } from './choices';
import type { Finding, Shown } from './finding';
import type { RequiredLevel } from './required';
import type { DeclaredVerdict, Verdict } from './verdict';

export interface IndicatorAssessment {
  /** "17.10", "5" */
  readonly code: string;
  readonly verdict: Verdict;
  readonly result: Shown | undefined;
  readonly declared: DeclaredVerdict | undefined;
  readonly required: RequiredLevel | undefined;
  /** `undefined` where the table has no row for it. */
  readonly place: CellPlace | undefined;
  /** Which named part falls short. */
  readonly part: string | undefined;
  /** Unmet, and declared "cơ bản đạt". */
  readonly basically?: true;
}

export interface CriterionAssessment {
  readonly number: number;
  readonly verdict: Verdict;
  readonly declared: DeclaredVerdict | undefined;
  readonly place: CellPlace | undefined;
  /** Unmet, and nothing of it is more than "cơ bản đạt". */
  readonly basically?: true;
  /** Undecided because the commune was not reviewed in it: "Không xét". */
  readonly notReviewed?: true;
}

export interface CommuneAssessment {
  readonly name: string;
  readonly key: string;
  /** One of the assessment's `sets`. */
  readonly set: SetKey;
  readonly criteriaMet: number;
  readonly criteriaTotal: number;
  readonly declaredCriteriaMet: number | undefined;
  readonly criteria: readonly CriterionAssessment[];
  readonly indicators: readonly IndicatorAssessment[];
}

export interface Assessment {
  /** By which it was read and judged, in the order of screens and sheets; everything else names its set by key. */
  readonly sets: CriteriaSets;
  readonly tables: readonly AssessedTable[];
  readonly unjudged: readonly UnjudgedTable[];
  readonly passed: readonly PassedSheet[];
  readonly region: RegionKey | undefined;
  /** Confirmed ones that it was judged by. */
  readonly levels: LevelOverrides;
  /** Keys of communes that are judged as in special difficulty. */
  readonly special: readonly string[];
  /** The years whose levels were asked for, ascending: one, unless the tables are of several. */
  readonly years: readonly number[];
  readonly communes: readonly CommuneAssessment[];
  /** By sheet, row, column. */
  readonly findings: readonly Finding[];
}
