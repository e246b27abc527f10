import type { HostReading } from '../../workbook/host';
import type { CarriedOut, Plan } from '../../workbook/plan';
import type { Build, BuildPart } from '../build';
import type { Check } from '../check';
import type { MergeWork } from '../merge/work';
import type { NewWorkbookExtras } from '../newWorkbook';
import type { Outcome, WorkName } from '../outcome';
import type { PackFiles } from '../packs/files';
import { nothingJudged, type NothingJudged } from '../reviewProblem';

/** A workbook that was read and judged. */
export interface CheckedBook {
  readonly reading: HostReading;
  readonly check: Check;
}

/** A workbook's package once more, to be changed beside it. */
interface WorkbookCopy extends CarriedOut {
  readonly image: HostReading['image'];
  /** An .xlsx of some sheets, with all that was formatted in them. */
  readonly only: (
    names: readonly string[],
    options: { readonly values: boolean },
  ) => { readonly bytes: Uint8Array; readonly settled: number; readonly blank: number };
}

/** What is around a use case, wherever it runs. */
export interface Around {
  /** An ISO day. */
  readonly today: () => string;
  /** Lets a browser draw; called between pieces of work. */
  readonly pause: () => Promise<void>;
  /** Plans marks and sheets in another thread; without it they are planned here. */
  readonly build?: (book: CheckedBook, parts: readonly BuildPart[]) => Promise<Build>;
  /** The draft of the plan as a Word file; without it none can be made. */
  readonly planFile?: (book: CheckedBook) => Promise<Blob>;
  /** A new workbook of the program's own sheets; without it none can be made. */
  readonly newBook?: (extras: NewWorkbookExtras) => Promise<Blob>;
  /** Packs of levels as Excel sheets; without it only their files for programs can be read and written. */
  readonly packs?: PackFiles;
  /** Brings workbooks of communes together. */
  readonly merge?: MergeWork;
  /** Where the workbook's package is at hand: a copy on which the plan has been carried out, whatever is locked. */
  readonly copy?: (plan: Plan) => WorkbookCopy;
}

/** Misuse: something was asked for where nothing around writes it. */
export class NoWriterError extends Error {
  constructor(what: string) {
    super(`Nothing here writes ${what}`);
    this.name = 'NoWriterError';
  }
}

/** A plan made from a check, and what is to be told when it has been carried out. */
export interface Work<Done extends Outcome = Outcome> {
  readonly plan: Plan;
  readonly outcome: (done: CarriedOut) => Done;
}

/** What a use case makes beside the workbook, which stays as it is. */
export type Gift =
  /** A new .xlsx, to be opened or written. */
  | { readonly code: 'book'; readonly blob: Blob }
  /** `name`: where nobody gave another. */
  | { readonly code: 'file'; readonly name: string; readonly blob: Blob }
  /** For the clipboard. */
  | { readonly code: 'text'; readonly text: string };

export interface Given<Done extends Outcome = Outcome> {
  readonly gift: Gift;
  readonly outcome: Done;
}

/** Nothing is made or written, and this is to be told instead. */
export interface Refusal<Refused extends Outcome = Outcome> {
  readonly refused: Refused;
}

type Made<Done extends Outcome, Refused extends Outcome> =
  Work<Done> | Given<Done> | Refusal<Refused> | NothingJudged;

/** One thing that can be done to a workbook: pane, page and command line do it by the same object. */
export interface UseCase<Request, Done extends Outcome = Outcome, Refused extends Outcome = never> {
  readonly name: WorkName;
  readonly needs: 'review-table' | 'workbook' | ((request: Request) => 'review-table' | 'workbook');
  readonly make: (
    book: CheckedBook,
    request: Request,
    around: Around,
  ) => Made<Done, Refused> | Promise<Made<Done, Refused>>;
}

/** One thing that is done without the workbook that is open. */
export interface LooseCase<Request, Done extends Outcome = Outcome, Refused extends Outcome = never> {
  readonly name: WorkName;
  readonly needs: 'nothing';
  readonly make: (request: Request, around: Around) => Promise<Given<Done> | Refusal<Refused>>;
}

/** What a use case makes of a workbook, or why there is nothing to do it on. */
export async function madeOf<Request, Done extends Outcome, Refused extends Outcome>(
  useCase: UseCase<Request, Done, Refused>,
  book: CheckedBook,
  request: Request,
  around: Around,
): Promise<Made<Done, Refused>> {
  const { needs } = useCase;
  const needed = typeof needs === 'string' ? needs : needs(request);
  const nothing = needed === 'workbook' ? undefined : nothingJudged(book.check.assessment);
  return nothing ?? useCase.make(book, request, around);
}
