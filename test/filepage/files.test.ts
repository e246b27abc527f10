import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { reviewSheet } from '../bench/sheets';
import { workbookBytes } from '../bench/generate';
import { sampleBytes } from '../support/samples';
import { violationsIn } from '../support/violations';
import { notice, position, tick } from '../ui/support/seen';
import { mistyped } from '../ui/support/states';
import { button, checked, openFiles, savedBy, sheetTab, type GivenFile } from './support/page';
import { pagesOfTests } from './support/suite';

jest.setTimeout(600_000);

const NAME = 'bac-son-2024-co-loi.xlsx';
const SAMPLE: GivenFile = { name: NAME, bytes: sampleBytes(NAME) };
const BAD: GivenFile = { name: 'hỏng.xlsx', bytes: new TextEncoder().encode('không phải sổ tính') };

/** A commune's own file, as sixty communes send theirs. */
const ofCommune = (place: number): GivenFile => ({
  name: `Biểu xã ${String(place + 1)}.xlsx`,
  bytes: workbookBytes([reviewSheet(place, 1)]),
});
const communes = (count: number): readonly GivenFile[] =>
  Array.from({ length: count }, (_, at) => ofCommune(at));

const openPage = pagesOfTests();

async function open(options?: Parameters<typeof openPage>[0]): Promise<Page> {
  return (await openPage(options)).page;
}

const list = (page: Page): Locator => page.getByRole('table', { name: 'Các tệp đang mở' });
const row = (page: Page, name: string): Locator => list(page).getByRole('row').filter({ hasText: name });
const heading = (page: Page, name: string): Locator =>
  list(page).getByRole('columnheader').filter({ hasText: name });

/** All files are open and surveyed. */
async function listed(page: Page, count: number): Promise<void> {
  await page.getByRole('heading', { level: 1, name: `Các tệp đang mở (${String(count)})` }).waitFor();
  await page.getByText(/^Đang mở “/).waitFor({ state: 'detached' });
}

const names = (page: Page): Promise<readonly string[]> => list(page).locator('[data-file]').allTextContents();

const focused = (page: Page, wanted: Locator): Promise<void> => wanted.and(page.locator(':focus')).waitFor();

