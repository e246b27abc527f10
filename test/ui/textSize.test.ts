import type { Browser } from 'playwright-core';
import { closeBrowser, sharedBrowser } from '../excel-host/browser/shared';
import { sampleBytes } from '../support/samples';
import { buildPage, type PageBundle } from './support/bundle';
import { openPane, type Pane } from './support/pane';
import { button } from './support/seen';
import { STATES } from './support/states';
import { cutOff, doubleText } from './support/textSize';
import { builtPage, checked, oneFile, openFiles, openPage } from '../filepage/support/page';

jest.setTimeout(300_000);

const NAME = 'bac-son-2024-co-loi.xlsx';

let browser: Browser;
let bundle: PageBundle;
let folder: string;
let opened: { readonly errors: readonly string[]; readonly close: () => Promise<void> } | undefined;

beforeAll(async () => {
  [bundle, folder, browser] = await Promise.all([buildPage('ui-page'), builtPage(), sharedBrowser()]);
});

afterEach(async () => {
  const { errors = [] } = opened ?? {};
  await opened?.close();
  opened = undefined;
  expect(errors).toEqual([]);
});

afterAll(closeBrowser);

describe('with everything written twice as large', () => {
  it.each(['lan-dau', 'ket-qua', 'phat-hien', 'sua-giup'])(
    'the pane of 320 px can be read and used: %s',
    async (name) => {
      const state = STATES.find((one) => one.name === name);
      if (state === undefined) throw new Error(`There is no state “${name}”`);
      const pane: Pane = await openPane(browser, bundle, state.start);
      opened = pane;
      await state.reach(pane);
      await doubleText(pane.page);
      expect(await cutOff(pane.page)).toEqual([]);
      await button(pane.page, 'Thao tác').click();
      await pane.page.getByRole('menuitem').first().waitFor();
      expect(await cutOff(pane.page)).toEqual([]);
    },
  );

  it.each([1366, 320])('the page can be read and used at %d px', async (width) => {
    const page = await openPage(browser, oneFile(folder), { viewport: { width, height: 768 } });
    opened = page;
    await openFiles(page.page, [{ name: NAME, bytes: sampleBytes(NAME) }]);
    await checked(page.page);
    await doubleText(page.page);
    expect(await cutOff(page.page)).toEqual([]);
  });
});
