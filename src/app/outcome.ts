import type { CellReference } from '../workbook/address';
import type { HostProblem } from '../workbook/host';
import type { BuildNote } from '../workbook/note';
import type { MadeSheet, Skipped } from '../workbook/plan';
import type { SnapshotProblem } from '../workbook/problem';
import type { Progress } from '../reports/progress/progress';
import type { Merged } from './merge/work';
import type { United } from './union/work';

/** A piece of work that writes, by the name of its action. */
export type WorkName =
  | 'mark'
  | 'clear-marks'
  | 'roadmap'
  | 'summary'
  | 'issues'
  | 'whole'
  | 'repair'
  | 'copy-report'
  | 'template'
  | 'settings'
  | 'snapshot'
  | 'progress'
  | 'export'
  | 'export-findings'
  | 'plan'
  | 'merge'
  | 'union';

/** What the last piece of work did, to be told once. */
export type Outcome =
  | { readonly code: 'checked' }
  | { readonly code: 'rechecked' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'marked'; readonly cells: number; readonly skipped: readonly Skipped[] }
  | { readonly code: 'cleared'; readonly skipped: readonly Skipped[] }
  | {
      readonly code: 'built';
      readonly notes: readonly BuildNote[];
      readonly made: readonly MadeSheet[];
      /** How many cells bear a mark now; `undefined` where marks were left alone. */
      readonly marked?: number;
      readonly skipped: readonly Skipped[];
    }
  /** The sheet "Tiến độ", and what it tells. */
  | {
      readonly code: 'compared';
      readonly progress: Progress;
      readonly notes: readonly BuildNote[];
      readonly made: readonly MadeSheet[];
      readonly skipped: readonly Skipped[];
    }
  /** `left`: chosen, and not as they were seen any more or not to be written into. */
  | {
      readonly code: 'repaired';
      readonly cells: number;
      readonly left: number;
      readonly skipped: readonly Skipped[];
    }
  | { readonly code: 'settings-stored'; readonly skipped: readonly Skipped[] }
  | { readonly code: 'settings-refused' }
  | {
      readonly code: 'template-inserted';
      readonly sheet: string;
      readonly communes: number;
      readonly skipped: readonly Skipped[];
    }
  | {
      readonly code: 'snapshot-kept';
      readonly date: string;
      readonly communes: number;
      readonly replaced: boolean;
      readonly skipped: readonly Skipped[];
    }
  /** There is one of this day, which nobody has agreed to replace; nothing was written. */
  | { readonly code: 'snapshot-there'; readonly date: string }
  | { readonly code: 'snapshot-refused'; readonly problem: SnapshotProblem }
  | Omit<Extract<Merged, { readonly code: 'merged' }>, 'blob'>
  /** None of the files has a review table; nothing was made. */
  | Extract<Merged, { readonly code: 'not-merged' }>
  | Omit<Extract<United, { readonly code: 'united' }>, 'blob'>
  /** Nothing was put together, and nothing made. */
  | Extract<United, { readonly code: 'not-united' }>
  | {
      readonly code: 'exported';
      /** In the order of the new workbook. */
      readonly sheets: readonly string[];
      /** Formulas that became results, though live ones were asked for: they need sheets that are left out. */
      readonly settled: number;
      /** Formulas that nobody had calculated yet, so that there was no result to keep. */
      readonly blank: number;
      readonly skipped: readonly Skipped[];
    }
  | { readonly code: 'unknown-sheet'; readonly sheet: string; readonly known: readonly string[] }
  | { readonly code: 'file-saved'; readonly name: string }
  | { readonly code: 'copied' }
  /** The clipboard refused: the text itself is shown to be copied by hand. */
  | { readonly code: 'copy-refused'; readonly text: string }
  /** Nothing to be seen moves in Excel where the cell is out of sight. */
  | { readonly code: 'selected-hidden'; readonly place: CellReference; readonly hidden: 'row' | 'column' }
  | { readonly code: 'not-selected' | 'not-opened'; readonly problem: HostProblem };

/** What a piece of work may tell, by its codes. */
export type OutcomeOf<Code extends Outcome['code']> = Extract<Outcome, { readonly code: Code }>;
