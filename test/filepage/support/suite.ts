import type { BrowserContextOptions } from 'playwright-core';
import { closeBrowser, sharedBrowser } from '../../excel-host/browser/shared';
import { builtPage, oneFile, openPage, type OpenPage } from './page';
import { startServer, type PageServer } from './server';

/** Opens the page; `before` runs in it before anything of it does. */
export type PageOpener = (options?: BrowserContextOptions, before?: () => void) => Promise<OpenPage>;

interface Tolerated {
  /** The tests break what the page needs, which the browser then tells. */
  readonly errors?: true;
}

function openerFor(address: () => Promise<string>, isQuiet: (page: OpenPage) => void): PageOpener {
  let opened: OpenPage | undefined;

  afterEach(async () => {
    const ended = opened;
    await ended?.close();
    opened = undefined;
    if (ended !== undefined) isQuiet(ended);
  });

  afterAll(closeBrowser);

  return async (options, before) =>
    (opened = await openPage(await sharedBrowser(), await address(), options, before));
}

/** The one-file page for the tests of a file: each ends with it closed; it asks nobody for anything, and nothing goes wrong in it. */
export const pagesOfTests = (tolerated: Tolerated = {}): PageOpener =>
  openerFor(
    async () => oneFile(await builtPage()),
    ({ errors, requests }) => {
      if (tolerated.errors !== true) expect(errors).toEqual([]);
      expect(requests).toEqual([]);
    },
  );

/** The page as a web server gives it, and where that stands. */
export function servedPagesOfTests(): { readonly open: PageOpener; readonly address: () => string } {
  let server: PageServer | undefined;
  const address = (): string => server?.address ?? '';

  beforeAll(async () => {
    server = await startServer(await builtPage());
  });

  afterAll(() => server?.close());

  const open = openerFor(
    () => Promise.resolve(address()),
    ({ errors }) => {
      expect(errors).toEqual([]);
    },
  );
  return { open, address };
}
