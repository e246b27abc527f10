import type { LevelStatus, SetKey } from '../criteria/set';
import type { CellPlace } from '../workbook/address';
import type { Severity } from '../workbook/plan';
import type { RequiredLevel } from './required';
import type { DeclaredVerdict, Verdict } from './verdict';

/** What stands in a cell, as displayed and, where it is a figure, in the indicator's unit. */
export interface Shown {
  readonly text: string;
  readonly value?: number;
}

export type SuspicionReason =
  /** A percentage below 0 or above 100. */
  | 'outside-percent'
  /** 0,915 beside figures such as 91,5. */
  | 'looks-like-fraction'
  /** 1.250: a thousand and more, or one and a bit. */
  | 'two-readings'
  | 'negative'
  /** 31,5 houses. */
  | 'not-whole'
  /** 42.500 in a column of million đồng. */
  | 'out-of-scale'
  /** "700/1.190 hộ (61%)": the share says another percent. */
  | 'share-mismatch'
  /** "75 - 80": below and above the level at once. */
  | 'range-around-level';

export type UnreadableReason = 'text' | 'error-value' | 'not-calculated' | 'date' | 'mark' | 'not-comparable';

interface OfTable {
  readonly set: SetKey;
  readonly severity: Severity;
  readonly place: CellPlace;
  /** Its row or column is out of sight, by hand or by a filter. */
  readonly hidden?: 'row' | 'column';
}
interface OfCommune extends OfTable {
  readonly commune: string;
}
interface OfIndicator extends OfCommune {
  readonly indicator: string;
}

/** A finding is data: codes, facts and a cell. Sentences are made in `messages/`. */
export type Finding =
  | (OfIndicator & {
      readonly code: 'unmet';
      readonly required: RequiredLevel | undefined;
      readonly result: Shown | undefined;
      readonly declared: DeclaredVerdict | undefined;
      /** Which named part of a compound level, or of a split indicator, falls short. */
      readonly part: string | undefined;
    })
  | (OfIndicator & {
      readonly code: 'contradiction';
      readonly verdict: Verdict;
      readonly declared: DeclaredVerdict;
      readonly mark: string;
      readonly required: RequiredLevel | undefined;
      readonly result: Shown | undefined;
      /** Figure against mark, or mark against mark. */
      readonly between: 'figure-and-mark' | 'marks';
    })
  | (OfIndicator & {
      readonly code: 'missing';
      readonly required: RequiredLevel | undefined;
      /** The table has no row for the indicator at all. */
      readonly absent: boolean;
    })
  | (OfIndicator & {
      readonly code: 'unreadable';
      readonly text: string;
      readonly reason: UnreadableReason;
      readonly verdict: Verdict;
    })
  | (OfIndicator & {
      readonly code: 'suspicious-figure';
      readonly reason: SuspicionReason;
      readonly result: Shown;
      readonly readings: readonly number[];
      readonly verdict: Verdict;
    })
  | (OfIndicator & {
      readonly code: 'no-figure';
      readonly verdict: Verdict;
      readonly required: RequiredLevel | undefined;
    })
  /** Nothing decides but a level that nobody has compared with the decision, or a mark stands below one. */
  | (OfIndicator & {
      readonly code: 'unverified-level';
      readonly use: 'undecided' | 'below';
      readonly verdict: Verdict;
      /** What the verdict would be by that level. */
      readonly would: 'met' | 'unmet';
      readonly required: RequiredLevel;
      readonly result: Shown | undefined;
    })
  /** The table's own level is looser than one that nobody has compared with the decision. */
  | (OfTable & {
      readonly code: 'unverified-level';
      readonly use: 'compared';
      readonly indicator: string;
      readonly stated: string;
      readonly expected: string;
    })
  /** "Không xét" where every commune has to be reviewed. */
  | (OfIndicator & { readonly code: 'not-reviewed'; readonly text: string })
  /** A figure, and nothing to compare it with. */
  | (OfIndicator & { readonly code: 'no-level'; readonly result: Shown })
  /** The commune's part of a compound level is not in the table. */
  | (OfIndicator & {
      readonly code: 'part-missing';
      readonly required: RequiredLevel;
      readonly parts: readonly string[];
    })
  | (OfTable & {
      readonly code: 'level-mismatch' | 'stricter-level';
      readonly indicator: string;
      readonly stated: string;
      readonly expected: string;
      readonly status: LevelStatus;
      readonly sources: readonly string[];
    })
  | (OfTable & { readonly code: 'unreadable-level'; readonly indicator: string; readonly text: string })
  /** "≥ 13%" of poor households: the sign is turned round. */
  | (OfTable & { readonly code: 'turned-level'; readonly indicator: string; readonly text: string })
  | (OfCommune & {
      readonly code: 'wrong-total';
      readonly declared: number;
      readonly counted: number;
      readonly total: number;
      readonly undetermined: number;
    })
  | (OfCommune & {
      readonly code: 'wrong-criterion-mark';
      readonly criterion: number;
      readonly declared: DeclaredVerdict;
      readonly verdict: Verdict;
      readonly because: readonly string[];
    })
  /** A criterion that a table marks without its indicators. */
  | (OfCommune & {
      readonly code: 'unmet-criterion';
      readonly criterion: number;
      /** As it stands in the mark's cell; "" where a table ticks what is met. */
      readonly text: string;
    })
  | (OfCommune & {
      readonly code: 'open-criterion';
      readonly criterion: number;
      readonly verdict: 'missing' | 'unreadable' | 'undecided';
      readonly text: string;
      /** The table has no place for it at all. */
      readonly absent: boolean;
    })
  /** Of a commune that several became: the mean of their percents or incomes, where parts and wholes make another figure. */
  | (OfIndicator & {
      readonly code: 'averaged';
      readonly result: Shown;
      readonly right: number;
      /** The old communes. */
      readonly of: readonly string[];
    })
  | (OfTable & { readonly code: 'unknown-indicator'; readonly text: string })
  | (OfIndicator & {
      readonly code: 'duplicate' | 'tables-disagree';
      readonly places: readonly CellPlace[];
      readonly verdicts: readonly Verdict[];
      readonly verdict: Verdict;
    });

export type FindingCode = Finding['code'];
