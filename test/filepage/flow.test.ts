import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbook } from '../../src/hosts/file/open';
import { applyPlan } from '../../src/hosts/file/edit/applyPlan';
import { isoDay } from '../../src/workbook/date';
import { CHECK_OPTIONS, openBook } from '../support/bookFile';
import { sampleBytes } from '../support/samples';
import { violationsIn } from '../support/violations';
import { workbookOf } from '../support/workbooks';
import { currentFinding, heading, notice, openTools, position } from '../ui/support/seen';
import {
  builtPage,
  button,
  cell,
  checked,
  fileTabs,
  openFiles,
  ringed,
  savedBy,
  sheetArea,
  sheetInView,
  sheetNames,
  sheetTab,
} from './support/page';
import { pagesOfTests } from './support/suite';
import { builtFile } from '../support/workedFile';

jest.setTimeout(300_000);

const NAME = 'bac-son-2024.xlsx';
const GOOD = { name: NAME, bytes: sampleBytes(NAME) };
const WRONG = { name: 'bac-son-2024-co-loi.xlsx', bytes: sampleBytes('bac-son-2024-co-loi.xlsx') };
const COPY = 'bac-son-2024 - đã rà soát.xlsx';
/** Of the sample, whose communes are reviewed for two titles. */
const BY_SET = 'Nông thôn mới: 1/5 xã; Nông thôn mới nâng cao: 2/2 xã đạt đủ tiêu chí';
const MOST_BYTES = 1_600_000;
const LONG = 'Một dòng ghi chú dài hơn hẳn bề rộng của cột mà nó đứng ở trong đó';

const openPage = pagesOfTests();

const open = async (options?: Parameters<typeof openPage>[0]): Promise<Page> => {
  return (await openPage(options)).page;
};

const built = async (bytes: Uint8Array, fileName: string): Promise<Uint8Array> => {
  const opening = await openWorkbook(bytes);
  if (opening.code !== 'ok') throw new Error(opening.code);
  const file = await builtFile(opening.workbook, { ...CHECK_OPTIONS, fileName }, isoDay(new Date()));
  return file.bytes;
};

