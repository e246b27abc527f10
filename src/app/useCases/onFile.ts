import { createFileHost, type FileHost } from '../../hosts/file/fileHost';
import { checkWorkbook, type CheckOptions } from '../check';
import type { Outcome } from '../outcome';
import type { NothingJudged } from '../reviewProblem';
import { missingFor, type CheckedBook, type UseCase } from './useCase';

/** A file that was read and judged. */
export interface CheckedFile extends CheckedBook {
  /** Holds the workbook as it is now. */
  readonly host: FileHost;
}

export function checkFile(file: Parameters<typeof createFileHost>[0], options: CheckOptions): CheckedFile {
  const host = createFileHost(file, options.fileName);
  const reading = host.readNow();
  return { host, reading, check: checkWorkbook(reading.image, options) };
}

const atOnce = (): Promise<void> => Promise.resolve();

/** A use case on a workbook in a file, and what is to be told of it. */
export async function workOnFile<Request, Done extends Outcome, Refused extends Outcome>(
  { host, ...book }: CheckedFile,
  useCase: UseCase<Request, Done, Refused>,
  request: Request,
  today: string,
): Promise<Done | Refused | NothingJudged> {
  const nothing = missingFor(useCase, book, request);
  if (nothing !== undefined) return nothing;
  const made = await useCase.make(book, request, { today: () => today, pause: atOnce });
  return 'refused' in made ? made.refused : made.outcome(host.applyNow(made.plan, book.reading));
}
