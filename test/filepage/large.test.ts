import { write, utils } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { workbookBytes } from '../bench/generate';
import { householdSheet, reviewSheet } from '../bench/sheets';
import { openBook, openSample, sheetNamed, typed } from '../support/bookFile';
import { sampleBytes } from '../support/samples';
import { workbookOf } from '../support/workbooks';
import { position } from '../ui/support/seen';
import { watchTasks } from './support/longTasks';
import { watchMemory } from './support/memory';
import {
  button,
  cell,
  checked,
  fileTabs,
  openCheckSaveClose,
  openFiles,
  result,
  ringed,
  savedBy,
  sheetArea,
  sheetInView,
  sheetTab,
} from './support/page';
import { pagesOfTests } from './support/suite';

jest.setTimeout(600_000);

const GOOD = sampleBytes('bac-son-2024.xlsx');

const openPage = pagesOfTests();

const open = async (): Promise<Page> => {
  return (await openPage()).page;
};

const MEGABYTE = 2 ** 20;

const HOSTILE_TEXT = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
const escaped = HOSTILE_TEXT.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What nobody would type, and somebody might send. */
function hostile(): Uint8Array {
  const merges = Array.from(
    { length: 10_000 },
    (_, place) => `<mergeCell ref="A${String(place * 2 + 2)}:C${String(place * 2 + 3)}"/>`,
  ).join('');
  return workbookOf({
    sheets: [
      {
        name: '__proto__',
        before: '<dimension ref="A1:XFD1048576"/>',
        rows:
          `<row r="1"><c r="A1" t="str"><v>${escaped}</v></c>` +
          '<c r="B1" t="str"><v>=HYPERLINK("http://example.invalid","x")</v></c>' +
          '<c r="C1" t="str"><f>HYPERLINK("http://example.invalid")</f><v>liên kết</v></c></row>' +
          '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>',
        behind: `<mergeCells>${merges}</mergeCells>`,
      },
      { name: 'constructor', rows: '<row r="1"><c r="A1" t="str"><v>toString</v></c></row>' },
    ],
    styles:
      '<fonts><font><sz val="11"/><name val="x&quot;;background:url(http://example.invalid)"/></font></fonts>' +
      '<cellXfs><xf fontId="0"/></cellXfs>',
  });
}

const FORMULA_TEXT = '=HYPERLINK("http://example.invalid","x")';

/** The sample where somebody typed what a browser or Excel might run. */
const hostileReview = (): Uint8Array =>
  typed(openSample('bac-son-2024.xlsx'), 'Biểu 01', {
    G38: FORMULA_TEXT,
    H38: '',
    G39: HOSTILE_TEXT,
    H39: '',
  }).archive.bytes;

