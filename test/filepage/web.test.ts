import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { sharedBrowser } from '../excel-host/browser/shared';
import { openBook } from '../support/bookFile';
import { caseBytes } from '../support/cases';
import { sampleBytes } from '../support/samples';
import { builtPage, button, checked, fileTabs, openFiles, openPage, savedBy, sheetTab } from './support/page';
import { startServer } from './support/server';
import { servedPagesOfTests } from './support/suite';

jest.setTimeout(300_000);

const NAME = 'bac-son-2024.xlsx';
const GOOD = { name: NAME, bytes: sampleBytes(NAME) };

const { open: openServed, address } = servedPagesOfTests();

const open = async (): Promise<Page> => (await openServed()).page;

/** A file of the browser's own file system in place of the picker, which asks a person. */
async function openPlaced(page: Page, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    async ([name, content]) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(name, { create: true });
      const stream = await handle.createWritable();
      await stream.write(new Uint8Array(content));
      await stream.close();
      Reflect.set(window, 'showOpenFilePicker', () => Promise.resolve([handle]));
    },
    [NAME, [...bytes]] as const,
  );
  await page.keyboard.press('Control+o');
  await fileTabs(page).waitFor();
}

const onDisk = async (page: Page): Promise<Uint8Array> =>
  new Uint8Array(
    await page.evaluate(async (name) => {
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle(name)).getFile();
      return [...new Uint8Array(await file.arrayBuffer())];
    }, NAME),
  );

describe('the page that `npm start` serves', () => {
  it('tries the sample, asking its own address alone', async () => {
    const { page, requests } = await openServed();
    await button(page, 'Thử với biểu mẫu Bắc Sơn').click();
    expect(await checked(page)).toMatch(/: 1\/5 xã; .*: 2\/2 xã đạt đủ tiêu chí$/);
    expect(requests.filter((request) => !request.startsWith(address()))).toEqual([]);
  });

  it('opens without the server once it has been there', async () => {
    const page = await open();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.context().setOffline(true);
    await page.reload();
    await openFiles(page, [GOOD]);
    expect(await checked(page)).toMatch(/tiêu chí/);
  });

  it('writes into the file that was opened when the person agrees, then by Ctrl+S', async () => {
    const page = await open();
    await openPlaced(page, GOOD.bytes);
    await checked(page);
    await button(page, 'Lập lộ trình').click();
    await sheetTab(page, 'Lộ trình').waitFor();
    await button(page, 'Ghi vào tệp gốc').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Thôi' }).click();
    expect(Buffer.compare(await onDisk(page), GOOD.bytes)).toBe(0);
    await button(page, 'Ghi vào tệp gốc').click();
    await dialog.getByRole('button', { name: 'Ghi vào tệp gốc' }).click();
    await page.getByText(`Đã ghi vào “${NAME}”`).waitFor();
    const names = (bytes: Uint8Array): readonly string[] =>
      openBook(bytes).image.sheets.map(({ name }) => name);
    expect(names(await onDisk(page))).toContain('Lộ trình');
    await page.getByRole('button', { name: 'Thao tác' }).click();
    await page.getByRole('menuitem', { name: /Lập biểu tổng hợp/ }).click();
    await sheetTab(page, 'Tổng hợp').waitFor();
    await page.getByText('• chưa lưu').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('• chưa lưu').waitFor({ state: 'detached' });
    expect(names(await onDisk(page))).toContain('Tổng hợp');
  });

  it('does not write over a file that somebody changed meanwhile', async () => {
    const page = await open();
    await openPlaced(page, GOOD.bytes);
    await checked(page);
    await button(page, 'Đánh dấu').click();
    await page.getByText('• chưa lưu').waitFor();
    await page.evaluate(async (name) => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle(name)).createWritable();
      await stream.write('của người khác');
      await stream.close();
    }, NAME);
    await button(page, 'Ghi vào tệp gốc').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi vào tệp gốc' }).click();
    await page.getByText('đã bị sửa hoặc di chuyển').waitFor();
    expect(new TextDecoder().decode(await onDisk(page))).toBe('của người khác');
  });

  it('saves by Ctrl+S once the work is done during which it was pressed', async () => {
    const page = await open();
    await openFiles(page, [GOOD]);
    await checked(page);
    const { bytes } = await savedBy(page, () =>
      // in one go, so that no machine is fast enough to be done between
      button(page, 'Lập lộ trình').evaluate((pressed: HTMLElement) => {
        pressed.click();
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true }));
      }),
    );
    expect(openBook(bytes).image.sheets.map(({ name }) => name)).toContain('Lộ trình');
    await page.getByText('• chưa lưu').waitFor({ state: 'detached' });
    expect(await page.getByText('Đang làm dở').count()).toBe(0);
  });

  it('gives out nothing but its own files', async () => {
    for (const path of ['..%2Fpackage.json', '%2e%2e/%2e%2e/package.json', 'khong-co.js']) {
      expect((await fetch(address() + path)).status).toBe(404);
    }
  });
});

describe('a part of the page that does not come', () => {
  it('is said, not taken for a damaged file, and the file is read once it comes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rasoat-parts-'));
    cpSync(join(await builtPage(), 'filepage'), join(folder, 'filepage'), { recursive: true });
    const reader = readdirSync(join(folder, 'filepage')).find((name) => name.startsWith('legacy.')) ?? '';
    renameSync(join(folder, 'filepage', reader), join(folder, reader));
    const lacking = await startServer(folder);
    try {
      // the service worker would have kept it
      const { page, close } = await openPage(await sharedBrowser(), lacking.address, {
        serviceWorkers: 'block',
      });
      const old = { name: 'cũ.xls', bytes: caseBytes('files/constant-names.xls') };
      await openFiles(page, [old]);
      await page.getByText('chưa tải được phần chương trình đọc loại tệp này').waitFor();
      expect(await page.getByText('hỏng').count()).toBe(0);
      renameSync(join(folder, reader), join(folder, 'filepage', reader));
      await openFiles(page, [old]);
      expect(await checked(page)).toMatch(/tiêu chí/u);
      await close();
    } finally {
      await lacking.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
