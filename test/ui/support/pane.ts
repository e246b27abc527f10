import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ThemeName } from '../../../src/ui/theme';
import { fileBelow } from '../../excel-host/browser/officeFiles';
import { PATIENCE } from '../../excel-host/browser/shared';

export interface PaneStart {
  readonly bytes: Uint8Array;
  readonly theme?: ThemeName;
  readonly locale?: string;
  readonly preferences?: { readonly hasCheckedBefore?: boolean; readonly autoCheck?: boolean };
  readonly clipboard?: 'works' | 'refuses';
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: 'active' | 'none';
  /** Parts of the program that the server does not give. */
  readonly missing?: readonly string[];
}

/** The pane in a browser window of its own, with what went wrong in the page. */
export interface Pane {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

const ADDRESS = 'https://pane.test/';
/** Narrow as Office shows a pane at first. */
const WIDTH = 320;
const HEIGHT = 800;

/** Waits until what has the focus says this: effects of the page may put it there a moment after a key. */
export async function focusOn({ page }: Pane, text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.textContent?.trim() === wanted, text);
}

/** Goes on with the tab key until what has the focus begins with this. */
export async function tabTo({ page }: Pane, text: string): Promise<void> {
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (at.startsWith(text)) return;
  }
  throw new Error(`The tab key does not come to “${text}”`);
}

export async function openPane(browser: Browser, folder: string, start: PaneStart): Promise<Pane> {
  const { bytes, width = WIDTH, height = HEIGHT, forcedColors = 'none', missing = [], ...rest } = start;
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height },
    forcedColors,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // of a part that is missing on purpose the browser speaks too
    const isMeant = missing.some((name) => message.location().url === `${ADDRESS}${name}`);
    if (message.type() === 'error' && !isMeant) errors.push(message.text());
  });
  await page.route(`${ADDRESS}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const file = missing.includes(name) ? undefined : fileBelow(folder, name);
    return file === undefined ? route.fulfill({ status: 404 }) : route.fulfill(file);
  });
  await page.goto(`${ADDRESS}index.html`);
  await page.evaluate((value) => window.startPane(value), { ...rest, bytes: [...bytes] });
  // the page says its language once its effects have run: from then on it hears keys
  await page.waitForSelector('html:not([lang=""])', { state: 'attached' });
  return { page, errors, close: () => context.close() };
}
