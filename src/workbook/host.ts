import type { CellReference } from './address';
import type { WorkbookImage } from './image';
import type { CarriedOut, Plan } from './plan';

/** Why a host could not do what it was asked. Facts only; `messages/` makes the sentence. */
export type HostProblem =
  /** A cell is being edited, or a dialog of Excel is open: to be repeated when the user is done. */
  | { readonly code: 'busy-editing' }
  /** Excel has too much to do, or too much was asked of it in a short time. */
  | { readonly code: 'busy' }
  /** The workbook is open for reading only, or the user may not change it. */
  | { readonly code: 'read-only' }
  /** Excel refused a change to something protected that it had not said to be protected. */
  | { readonly code: 'protected'; readonly sheet?: string }
  /** Deleted or renamed since the reading. */
  | { readonly code: 'sheet-missing'; readonly sheet?: string }
  /** Hidden, so that no cell of it can be selected. */
  | { readonly code: 'sheet-hidden'; readonly sheet: string }
  /** More than Excel gives or takes even in pieces. */
  | { readonly code: 'too-large' }
  /** Excel, or its server, did not answer or lost the session. */
  | { readonly code: 'connection' }
  | { readonly code: 'not-enough-memory' }
  /** This Excel is too old for it, or does not offer it here. */
  | { readonly code: 'unsupported' }
  /** Excel says something else; `detail` is its own code, for whoever is asked for help. */
  | { readonly code: 'excel-error'; readonly detail: string };

export type HostPhase = 'sheets' | 'cells' | 'check' | 'write';

/** `done` of `total` parts of the phase; both count requests, so that a bar can move. */
export interface HostProgress {
  readonly phase: HostPhase;
  readonly done: number;
  readonly total: number;
}

export interface HostWork {
  readonly onProgress?: (progress: HostProgress) => void;
  /** Ends a reading between two requests. Writing is not cut off: it would leave half. */
  readonly signal?: AbortSignal;
}

/** A workbook as it was at one moment. Handed back to the host when a plan made from it is applied. */
export interface HostReading {
  readonly image: WorkbookImage;
  /** As the workbook is called, with its ending; `undefined` where the host does not know. */
  readonly fileName: string | undefined;
}

export type ReadOutcome =
  | { readonly code: 'read'; readonly reading: HostReading }
  | { readonly code: 'cancelled' }
  | { readonly code: 'failed'; readonly problem: HostProblem };

export type ApplyOutcome =
  | ({
      readonly code: 'applied';
      /** Still true of the workbook (only marks or settings changed); without it, read again before the next plan. */
      readonly reading?: HostReading;
    } & CarriedOut)
  /** Somebody edited the workbook since the reading; nothing was written: read again, plan again. */
  | { readonly code: 'changed-meanwhile'; readonly sheets: readonly string[] }
  /**
   * `partial` where Excel stopped in the middle and what was done could not be taken back;
   * everywhere else the workbook is as it was. Repeating with a new reading completes the work.
   */
  | { readonly code: 'failed'; readonly problem: HostProblem; readonly partial: boolean };

export type SelectOutcome =
  /** `hidden`: it is the chosen one now, but its row or column is out of sight. */
  | { readonly code: 'selected'; readonly hidden?: 'row' | 'column' }
  | { readonly code: 'failed'; readonly problem: HostProblem };

export type OpenOutcome =
  { readonly code: 'opened' } | { readonly code: 'failed'; readonly problem: HostProblem };

/** What people (or other programs, never this one) did to the workbook. */
export type HostChange =
  /** `address` as Excel gives it, such as "G41" or "A1:B7". */
  | { readonly code: 'cells'; readonly sheet: string; readonly address: string; readonly isRemote: boolean }
  /** Sheets were added, removed or renamed. */
  | { readonly code: 'sheets' };

/**
 * The only way in which use cases and screens reach a workbook. Nothing is thrown for what a user can meet;
 * a reading of another host, or a plan that names an unknown sheet, is misuse and throws.
 */
export interface WorkbookHost {
  readonly name: 'excel' | 'file';
  readonly read: (work?: HostWork) => Promise<ReadOutcome>;
  readonly apply: (plan: Plan, reading: HostReading, work?: HostWork) => Promise<ApplyOutcome>;
  /** Shows a cell to the user; without it the host has nothing to show. */
  readonly select?: (place: CellReference) => Promise<SelectOutcome>;
  /** Opens a package (.xlsx) as a new workbook beside this one. */
  readonly openNew?: (bytes: Uint8Array) => Promise<OpenOutcome>;
  /** Tells of changes from the next reading on; the result ends it. */
  readonly onChange?: (listener: (change: HostChange) => void) => () => void;
}

/** A plan was made from a reading that this host did not give out. */
export class UnknownReadingError extends Error {
  constructor() {
    super('The reading is not one of this host');
    this.name = 'UnknownReadingError';
  }
}
