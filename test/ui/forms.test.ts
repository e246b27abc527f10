import type { Browser } from 'playwright-core';
import { openArchive } from '../../src/hosts/file/archive';
import { closeBrowser, sharedBrowser } from '../excel-host/browser/shared';
import { openBook } from '../support/bookFile';
import { sampleBytes } from '../support/samples';
import { buildPage, type PageBundle } from './support/bundle';
import { focusOn, openPane, type Pane, type PaneStart } from './support/pane';
import { check, chooseFiles, editBeside, keepReview, openForm } from './support/states';

jest.setTimeout(300_000);

const GOOD = sampleBytes('bac-son-2024.xlsx');

let browser: Browser;
let bundle: PageBundle;
let pane: Pane | undefined;

beforeAll(async () => {
  [bundle, browser] = await Promise.all([buildPage('ui-forms'), sharedBrowser()]);
});

afterEach(async () => {
  const { errors = [] } = pane ?? {};
  await pane?.close();
  pane = undefined;
  expect(errors).toEqual([]);
});

afterAll(closeBrowser);

const open = async (start: Partial<PaneStart> = {}): Promise<Pane> =>
  (pane = await openPane(browser, bundle, { bytes: GOOD, ...start }));

const fieldIn = ({ page }: Pane): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
  });

