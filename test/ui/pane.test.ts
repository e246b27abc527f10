import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { FINDINGS_PAGE } from '../../src/app/session/view';
import { newWorkbookFile } from '../../src/app/newWorkbook';
import { drawBlankTable } from '../../src/reports/blankTable';
import { openBook, openSample, typed } from '../support/bookFile';
import { sampleBytes } from '../support/samples';
import { focusOn, tabTo, type Pane } from './support/pane';
import {
  button,
  card,
  currentFinding,
  heading,
  headline,
  notice,
  openTools,
  position,
  tick,
} from './support/seen';
import { check, circumstances, crowded, mistyped, STATES } from './support/states';
import { panesOfTests } from './support/suite';
import { criteriaSet } from '../support/shippedSets';
import { violationsIn } from '../support/violations';

jest.setTimeout(300_000);

const SCREENS = join(process.cwd(), 'out/screens');
const GOOD = sampleBytes('bac-son-2024.xlsx');

const open = panesOfTests();

const menuFocus = ({ page }: Pane, label: string): Promise<unknown> =>
  page.getByRole('menuitem', { name: label }).and(page.locator(':focus')).waitFor();

const THEMES = ['light', 'dark', 'contrast'] as const;

/** Buttons fade from one colour to the next, for a frame at least; on a busy machine a frame is long. */
const settledColours = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map(({ finished }) => finished),
    ),
  );

