import { createExcelHost } from '../../../src/hosts/excel/excelHost';
import type { CellReference } from '../../../src/workbook/address';
import type { HostChange, HostProgress, HostReading, WorkbookHost } from '../../../src/workbook/host';
import type { Plan } from '../../../src/workbook/plan';

/** What the tests may ask of the page: the host itself, with its readings kept here by number. */
interface TestPage {
  start: (patience: number) => Promise<void>;
  /** Results come as JSON: the browser's own way of handing over large objects takes many times longer. */
  read: (options?: { readonly cancelAfter?: number }) => Promise<string>;
  apply: (plan: Plan, reading: number) => Promise<string>;
  select: (place: CellReference) => Promise<unknown>;
  openNew: (bytes: readonly number[]) => Promise<unknown>;
  changes: () => readonly HostChange[];
  progress: () => readonly HostProgress[];
}

declare global {
  interface Window {
    rasoat: TestPage;
  }
}

let host: WorkbookHost | undefined;
const readings: HostReading[] = [];
const changes: HostChange[] = [];
const progress: HostProgress[] = [];

const keep = (reading: HostReading): number => readings.push(reading) - 1;

function started(): WorkbookHost {
  if (host === undefined) throw new Error('The host was not started');
  return host;
}

window.rasoat = {
  async start(patience) {
    await Office.onReady();
    host = createExcelHost({ patience });
    host.onChange?.((change) => changes.push(change));
  },
  async read({ cancelAfter } = {}) {
    const controller = new AbortController();
    if (cancelAfter === 0) controller.abort();
    const outcome = await started().read({
      signal: controller.signal,
      onProgress(step) {
        progress.push(step);
        if (progress.length === cancelAfter) controller.abort();
      },
    });
    return JSON.stringify(outcome.code === 'read' ? { ...outcome, number: keep(outcome.reading) } : outcome);
  },
  async apply(plan, number) {
    const reading = readings[number];
    if (reading === undefined) throw new Error('No such reading');
    const outcome = await started().apply(plan, reading, {
      onProgress: (step) => progress.push(step),
    });
    return JSON.stringify(
      outcome.code === 'applied' && outcome.reading !== undefined
        ? { ...outcome, number: keep(outcome.reading) }
        : outcome,
    );
  },
  select: (place) => Promise.resolve(started().select?.(place)),
  openNew: (bytes) => Promise.resolve(started().openNew?.(new Uint8Array(bytes))),
  changes: () => changes,
  progress: () => progress,
};
