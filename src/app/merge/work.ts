import type { FileProblem } from '../../workbook/problem';
import type { Difference } from './differences';

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

export type Merged =
  | {
      readonly code: 'merged';
      readonly blob: Blob;
      readonly communes: number;
      readonly differences: readonly Difference[];
    }
  /** By its key; nothing was made. */
  | { readonly code: 'unusable'; readonly key: string; readonly problem: FileProblem };

/** Reads workbooks and brings them together, where the surroundings can do it: here, or in another thread. */
export interface MergeWork {
  readonly inspect: (choice: MergeChoice) => Promise<Inspected>;
  readonly merge: (choices: readonly MergeChoice[]) => Promise<Merged>;
  /** What was read is not needed any more. */
  readonly forget: () => Promise<void>;
}
