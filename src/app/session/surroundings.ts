import type { HostProgress, HostReading, WorkbookHost } from '../../workbook/host';
import type { SheetContent } from '../../workbook/plan';
import type { Check, CheckOptions } from '../check';
import type { MergeChoice, MergeWork } from '../merge/work';
import type { Checked } from './state';

/** What the program remembers of a person on this machine; never anything of a workbook. */
export interface Preferences {
  readonly hasCheckedBefore: boolean;
  readonly autoCheck: boolean;
}

export const FIRST_PREFERENCES: Preferences = { hasCheckedBefore: false, autoCheck: true };

export interface PreferenceStore {
  readonly load: () => Preferences;
  readonly save: (preferences: Preferences) => void;
}

/** Judges a reading in another thread; `undefined` where that was called off. */
export type Judge = (
  reading: HostReading,
  options: CheckOptions,
  work: { readonly signal: AbortSignal; readonly onProgress: (progress: HostProgress) => void },
) => Promise<Check | undefined>;

export interface SavedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Keeping unsaved work on this machine for a while, as the person wants it. */
export interface Keeping {
  readonly isOn: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (isOn: boolean) => void;
}

/** Everything outside the session that it needs; the entry of the pane or of the page puts it together. */
export interface Surroundings {
  readonly host: WorkbookHost;
  /** Without it the session judges by itself, sheet by sheet. */
  readonly judge?: Judge;
  /** Lets the browser draw and take input. */
  readonly pause: () => Promise<void>;
  /** Runs `work` after so many milliseconds; the result calls it off. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
  /** The day of the calendar on this machine, ISO. */
  readonly today: () => string;
  /** False where the browser refuses. */
  readonly copyText: (text: string) => Promise<boolean>;
  readonly preferences: PreferenceStore;
  /** A new .xlsx with these sheets; without it nothing can be exported. */
  readonly newBook?: (sheets: readonly SheetContent[]) => Promise<Uint8Array>;
  /** Gives the person a file; without it no file can be made. */
  readonly saveFile?: (file: SavedFile) => void;
  /** The draft of the plan as a Word file. */
  readonly planFile?: (checked: Checked) => Promise<Blob>;
  /** Brings workbooks of communes together. */
  readonly merge?: MergeWork;
  /** Without it nothing of a workbook is ever kept here. */
  readonly keeping?: Keeping;
  /** Workbooks that are open beside this one and can be merged as they are now. */
  readonly openFiles?: () => readonly MergeChoice[];
}
