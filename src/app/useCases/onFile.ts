import { createFileHost, type FileHost } from '../../hosts/file/fileHost';
import { extractSheets } from '../../hosts/file/extract/extractSheets';
import type { AssessedTable } from '../../assessment/choices';
import { inPlaceOf, ownSheets } from '../../tables/ownSheet';
import type { TableReading } from '../../tables/reading';
import { WORD_TYPE } from '../fileType';
import { checkWorkbook, tablesIn, type CheckOptions } from '../check';
import type { Outcome } from '../outcome';
import type { NothingJudged } from '../reviewProblem';
import { madeOf, type Around, type CheckedBook, type Gift, type UseCase } from './useCase';

type File = Parameters<typeof createFileHost>[0];

/** A file that was read and judged. */
export interface CheckedFile extends CheckedBook {
  /** Holds the workbook as it is now. */
  readonly host: FileHost;
}

export function checkFile(file: File, options: CheckOptions): CheckedFile {
  const host = createFileHost(file, options.fileName);
  const reading = host.readNow();
  return { host, reading, check: checkWorkbook(reading.image, options) };
}

/**
 * The same file without the largest of what was needed for judging it: its cells, but for the program's own sheets,
 * and what was read in them. Whoever asks for them after all has them read again.
 */
export function spared({ host, reading, check }: CheckedFile, options: CheckOptions): CheckedFile {
  const own = ownSheets(reading.image);
  const light = host.spare(({ name }) => own.has(name));
  for (const [place, sheet] of light.image.sheets.entries()) {
    const before = reading.image.sheets[place];
    if (before !== undefined) inPlaceOf(sheet, before);
  }
  const { assessment } = check;
  let again: readonly TableReading[] | undefined;
  const tables = assessment.tables.map((table, place): AssessedTable => ({
    ...table,
    get communes() {
      again ??= tablesIn(light.image, options);
      return again[place]?.communes ?? [];
    },
  }));
  return { host, reading: light, check: { ...check, assessment: { ...assessment, tables } } };
}

/** The copy becomes a new workbook: what the old one locks does not bind it. */
const copyOf =
  ({ host, reading: { image, fileName } }: CheckedFile): NonNullable<Around['copy']> =>
  (plan) => {
    const unlocked = { ...image, structureProtected: false };
    const copy = createFileHost({ archive: host.archive(), image: unlocked }, fileName);
    const done = copy.applyNow(plan, copy.readNow());
    return {
      ...done,
      image: copy.readNow().image,
      only: (names, options) => extractSheets(copy.archive(), names, options),
    };
  };

/** What the command line has around a use case on a file. */
const aroundFile = (file: CheckedFile, today: string): Around => ({
  today: () => today,
  pause: () => Promise.resolve(),
  copy: copyOf(file),
  async newBook(extras) {
    const { newWorkbookBlob } = await import('../newWorkbook');
    return newWorkbookBlob([], extras);
  },
  async planFile({ reading, check }) {
    const { planFile } = await import(/* webpackChunkName: "word" */ '../planFile');
    return new Blob([(await planFile(reading.image, check, today)).slice().buffer], { type: WORD_TYPE });
  },
});

/** What a use case came to on a file. */
export type Worked<Done extends Outcome, Refused extends Outcome> =
  /** Without a gift the workbook itself was to be changed: the host has it. */
  | { readonly code: 'done'; readonly outcome: Done; readonly gift?: Gift }
  | { readonly code: 'refused'; readonly outcome: Refused }
  | NothingJudged;

/** A use case on a workbook in a file, and what is to be told of it. */
export async function workOnFile<Request, Done extends Outcome, Refused extends Outcome>(
  file: CheckedFile,
  useCase: UseCase<Request, Done, Refused>,
  request: Request,
  today: string,
): Promise<Worked<Done, Refused>> {
  const made = await madeOf(useCase, file, request, aroundFile(file, today));
  if ('code' in made) return made;
  if ('refused' in made) return { code: 'refused', outcome: made.refused };
  if ('gift' in made) return { code: 'done', ...made };
  return { code: 'done', outcome: made.outcome(file.host.applyNow(made.plan, file.reading)) };
}
