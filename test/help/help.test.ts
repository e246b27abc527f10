import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startExcel } from '../excel-host/excel';
import { closeBrowser, sharedBrowser } from '../excel-host/browser/shared';
import { builtPage, button, oneFile, openPage } from '../filepage/support/page';
import { builtPane } from '../support/paneBuild';
import { sampleBytes } from '../support/samples';
import { violationsIn } from '../support/violations';
import { takeTour, type Tour } from './tour';

jest.setTimeout(300_000);

const HELP = readFileSync('src/entries/help.html', 'utf8');
const MANIFEST = readFileSync('manifest.xml', 'utf8');
const KEPT = 'assets/help';
const MOST_BYTES = 200_000;

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found.replace(/\s+/g, ' ').trim());

const shownPictures = all(HELP, /<img\s[^>]*src="help\/([\w-]+)\.webp"/g);
const ofPage = all(HELP, /<figure data-for="page">\s*<img\s[^>]*src="help\/([\w-]+)\.webp"/g);
const namedThings = [...new Set(all(HELP, /<b>([^<]*)<\/b>/g))];
/** Every button of the ribbon and its group. */
const ribbon = all(MANIFEST, /<bt:String id="\w+\.Label" DefaultValue="([^"]*)"/g);

let tour: Tour;
let folder: string;
let taken: string;

beforeAll(async () => {
  taken = mkdtempSync(join(tmpdir(), 'rasoat-help-'));
  folder = await builtPage();
  tour = await takeTour(await sharedBrowser(), oneFile(folder));
  for (const [name, bytes] of tour.pictures) writeFileSync(join(taken, `${name}.webp`), bytes);
});

afterAll(async () => {
  rmSync(taken, { recursive: true, force: true });
  await closeBrowser();
});

const isWebp = (path: string): boolean => readFileSync(path).subarray(8, 12).toString('latin1') === 'WEBP';

describe('the help', () => {
  it('speaks of many things', () => {
    expect(namedThings.length).toBeGreaterThan(20);
    expect(shownPictures.length).toBeGreaterThan(4);
  });

  it.each(namedThings)('names what is really on the screens: %s', (name) => {
    expect([...tour.names, ...ribbon]).toContain(name);
  });

  it('shows exactly the pictures that can be taken anew, and all of them are kept', () => {
    expect([...new Set(shownPictures)].sort()).toEqual([...tour.pictures.keys()].sort());
    expect(readdirSync(KEPT).sort()).toEqual(readdirSync(taken).sort());
    for (const name of shownPictures) {
      expect(isWebp(join(taken, `${name}.webp`))).toBe(true);
      expect(isWebp(join(KEPT, `${name}.webp`))).toBe(true);
    }
  });

  it('is small', () => {
    const sizes = readdirSync(KEPT).map((name) => statSync(join(KEPT, name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
  });

  it('says in words what each picture shows', () => {
    for (const image of HELP.match(/<img\s[^>]*>/g) ?? []) expect(image).toMatch(/alt="[^"]{10,}"/);
  });
});

/** Pictures in the open dialog once they are there or have failed; those that did not load are 0 wide. */
const widths = (images: readonly Element[]): Promise<readonly number[]> =>
  Promise.all(
    images.map(async (image) => {
      if (!(image instanceof HTMLImageElement)) return 0;
      await image.decode().catch(() => undefined);
      return image.naturalWidth;
    }),
  );

describe('the help is there', () => {
  it('in the one-file page, with pictures and without any request', async () => {
    const browser = await sharedBrowser();
    const { page, errors, requests, close } = await openPage(browser, oneFile(folder));
    await button(page, 'Hướng dẫn').click();
    const dialog = page.getByRole('dialog', { name: 'Hướng dẫn' });
    await dialog.locator('img').last().scrollIntoViewIfNeeded();
    const shown = await dialog.locator('img').evaluateAll(widths);
    expect(shown).toHaveLength(shownPictures.length);
    expect(Math.min(...shown)).toBeGreaterThan(100);
    await dialog.getByRole('button', { name: 'Giới hạn đã biết' }).click();
    await dialog.getByRole('heading', { name: 'Giới hạn đã biết' }).waitFor();
    await dialog.locator('img').first().waitFor({ state: 'detached' });
    expect(await violationsIn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Đóng', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect([errors, requests]).toEqual([[], []]);
    await close();
  });

  it('in the pane of Excel, and as the page that the manifest names', async () => {
    const excel = await startExcel({ file: sampleBytes('bac-son-2024.xlsx'), site: await builtPane() });
    try {
      const { frame } = await excel.openPane('/taskpane.html');
      await frame.getByRole('button', { name: 'Hướng dẫn' }).click();
      const dialog = frame.getByRole('dialog', { name: 'Hướng dẫn' });
      await dialog.locator('img').last().scrollIntoViewIfNeeded();
      const shown = await dialog.locator('img').evaluateAll(widths);
      // but for what is said of the page alone
      expect(shown).toHaveLength(shownPictures.length - ofPage.length);
      expect(await dialog.getByText('hoặc thả tệp vào trang').count()).toBe(0);
      expect(Math.min(...shown)).toBeGreaterThan(100);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await dialog.getByRole('button', { name: 'Giới hạn đã biết' }).click();
      await dialog.getByRole('heading', { name: 'Giới hạn đã biết' }).waitFor();
      const help = await excel.openPane('/help.html');
      await help.frame.getByRole('heading', { name: 'Giới hạn đã biết' }).waitFor();
      expect(await help.frame.locator('img').evaluateAll(widths)).toEqual(expect.arrayContaining(shown));
      expect(excel.refusedAddresses).toEqual([]);
    } finally {
      await excel.close();
    }
  });
});
