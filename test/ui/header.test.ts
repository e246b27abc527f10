import project from '../../package.json';
import { sampleBytes } from '../support/samples';
import { type Pane, type PaneStart } from './support/pane';
import { button, heading } from './support/seen';
import { check } from './support/states';
import { panesOfTests } from './support/suite';

jest.setTimeout(300_000);

const GOOD = sampleBytes('bac-son-2024.xlsx');

const openPane = panesOfTests();
const open = (start: Partial<PaneStart> = {}): Promise<Pane> => openPane({ bytes: GOOD, ...start });

describe('the head of the pane', () => {
  it('is one row of equal heights in the narrowest pane', async () => {
    const { page } = await open({ width: 320, height: 640 });
    const boxes = await Promise.all(['Kiểm tra', 'Thao tác'].map((name) => button(page, name).boundingBox()));
    expect(new Set(boxes.map((box) => box?.height)).size).toBe(1);
    expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
    expect(boxes[0]?.height).toBeLessThanOrEqual(44);
  });

  it('has a menu in groups that a low pane shows whole, and that follows a first letter', async () => {
    const opened = await open({ width: 320, height: 640 });
    const { page } = opened;
    await check(opened);
    await button(page, 'Thao tác').click();
    const menu = page.getByRole('menu');
    expect(await menu.getByRole('group').count()).toBe(5);
    expect(await menu.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
    const at = (label: string): Promise<void> =>
      page.getByRole('menuitem', { name: label, exact: true }).and(page.locator(':focus')).waitFor();
    await at('Đánh dấu');
    // without the mark, as keyboards without an input method write it
    await page.keyboard.press('d');
    await at('Đề xuất cho lộ trình');
    await page.keyboard.press('x');
    await at('Xuất ra tệp');
    await page.keyboard.press('x');
    await at('Xóa đánh dấu');
  });

  it('asks for one thing first: to check until that is done, and again after an edit', async () => {
    const opened = await open();
    const { page } = opened;
    const colour = (): Promise<string> =>
      button(page, 'Kiểm tra').evaluate((element) => getComputedStyle(element).backgroundColor);
    const first = await colour();
    await check(opened);
    expect(await colour()).not.toBe(first);
  });
});

describe('what is set and asked for', () => {
  it('stands in a drawer above the result, not below twenty-four communes', async () => {
    const opened = await open({ width: 320, height: 640 });
    const { page } = opened;
    await check(opened);
    expect(await heading(page, 'Thiết lập').isVisible()).toBe(false);
    await button(page, 'Biểu, thiết lập và việc khác').click();
    await heading(page, 'Thiết lập').waitFor();
    const box = await heading(page, 'Thiết lập').boundingBox();
    expect(box?.y).toBeLessThan(640);
    await button(page, 'Biểu, thiết lập và việc khác').click();
    await heading(page, 'Thiết lập').waitFor({ state: 'hidden' });
  });

  it('tells which version this is and by whose criteria it judged', async () => {
    const opened = await open();
    const about = opened.page.getByRole('region', { name: 'Phiên bản và bộ tiêu chí đang dùng' });
    expect(await about.textContent()).toBe(`Rà soát NTM ${project.version}`);
    await check(opened);
    await about.getByText('(318/QĐ-TTg)').waitFor();
  });
});
