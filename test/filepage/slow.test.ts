import type { Page } from 'playwright-core';
import { sampleBytes } from '../support/samples';
import { button, checked, openFiles, ringed } from './support/page';
import { pagesOfTests } from './support/suite';

jest.setTimeout(300_000);

const WRONG = { name: 'bac-son-2024-co-loi.xlsx', bytes: sampleBytes('bac-son-2024-co-loi.xlsx') };
const PHONE = { viewport: { width: 375, height: 720 } };
const DESK = { viewport: { width: 1366, height: 768 } };

const openPage = pagesOfTests();

declare global {
  interface Window {
    /** Lets the worker have what it was asked meanwhile. */
    release: () => void;
  }
}

/** A worker that is slow to say how the sheet with the findings looks, as on an old machine. */
async function openSlowly(options: { readonly viewport: { width: number; height: number } }): Promise<Page> {
  const { page } = await openPage(options);
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    let held: (() => void)[] | undefined = [];
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      const send = (): void => {
        Reflect.apply(post, this, [message]);
      };
      if (held !== undefined && JSON.stringify(message).includes('"sheet":"Biểu 01"')) held.push(send);
      else send();
    };
    window.release = () => {
      for (const send of held ?? []) send();
      held = undefined;
    };
  });
  await openFiles(page, [WRONG]);
  await checked(page);
  return page;
}

/** The choice between result and sheets is only seen where there is no room for both. */
const inSheet = (page: Page): Promise<unknown> =>
  page
    .getByRole('button', { name: 'Trang tính', pressed: true, includeHidden: true })
    .waitFor({ state: 'attached' });

describe('a key that is pressed before the sheet is drawn', () => {
  it.each([
    ['a phone, drawn when the sheets have come into view', PHONE, true],
    ['a phone, drawn at once', PHONE, false],
    ['a desk, drawn when the sheets have come into view', DESK, true],
    ['a desk, drawn at once', DESK, false],
  ])('is not lost: %s', async (_, options, isLate) => {
    const page = await openSlowly(options);
    if (isLate) {
      await page.keyboard.press('F8');
      await inSheet(page);
      await page.evaluate(() => {
        window.release();
      });
    } else {
      await page.evaluate(() => {
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', bubbles: true }));
        window.release();
      });
    }
    await ringed(page).waitFor();
  });

  it('brings the finding into view that was chosen last, also after a look at the result', async () => {
    const page = await openSlowly(PHONE);
    await page.keyboard.press('F8');
    await inSheet(page);
    await button(page, 'Kết quả').click();
    await page.evaluate(() => {
      window.release();
    });
    await page.getByRole('grid', { name: 'Biểu 01', includeHidden: true }).waitFor({ state: 'attached' });
    await button(page, 'Trang tính').click();
    await ringed(page).waitFor();
  });
});
