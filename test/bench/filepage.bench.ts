import type { Browser, Page } from 'playwright-core';
import { closeBrowser, sharedBrowser } from '../excel-host/browser/shared';
import { watchMemory, type Held } from '../filepage/support/memory';
import { traceTasks, type PageTask } from '../filepage/support/taskTrace';
import {
  builtPage,
  button,
  checked,
  oneFile,
  openCheckSaveClose,
  openFiles,
  openPage,
  savedBy,
  sheetArea,
} from '../filepage/support/page';
import { sampleBytes } from '../support/samples';
import { districtBook, provinceBook, workbookBytes } from './generate';
import { householdSheet, reviewSheet, type BenchSheet } from './sheets';

/**
 * `npm run bench:page`: how long the built page does not answer in each step of the main job, and what fifty files in
 * a row leave behind. Jest only carries it; nothing is asserted. Medians, for other programs run beside it.
 */
const BOOKS: readonly (readonly [string, () => readonly BenchSheet[]])[] = [
  ['24 communes × 57 indicators × 2 columns', () => [reviewSheet(0), householdSheet(200)]],
  ['300,000 cells, six review tables beside lists', districtBook],
  ['300,000 cells, all in review tables', provinceBook],
];
const RUNS = 3;
const FILES = 50;

let browser: Browser;
let address: string;

beforeAll(async () => {
  browser = await sharedBrowser();
  address = oneFile(await builtPage());
}, 300_000);

afterAll(closeBrowser);

const pause = (page: Page): Promise<void> => page.waitForTimeout(300);

type Steps = ReadonlyMap<string, readonly PageTask[]>;

/** The tasks of each step of one run. */
async function run(bytes: Uint8Array): Promise<Steps> {
  const { page, close } = await openPage(browser, address);
  try {
    const trace = await traceTasks(browser, page);
    const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
      await trace.step(name);
      await work();
      await pause(page);
    };
    await step('open, check', async () => {
      await openFiles(page, [{ name: 'bieu.xlsx', bytes }]);
      await checked(page);
      await page.getByRole('gridcell').first().waitFor();
      await pause(page);
    });
    await step('scroll', async () => {
      await sheetArea(page).hover();
      for (let turn = 0; turn < 20; turn += 1) {
        await page.mouse.wheel(turn % 4 === 0 ? 400 : 0, 300);
      }
    });
    await step('press findings', async () => {
      for (let turn = 0; turn < 8; turn += 1) {
        await page.keyboard.press('F8');
        await page.waitForTimeout(100);
      }
    });
    await step('mark', async () => {
      await button(page, 'Đánh dấu').click();
      await page.getByText('• chưa lưu').waitFor({ timeout: 120_000 });
    });
    await step('another sheet', async () => {
      await page.getByRole('toolbar', { name: 'Các trang tính' }).getByRole('button').last().click();
      await pause(page);
    });
    await step('save', () => savedBy(page, () => button(page, 'Lưu bản đã rà soát').click()));
    return await trace.end();
  } finally {
    await close();
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

it.each(BOOKS)(
  'measures long tasks: %s',
  async (title, book) => {
    const bytes = workbookBytes(book());
    const runs: Steps[] = [];
    for (let turn = 0; turn < RUNS; turn += 1) runs.push(await run(bytes));
    process.stdout.write(
      `\n${title}\nmedian of ${String(RUNS)} runs: longest task, ms; of that work of the page; tasks over 50 ms\n`,
    );
    for (const step of runs[0]?.keys() ?? []) {
      const tasks = runs.map((one) => one.get(step) ?? []);
      const longest = tasks.map((own) => Math.max(0, ...own.map(({ milliseconds }) => milliseconds)));
      const working = tasks.map((own) => Math.max(0, ...own.map((task) => task.working)));
      const long = tasks.map((own) => own.filter(({ milliseconds }) => milliseconds > 50).length);
      const figures = [longest, working, long].map((values) => median(values).toFixed(0).padStart(6));
      process.stdout.write(`  ${step.padEnd(16)}${figures.join('')}\n`);
    }
  },
  1_800_000,
);

it('measures what fifty files in a row leave behind', async () => {
  const { page, close } = await openPage(browser, address);
  const memory = await watchMemory(page);
  const bytes = sampleBytes('bac-son-2024.xlsx');
  process.stdout.write(`\nafter file   page MB  worker MB   nodes  listeners\n`);
  for (let number = 1; number <= FILES; number += 1) {
    await openCheckSaveClose(page, { name: `bieu-${String(number)}.xlsx`, bytes });
    if (number % 10 === 0) process.stdout.write(lineOf(number, await memory.held()));
  }
  await close();
}, 1_800_000);

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(2);

const lineOf = (number: number, { pageBytes, workerBytes, nodes, listeners }: Held): string =>
  `${String(number).padStart(10)}${megabytes(pageBytes).padStart(10)}${megabytes(workerBytes).padStart(11)}` +
  `${String(nodes).padStart(8)}${String(listeners).padStart(11)}\n`;
