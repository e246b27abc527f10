import type { CellReference } from '../workbook/address';
import type { HostProblem } from '../workbook/host';
import type { BuildNote } from '../workbook/note';
import type { Skipped } from '../workbook/plan';
import type { SnapshotProblem } from '../workbook/snapshotProblem';

/** A piece of work that writes, by the name of its action. */
export type WorkName =
  | 'mark'
  | 'clear-marks'
  | 'roadmap'
  | 'summary'
  | 'issues'
  | 'copy-report'
  | 'template'
  | 'settings'
  | 'snapshot'
  | 'progress'
  | 'export'
  | 'export-findings'
  | 'plan'
  | 'merge';

/** What the last piece of work did, to be told once. */
export type Outcome =
  | { readonly code: 'checked' }
  | { readonly code: 'rechecked' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'marked'; readonly cells: number; readonly skipped: readonly Skipped[] }
  | { readonly code: 'cleared'; readonly skipped: readonly Skipped[] }
  | { readonly code: 'built'; readonly notes: readonly BuildNote[]; readonly skipped: readonly Skipped[] }
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
  | {
      readonly code: 'merged';
      readonly files: number;
      readonly communes: number;
      readonly differences: number;
    }
  /** One of the files cannot be used after all; nothing was made. */
  | { readonly code: 'not-merged'; readonly file: string }
  | { readonly code: 'exported' }
  | { readonly code: 'file-saved'; readonly name: string }
  | { readonly code: 'copied' }
  /** The clipboard refused: the text itself is shown to be copied by hand. */
  | { readonly code: 'copy-refused'; readonly text: string }
  /** Nothing to be seen moves in Excel where the cell is out of sight. */
  | { readonly code: 'selected-hidden'; readonly place: CellReference; readonly hidden: 'row' | 'column' }
  | { readonly code: 'not-selected' | 'not-opened'; readonly problem: HostProblem };

/** What a piece of work may tell, by its codes. */
export type OutcomeOf<Code extends Outcome['code']> = Extract<Outcome, { readonly code: Code }>;
