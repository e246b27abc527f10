import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Download, Locator, Page } from 'playwright-core';
import { button, headline } from '../../ui/support/seen';
import { PATIENCE } from '../../excel-host/browser/shared';
import { built } from '../../support/webpackBuild';

/** The folder with `rasoat.html` and, in `filepage`, what a web server gives out. */
export const builtPage = (): Promise<string> => built({ config: 'page', folder: 'filepage', more: [] });

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The one-file page in a browser, as a double click opens it. */
export interface OpenPage {
  readonly page: Page;
  /** What went wrong in the page. */
  readonly errors: readonly string[];
  /** Addresses that were asked for, but for the file itself and what the page made. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  /** Runs in the page before anything of it does. */
  before: () => void = () => undefined,
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  // the browser's own picker cannot be driven; the page then uses the one of every browser
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
  });
  await context.addInitScript(before);
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('blob:')) requests.push(request.url());
  });
  // with nobody listening the browser would show its own dialog in the moment before the test listens
  page.on('filechooser', () => undefined);
  await page.goto(address);
  await page.getByRole('button', { name: 'Mở tệp' }).first().waitFor();
  return { page, errors, requests, close: () => context.close() };
}

export const oneFile = (folder: string): string => pathToFileURL(join(folder, 'rasoat.html')).href;

const GIVEN = mkdtempSync(join(tmpdir(), 'rasoat-given-'));
process.once('exit', () => {
  rmSync(GIVEN, { recursive: true, force: true });
});

export async function openFiles(page: Page, files: readonly GivenFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  // from the disk, as a person does: bytes that are handed over would be unpacked by the page itself
  const paths = files.map(({ name, bytes }) => {
    const own = mkdtempSync(join(GIVEN, 'tep-'));
    const path = join(own, name);
    writeFileSync(path, bytes);
    return path;
  });
  await (await chooser).setFiles(paths);
}

/** The check has ended: its headline is there, and nothing runs. */
export async function checked(page: Page): Promise<string> {
  const title = headline(page);
  await title.waitFor().catch(async (error: unknown) => {
    throw new Error(`Not checked; the page says: ${await page.locator('body').innerText()}`, {
      cause: error,
    });
  });
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  return (await title.textContent()) ?? '';
}

export async function savedBy(page: Page, press: () => Promise<void>): Promise<GivenFile> {
  const begins: Promise<Download> = page.waitForEvent('download');
  await press();
  const download = await begins;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** The whole life of a file in the page, which afterwards is as it was before. */
export async function openCheckSaveClose(page: Page, file: GivenFile): Promise<void> {
  await openFiles(page, [file]);
  await checked(page);
  await savedBy(page, () => button(page, 'Lưu bản đã rà soát').click());
  await button(page, `Đóng “${file.name}”`).click();
  await button(page, 'Thử với biểu mẫu Bắc Sơn').waitFor();
}

export { button };

/** The open files by name, in the order of their tabs. */
export const fileTabs = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Các tệp đang mở' }).getByRole('listitem');

/** The cell that is looked at. */
export const ringed = (page: Page): Locator =>
  page.getByRole('gridcell').and(page.locator('[aria-current="true"]'));

/** Where the sheet in view scrolls. */
export const sheetArea = (page: Page): Locator => page.getByRole('region', { name: /đi bằng phím mũi tên$/ });

/** The result beside the sheets. */
export const result = (page: Page): Locator => page.getByRole('article').filter({ has: headline(page) });

export const cell = (page: Page, address: string): Locator =>
  page.locator(`td[data-cell="${address}"]`).first();

const sheetTabs = (page: Page): Locator => page.getByRole('toolbar', { name: 'Các trang tính' });

export const sheetTab = (page: Page, name: string): Locator =>
  sheetTabs(page).getByRole('button', { name, exact: true });

/** The sheet is the one in view, and drawn. */
export const sheetInView = (page: Page, name: string): Locator =>
  page.getByRole('grid', { name, exact: true });

/** All sheets, once the one that is waited for is among them: the tabs come together. */
export async function sheetNames(page: Page, awaited: string): Promise<readonly string[]> {
  await sheetTab(page, awaited).waitFor();
  return sheetTabs(page).getByRole('button').allTextContents();
}
