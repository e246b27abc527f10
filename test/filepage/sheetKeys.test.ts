import type { Browser } from 'playwright-core';
import { formatAddress, parseAddress, type CellPosition } from '../../src/workbook/address';
import { closeBrowser, sharedBrowser } from '../excel-host/browser/shared';
import { sampleBytes } from '../support/samples';
import { currentFinding, position } from '../ui/support/seen';
import {
  builtPage,
  cell,
  checked,
  oneFile,
  openFiles,
  openPage,
  ringed,
  sheetInView,
  type OpenPage,
} from './support/page';

jest.setTimeout(300_000);

const NAME = 'bac-son-2024-co-loi.xlsx';

let browser: Browser;
let folder: string;
let opened: OpenPage | undefined;

beforeAll(async () => {
  [folder, browser] = await Promise.all([builtPage(), sharedBrowser()]);
});

afterEach(async () => {
  const { errors = [], requests = [] } = opened ?? {};
  await opened?.close();
  opened = undefined;
  expect(errors).toEqual([]);
  expect(requests).toEqual([]);
});

afterAll(closeBrowser);

describe('a sheet without a mouse', () => {
  it('is walked through by arrows, and Enter in a marked cell chooses its finding', async () => {
    opened = await openPage(browser, oneFile(folder));
    const { page } = opened;
    await openFiles(page, [{ name: NAME, bytes: sampleBytes(NAME) }]);
    await checked(page);
    const at = async (finding: RegExp): Promise<CellPosition> => {
      await page.keyboard.press('F8');
      await position(page, finding).waitFor();
      const [, address = ''] = ((await currentFinding(page).getByText('!').textContent()) ?? '').split('!');
      await cell(page, address).and(ringed(page)).waitFor();
      return parseAddress(address);
    };
    const first = await at(/^1\//);
    const second = await at(/^2\//);
    const sheet = sheetInView(page, 'Biểu 01');
    await sheet.focus();
    expect(await sheet.getAttribute('aria-activedescendant')).toBe(await ringed(page).getAttribute('id'));
    // rows and columns may be hidden or merged, so the walk ends where it arrives
    for (let here = second; here.row !== first.row || here.column !== first.column;) {
      const key =
        here.row === first.row
          ? here.column < first.column
            ? 'ArrowRight'
            : 'ArrowLeft'
          : here.row < first.row
            ? 'ArrowDown'
            : 'ArrowUp';
      await page.keyboard.press(key);
      await page.locator(`td[aria-current]:not([data-cell="${formatAddress(here)}"])`).waitFor();
      here = parseAddress((await ringed(page).getAttribute('data-cell')) ?? '');
    }
    await position(page, /^2\//).waitFor();
    await page.keyboard.press('Enter');
    await position(page, /^1\//).waitFor();
  });
});
