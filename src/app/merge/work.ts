import type { RegionKey, SetKey } from '../../criteria/set';
import type { CriteriaSets } from '../../criteria/sets';
import type { FileProblem } from '../../workbook/problem';
import type { United, UnionRequest } from '../union/work';
import type { Difference } from '../../reports/merge/differences';

/** A workbook that somebody chose for merging. */
export interface MergeChoice {
  /** Tells it from all others, also from those that are called alike. */
  readonly key: string;
  readonly name: string;
  readonly blob: Blob;
}

/** What is in a workbook that was chosen. */
export type Inspected = (
  | { readonly code: 'tables'; readonly communes: readonly string[] }
  | { readonly code: 'unusable'; readonly problem: FileProblem }
) & {
  /** Tables that may be reviews and are not merged, each told with its reason. */
  readonly unjudged: readonly string[];
};

/** A file that has no part in what was merged: it cannot be opened, or has no review table. */
export interface LeftOut {
  readonly file: string;
  readonly problem: FileProblem;
}

export interface MergeRequest {
  readonly choices: readonly MergeChoice[];
  readonly region?: RegionKey | undefined;
  /** Sets from a file that the user names. */
  readonly sets?: CriteriaSets;
  /** Files of the same job of which there are no bytes: they are listed with those that have no table. */
  readonly unopened?: readonly LeftOut[];
}

/** A commune of the merged table, and the ranges that it comes from. */
export interface MergedFrom {
  readonly name: string;
  readonly set: SetKey;
  readonly sources: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly from: string;
    readonly to: string;
  }[];
}

export type Merged =
  | {
      readonly code: 'merged';
      readonly blob: Blob;
      /** So many had a review table. */
      readonly files: number;
      readonly communes: readonly MergedFrom[];
      /** The review tables of the new workbook, with their communes. */
      readonly tables: readonly { readonly sheet: string; readonly communes: readonly string[] }[];
      /** What a person has to look at, files that were left out among it. */
      readonly differences: readonly Difference[];
      /** The others are merged all the same. */
      readonly leftOut: readonly LeftOut[];
    }
  /** No file has a review table. */
  | {
      readonly code: 'not-merged';
      readonly leftOut: readonly LeftOut[];
      /** Tables that may be reviews all the same. */
      readonly unjudged: readonly Difference[];
    };

/** Reads workbooks and brings them together, where the surroundings can do it: here, or in another thread. */
export interface MergeWork {
  readonly inspect: (choice: MergeChoice) => Promise<Inspected>;
  /** Goes on past files that cannot be used. */
  readonly merge: (request: MergeRequest) => Promise<Merged>;
  /** Puts the figures of communes together that become one. */
  readonly unite: (request: UnionRequest) => Promise<United>;
  /** What was read is not needed any more. */
  readonly forget: () => Promise<void>;
}
