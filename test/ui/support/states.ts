import { newBook } from '../../../src/hosts/file/build/newBook';
import { drawBlankTable } from '../../../src/reports/blankTable';
import { sampleBytes } from '../../support/samples';
import { sheetOf } from '../../support/workbooks';
import type { Pane, PaneStart } from './pane';

/** One thing that a person may see, and how they come to see it. */
export interface ScreenState {
  readonly name: string;
  readonly start: PaneStart;
  readonly reach: (pane: Pane) => Promise<void>;
}

const FAULTY: PaneStart = { bytes: sampleBytes('bac-son-2024-co-loi.xlsx') };

export const circumstances = { region: undefined, year: 2024 } as const;

/** Forty communes in two sets, nothing filled in: more than five thousand findings. */
export const crowded = (): Uint8Array => {
  const communes = Array.from({ length: 40 }, (_, place) => `Tân Lập ${String(place + 1)}`);
  return newBook([
    drawBlankTable({ set: 'ntm', communes, circumstances }),
    drawBlankTable({ set: 'nangcao', communes, circumstances }),
  ]);
};

export const withoutTable = (): Uint8Array => sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>');

export async function check({ page }: Pane): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.summary, .welcome h1:text("Không thấy")');
}

const menuItem = async (pane: Pane, label: string): Promise<void> => {
  await pane.page.click('.button-menu');
  await pane.page.click(`[role="menuitem"]:has-text("${label}")`);
};

export const STATES: readonly ScreenState[] = [
  { name: 'lan-dau', start: FAULTY, reach: () => Promise.resolve() },
  {
    name: 'san-sang',
    start: { ...FAULTY, preferences: { hasCheckedBefore: true } },
    reach: ({ page }) => page.click('summary'),
  },
  {
    name: 'dang-kiem-tra',
    start: FAULTY,
    async reach({ page }) {
      await page.evaluate(() => {
        window.paneHost.hold();
      });
      await page.keyboard.press('Control+Enter');
      await page.waitForSelector('.progress');
    },
  },
  { name: 'ket-qua', start: FAULTY, reach: check },
  {
    name: 'phat-hien',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      for (let step = 0; step < 4; step += 1) await pane.page.keyboard.press('F8');
      await pane.page.waitForSelector('.step-position:text("4/18")');
    },
  },
  {
    name: 'loc-het',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await pane.page.fill('input[type=search]', 'không có xã này');
      await pane.page.waitForSelector('main .panel');
    },
  },
  {
    name: 'thao-tac',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await pane.page.click('.button-menu');
      await pane.page.waitForSelector('[role=menu]');
    },
  },
  {
    name: 'da-lap-lo-trinh',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await menuItem(pane, 'Lập lộ trình');
      await pane.page.waitForSelector('.notice-done');
    },
  },
  {
    name: 'khong-chep-duoc',
    start: { ...FAULTY, clipboard: 'refuses' },
    async reach(pane) {
      await check(pane);
      await menuItem(pane, 'Chép đoạn báo cáo');
      await pane.page.waitForSelector('.notice textarea');
    },
  },
  {
    name: 'loi',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await pane.page.evaluate(() => {
        window.paneHost.failNext('apply', { code: 'protected', sheet: 'Biểu 01' });
      });
      await menuItem(pane, 'Đánh dấu');
      await pane.page.waitForSelector('.notice-problem');
    },
  },
  {
    name: 'bieu-va-thiet-lap',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      for (const summary of await pane.page.locator('summary').all()) await summary.click();
    },
  },
  { name: 'khong-co-bieu', start: { bytes: withoutTable() }, reach: check },
];