/** Goes on with the tab key, as somebody without a mouse does, until it is there. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The tab key does not come to ${String(wanted)}`);
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, button(page, name));
  await page.keyboard.press('Enter');
}

describe('many files', () => {
  it('land on a list, in which a bad one stays with its reason', async () => {
    const page = await open();
    await openFiles(page, [SAMPLE, BAD, ...communes(2)]);
    await listed(page, 4);
    await row(page, NAME).getByText('Nông thôn mới nâng cao').waitFor();
    await row(page, NAME).getByText('1/5 xã').waitFor();
    await row(page, 'Biểu xã 1.xlsx').getByText('14/19 tiêu chí').waitFor();
    await row(page, 'hỏng.xlsx').getByText('không phải tệp Excel').waitFor();
    await button(page, 'Bỏ “hỏng.xlsx” khỏi danh sách').click();
    await listed(page, 3);
  });

  it('are put in order, filtered, opened, and found again where they were', async () => {
    const page = await open();
    await openFiles(page, [...communes(3), SAMPLE]);
    await listed(page, 4);
    await heading(page, 'Sai số liệu').getByRole('button').click();
    await heading(page, 'Sai số liệu').and(page.locator('[aria-sort="descending"]')).waitFor();
    expect((await names(page))[0]).toBe(NAME);
    await heading(page, 'Sai số liệu').getByRole('button').click();
    await heading(page, 'Sai số liệu').and(page.locator('[aria-sort="ascending"]')).waitFor();
    expect((await names(page)).at(-1)).toBe(NAME);
    await page.getByRole('searchbox', { name: 'Tìm tệp, xã' }).fill('nhat tien');
    await page.getByText('Đang hiện 1/4 tệp').waitFor();
    await button(page, NAME).click();
    await checked(page);
    await button(page, 'Danh sách tệp (4)').click();
    await focused(page, button(page, NAME));
    await page.getByText('Đang hiện 1/4 tệp').waitFor();
  });

  it('show one file and how many there are, where they would not stand side by side', async () => {
    const page = await open();
    await openFiles(page, communes(6));
    await listed(page, 6);
    await button(page, 'Biểu xã 2.xlsx').click();
    await checked(page);
    await page.getByText('Tệp 2/6').waitFor();
    await button(page, 'Tệp sau').click();
    await button(page, 'Đóng “Biểu xã 3.xlsx”').waitFor();
    await page.getByText('Tệp 3/6').waitFor();
  });

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['a phone', { viewport: { width: 390, height: 844 } }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('are free of violations and no wider than the window: %s', async (_, options) => {
    const page = await open(options);
    await openFiles(page, [SAMPLE, BAD, ...communes(5)]);
    await listed(page, 7);
    expect(await violationsIn(page)).toEqual([]);
    await button(page, NAME).click();
    await checked(page);
    await button(page, 'Đánh dấu').click();
    await page.getByText('• chưa lưu').waitFor();
    expect(await violationsIn(page)).toEqual([]);
    const isTooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isTooWide).toBe(false);
  });
});

describe('an afternoon without a mouse', () => {
  it('goes from sixty files to one workbook of them all', async () => {
    const page = await open();
    await openFiles(page, [{ ...SAMPLE, bytes: mistyped() }, ...communes(59)]);
    await listed(page, 60);

    // what needs most work comes first
    await tabTo(page, heading(page, 'Sai số liệu').getByRole('button'));
    await page.keyboard.press('Enter');
    await heading(page, 'Sai số liệu').and(page.locator('[aria-sort="descending"]')).waitFor();
    // or the list goes by name
    await tabTo(page, heading(page, 'Tệp').getByRole('button'));
    await page.keyboard.press('Enter');
    await heading(page, 'Tệp').and(page.locator('[aria-sort="ascending"]')).waitFor();
    await tabTo(page, list(page).locator('[data-file][tabindex="0"]'));
    await page.keyboard.press('Home');
    const [first = ''] = await names(page);
    expect(first).toBe(NAME);
    await focused(page, button(page, first));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await checked(page);

    // one cell is put right, and what was found goes into a file for whoever has no Excel
    await tabTo(page, page.locator('summary').filter({ hasText: 'Sửa giúp' }));
    await page.keyboard.press('Enter');
    await tabTo(page, tick(page, 'Biểu 01!G38: “38,5 triệu đồng” thành “38,5”'));
    await page.keyboard.press('Space');
    await press(page, 'Sửa 1 ô đã chọn');
    await notice(page, 'Đã sửa 1 ô.').waitFor();
    await press(page, 'Thao tác');
    await focused(page, page.getByRole('menuitem').first());
    const exporting = page.getByRole('menuitem', { name: 'Xuất ra tệp' });
    for (let letters = 0; letters < 5; letters += 1) {
      await page.keyboard.press('x');
      if (await exporting.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    const written = await savedBy(page, () => press(page, 'Danh sách tồn tại (.csv)'));
    expect(new TextDecoder().decode(written.bytes)).toContain('Nhất Tiến');

    // one file: its findings, marks, roadmap, and its sheets in a workbook of their own
    await page.keyboard.press('F8');
    await position(page, /^1\//).waitFor();
    await press(page, 'Đánh dấu');
    await page.getByText('• chưa lưu').waitFor();
    await press(page, 'Lập lộ trình');
    await sheetTab(page, 'Lộ trình').waitFor();

    // and back to where the list was left: what was changed can be saved as it is, or everything at once
    await press(page, 'Danh sách tệp (60)');
    await focused(page, button(page, first));
    const changed = await savedBy(page, () => press(page, 'Lưu 1 tệp đã sửa (.zip)'));
    expect(Object.keys(unzipSync(changed.bytes))).toEqual(['bac-son-2024-co-loi - đã rà soát.xlsx']);
    await button(page, 'Lưu 1 tệp đã sửa (.zip)').waitFor({ state: 'detached' });

    const saved = await savedBy(page, () => press(page, 'Lưu tất cả (.zip)'));
    expect(saved.name).toBe('Rà soát NTM - 60 tệp.zip');
    expect(Object.keys(unzipSync(saved.bytes))).toHaveLength(60);
    await page.getByText('Đã lưu 60 tệp').waitFor();
    await page.getByText('• chưa lưu').first().waitFor({ state: 'detached' });

    await press(page, 'Gộp các tệp đã chọn (60)');
    await button(page, 'Đóng “Kết quả rà soát.xlsx”').waitFor();
    expect(await checked(page)).toMatch(/Nông thôn mới: \d+\/64 xã/);

    // what is not saved is asked about, with the focus on what loses nothing
    await press(page, 'Đóng “Kết quả rà soát.xlsx”');
    await focused(page, button(page, 'Thôi'));
    await page.keyboard.press('Escape');
    await focused(page, button(page, 'Đóng “Kết quả rà soát.xlsx”'));
  });
});