describe('the one-file page', () => {
  it('is at most 1.6 MB with everything, and forbids itself every request', async () => {
    const folder = await builtPage();
    const html = readFileSync(join(folder, 'rasoat.html'), 'utf8');
    const legacy =
      /<script type="?text\/plain"? id="?part-legacy"?>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(legacy.length).toBeGreaterThan(100_000);
    expect(statSync(join(folder, 'rasoat.html')).size).toBeLessThanOrEqual(MOST_BYTES);
    const policy = /Content-Security-Policy"?\s+content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/=]+' 'sha256-[\w+/=]+'; worker-src blob:;/,
    );
    expect(policy).not.toMatch(/connect-src|https?:/);
    expect(html).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="?(?:https?:)?\/\//);
  });

  it('also stands beside the pane, where the notices of an old Excel lead', async () => {
    const folder = await builtPage();
    const [one, beside] = ['rasoat.html', 'pane/filepage.html'].map((name) =>
      readFileSync(join(folder, name)),
    );
    expect(one?.length).toBeGreaterThan(0);
    expect(beside).toEqual(one);
  });

  it('takes the sample from a file to a copy that is the one `rasoat build` writes', async () => {
    const page = await open();
    await openFiles(page, [GOOD]);
    expect(await checked(page)).toBe(BY_SET);
    await sheetTab(page, 'Biểu 01').waitFor();
    const saved = await savedBy(page, () => button(page, 'Lưu bản đã rà soát').click());
    expect(saved.name).toBe(COPY);
    expect(Buffer.compare(saved.bytes, await built(GOOD.bytes, NAME))).toBe(0);
    await page.getByText(`Đã lưu thành “${COPY}”`).waitFor();
    expect(await sheetNames(page, 'Lộ trình')).toEqual(
      expect.arrayContaining(['Tổng hợp', 'Danh sách tồn tại']),
    );
  });

  it('says that marks of an earlier session may be old, until they are made anew', async () => {
    const page = await open();
    await openFiles(page, [{ name: NAME, bytes: await built(WRONG.bytes, NAME) }]);
    await checked(page);
    const told = page.getByText('Sổ này có dấu của lần kiểm tra trước, có thể không còn đúng.');
    await told.waitFor();
    await button(page, 'Cập nhật dấu').click();
    await told.waitFor({ state: 'detached' });
    await notice(page, /^Đã đánh dấu \d+ ô/).waitFor();
  });

  it('says of stored settings what it cannot read, until that is dismissed', async () => {
    const settings = '{"version":1,"levels":[{}],"snapshots":[0,1]}';
    const { archive, image } = openBook(GOOD.bytes);
    const plan = { operations: [{ code: 'store-settings', settings }] } as const;
    const page = await open();
    await openFiles(page, [{ name: NAME, bytes: applyPlan(archive, image, plan).bytes }]);
    await checked(page);
    const notice = page.getByText('Không đọc được một phần thiết lập');
    expect(await notice.textContent()).toContain('1 mức đã xác nhận, 2 mốc rà soát');
    await button(page, 'Ẩn thông báo').click();
    await notice.waitFor({ state: 'detached' });
  });

  it('tries the sample that it brings along', async () => {
    const page = await open();
    await button(page, 'Thử với biểu mẫu Bắc Sơn').click();
    expect(await checked(page)).toBe(BY_SET);
  });

  it('scrolls to the cell of a finding and rings it, and back from a marked cell to its finding', async () => {
    const page = await open();
    await openFiles(page, [WRONG]);
    await checked(page);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('F8');
    await position(page, /^3\//).waitFor();
    const current = currentFinding(page).getByText('Biểu 01!');
    const [, address = ''] = ((await current.textContent()) ?? '').split('!');
    await cell(page, address).and(ringed(page)).waitFor();
    await inView(page, 'td[aria-current="true"]');
    const other = sheetArea(page).locator('td[title]:not([aria-current])').first();
    const pressed = (await other.getAttribute('data-cell')) ?? '';
    await other.click();
    await cell(page, pressed).and(ringed(page)).waitFor();
    await current.filter({ hasText: new RegExp(`!${pressed}$`) }).waitFor();
  });

  it('shows merges as spans, figures by their formats, and keeps headings in view', async () => {
    const page = await open();
    await openFiles(page, [GOOD]);
    await checked(page);
    const { image } = openBook(GOOD.bytes);
    const sheet = image.sheets.find(({ name }) => name === 'Biểu 01');
    const merge = sheet?.merges.find(({ top, bottom }) => top === 4 && bottom === 5);
    expect(merge).toBeDefined();
    await sheetInView(page, 'Biểu 01').waitFor();
    expect(await cell(page, 'A5').getAttribute('rowspan')).toBe('2');
    await sheetArea(page).evaluate((element) => {
      element.scrollTo(0, 100_000);
    });
    await page.getByRole('rowheader', { name: '80', exact: true }).waitFor();
    await inView(page, 'td[data-cell="A5"]');
  });

  it('lays a long text over the blank cells behind it, also where these stay in view', async () => {
    const sheet = {
      name: 'Ghi chú',
      before:
        '<sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="1" state="frozen"/></sheetView></sheetViews>',
      rows: [1, 2]
        .map((row) => `<row r="${String(row)}"><c r="A${String(row)}" t="str"><v>${LONG}</v></c></row>`)
        .join(''),
    };
    const page = await open();
    await openFiles(page, [{ name: 'ghi-chu.xlsx', bytes: workbookOf({ sheets: [sheet] }) }]);
    for (const row of ['1', '2']) {
      await cell(page, `A${row}`).filter({ hasText: LONG }).waitFor();
      const [text, beside] = await Promise.all([
        cell(page, `A${row}`).boundingBox(),
        cell(page, `A${row}`).locator('xpath=following-sibling::td[1]').boundingBox(),
      ]);
      if (text === null || beside === null) throw new Error('The cells are not drawn');
      const there = await page.evaluate(
        ([x, y]) => document.elementFromPoint(x, y)?.closest('td')?.getAttribute('data-cell'),
        [beside.x + 5, text.y + text.height / 2] as const,
      );
      expect(there).toBe(`A${row}`);
    }
  });

  it('takes back, does again, and warns of what is unsaved', async () => {
    const page = await open();
    await openFiles(page, [GOOD]);
    await checked(page);
    await button(page, 'Lập lộ trình').click();
    await sheetTab(page, 'Lộ trình').waitFor();
    await page.getByText('• chưa lưu').waitFor();
    await sheetArea(page).focus();
    await page.keyboard.press('Control+z');
    await sheetTab(page, 'Lộ trình').waitFor({ state: 'detached' });
    await page.getByText('• chưa lưu').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+y');
    await sheetTab(page, 'Lộ trình').waitFor();
    const asks = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asks;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
  });

  it('asks before it closes a file with unsaved work', async () => {
    const page = await open();
    await openFiles(page, [GOOD]);
    await checked(page);
    await button(page, 'Đánh dấu').click();
    await page.getByText('• chưa lưu').waitFor();
    await button(page, `Đóng “${NAME}”`).click();
    // the safe answer, and then what was pressed, has the focus
    await button(page, 'Thôi').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
    await button(page, `Đóng “${NAME}”`).and(page.locator(':focus')).waitFor();
    expect(await fileTabs(page).count()).toBe(1);
    await button(page, `Đóng “${NAME}”`).click();
    await button(page, 'Đóng, không lưu').click();
    await button(page, 'Thử với biểu mẫu Bắc Sơn').waitFor();
  });

  it('opens several files at once, says which cannot be opened, and keeps them apart', async () => {
    const page = await open();
    const rubbish = { name: 'rác.xlsx', bytes: new TextEncoder().encode('không phải sổ tính') };
    await openFiles(page, [WRONG, rubbish, GOOD]);
    await page.getByText('“rác.xlsx” không phải tệp Excel').waitFor();
    await button(page, WRONG.name).click();
    await checked(page);
    expect(await fileTabs(page).allTextContents()).toEqual([WRONG.name, NAME]);
    await position(page, '0/18').waitFor();
    await button(page, NAME).click();
    await position(page, /^0\/(?!18$)\d+$/).waitFor();
    await button(page, WRONG.name).click();
    await position(page, '0/18').waitFor();
  });

  it('keeps nothing of a workbook where all pages of the disk share one storage, nor what it once kept', async () => {
    const page = await open();
    await page.evaluate(
      (name) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open(name, 1);
          request.onupgradeneeded = () => {
            request.result.createObjectStore('unsaved', { keyPath: 'fingerprint' }).put({ fingerprint: 'x' });
          };
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
        }),
      'rasoat-ntm',
    );
    const databases = (): Promise<number> => page.evaluate(async () => (await indexedDB.databases()).length);
    expect(await databases()).toBe(1);
    await page.reload();
    await page.waitForFunction(async () => (await indexedDB.databases()).length === 0);
    await openFiles(page, [GOOD]);
    await checked(page);
    await button(page, 'Lập lộ trình').click();
    await sheetTab(page, 'Lộ trình').waitFor();
    await openTools(page);
    await heading(page, 'Thiết lập').click();
    await page.getByText('Tự kiểm tra lại').waitFor();
    expect(await page.getByText('Giữ tạm').count()).toBe(0);
    expect(await databases()).toBe(0);
  });

  it('finds texts in the whole workbook without diacritics', async () => {
    const page = await open();
    await openFiles(page, [GOOD]);
    await checked(page);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('nha tam');
    await page
      .getByRole('status')
      .filter({ hasText: /^1\/\d+$/ })
      .waitFor();
    await ringed(page)
      .filter({ hasText: /nhà tạm/i })
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Tìm trong sổ tính' }).waitFor({ state: 'detached' });
  });

  it('prints a sheet whole, with its marks', async () => {
    const page = await open();
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset['printed'] = String(document.querySelectorAll('tbody tr').length);
        document.body.dataset['marked'] = String(document.querySelectorAll('td[title]').length);
      };
    });
    await openFiles(page, [WRONG]);
    await checked(page);
    await page.keyboard.press('Control+p');
    await page.waitForFunction(() => document.body.dataset['printed'] !== undefined);
    const { printed, marked } = await page.evaluate(() => ({ ...document.body.dataset }));
    expect(Number(printed)).toBeGreaterThan(80);
    expect(Number(marked)).toBeGreaterThan(10);
  });

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['a phone', { viewport: { width: 375, height: 720 } }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('is free of violations and no wider than the window: %s', async (_, options) => {
    const page = await open(options);
    expect(await violationsIn(page)).toEqual([]);
    await openFiles(page, [WRONG]);
    await checked(page);
    await page.keyboard.press('F8');
    await ringed(page).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    const isTooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isTooWide).toBe(false);
    await button(page, 'Hướng dẫn').click();
    await page.getByText('hoặc thả tệp vào trang').waitFor();
    // what is said to those who have the pane
    expect(await page.getByText('Trong Excel thì mở sổ tính').count()).toBe(0);
    expect(await violationsIn(page)).toEqual([]);
  });

  it('speaks English when asked, and remembers it', async () => {
    const page = await open();
    await button(page, 'English').click();
    await button(page, 'Try the Bắc Sơn sample').click();
    expect(await checked(page)).toMatch(/: 1\/5 communes; .*: 2\/2 communes meet all criteria$/);
    await page.reload();
    await button(page, 'Try the Bắc Sơn sample').waitFor();
    await page.waitForFunction(() => document.documentElement.lang === 'en');
  });
});

/** Waits until the element is where it can be seen, and not beneath what stays in view. */
async function inView(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const element = document.querySelector(wanted);
    if (element === null) return false;
    const { left, top, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return there !== null && (there === element || element.contains(there));
  }, selector);
}
