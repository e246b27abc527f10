import type { BrowserContext, Page } from 'playwright-core';
import { sampleBytes } from '../support/samples';
import { heading, openTools } from '../ui/support/seen';
import { button, checked, openFiles, sheetTab } from './support/page';
import { servedPagesOfTests } from './support/suite';

jest.setTimeout(300_000);

const NAME = 'bac-son-2024.xlsx';
const GOOD = { name: NAME, bytes: sampleBytes(NAME) };
const ASKS = 'có cho chương trình giữ tạm phần chưa lưu';
const DAY = 24 * 60 * 60 * 1000;

const { open: openServed, address } = servedPagesOfTests();

async function open(): Promise<Page> {
  const { page } = await openServed();
  accept(page);
  return page;
}

/** Leaves although there is unsaved work. */
const accept = (page: Page): void => {
  page.on('dialog', (dialog) => {
    void dialog.accept();
  });
};

async function another(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.on('filechooser', () => undefined);
  accept(page);
  await page.goto(address());
  await button(page, 'Thử với biểu mẫu Bắc Sơn').waitFor();
  return page;
}

async function change(page: Page): Promise<void> {
  await openFiles(page, [GOOD]);
  await checked(page);
  await button(page, 'Lập lộ trình').click();
  await sheetTab(page, 'Lộ trình').waitFor();
}

/** Everything that the page has in its storage, as one text; by age alone may it be changed. */
const keptIn = (page: Page, olderBy = 0): Promise<readonly string[]> =>
  page.evaluate(async (milliseconds) => {
    const databases = await indexedDB.databases();
    if (databases.length === 0) return [];
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('rasoat-ntm');
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    const store = database.transaction('sealed', 'readwrite').objectStore('sealed');
    const all = await new Promise<readonly { when: number; bytes: ArrayBuffer }[]>((resolve) => {
      const request = store.getAll();
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    const texts = all.map((work) => JSON.stringify(work) + new TextDecoder('latin1').decode(work.bytes));
    if (milliseconds > 0) {
      for (const work of all) {
        await new Promise<void>((resolve) => {
          const request = store.put({ ...work, when: work.when - milliseconds });
          request.onsuccess = () => {
            resolve();
          };
        });
      }
    }
    database.close();
    return texts;
  }, olderBy);

/** Kept a moment after a change, dropped a moment after the start. */
async function untilKept(page: Page, count: number): Promise<readonly string[]> {
  for (;;) {
    const kept = await keptIn(page);
    if (kept.length === count) return kept;
    await page.evaluate(
      () =>
        new Promise((drawn) => {
          requestAnimationFrame(drawn);
        }),
    );
  }
}

const agree = async (page: Page): Promise<void> => {
  await page.getByText(ASKS).waitFor();
  await button(page, 'Giữ tạm').click();
  await page.getByText(ASKS).waitFor({ state: 'detached' });
};

const OFFER = 'Lần trước anh/chị chưa lưu';

describe('unsaved work', () => {
  it('is kept when the person agrees, unreadable to others, and offered in the same tab', async () => {
    const page = await open();
    await change(page);
    await page.getByText(ASKS).waitFor();
    expect(await keptIn(page)).toEqual([]);
    await agree(page);
    const [kept = ''] = await untilKept(page, 1);
    expect(kept.length).toBeGreaterThan(20_000);
    for (const plain of ['bac-son', 'xl/workbook', 'PK\u0003\u0004']) expect(kept).not.toContain(plain);
    await page.reload();
    await openFiles(page, [GOOD]);
    await page.getByText(OFFER).waitFor();
    await button(page, 'Lấy lại').click();
    await sheetTab(page, 'Lộ trình').waitFor();
    await untilKept(page, 1);
    await page.reload();
    await openFiles(page, [GOOD]);
    await button(page, 'Xóa những gì máy này nhớ').click();
    await page.getByText(OFFER).waitFor({ state: 'detached' });
    expect(await keptIn(page)).toEqual([]);
  });

  it('is not to be read in another tab, nor without the key of this one', async () => {
    const page = await open();
    await change(page);
    await agree(page);
    await untilKept(page, 1);
    const beside = await another(page.context());
    await openFiles(beside, [GOOD]);
    await checked(beside);
    expect(await beside.getByText(OFFER).count()).toBe(0);
    await page.evaluate(() => {
      sessionStorage.clear();
    });
    await page.reload();
    await openFiles(page, [GOOD]);
    await checked(page);
    expect(await page.getByText(OFFER).count()).toBe(0);
  });

  it('is gone after a day', async () => {
    const page = await open();
    await change(page);
    await agree(page);
    await untilKept(page, 1);
    await keptIn(page, DAY);
    await page.reload();
    await untilKept(page, 0);
  });

  it('is not kept where the person does not want it; that is asked once and can be changed', async () => {
    const page = await open();
    await change(page);
    await page.getByText(ASKS).waitFor();
    await button(page, 'Không giữ').click();
    await page.reload();
    await change(page);
    await openTools(page);
    await heading(page, 'Thiết lập').click();
    const choice = page.getByRole('switch', { name: 'Giữ tạm phần chưa lưu' });
    expect(await choice.isChecked()).toBe(false);
    expect(await page.getByText(ASKS).count()).toBe(0);
    expect(await keptIn(page)).toEqual([]);
    await choice.click();
    await untilKept(page, 1);
    // what was kept is deleted first: only then is it off
    await choice.click();
    await page.getByRole('switch', { name: 'Giữ tạm phần chưa lưu', checked: false }).waitFor();
    await untilKept(page, 0);
  });

  it('of an earlier version, which lay there for everybody to read, is deleted', async () => {
    const page = await open();
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('rasoat-ntm', 1);
          request.onupgradeneeded = () => {
            request.result.createObjectStore('unsaved', { keyPath: 'fingerprint' }).put({ fingerprint: 'x' });
          };
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
        }),
    );
    await page.reload();
    await page.waitForFunction(async () => (await indexedDB.databases()).length === 0);
  });
});
