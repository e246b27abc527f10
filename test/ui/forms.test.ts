import { openArchive } from '../../src/hosts/file/archive';
import { openBook } from '../support/bookFile';
import { sampleBytes } from '../support/samples';
import { focusOn, type Pane, type PaneStart } from './support/pane';
import { button, card, field, fold, headline, heading, notice, tick } from './support/seen';
import { check, chooseFiles, editBeside, keepReview, openForm } from './support/states';
import { panesOfTests } from './support/suite';

jest.setTimeout(300_000);

const GOOD = sampleBytes('bac-son-2024.xlsx');

const openPane = panesOfTests();
const open = (start: Partial<PaneStart> = {}): Promise<Pane> => openPane({ bytes: GOOD, ...start });

const fieldIn = ({ page }: Pane): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
  });

/** Walks the menu to an item by its label and performs it. */
async function choose({ page }: Pane, label: string): Promise<void> {
  await page.getByRole('button', { name: /^(?:Thao tác|Actions)$/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('menuitem').and(page.locator(':focus')).waitFor();
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
    await field(page, 'Thời hạn chung').waitFor();
    await focusOn(opened, 'Đề xuất cho lộ trình');
    await page.keyboard.press('Tab');
    // nobody has decided a day: each row has its own proposal
    expect(await fieldIn(opened)).toBe('');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('30/6/2025');
    await page.keyboard.press('Enter');
    await notice(page, 'Đã lưu thiết lập').waitFor();
    // the field that was typed in keeps the focus
    expect(await fieldIn(opened)).toBe('30/6/2025');
    const bytes = await page.evaluate(() => [...window.paneHost.bytes()]);
    expect(openBook(new Uint8Array(bytes)).image.settings).toContain('"deadline":"2025-06-30"');
    await button(page, 'Trả về đề xuất ban đầu: Thời hạn chung').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await button(page, 'Trả về đề xuất ban đầu: Thời hạn chung').waitFor({ state: 'detached' });
    expect(await field(page, 'Thời hạn chung').inputValue()).toBe('');
  });

  it('hide the criteria that every commune meets until they are asked for', async () => {
    const opened = await open();
    const { page } = opened;
    await check(opened);
    await openForm(opened, 'Đề xuất cho lộ trình');
    const shown = fold(page, 'Đề xuất cho lộ trình').getByRole('group');
    // the rule, the communes and five criteria
    expect(await shown.count()).toBe(2 + 5);
    await page.getByRole('button', { name: /^Hiện tất cả/ }).focus();
    await page.keyboard.press('Enter');
    await heading(page, 'Tiêu chí khác').waitFor();
    expect(await shown.count()).toBe(2 + 19 + 19);
  });

  it('say which day is none, and go there', async () => {
    const opened = await open();
    const { page } = opened;
    await check(opened);
    await openForm(opened, 'Đề xuất cho lộ trình');
    await page.getByText('9. Nhà ở dân cư', { exact: true }).click();
    await field(page, 'Thời hạn').fill('quý IV');
    await page.getByText('9. Nhà ở dân cư', { exact: true }).click();
    await button(page, 'Lưu đề xuất').click();
    await page.getByRole('alert').getByText('Chưa lưu').waitFor();
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
    await openForm(opened, 'Đề xuất cho lộ trình');
    await page.getByText('9. Nhà ở dân cư', { exact: true }).click();
    await field(page, 'Giải pháp').fill('Vận động doanh nghiệp');
    await editBeside(opened, { G38: 50, H38: 'Đạt' });
    await card(page, 'Nhất Tiến').getByText('16/19').waitFor();
    expect(await fieldIn(opened)).toBe('Vận động doanh nghiệp');
    await page.keyboard.type(' hỗ trợ');
    expect(await fieldIn(opened)).toBe('Vận động doanh nghiệp hỗ trợ');
  });

  it('stays in the form where it could not be kept, and can be sent again', async () => {
    const opened = await open();
    const { page } = opened;
    await check(opened);
    await openForm(opened, 'Đề xuất cho lộ trình');
    await field(page, 'Thời hạn chung').fill('30/6/2025');
    await page.evaluate(() => {
      window.paneHost.failNext('apply', { code: 'read-only' });
    });
    await button(page, 'Lưu đề xuất').click();
    await notice(page, 'Sổ tính chưa bị thay đổi').waitFor();
    expect(await field(page, 'Thời hạn chung').inputValue()).toBe('30/6/2025');
    await button(page, 'Lưu đề xuất').click();
    await notice(page, 'Đã lưu thiết lập').waitFor();
  });
});

