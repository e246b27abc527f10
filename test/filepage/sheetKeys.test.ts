import { formatAddress, parseAddress, type CellPosition } from '../../src/workbook/address';
import { sampleBytes } from '../support/samples';
import { currentFinding, position } from '../ui/support/seen';
import { cell, checked, openFiles, ringed, sheetInView } from './support/page';
import { pagesOfTests } from './support/suite';

jest.setTimeout(300_000);

const NAME = 'bac-son-2024-co-loi.xlsx';

const openPage = pagesOfTests();

describe('a sheet without a mouse', () => {
  it('is walked through by arrows, and Enter in a marked cell chooses its finding', async () => {
    const { page } = await openPage();
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
