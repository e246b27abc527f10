import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ThemeName } from '../../../src/ui/theme';
import type { PageBundle } from './bundle';

export interface PaneStart {
  readonly bytes: Uint8Array;
  readonly theme?: ThemeName;
  readonly locale?: string;
  readonly preferences?: { readonly hasCheckedBefore?: boolean; readonly autoCheck?: boolean };
  readonly clipboard?: 'works' | 'refuses';
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: 'active' | 'none';
}

/** The pane in a browser window of its own, with what went wrong in the page. */
export interface Pane {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

/** Narrow as Office shows a pane at first. */
const WIDTH = 320;
const HEIGHT = 800;

export async function openPane(browser: Browser, bundle: PageBundle, start: PaneStart): Promise<Pane> {
  const { bytes, width = WIDTH, height = HEIGHT, forcedColors = 'none', ...rest } = start;
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 2,
    forcedColors,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(pathToFileURL(join(bundle.folder, 'index.html')).href);
  await page.evaluate(
    (value) => {
      window.startPane(value);
    },
    { ...rest, bytes: [...bytes] },
  );
  return { page, errors, close: () => context.close() };
}