describe('the page with what is large, old or meant ill', () => {
  it('shows a hostile workbook as text, and reaches its last cell', async () => {
    const page = await open();
    await openFiles(page, [{ name: '<b>__proto__<b>.xlsx', bytes: hostile() }]);
    await page.getByRole('heading', { name: 'Không thấy biểu rà soát' }).waitFor();
    expect(await fileTabs(page).textContent()).toBe('<b>__proto__<b>.xlsx');
    await sheetTab(page, '__proto__').click();
    await cell(page, 'A1').filter({ hasText: HOSTILE_TEXT }).waitFor();
    expect(await cell(page, 'B1').textContent()).toBe('=HYPERLINK("http://example.invalid","x")');
    expect(await sheetInView(page, '__proto__').locator('img, script, a').count()).toBe(0);
    expect(await page.title()).toBe('Rà soát NTM');
    await sheetArea(page).evaluate((element) => {
      element.scrollTo(element.scrollWidth, element.scrollHeight);
    });
    await cell(page, 'XFD1048576').filter({ hasText: '7' }).waitFor();
    expect(await page.getByRole('gridcell').count()).toBeLessThan(3_000);
    await sheetTab(page, 'constructor').click();
    await page.getByText('toString').waitFor();
  });

  it('shows what is hostile in a review as text, and saves it as text', async () => {
    const bytes = hostileReview();
    const page = await open();
    await openFiles(page, [{ name: 'constructor.xlsx', bytes }]);
    expect(await checked(page)).toMatch(/: 1\/5 xã; .*: 2\/2 xã đạt đủ tiêu chí$/);
    const findings = result(page);
    await page.getByRole('button', { name: 'Xã Nhất Tiến' }).click();
    await findings.getByText(FORMULA_TEXT).first().waitFor();
    // a finding quotes the beginning of a long text
    await findings.getByText(HOSTILE_TEXT.slice(0, 40)).first().waitFor();
    expect(await findings.locator('img, script').count()).toBe(0);
    const saved = await savedBy(page, () => button(page, 'Lưu bản đã rà soát').click());
    await sheetTab(page, 'Lộ trình').click();
    await sheetInView(page, 'Lộ trình').getByText(FORMULA_TEXT).first().waitFor();
    expect(await sheetInView(page, 'Lộ trình').locator('img, script, a').count()).toBe(0);
    expect(await page.title()).toBe('Rà soát NTM');
    const copy = openBook(saved.bytes);
    expect(sheetNamed(copy, 'Biểu 01').rows).toEqual(sheetNamed(openBook(bytes), 'Biểu 01').rows);
    const texts = sheetNamed(copy, 'Lộ trình').rows.flatMap(({ cells }) =>
      cells.filter(({ value }) => value === FORMULA_TEXT),
    );
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.map(({ formula }) => formula)).toEqual(texts.map(() => undefined));
  });

  it('reads an .xls on file://, says what a copy lacks, and gives it back as .xlsx', async () => {
    const book = utils.book_new();
    const { image } = openBook(GOOD);
    const sheet = image.sheets.find(({ name }) => name === 'Biểu 01');
    const rows: (string | number | undefined)[][] = [];
    for (const { row, cells } of sheet?.rows ?? []) {
      rows[row] = [];
      for (const { column, value } of cells) {
        const line = rows[row];
        if (line !== undefined && (typeof value === 'string' || typeof value === 'number'))
          line[column] = value;
      }
    }
    utils.book_append_sheet(book, utils.aoa_to_sheet(Array.from(rows, (line) => line ?? [])), 'Biểu 01');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) satisfies ArrayBuffer);
    const page = await open();
    await openFiles(page, [{ name: 'Biểu cũ.xls', bytes }]);
    expect(await checked(page)).toBe('1/5 xã đạt đủ tiêu chí');
    await page.getByText('bản lưu sẽ là tệp .xlsx mới').waitFor();
    const saved = await savedBy(page, () => button(page, 'Lưu bản đã rà soát').click());
    expect(saved.name).toBe('Biểu cũ - đã rà soát.xlsx');
    expect(openBook(saved.bytes).image.sheets.map(({ name }) => name)).toEqual([
      'Biểu 01',
      'Lộ trình',
      'Biểu lộ trình',
      'Tổng hợp',
      'Danh sách tồn tại',
    ]);
  });

  it('stays smooth with 24 communes by 57 indicators in two columns each', async () => {
    const page = await open();
    const tasks = await watchTasks(page);
    await openFiles(page, [
      { name: 'huyện.xlsx', bytes: workbookBytes([reviewSheet(0), householdSheet(20_000)]) },
    ]);
    expect(await checked(page)).toMatch(/\/24 xã/);
    for (let step = 0; step < 12; step += 1) {
      await sheetArea(page).evaluate(async (element) => {
        element.scrollBy(400, 250);
        // as often as a wheel turns
        await new Promise((drawn) => {
          requestAnimationFrame(drawn);
        });
      });
    }
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('F8');
    await position(page, /^5\//).waitFor();
    await ringed(page).waitFor();
    await sheetTab(page, 'Danh sách hộ').click();
    await sheetInView(page, 'Danh sách hộ').waitFor();
    await sheetArea(page).evaluate((element) => {
      element.scrollTo(0, element.scrollHeight / 2);
    });
    await page
      .getByRole('rowheader', { name: /^1\d{4}$/ })
      .first()
      .waitFor();
    await savedBy(page, () => button(page, 'Lưu bản đã rà soát').click());
    console.info(`long tasks (ms): ${(await tasks.step()).map(Math.round).join(', ') || 'none'}`);
  });

  it('can be called off while it reads, and reads again after that', async () => {
    const page = await open();
    const bytes = workbookBytes([reviewSheet(0), householdSheet(60_000)]);
    await openFiles(page, [{ name: 'lớn.xlsx', bytes }]);
    await button(page, 'Dừng mở').click();
    await button(page, 'Dừng mở').waitFor({ state: 'detached' });
    expect(await fileTabs(page).count()).toBe(0);
    await openFiles(page, [{ name: 'lớn.xlsx', bytes }]);
    expect(await checked(page)).toMatch(/\/24 xã/);
  });

  it('opens, checks and saves fifty files in a row without growing', async () => {
    const page = await open();
    const memory = await watchMemory(page);
    const once = (number: number): Promise<void> =>
      openCheckSaveClose(page, { name: `bieu-${String(number)}.xlsx`, bytes: GOOD });
    for (let number = 0; number < 10; number += 1) await once(number);
    const before = await memory.held();
    for (let number = 10; number < 50; number += 1) await once(number);
    const after = await memory.held();
    console.info(JSON.stringify({ before, after }));
    expect(before.workerBytes).toBeGreaterThan(0);
    expect(after.pageBytes).toBeLessThan(before.pageBytes * 1.2 + MEGABYTE);
    // what of the last files is kept open may differ from one moment to the next
    expect(after.workerBytes).toBeLessThan(before.workerBytes * 1.3 + 4 * MEGABYTE);
    expect(after.nodes).toBeLessThan(before.nodes * 1.2 + 200);
    expect(after.listeners).toBeLessThan(before.listeners * 1.2 + 50);
  });
});