/** Walks the menu to an item by its label and performs it. */
async function choose({ page }: Pane, label: string): Promise<void> {
  await page.focus('.button-menu');
  await page.keyboard.press('ArrowDown');
  await page.waitForSelector('[role=menu] [role=menuitem]:focus');
  for (let step = 0; step < 20; step += 1) {
    const at = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (at.startsWith(label)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

describe('the proposals, with the keyboard alone', () => {
  it('are opened from the menu, typed, kept, and given back', async () => {
    const opened = await open();
    const { page } = opened;
    await check(opened);
    await choose(opened, 'Đề xuất cho lộ trình');
    await page.waitForSelector('.fold[open] form');
    await focusOn(opened, 'Đề xuất cho lộ trình');
    await page.keyboard.press('Tab');
    expect(await fieldIn(opened)).toBe('31/12/2024');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('30/6/2025');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.notice-done');
    // the field that was typed in keeps the focus
    expect(await fieldIn(opened)).toBe('30/6/2025');
    const bytes = await page.evaluate(() => [...window.paneHost.bytes()]);
    expect(openBook(new Uint8Array(bytes)).image.settings).toContain('"deadline":"2025-06-30"');
    await page.waitForSelector('.link:text-is("Trả về đề xuất ban đầu")');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.fold[open] .field-input')?.value === '31/12/2024',
    );
  });

  it('hide the criteria that every commune meets until they are asked for', async () => {
    const opened = await open();
    const { page } = opened;
    await check(opened);
    await openForm(opened, 'Đề xuất cho lộ trình', 'form');
    const shown = page.locator('.fold[open] form > .inner');
    // the communes and five criteria
    expect(await shown.count()).toBe(1 + 5);
    await page.focus('.link:has-text("Hiện tất cả")');
    await page.keyboard.press('Enter');
    await page.waitForSelector('h3:text-is("Tiêu chí khác")');
    expect(await shown.count()).toBe(1 + 19 + 19);
  });

  it('say which day is none, and go there', async () => {
    const opened = await open();
    const { page } = opened;
    await check(opened);
    await openForm(opened, 'Đề xuất cho lộ trình', 'form');
    await page.click('.inner-summary:has-text("Nhà ở dân cư")');
    await page.fill('.inner[open] .field-input >> nth=0', 'quý IV');
    await page.click('.inner-summary:has-text("Nhà ở dân cư")');
    await page.click('button:text-is("Lưu đề xuất")');
    await page.waitForSelector('.mistake[role=alert]');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    expect(await fieldIn(opened)).toBe('quý IV');
    expect(await page.evaluate(() => window.paneHost.reads())).toBe(1);
  });
});

describe('what is being typed', () => {
  it('stays, with the focus, while a colleague’s edit is checked quietly', async () => {
    const opened = await open();
    const { page } = opened;
    await check(opened);
    await openForm(opened, 'Đề xuất cho lộ trình', 'form');
    await page.click('.inner-summary:has-text("Nhà ở dân cư")');
    await page.fill('.inner[open] textarea', 'Vận động doanh nghiệp');
    await editBeside(opened, { G38: 50, H38: 'Đạt' });
    await page.waitForSelector('.card:has-text("Nhất Tiến") .card-count:text("16/19")');
    expect(await fieldIn(opened)).toBe('Vận động doanh nghiệp');
    await page.keyboard.type(' hỗ trợ');
    expect(await fieldIn(opened)).toBe('Vận động doanh nghiệp hỗ trợ');
  });

  it('stays in the form where it could not be kept, and can be sent again', async () => {
    const opened = await open();
    const { page } = opened;
    await check(opened);
    await openForm(opened, 'Đề xuất cho lộ trình', 'form');
    await page.fill('.fold[open] .field-input >> nth=0', '30/6/2025');
    await page.evaluate(() => {
      window.paneHost.failNext('apply', { code: 'read-only' });
    });
    await page.click('button:text-is("Lưu đề xuất")');
    await page.waitForSelector('.notice-problem');
    expect(await page.inputValue('.fold[open] .field-input >> nth=0')).toBe('30/6/2025');
    await page.click('button:text-is("Lưu đề xuất")');
    await page.waitForSelector('.notice-done');
  });
});

describe('dated reviews', () => {
  it('ask before one is replaced, and show what was gained since', async () => {
    const opened = await open();
    const { page } = opened;
    await check(opened);
    await keepReview(opened, '05/9/2024');
    await editBeside(opened, { G38: 50, H38: 'Đạt' });
    await page.waitForSelector('.change:has-text("Nhất Tiến"):has-text("Đạt thêm tiêu chí 10")');
    await page.focus('label:text-is("Ngày của mốc rà soát") + input');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.question[role=alert]');
    // nothing is taken from whoever types
    expect(await fieldIn(opened)).toBe('05/9/2024');
    await page.click('button:text-is("Giữ mốc cũ")');
    await page.waitForFunction(() => document.querySelector('.question') === null);
    await page.click('button:text-is("Lập trang Tiến độ")');
    await page.waitForSelector('.notice-done:has-text("Tiến độ")');
    await page.focus('label:text-is("Ngày của mốc rà soát") + input');
    await page.keyboard.press('Enter');
    await page.click('button:text-is("Thay mốc cũ")');
    await page.waitForSelector('.notice-done:has-text("Đã thay mốc rà soát")');
    await page.waitForFunction(() => document.querySelectorAll('.change').length === 0);
  });
});

describe('exporting', () => {
  it('makes a workbook of the ticked sheets, and files to be saved', async () => {
    const opened = await open();
    const { page } = opened;
    await check(opened);
    await openForm(opened, 'Xuất ra tệp', 'form');
    const boxes = page.locator('.fold[open] input[type=checkbox]');
    for (let place = 0; place < (await boxes.count()); place += 1) await boxes.nth(place).uncheck();
    await page.click('button:text-is("Xuất ra sổ tính mới")');
    await page.waitForSelector('.mistake[role=alert]:has-text("Hãy chọn ít nhất một trang.")');
    await page.focus('.switch:has-text("Lộ trình") input');
    await page.keyboard.press('Space');
    await page.click('button:text-is("Xuất ra sổ tính mới")');
    await page.waitForSelector('.notice-done');
    const book = await page.evaluate(() => [...(window.paneHost.opened[0] ?? [])]);
    expect(openBook(new Uint8Array(book)).image.sheets.map(({ name }) => name)).toEqual(['Lộ trình']);
    await page.click('button:has-text("(.csv)")');
    await page.waitForSelector('.notice-done:has-text(".csv")');
    await page.click('button:text-is("Dự thảo kế hoạch (Word)")');
    await page.waitForSelector('.notice-done:has-text(".docx")');
    const word = await page.evaluate(async () => [
      ...new Uint8Array((await window.saved[1]?.blob.arrayBuffer()) ?? new ArrayBuffer(0)),
    ]);
    const names = openArchive(new Uint8Array(word)).entries.map(({ name }) => name);
    expect(names).toContain('word/document.xml');
  });
});

describe('merging', () => {
  it('names every file with its communes or its mistake, and what differs in the new workbook', async () => {
    const opened = await open({ preferences: { hasCheckedBefore: true } });
    const { page } = opened;
    await choose(opened, 'Gộp biểu các xã');
    await page.waitForSelector('.fold[open] input[type=file]', { state: 'attached' });
    await chooseFiles(opened);
    expect(await page.textContent('.merge-file:has-text("Biểu của huyện")')).toContain('7 xã: Vũ Sơn');
    expect(await page.textContent('.merge-file:has-text("ghi chú")')).toContain('không phải tệp Excel');
    await page.click('button:text-is("Gộp 2 tệp")');
    await page.waitForSelector('h3:has-text("11 chỗ cần xem")');
    expect(await page.evaluate(() => window.paneHost.opened.length)).toBe(1);
    expect(await page.evaluate(() => window.paneHost.reads())).toBe(0);
  });
});

describe('a part of the program that cannot be loaded', () => {
  it('says so in its place, changes nothing, and comes when it can be had again', async () => {
    const missing = ['forms.js'];
    const opened = await open({ missing });
    const { page } = opened;
    await check(opened);
    await choose(opened, 'Tiến độ');
    expect(await page.textContent('.fold .mistake')).toContain('Không tải được phần này');
    expect(await page.evaluate(() => window.paneHost.bytes().length)).toBe(GOOD.length);
    missing.length = 0;
    await page.click('.fold-body button:text-is("Thử lại")');
    await page.waitForSelector('button:text-is("Lưu mốc rà soát")');
  });

  it('says so above the result where it is needed for a piece of work', async () => {
    const opened = await open({ missing: ['papers.js'] });
    const { page } = opened;
    await check(opened);
    await choose(opened, 'Lập biểu tổng hợp');
    expect(await page.textContent('.notice-problem')).toContain('Không tải được phần này');
    expect(await page.evaluate(() => window.paneHost.bytes().length)).toBe(GOOD.length);
    expect(await page.locator('.summary').count()).toBe(1);
  });
});

it('the forms are English where Office is', async () => {
  const opened = await open({ locale: 'en-US' });
  const { page } = opened;
  await check(opened);
  await choose(opened, 'Progress');
  await page.waitForSelector('button:text-is("Keep this review")');
  await choose(opened, 'Proposals for the roadmap');
  await page.waitForSelector('label:text-is("Deadline for all")');
});
