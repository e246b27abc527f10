import type { HostProgress, HostReading, WorkbookHost } from '../../workbook/host';
import type { BuildPart } from '../build';
import type { Check, CheckOptions } from '../check';
import type { OwnPacks } from '../packs/ownPacks';
import type { MergeChoice } from '../merge/work';
import type { Around } from '../useCases/useCase';

/** What the program remembers of a person on this machine; never anything of a workbook. */
export interface Preferences {
  readonly hasCheckedBefore: boolean;
  readonly autoCheck: boolean;
  /** The sheets that are made in one press, beside the marks. */
  readonly wholeParts: readonly WholePart[];
  /** Marks follow what is found after an edit. */
  readonly renewsMarks: boolean;
}

/** What "Làm trọn" may make; a roadmap brings its matrix along. */
export const WHOLE_PARTS = ['roadmap', 'summary', 'issues'] as const satisfies readonly BuildPart[];
export type WholePart = (typeof WHOLE_PARTS)[number];

export const FIRST_PREFERENCES: Preferences = {
  hasCheckedBefore: false,
  autoCheck: true,
  wholeParts: WHOLE_PARTS,
  renewsMarks: true,
};

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
export interface Surroundings extends Omit<Around, 'copy'> {
  readonly host: WorkbookHost;
  /** Without it the session judges by itself, sheet by sheet. */
  readonly judge?: Judge;
  /** Runs `work` after so many milliseconds; the result calls it off. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
  /** False where the browser refuses. */
  readonly copyText: (text: string) => Promise<boolean>;
  readonly preferences: PreferenceStore;
  /** Packs that a person keeps on this machine; without it none can be kept. */
  readonly ownPacks?: OwnPacks;
  /** Gives the person a file; without it no file can be made. */
  readonly saveFile?: (file: SavedFile) => void;
  /** Without it nothing of a workbook is ever kept here. */
  readonly keeping?: Keeping;
  /** Workbooks that are open beside this one and can be merged as they are now. */
  readonly openFiles?: () => readonly MergeChoice[];
  /** This workbook as it is now, where its cells are read elsewhere. */
  readonly ownFile?: () => MergeChoice;
}
