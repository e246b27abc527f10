import { openArchive } from '../../../src/hosts/file/archive';
import { applyPlan } from '../../../src/hosts/file/patch/applyPlan';
import { DRAWN, DRAWN_PLAN } from '../../support/drawnSheets';
import { sampleBytes } from '../../support/samples';
import { imageOfFile, namesInOrder } from './comparable';
import { buildPage, openHost, readingOf, type OpenHost } from './harness';
import { layoutOf } from './layout';

let page: Awaited<ReturnType<typeof buildPage>>;
beforeAll(async () => {
  page = await buildPage();
}, 60_000);
afterAll(() => {
  page.remove();
});

const SAMPLE = sampleBytes('bac-son-2024.xlsx');

async function patched(bytes: Uint8Array, plan: typeof DRAWN_PLAN): Promise<Uint8Array> {
  return applyPlan(openArchive(bytes), await imageOfFile(bytes), plan).bytes;
}

/** What people see of a workbook, whoever saved it. */
const seen = async (bytes: Uint8Array): Promise<unknown> => ({
  image: namesInOrder(await imageOfFile(bytes)),
  layout: layoutOf(bytes),
});

async function written(host: OpenHost, plan: typeof DRAWN_PLAN): Promise<Uint8Array> {
  const { number } = await readingOf(host);
  expect(await host.apply(plan, number)).toEqual({ code: 'applied', skipped: [] });
  return host.excel.save();
}

describe.each(['web', 'win32'] as const)(
  'sheets with links, own references and rules, in Excel on %s',
  (flavour) => {
    let host: OpenHost;
    beforeEach(async () => {
      host = await openHost(page.folder, { file: SAMPLE, flavour, api: '1.9' });
    });
    afterEach(() => host.close());

    it('are what the same plan makes of the file', async () => {
      const saved = await written(host, DRAWN_PLAN);
      expect(await seen(saved)).toEqual(await seen(await patched(SAMPLE, DRAWN_PLAN)));
      expect(host.excel.roundTrips()).toBe(3);
    });

    it('are that again when they are drawn anew, after a person renamed one', async () => {
      await written(host, DRAWN_PLAN);
      await host.frame.evaluate(
        `Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Lộ trình (2)').name = "Kế hoạch 'xã' 2025";
        await context.sync();
      })`,
      );
      const renamed = await host.excel.save();
      const { cells, links = [], ...rest } = DRAWN;
      const again: typeof DRAWN_PLAN = {
        operations: [
          {
            code: 'redraw-sheet',
            own: 'progress',
            sheet: 'Tiến độ',
            content: { ...rest, cells, links: links.slice(1) },
          },
        ],
      };
      const saved = await written(host, again);
      expect(await seen(saved)).toEqual(await seen(await patched(renamed, again)));
      const image = await imageOfFile(saved);
      const formulas = image.sheets
        .find(({ name }) => name === 'Tiến độ')
        ?.rows.flatMap((row) => row.cells.flatMap(({ formula }) => formula ?? []));
      expect(formulas).toEqual([`COUNTIF('Kế hoạch ''xã'' 2025'!$A:$A,"Xã")`, 'SUM(B2:B3)']);
    });
  },
);
