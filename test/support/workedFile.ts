import type { CheckOptions } from '../../src/app/check';
import type { Outcome } from '../../src/app/outcome';
import { EXPORT_SHEETS } from '../../src/app/export/sheet';
import { whole } from '../../src/app/useCases/build';
import { checkFile, workOnFile, type CheckedFile } from '../../src/app/useCases/onFile';
import type { Gift, UseCase } from '../../src/app/useCases/useCase';
import type { OpenedWorkbook } from '../../src/hosts/file/open';
import { patchable } from '../../src/hosts/file/patchable';
import type { NotCarried } from '../../src/workbook/notCarried';
import { UnusableFileError } from '../../src/workbook/problem';

export interface WorkedFile<Told> {
  readonly outcome: Told;
  readonly bytes: Uint8Array;
  readonly check: CheckedFile['check'];
  readonly notCarried: readonly NotCarried[];
  /** What was made beside the workbook. */
  readonly gift?: Gift;
}

/**
 * A use case on a file, as the command line does it.
 * @throws {UnusableFileError}
 */
export async function workedFile<Request, Done extends Outcome, Refused extends Outcome = never>(
  opened: OpenedWorkbook,
  useCase: UseCase<Request, Done, Refused>,
  request: Request,
  options: CheckOptions,
  today: string,
): Promise<WorkedFile<Done | Refused>> {
  const { notCarried, ...workbook } = patchable(opened);
  const checked = checkFile(workbook, options);
  const worked = await workOnFile(checked, useCase, request, today);
  if (worked.code === 'nothing-judged') throw new UnusableFileError(worked.problem);
  const { outcome } = worked;
  const gift = worked.code === 'done' ? worked.gift : undefined;
  return {
    outcome,
    bytes: checked.host.bytes(),
    check: checked.check,
    notCarried,
    ...(gift === undefined ? {} : { gift }),
  };
}

export const builtFile = (opened: OpenedWorkbook, options: CheckOptions, today: string) =>
  workedFile(opened, whole, EXPORT_SHEETS, options, today);
