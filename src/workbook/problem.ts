/** What a workbook may have too many of. */
export type Countable =
  'sheets' | 'cells' | 'texts' | 'styles' | 'merges' | 'rules' | 'names' | 'relationships';

/** What about a place on a disk stands in the way. */
export type DiskCause =
  | 'no-folder'
  | 'no-rights'
  | 'read-only'
  | 'full'
  | 'name-too-long'
  /** A folder, a device, a pipe. */
  | 'no-file'
  /** It leads to nothing, or to itself. */
  | 'broken-link'
  /** A pipe into which nobody writes. */
  | 'silent';

/** Why a file cannot be used. Facts only; `messages/` makes the sentence. */
export type FileProblem =
  | { readonly code: 'not-found' }
  | { readonly code: 'unreadable-path'; readonly cause?: DiskCause }
  | { readonly code: 'empty' }
  /** Neither a spreadsheet package nor one of the older formats. */
  | { readonly code: 'not-a-workbook' }
  | { readonly code: 'encrypted' }
  /** Cut off, a broken zip, or a part that is not well-formed. */
  | { readonly code: 'damaged'; readonly part?: string }
  | { readonly code: 'too-large'; readonly limitMegabytes: number }
  | { readonly code: 'too-many-parts'; readonly limit: number }
  /** Its rows and columns, repetitions counted. */
  | { readonly code: 'too-many-cells'; readonly limit: number }
  /** Reading it took more time or memory than a file of its size may. */
  | { readonly code: 'unfinished' }
  /** The reader broke on something in it that nobody foresaw. */
  | { readonly code: 'unreadable' }
  /** The file may be sound: what reads it, a part of the program that is loaded only then, could not be had. */
  | { readonly code: 'part-missing' }
  /** A spreadsheet that Excel opens and this program does not. */
  | { readonly code: 'foreign-format'; readonly format: ForeignFormat }
  /** The file itself, before anything of it is unzipped. */
  | { readonly code: 'too-heavy'; readonly limitMegabytes: number }
  | { readonly code: 'too-many'; readonly of: Countable; readonly limit: number }
  | { readonly code: 'output-unwritable'; readonly cause?: DiskCause }
  | { readonly code: 'output-is-input' }
  /** Excel opens a copy only under the ending that fits its content. */
  | { readonly code: 'output-ending'; readonly ending: string }
  /** An older format can only be given back as a new .xlsx, so not in place. */
  | { readonly code: 'not-in-place' }
  /** An earlier result, or a document, stands there: what people typed into it would be gone. */
  | { readonly code: 'output-has-work' }
  /** Another program saved the file after it was read. */
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'open-elsewhere'; readonly program: string }
  | { readonly code: 'no-review-table' }
  /** Only sheets that the program drew itself: results, without the review that they came from. */
  | { readonly code: 'only-own-sheets'; readonly sheets: readonly string[] };

/** Old Excel means the versions 2 to 4, before 1993. */
export type ForeignFormat = 'html' | 'xml-2003' | 'flat-opendocument' | 'old-excel';

/** Thrown inside a host, caught at its door: callers get a value. */
export class UnusableFileError extends Error {
  constructor(readonly problem: FileProblem) {
    super(`The file cannot be used: ${problem.code}`);
    this.name = 'UnusableFileError';
  }
}

/** Why two snapshots cannot be compared, or one cannot be kept. */
export type SnapshotProblem =
  | { readonly code: 'none' }
  | { readonly code: 'no-earlier'; readonly date: string }
  | { readonly code: 'unknown'; readonly date: string; readonly days: readonly string[] }
  | { readonly code: 'not-after'; readonly from: string; readonly to: string }
  | { readonly code: 'too-many'; readonly limit: number }
  | { readonly code: 'settings-frozen' };