describe('every screen', () => {
  it.each(STATES)('$name is free of violations in every theme, and no wider than the pane', async (state) => {
    const opened = await open(state.start);
    await state.reach(opened);
    const { page } = opened;
    for (const theme of THEMES) {
      await page.evaluate((name) => {
        window.showTheme(name);
      }, theme);
      await page.waitForSelector(`.app-${theme}`);
      await settledColours(page);
      // a theme changes colours and nothing else
      const rules = theme === 'light' ? [] : ['color-contrast', 'link-in-text-block'];
      expect([theme, await violationsIn(page, rules)]).toEqual([theme, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.screenshot({ path: join(SCREENS, `${theme}-${state.name}.png`) });
    }
  });
});

describe('with the system’s own colours', () => {
  it('shows what is current and what is pressed', async () => {
    const opened = await open({ bytes: GOOD, forcedColors: 'active' });
    await check(opened);
    await opened.page.keyboard.press('F8');
    await opened.page.screenshot({ path: join(SCREENS, 'forced-colors.png') });
    expect(await violationsIn(opened.page)).toEqual([]);
  });
});

describe('with the keyboard alone', () => {
  it('checks, walks, unfolds and goes to a cell', async () => {
    const opened = await open({ bytes: GOOD });
    const { page } = opened;
    await page.keyboard.press('Tab');
    await focusOn(opened, 'Kiểm tra');
    await page.keyboard.press('Enter');
    await headline(page).waitFor();
    // the button that was pressed keeps the focus
    await focusOn(opened, 'Kiểm tra');
    const stops: string[] = [];
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab');
      const stopAt = await page.evaluate(() => {
        const { activeElement } = document;
        if (activeElement === null || activeElement === document.body) return '';
        const { outlineStyle, boxShadow } = getComputedStyle(activeElement);
        const shown =
          outlineStyle !== 'none' ||
          boxShadow !== 'none' ||
          activeElement.hasAttribute('data-fui-focus-visible');
        return shown
          ? activeElement.textContent?.trim() || activeElement.tagName
          : `unseen: ${activeElement.outerHTML}`;
      });
      if (stopAt === '') break;
      stops.push(stopAt);
    }
    expect(stops.filter((stop) => stop.startsWith('unseen'))).toEqual([]);
    for (const label of ['Thao tác', 'Đánh dấu', 'Lập lộ trình', 'INPUT', 'Biểu, thiết lập và việc khác']) {
      expect(stops.some((stop) => stop.startsWith(label))).toBe(true);
    }
    await card(page, 'Nhất Tiến').getByRole('button', { name: 'Xã Nhất Tiến' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await currentFinding(page).waitFor();
    expect(await page.evaluate(() => window.paneHost.selected.length)).toBe(1);
  });

  it('opens the menu, walks through it, performs, and comes back to its button', async () => {
    const opened = await open({ bytes: GOOD });
    const { page } = opened;
    await check(opened);
    await button(page, 'Thao tác').focus();
    await page.keyboard.press('ArrowDown');
    await menuFocus(opened, 'Đánh dấu');
    await page.keyboard.press('ArrowUp');
    await menuFocus(opened, 'Sáp nhập xã');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await focusOn(opened, 'Thao tác');
    await page.keyboard.press('Enter');
    await menuFocus(opened, 'Đánh dấu');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await notice(page, /Đã đánh dấu \d+ ô/).waitFor();
    await focusOn(opened, 'Thao tác');
  });

  it('inserts a blank table, and says what is missing before', async () => {
    const opened = await open({ bytes: GOOD });
    const { page } = opened;
    await tabTo(opened, 'Chưa có biểu?');
    await page.keyboard.press('Enter');
    // the form comes when it is unfolded
    await page.getByRole('textbox', { name: 'Tên các xã' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Hãy ghi tên ít nhất một xã.').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('Bắc Quỳnh\nXã Tân Hương');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await notice(page, 'Đã thêm trang').waitFor();
    const bytes = await page.evaluate(() => [...window.paneHost.bytes()]);
    expect(openBook(new Uint8Array(bytes)).image.sheets.at(-1)?.name).toBe('Biểu rà soát NTM');
  });
});

describe('the matrix', () => {
  it('is walked with the arrow keys, tells each square in a sentence, and leads to the cell', async () => {
    const opened = await open({ bytes: sampleBytes('bac-son-2024-co-loi.xlsx') });
    const { page } = opened;
    await check(opened);
    const grid = page.getByRole('grid', { name: 'Nông thôn mới: xã theo tiêu chí' });
    const at = async (name: string | RegExp): Promise<void> => {
      const squares = grid.getByRole('gridcell', { name }).or(grid.getByRole('rowheader', { name }));
      await squares.and(page.locator(':focus')).waitFor();
    };
    await grid.getByRole('rowheader').first().focus();
    await page.keyboard.press('ArrowDown');
    await at(/^Xã Hưng Vũ: đạt 18\/19 tiêu chí, /);
    await page.keyboard.press('End');
    await at(/^Xã Hưng Vũ, tiêu chí 19 /);
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowRight');
    await at('Xã Nhất Tiến, tiêu chí 10 Thu nhập: chưa đạt, 2 phát hiện');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: /^Xã Nhất Tiến, tiêu chí 10/ });
    await panel.getByRole('listitem').getByRole('button').first().click();
    await currentFinding(panel).waitFor();
    expect(await page.evaluate(() => window.paneHost.selected.length)).toBe(1);
    // the list below stays as it was
    expect(await card(page, 'Nhất Tiến').getByRole('listitem').getByRole('button').count()).toBe(0);
    await panel.getByRole('button', { name: 'Đóng phát hiện của ô này' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  it('shows the cell of a criterion that is met', async () => {
    const opened = await open({ bytes: GOOD });
    const { page } = opened;
    await check(opened);
    await page.getByRole('gridcell', { name: /^Xã Nhất Tiến, tiêu chí 1 .*: đạt/ }).click();
    await page.getByRole('button', { name: /^Tới ô/ }).click();
    await page.waitForFunction(() => window.paneHost.selected.length === 1);
  });

  it('folds the communes that meet everything', async () => {
    const opened = await open({ bytes: GOOD });
    const { page } = opened;
    await check(opened);
    await page.getByRole('rowheader', { name: /^Xã Nhất Tiến: / }).waitFor();
    const unfold = button(page, 'Hiện 1 xã đạt đủ');
    const rows = page.getByRole('grid').first().getByRole('rowheader');
    const before = await rows.count();
    await unfold.click();
    await button(page, 'Ẩn 1 xã đạt đủ').waitFor();
    expect(await rows.count()).toBe(before + 1);
  });
});

describe('the findings', () => {
  it('are put together by criterion, equal ones said once, and found by words without marks', async () => {
    const opened = await open({ bytes: crowded() });
    const { page } = opened;
    await check(opened);
    await button(page, 'Theo tiêu chí').click();
    await page.getByRole('searchbox').fill('thu nhap');
    const income = page.getByRole('article', { name: '10 Thu nhập: thiếu kết quả' }).first();
    await income.getByText('40 xã').waitFor();
    await income.getByRole('button').first().click();
    await income.getByRole('listitem').filter({ hasText: 'Xã Tân Lập 40' }).waitFor();
    await page.keyboard.press('F8');
    await currentFinding(income).waitFor();
  });
});

describe('a repair', () => {
  it('is seen before it is made, made when it is chosen, and judged at once', async () => {
    const opened = await open({ bytes: mistyped() });
    const { page } = opened;
    await check(opened);
    const income = (): Promise<unknown> =>
      page
        .evaluate(() => [...window.paneHost.bytes()])
        .then((bytes) => {
          const { image } = openBook(new Uint8Array(bytes));
          const row = image.sheets.find(({ name }) => name === 'Biểu 01')?.rows.find((one) => one.row === 37);
          return row?.cells.find(({ column }) => column === 6)?.value;
        });
    await heading(page, 'Sửa giúp').click();
    await button(page, 'Chưa chọn ô nào').waitFor();
    expect(await income()).toBe('38,5 triệu đồng');
    await tick(page, 'Biểu 01!G38: “38,5 triệu đồng” thành “38,5”').click();
    await button(page, 'Sửa 1 ô đã chọn').click();
    await notice(page, 'Đã sửa 1 ô.').waitFor();
    expect(await income()).toBe(38.5);
    await tick(page, 'Biểu 01!G38: “38,5 triệu đồng” thành “38,5”').waitFor({ state: 'detached' });
  });
});

describe('a notice', () => {
  it('has a button to the sheet that it tells of', async () => {
    const opened = await open({ bytes: GOOD });
    const { page } = opened;
    await check(opened);
    await button(page, 'Lập lộ trình').click();
    await button(page, 'Xem trang “Biểu lộ trình”').click();
    await page.waitForFunction(() => window.paneHost.selected.at(-1)?.sheet === 'Biểu lộ trình');
    // the sheet that is new was shown by itself
    expect(await page.evaluate(() => window.paneHost.selected[0]?.sheet)).toBe('Lộ trình');
  });
});

describe('an edit beside the pane', () => {
  it('is checked quietly: focus, selection and scrolling stay, and the news is announced politely', async () => {
    const opened = await open({ bytes: GOOD });
    const { page } = opened;
    await check(opened);
    await page.getByRole('searchbox', { name: 'Tìm xã, tiêu chí, nội dung' }).focus();
    await page.evaluate(() => {
      window.scrollTo(0, 200);
    });
    const book = openSample('bac-son-2024.xlsx');
    const edited = typed(book, 'Biểu 01', { H38: 'Đạt', G38: 50 }).archive.bytes;
    await page.evaluate(
      (bytes) => {
        window.paneHost.edit(new Uint8Array(bytes), {
          code: 'cells',
          sheet: 'Biểu 01',
          address: 'G38',
          isRemote: false,
        });
      },
      [...edited],
    );
    await card(page, 'Nhất Tiến').getByText('16/19').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    expect(await page.evaluate(() => window.scrollY)).toBe(200);
    expect(await page.evaluate(() => window.paneHost.selected.length)).toBe(0);
    await page.getByRole('status').filter({ hasText: 'Đã kiểm tra lại' }).waitFor({ state: 'attached' });
  });
});

describe('five thousand findings', () => {
  it('are drawn a page at a time and walked through like five', async () => {
    const opened = await open({ bytes: crowded() });
    const { page } = opened;
    await check(opened);
    expect(await page.getByRole('article').count()).toBeLessThanOrEqual(60);
    const told = await page
      .getByText(/^\d{4} phát hiện$/)
      .first()
      .textContent();
    const total = Number.parseInt(told ?? '', 10);
    expect(total).toBeGreaterThan(5000);
    await page.getByRole('article').getByRole('button', { expanded: false }).first().click();
    const findings = page
      .getByRole('article')
      .getByRole('listitem')
      .filter({ has: page.getByRole('button') });
    await findings.nth(FINDINGS_PAGE - 1).waitFor();
    expect(await findings.count()).toBe(FINDINGS_PAGE);
    await page.getByRole('button', { name: /^Xem thêm \d+$/ }).click();
    await findings.nth(FINDINGS_PAGE).waitFor();
    // backwards from the beginning: the last finding of the last commune comes into sight
    await page.keyboard.press('Shift+F8');
    await position(page, `${String(total)}/${String(total)}`).waitFor();
    await currentFinding(page).waitFor();
    expect(await findings.count()).toBeLessThan(4 * FINDINGS_PAGE);
  });
});

describe('the language and the letters', () => {
  it('are English where Office is, with the same actions', async () => {
    const { page } = await open({ bytes: GOOD, locale: 'en-US' });
    await button(page, 'Check').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.keyboard.press('Control+Enter');
    await headline(page).waitFor();
    expect(await headline(page).textContent()).toMatch(
      /: 1\/5 communes; .*: 2\/2 communes meet all criteria$/,
    );
    await page.screenshot({ path: join(SCREENS, 'english.png') });
  });

  it('show what a workbook holds as text, whatever it looks like', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const sheet = drawBlankTable({ set: criteriaSet('ntm'), communes: ['Vũ Sơn'], circumstances });
    const opened = await open({ bytes: newWorkbookFile([{ ...sheet, name: hostile }]) });
    await check(opened);
    await openTools(opened.page);
    await heading(opened.page, 'Biểu đã nhận diện').click();
    await opened.page.getByText(hostile, { exact: true }).waitFor();
    expect(await opened.page.getByRole('main').getByRole('img').count()).toBe(0);
  });
});

describe('in a wide window', () => {
  it('sets the communes side by side', async () => {
    const opened = await open({ bytes: GOOD, width: 900, height: 700 });
    await check(opened);
    const tops = await opened.page
      .getByRole('article')
      .evaluateAll((cards) => cards.slice(0, 2).map((card) => card.getBoundingClientRect().top));
    expect(tops[0]).toBe(tops[1]);
    await opened.page.screenshot({ path: join(SCREENS, 'wide.png') });
  });
});
