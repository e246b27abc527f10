import { checkReport } from '../../src/app/checkReport';
import { checkWorkbook, type CheckOptions } from '../../src/app/check';
import { openWorkbook } from '../../src/hosts/file/open';
import { problemMessage } from '../../src/messages/problem';
import { UnusableFileError } from '../../src/workbook/problem';
import { builtFile } from '../support/workedFile';

export const FUZZ_OPTIONS: CheckOptions = {
  fileName: 'tệp.xlsx',
  levels: [],
  region: undefined,
  year: undefined,
  defaultYear: 2024,
};
export const FUZZ_DAY = '2024-11-20';

/** How the program met one case. */
export type Outcome =
  /** Refused by one line of Vietnamese. */
  | { readonly code: 'refused'; readonly problem: string }
  | { readonly code: 'no-review' }
  /** `built` is the copy that a build makes of it, whose communes are those of the workbook. */
  | { readonly code: 'judged'; readonly communes: readonly string[]; readonly built: Uint8Array }
  /** A fault of ours. */
  | { readonly code: 'fault'; readonly what: Fault; readonly detail: string };

export type Fault = 'exception' | 'message' | 'not-reopened' | 'other-communes' | 'polluted';

type Reading =
  | { readonly code: 'read'; readonly communes: readonly string[] }
  | { readonly code: 'no-review' }
  | { readonly code: 'refused'; readonly problem: string };

/** What a check says of a workbook, commune by commune. */
export async function communesOf(bytes: Uint8Array): Promise<Reading> {
  const opening = await openWorkbook(bytes);
  if (opening.code === 'unusable')
    return { code: 'refused', problem: problemMessage(opening.problem, 'tệp.xlsx') };
  const { assessment } = checkWorkbook(opening.workbook.image, FUZZ_OPTIONS);
  // the report is what other programs get: making it must not fail either
  JSON.stringify(checkReport('tệp.xlsx', assessment));
  if (assessment.tables.length === 0) return { code: 'no-review' };
  return {
    code: 'read',
    communes: assessment.communes
      .map(({ name, set, criteriaMet, criteriaTotal }) =>
        [set, name, criteriaMet, criteriaTotal].map(String).join('|'),
      )
      .sort(),
  };
}

const fault = (what: Fault, detail: string): Outcome => ({ code: 'fault', what, detail });

const isSentence = (text: string): boolean =>
  // one line, without the signs that steer a terminal
  !/[\p{Cc}]/u.test(text) && /\p{L}/u.test(text);

/** Opens, checks, builds, opens the copy and checks it. */
export async function outcomeOf(bytes: Uint8Array): Promise<Outcome> {
  try {
    const before = await communesOf(bytes);
    if (before.code === 'refused') {
      return isSentence(before.problem) ? before : fault('message', JSON.stringify(before.problem));
    }
    const opening = await openWorkbook(bytes);
    if (opening.code === 'unusable') return fault('exception', 'refused at the second opening');
    if (before.code === 'no-review') {
      const refused: unknown = await builtFile(opening.workbook, FUZZ_OPTIONS, FUZZ_DAY).catch(
        (error: unknown) => error,
      );
      return refused instanceof UnusableFileError
        ? before
        : fault('other-communes', 'a build without a review');
    }
    const built = await builtFile(opening.workbook, FUZZ_OPTIONS, FUZZ_DAY);
    if (Object.keys(Object.prototype).length > 0)
      return fault('polluted', Object.keys(Object.prototype).join());
    const after = await communesOf(built.bytes);
    if (after.code !== 'read') return fault('not-reopened', after.code);
    return after.communes.join('\n') === before.communes.join('\n')
      ? { code: 'judged', communes: before.communes, built: built.bytes }
      : fault('other-communes', `${before.communes.join(', ')} → ${after.communes.join(', ')}`);
  } catch (error) {
    if (error instanceof UnusableFileError) {
      return { code: 'refused', problem: problemMessage(error.problem, 'tệp.xlsx') };
    }
    return fault('exception', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
