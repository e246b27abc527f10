import type { HostProblem, HostReading } from '../../workbook/host';
import type { CheckOptions } from '../check';
import { defaultYear } from '../../workbook/date';
import type { SheetMemory } from './checking';
import type { Checked, Progress } from './state';
import type { Surroundings } from './surroundings';

export type ReadAndChecked =
  | { readonly code: 'checked'; readonly checked: Checked }
  | { readonly code: 'cancelled' }
  | { readonly code: 'failed'; readonly problem: HostProblem };

export interface ReadRequest {
  readonly signal: AbortSignal;
  /** What was read before, so that sheets that stayed as they were are not read again. */
  readonly before: Checked | undefined;
  readonly onProgress?: (progress: Progress) => void;
  /** Raised by every change that the host tells of. */
  readonly changeCount: () => number;
}

const NOTHING: ReadonlyMap<string, SheetMemory> = new Map();

/** How a screen's check judges; `today` is an ISO day. */
export const checkOptions = (fileName: string | undefined, today: string): CheckOptions => ({
  region: undefined,
  year: undefined,
  defaultYear: defaultYear(today),
  fileName,
  levels: [],
});

export const optionsOf = ({ fileName }: HostReading, today: string): CheckOptions =>
  checkOptions(fileName, today);

/** What reads and judges is most of the program: it comes while the person looks at the screen. */
export const loadEngine = () => import(/* webpackChunkName: "engine" */ './checking');

/** Reads the workbook and judges it: what every check, and every piece of work on a changed workbook, begins with. */
export async function readAndCheck(
  { host, judge, pause, today }: Surroundings,
  { signal, before, onProgress, changeCount }: ReadRequest,
): Promise<ReadAndChecked> {
  const changes = changeCount();
  const sinceNow = (): Checked['since'] => (changeCount() === changes ? 'nothing' : 'edits');
  const read = await host.read({ signal, ...(onProgress === undefined ? {} : { onProgress }) });
  if (read.code !== 'read') return read;
  const { reading } = read;
  const sameFile = before?.reading.fileName === reading.fileName;
  const options = optionsOf(reading, today());
  if (judge !== undefined) {
    const check = await judge(reading, options, { signal, onProgress: onProgress ?? (() => undefined) });
    if (check === undefined) return { code: 'cancelled' };
    return { code: 'checked', checked: { reading, check, sheets: NOTHING, since: sinceNow() } };
  }
  const { checkInSlices } = await loadEngine();
  const sliced = await checkInSlices(
    reading.image,
    options,
    sameFile ? (before?.sheets ?? NOTHING) : NOTHING,
    {
      pause,
      signal,
      onProgress: (done, total) => onProgress?.({ phase: 'check', done, total }),
    },
  );
  if (sliced === undefined) return { code: 'cancelled' };
  return {
    code: 'checked',
    checked: { reading, check: sliced.check, sheets: sliced.sheets, since: sinceNow() },
  };
}
