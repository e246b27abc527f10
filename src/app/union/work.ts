import type { Headcounts } from '../../assessment/union/amount';
import type { CheckOptions } from '../check';
import type { UnionProblem } from '../../messages/union';
import type { MergeFile } from '../merge/file';
import type { LeftOut, MergeChoice } from '../merge/work';

/** How many people and households a commune has, as a person says it. */
export interface SaidHeads extends Headcounts {
  readonly commune: string;
}

export interface UnionRequest {
  readonly choices: readonly MergeChoice[];
  /** Workbooks that are read already; they come first. */
  readonly opened?: readonly MergeFile[];
  /** Files of the same job of which there are no bytes. */
  readonly unopened?: readonly LeftOut[];
  /** Of the new commune. */
  readonly name: string;
  /** None: all communes of the files, unless one of them is called like the new one. */
  readonly of: readonly string[];
  readonly heads: readonly SaidHeads[];
  readonly check: Omit<CheckOptions, 'fileName'>;
}

/** What one set came to. */
interface UnitedCount {
  readonly set: string;
  readonly lines: number;
  readonly open: number;
}

export type UnionRefusal =
  /** No file has a review table. */
  | { readonly why: 'no-tables'; readonly leftOut: readonly LeftOut[] }
  | { readonly why: 'unknown-commune'; readonly commune: string; readonly known: readonly string[] }
  /** Nobody said which, and one of them is called like the new one: an old one, or one put together by hand. */
  | { readonly why: 'not-named'; readonly known: readonly string[] }
  | { readonly why: 'too-few'; readonly known: readonly string[] }
  /** No set has tables of all of them. */
  | { readonly why: 'no-common-set'; readonly communes: readonly string[] }
  | { readonly why: 'no-name' };

/** What is told of a new commune beside its workbook. */
interface UnitedFacts {
  readonly code: 'united';
  readonly name: string;
  readonly of: readonly string[];
  readonly counts: readonly UnitedCount[];
  readonly problems: readonly UnionProblem[];
  readonly leftOut: readonly LeftOut[];
}

/** @typeParam Book how the surroundings hand the workbook on */
export type UnionResult<Book> = (UnitedFacts & Book) | ({ readonly code: 'not-united' } & UnionRefusal);

export type United = UnionResult<{ readonly blob: Blob }>;
