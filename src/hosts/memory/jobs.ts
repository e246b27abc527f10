import type { LegacyFormat } from '../file/legacy';
import type { Ending } from '../file/ending';
import type { Area } from '../../workbook/address';
import type { WorkbookImage } from '../../workbook/image';
import type { NotCarried } from '../../workbook/notCarried';
import type { Plan, CarriedOut } from '../../workbook/plan';
import type { Found, SheetAppearance, SheetOutline, Source, Tile } from '../../workbook/preview';

/** What a worker is asked and what it answers; both are copied between threads, so they are plain data. */
export interface Job<Ask, Answer, Piece = never> {
  readonly ask: Ask;
  readonly answer: Answer;
  /** Sent ahead of the answer, where that would be too large to be taken in at once. */
  readonly piece: Piece;
}

export interface OpenedFacts {
  /** Without the rows of sheets that people made; plans need only the program's own sheets. */
  readonly image: WorkbookImage;
  /** Tells files apart by their content: size and checksum. */
  readonly fingerprint: string;
  readonly ending: Ending;
  /** Of an older format: it is given back as a new .xlsx. */
  readonly legacy: LegacyFormat | undefined;
  /** The .xlsx that an older format became; it is what plans are carried out on. */
  readonly converted: Blob | undefined;
  readonly notCarried: readonly NotCarried[];
}

interface Applied extends CarriedOut {
  /** `undefined` where the plan changed nothing. */
  readonly blob: Blob | undefined;
}

/** What the page's host asks of its worker. */
export interface HostJobs {
  readonly open: Job<{ readonly source: Source }, OpenedFacts>;
  readonly apply: Job<{ readonly source: Source; readonly plan: Plan }, Applied>;
  readonly outline: Job<{ readonly source: Source }, readonly SheetOutline[]>;
  readonly appearance: Job<{ readonly source: Source; readonly sheet: string }, SheetAppearance>;
  readonly tile: Job<{ readonly source: Source; readonly sheet: string; readonly area: Area }, Tile>;
  readonly find: Job<{ readonly source: Source; readonly text: string }, readonly Found[]>;
}