describe('dated reviews', () => {
  it('ask before one is replaced, and show what was gained since', async () => {
    const opened = await open();
    const { page } = opened;
    await check(opened);
    await keepReview(opened, '05/9/2024');
    await editBeside(opened, { G38: 50, H38: 'Đạt' });
    const changes = fold(page, 'Tiến độ').getByRole('listitem');
    await changes.filter({ hasText: 'Nhất Tiến' }).getByText('Đạt thêm tiêu chí 10').waitFor();
    await field(page, 'Ngày của mốc rà soát').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Đã có mốc rà soát ngày 05/9/2024').waitFor();
    // nothing is taken from whoever types
    expect(await fieldIn(opened)).toBe('05/9/2024');
    await button(page, 'Giữ mốc cũ').click();
    await button(page, 'Giữ mốc cũ').waitFor({ state: 'detached' });
    await button(page, 'Lập trang Tiến độ').click();
    await notice(page, 'Tiến độ').waitFor();
    await field(page, 'Ngày của mốc rà soát').focus();
    await page.keyboard.press('Enter');
    await button(page, 'Thay mốc cũ').click();
    await notice(page, 'Đã thay mốc rà soát').waitFor();
    await changes.first().waitFor({ state: 'detached' });
  });
});

describe('exporting', () => {
  it('makes a workbook of the ticked sheets, and files to be saved', async () => {
    const opened = await open();
    const { page } = opened;
    await check(opened);
    await openForm(opened, 'Xuất ra tệp');
    const boxes = fold(page, 'Xuất ra tệp').getByRole('checkbox');
    for (let place = 0; place < (await boxes.count()); place += 1) await boxes.nth(place).uncheck();
    await button(page, 'Xuất ra sổ tính mới').click();
    await page.getByRole('alert').getByText('Hãy chọn ít nhất một trang.').waitFor();
    await tick(page, 'Lộ trình').focus();
    await page.keyboard.press('Space');
    await button(page, 'Xuất ra sổ tính mới').click();
    await notice(page, 'Đã xuất trang').waitFor();
    const book = await page.evaluate(() => [...(window.paneHost.opened[0] ?? [])]);
    expect(openBook(new Uint8Array(book)).image.sheets.map(({ name }) => name)).toEqual(['Lộ trình']);
    await button(page, 'Danh sách tồn tại (.csv)').click();
    await notice(page, '.csv').waitFor();
    await button(page, 'Dự thảo kế hoạch (Word)').click();
    await notice(page, '.docx').waitFor();
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
    await button(page, 'Chọn tệp').waitFor();
    await chooseFiles(opened);
    const file = (name: string) => page.getByRole('listitem').filter({ hasText: name });
    await file('Biểu của huyện').getByText('7 xã: Vũ Sơn').waitFor();
    await file('ghi chú').getByText('không phải tệp Excel').waitFor();
    await button(page, 'Gộp 2 tệp').click();
    await heading(page, '11 chỗ cần xem trong biểu gộp').waitFor();
    expect(await page.evaluate(() => window.paneHost.opened.length)).toBe(1);
    expect(await page.evaluate(() => window.paneHost.reads())).toBe(0);
  });
});

describe('communes that become one', () => {
  it('are chosen with their people, and what is open is told beside the new workbook', async () => {
    const opened = await open();
    const { page } = opened;
    await check(opened);
    await choose(opened, 'Sáp nhập xã');
    const form = fold(page, 'Sáp nhập xã');
    await button(page, 'Lập biểu của xã mới').click();
    await form.getByText('Hãy chọn ít nhất hai xã.').waitFor();
    await form.getByRole('checkbox', { name: 'Vũ Sơn' }).click();
    await form.getByRole('checkbox', { name: 'Nhất Tiến' }).click();
    await form.getByLabel('Số dân xã Vũ Sơn').fill('3.120');
    await form.getByLabel('Số dân xã Nhất Tiến').fill('2890');
    await form.getByLabel('Tên xã mới').fill('Bắc Sơn Mới');
    await button(page, 'Lập biểu của xã mới').click();
    await form.getByText('2.2: Vũ Sơn: 82,3%; Nhất Tiến: 87,4%. Chưa cộng').waitFor();
    expect(await page.evaluate(() => window.paneHost.opened.length)).toBe(1);
  });
});

describe('a part of the program that cannot be loaded', () => {
  it('says so in its place, changes nothing, and comes when it can be had again', async () => {
    const missing = ['forms.js'];
    const opened = await open({ missing });
    const { page } = opened;
    await check(opened);
    await choose(opened, 'Tiến độ');
    const form = fold(page, 'Tiến độ');
    await form.getByRole('alert').getByText('Không tải được phần này').waitFor();
    expect(await page.evaluate(() => window.paneHost.bytes().length)).toBe(GOOD.length);
    missing.length = 0;
    await button(form, 'Thử lại').click();
    await button(page, 'Lưu mốc rà soát').waitFor();
  });

  it('says so above the result where it is needed for a piece of work', async () => {
    const opened = await open({ missing: ['papers.js'] });
    const { page } = opened;
    await check(opened);
    await choose(opened, 'Lập biểu tổng hợp');
    await notice(page, 'Không tải được phần này').waitFor();
    expect(await page.evaluate(() => window.paneHost.bytes().length)).toBe(GOOD.length);
    expect(await headline(page).count()).toBe(1);
  });
});

it('the forms are English where Office is', async () => {
  const opened = await open({ locale: 'en-US' });
  const { page } = opened;
  await check(opened);
  await choose(opened, 'Progress');
  await button(page, 'Keep this review').waitFor();
  await choose(opened, 'Proposals for the roadmap');
  await field(page, 'Deadline for all').waitFor();
});
