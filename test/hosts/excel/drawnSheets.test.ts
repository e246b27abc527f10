import { openArchive } from '../../../src/hosts/file/archive';
import { applyPlan } from '../../../src/hosts/file/edit/applyPlan';
import { position } from '../../../src/workbook/address';
import type { Plan, SheetContent } from '../../../src/workbook/plan';
import { readBook } from '../../excel-host/book/bookReader';
import { LARGEST_MESSAGE } from '../../excel-host/host';
import { DRAWN, DRAWN_PLAN } from '../../support/drawnSheets';
import { sampleBytes } from '../../support/samples';
import { imageOfFile, namesInOrder } from './comparable';
import { openHost, readingOf, type OpenHost } from './harness';
import { layoutOf } from './layout';

const SAMPLE = sampleBytes('bac-son-2024.xlsx');

async function patched(bytes: Uint8Array, plan: Plan): Promise<Uint8Array> {
  return applyPlan(openArchive(bytes), await imageOfFile(bytes), plan).bytes;
}

/** What people see of a workbook, whoever saved it. */
const seen = async (bytes: Uint8Array): Promise<unknown> => ({
  image: namesInOrder(await imageOfFile(bytes)),
  layout: layoutOf(bytes),
});

async function written(host: OpenHost, plan: Plan): Promise<Uint8Array> {
  const { number } = await readingOf(host);
  expect(await host.apply(plan, number)).toMatchObject({ code: 'applied', skipped: [], refused: [] });
  return host.excel.save();
}

describe.each(['web', 'win32'] as const)(
  'sheets with links, own references, rules and a chart, in Excel on %s',
  (flavour) => {
    let host: OpenHost;
    beforeEach(async () => {
      host = await openHost({ file: SAMPLE, flavour, api: '1.9' });
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
      const again: Plan = {
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

describe('a request that fails while sheets with links and a chart are written', () => {
  let host: OpenHost;
  beforeEach(async () => {
    host = await openHost({ file: SAMPLE, patience: 5_000 });
  });
  afterEach(() => host.close());

  const REDRAW: Plan = {
    operations: [{ code: 'redraw-sheet', own: 'progress', sheet: 'Tiến độ', content: DRAWN }],
  };
  /** After so many of its actions; the last ones are those of the chart and of the cell that is written last. */
  const ACTIONS = [0, 1, 2, 3, 5, 8, 12, 20, 28, 36, 44, 52, 58, 64, 68, 72];

  it('leaves the workbook as it was, or with all of the plan where only names were missing', async () => {
    const before = await seen(await host.excel.save());
    const whole = await seen(await patched(SAMPLE, DRAWN_PLAN));
    const outcomes: string[] = [];
    for (const actions of ACTIONS) {
      const { number } = await readingOf(host);
      host.excel.failRequest(1, 'GeneralException', actions);
      const outcome = await host.apply(DRAWN_PLAN, number);
      outcomes.push(outcome.code);
      if (outcome.code === 'failed') expect(outcome.partial).toBe(false);
      const expected = outcome.code === 'failed' ? before : whole;
      expect([actions, await seen(await host.excel.save())]).toEqual([actions, expected]);
      if (outcome.code === 'applied') break;
    }
    expect(outcomes.filter((code) => code === 'failed').length).toBeGreaterThan(8);
  });

  it('while a sheet is drawn anew leaves it as it was, or whole', async () => {
    await written(host, DRAWN_PLAN);
    const whole = await seen(await host.excel.save());
    const outcomes = new Set<string>();
    for (const actions of ACTIONS) {
      const { number } = await readingOf(host);
      host.excel.failRequest(2, 'GeneralException', actions);
      const outcome = await host.apply(REDRAW, number);
      outcomes.add(outcome.code);
      if (outcome.code === 'failed') expect(outcome.partial).toBe(false);
      expect([actions, await seen(await host.excel.save())]).toEqual([actions, whole]);
    }
    expect([...outcomes].sort()).toEqual(['applied', 'failed']);
  });

  it('and is not answered at all is looked into, and the sheet drawn', async () => {
    await written(host, DRAWN_PLAN);
    const whole = await seen(await host.excel.save());
    const { number } = await readingOf(host);
    host.excel.failRequest(2, 'no-answer', 40);
    expect(await host.apply(REDRAW, number)).toMatchObject({ code: 'applied' });
    expect(await seen(await host.excel.save())).toEqual(whole);
  });
});

it('a chart of people, and one of ours, stand side by side in Excel after a new drawing', async () => {
  const host = await openHost({ file: SAMPLE });
  await written(host, DRAWN_PLAN);
  await host.frame.evaluate(
    `Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tiến độ');
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B2:B3'));
      chart.name = 'của tôi';
      await context.sync();
    })`,
  );
  await written(host, {
    operations: [{ code: 'redraw-sheet', own: 'progress', sheet: 'Tiến độ', content: DRAWN }],
  });
  const charts = host.excel.workbook.sheets.find(({ name }) => name === 'Tiến độ')?.charts;
  expect(charts?.map(({ name }) => name)).toEqual(['của tôi', 'RaSoatNTM.TienDo']);
  await host.close();
});

it('takes thousands of links in few requests below the limit of Excel on the web', async () => {
  const host = await openHost({ file: SAMPLE });
  const rows = Array.from({ length: 5_000 }, (_, row) => row);
  const content: SheetContent = {
    ...DRAWN,
    name: 'Tồn tại',
    cells: rows.map((row) => ({ ...position(row, 0), content: `Tồn tại thứ ${row}`, style: { size: 12 } })),
    conditional: [],
    charts: [],
    links: rows.map((row) => ({
      ...position(row, 0),
      target: { sheet: 'Biểu 01', address: `K${row + 1}` },
      tip: `Tới ô K${row + 1} của “Biểu 01”`,
    })),
  };
  const saved = await written(host, { operations: [{ code: 'add-sheet', own: 'issues', content }] });
  const requests = host.excel.log.filter(({ number }) => number !== undefined).slice(2);
  expect(requests.length).toBeLessThanOrEqual(3);
  for (const { requestBytes } of requests) expect(requestBytes).toBeLessThan(LARGEST_MESSAGE / 2);
  expect(readBook(saved, 'a.xlsx').sheets.at(-1)?.links.size).toBe(5_000);
  await host.close();
}, 120_000);
