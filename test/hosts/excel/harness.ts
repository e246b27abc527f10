import type { CellReference } from '../../../src/workbook/address';
import type {
  ApplyOutcome,
  HostChange,
  HostProgress,
  HostReading,
  OpenOutcome,
  SelectOutcome,
} from '../../../src/workbook/host';
import type { Plan } from '../../../src/workbook/plan';
import { startExcel, type ExcelOptions, type SimulatedExcel } from '../../excel-host/excel';
import type { Pane } from '../../excel-host/pane';
import { testPage } from '../../support/testPage';
import type {} from './page';

const PAGE =
  '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Host</title>' +
  '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>' +
  '<body><script src="page.js"></script></body></html>';

/** The host alone, without anything that is drawn. */
const hostPage = (): Promise<string> =>
  testPage({
    name: 'host-page',
    entry: './test/hosts/excel/page.ts',
    html: PAGE,
    sources: ['test/hosts/excel/page.ts', 'test/hosts/excel/harness.ts', 'test/support/testPage.ts'],
  });

type ReadResult =
  | { readonly code: 'read'; readonly reading: HostReading; readonly number: number }
  | { readonly code: 'cancelled' }
  | { readonly code: 'failed'; readonly problem: { readonly code: string } };

type ApplyResult = ApplyOutcome & { readonly number?: number };

/** The host in its page beside a simulated Excel. */
export interface OpenHost {
  readonly excel: SimulatedExcel;
  readonly frame: Pane['frame'];
  readonly read: (options?: { readonly cancelAfter?: number }) => Promise<ReadResult>;
  readonly apply: (plan: Plan, reading: number) => Promise<ApplyResult>;
  readonly select: (place: CellReference) => Promise<SelectOutcome>;
  readonly openNew: (bytes: Uint8Array) => Promise<OpenOutcome>;
  readonly changes: () => Promise<readonly HostChange[]>;
  readonly progress: () => Promise<readonly HostProgress[]>;
  readonly close: () => Promise<void>;
}

/** Long enough for a busy machine, short enough for a test that waits in vain. */
const PATIENCE = 20_000;

export async function openHost({
  patience = PATIENCE,
  ...options
}: ExcelOptions & { readonly patience?: number }): Promise<OpenHost> {
  const excel = await startExcel({ ...options, site: await hostPage() });
  const { frame } = await excel.openPane('/index.html');
  await frame.waitForFunction('window.rasoat !== undefined');
  await frame.evaluate((wait) => window.rasoat.start(wait), patience);
  return {
    excel,
    frame,
    read: async (how) =>
      JSON.parse(await frame.evaluate((given) => window.rasoat.read(given), how)) as ReadResult,
    apply: async (plan, number) =>
      JSON.parse(
        await frame.evaluate((given) => window.rasoat.apply(given.plan, given.number), { plan, number }),
      ) as ApplyResult,
    select: (place) =>
      frame.evaluate((given) => window.rasoat.select(given) as Promise<SelectOutcome>, place),
    openNew: (bytes) =>
      frame.evaluate((given) => window.rasoat.openNew(given) as Promise<OpenOutcome>, [...bytes]),
    changes: () => frame.evaluate(() => window.rasoat.changes()),
    progress: () => frame.evaluate(() => window.rasoat.progress()),
    close: () => excel.close(),
  };
}

/** The reading of a host that has to succeed. */
export async function readingOf(
  host: OpenHost,
): Promise<{ readonly reading: HostReading; readonly number: number }> {
  const result = await host.read();
  if (result.code !== 'read') throw new Error(`Not read: ${JSON.stringify(result)}`);
  return result;
}
