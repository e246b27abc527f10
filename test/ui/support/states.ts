import { newBook } from '../../../src/hosts/file/build/newBook';
import { drawBlankTable } from '../../../src/reports/blankTable';
import { openBook, typed } from '../../support/bookFile';
import { caseBytes } from '../../support/cases';
import { sampleBytes } from '../../support/samples';
import { sheetOf } from '../../support/workbooks';
import type { Pane, PaneStart } from './pane';
import { criteriaSet } from '../../support/shippedSets';

/** One thing that a person may see, and how they come to see it. */
export interface ScreenState {
  readonly name: string;
  readonly start: PaneStart;
  readonly reach: (pane: Pane) => Promise<void>;
}

/** One review, one whose commune nobody names, one of another set, and a budget. */
const DOUBTFUL: PaneStart = { bytes: caseBytes('doubt/chua-xet.xlsx') };

const FAULTY: PaneStart = { bytes: sampleBytes('bac-son-2024-co-loi.xlsx') };

export const circumstances = { region: undefined, year: 2024 } as const;

/** Forty communes in two sets, nothing filled in: more than five thousand findings. */
export const crowded = (): Uint8Array => {
  const communes = Array.from({ length: 40 }, (_, place) => `Tân Lập ${String(place + 1)}`);
  return newBook([
    drawBlankTable({ set: criteriaSet('ntm'), communes, circumstances }),
    drawBlankTable({ set: criteriaSet('nangcao'), communes, circumstances }),
  ]);
};

const withoutTable = (): Uint8Array => sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>');

export async function check({ page }: Pane): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.summary, .welcome h1:text("Không thấy")');
}

const menuItem = async (pane: Pane, label: string): Promise<void> => {
  await pane.page.click('.button-menu');
  await pane.page.click(`[role="menuitem"]:has-text("${label}")`);
};

/** Opens a form from the menu and waits for its inside. */
export async function openForm(pane: Pane, label: string, inside: string): Promise<void> {
  await menuItem(pane, label);
  await pane.page.waitForSelector(`.fold[open] ${inside}`);
}

/** Keeps the review under a day in the form "Tiến độ". */
export async function keepReview(pane: Pane, day: string): Promise<void> {
  await openForm(pane, 'Tiến độ', 'form');
  await pane.page.fill('label:text-is("Ngày của mốc rà soát") + input', day);
  await pane.page.keyboard.press('Enter');
  await pane.page.waitForSelector(`.notice-done:has-text("${day}")`);
  await pane.page.waitForSelector(`.fold-body:has-text("Các mốc đã lưu: ${day}")`);
}

/** Somebody types into "Biểu 01" beside the pane. */
export async function editBeside({ page }: Pane, cells: Parameters<typeof typed>[2]): Promise<void> {
  const bytes = await page.evaluate(() => [...window.paneHost.bytes()]);
  const edited = typed(openBook(new Uint8Array(bytes)), 'Biểu 01', cells).archive.bytes;
  await page.evaluate(
    (next) => {
      const change = { code: 'cells', sheet: 'Biểu 01', address: 'G41', isRemote: false } as const;
      window.paneHost.edit(new Uint8Array(next), change);
    },
    [...edited],
  );
}

const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** Chooses both samples and something that is no workbook in the form "Gộp biểu các xã". */
export async function chooseFiles({ page }: Pane): Promise<void> {
  await page.setInputFiles('input[type=file]', [
    file('Biểu của huyện.xlsx', sampleBytes('bac-son-2024.xlsx')),
    file('Biểu gửi lại lần hai, có sửa.xlsx', sampleBytes('bac-son-2024-co-loi.xlsx')),
    file('ghi chú.xlsx', new TextEncoder().encode('không phải sổ tính')),
  ]);
  await page.waitForSelector('button:text-is("Gộp 2 tệp")');
}

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
  {
    name: 'de-xuat',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await openForm(pane, 'Đề xuất cho lộ trình', 'form');
      await pane.page.click('.inner-summary:has-text("Nhà ở dân cư")');
    },
  },
  {
    name: 'de-xuat-ghi-sai',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await openForm(pane, 'Đề xuất cho lộ trình', 'form');
      await pane.page.click('.inner-summary:has-text("từng xã")');
      await pane.page.fill('label:text-is("Tân Lập") + input', '31/02/2025');
      await pane.page.keyboard.press('Enter');
      await pane.page.waitForSelector('[role=alert]');
    },
  },
  {
    name: 'tien-do',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await openForm(pane, 'Tiến độ', 'form');
    },
  },
  {
    name: 'tien-do-hoi',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await keepReview(pane, '05/9/2024');
      await pane.page.click('button:text-is("Lưu mốc rà soát")');
      await pane.page.waitForSelector('.question');
    },
  },
  {
    name: 'tien-do-so-sanh',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await keepReview(pane, '05/9/2024');
      await editBeside(pane, { G41: 50, H41: 'Đạt', E14: 10 });
      await pane.page.waitForSelector('.change');
    },
  },
  {
    name: 'xuat',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await openForm(pane, 'Xuất ra tệp', 'form');
    },
  },
  {
    name: 'gop-bieu',
    start: FAULTY,
    async reach(pane) {
      await menuItem(pane, 'Gộp biểu các xã');
      await chooseFiles(pane);
    },
  },
  {
    name: 'da-gop',
    start: FAULTY,
    async reach(pane) {
      await menuItem(pane, 'Gộp biểu các xã');
      await chooseFiles(pane);
      await pane.page.click('button:text-is("Gộp 2 tệp")');
      await pane.page.waitForSelector('.notice-warning');
    },
  },
  {
    name: 'thieu-phan',
    start: { ...FAULTY, missing: ['forms.js'] },
    async reach(pane) {
      await check(pane);
      await menuItem(pane, 'Tiến độ');
      await pane.page.waitForSelector('.fold .mistake');
    },
  },
  {
    name: 'chua-xet',
    start: DOUBTFUL,
    async reach(pane) {
      await check(pane);
      await pane.page.click('.fold:has-text("Có thể là biểu") .correction-summary');
    },
  },
  {
    name: 'van-doc',
    start: DOUBTFUL,
    async reach(pane) {
      await check(pane);
      await pane.page.fill('label:has-text("Tên xã của biểu này") input', 'Đồng Ý');
      await pane.page.click('button:text-is("Vẫn đọc biểu này")');
      await pane.page.click('.fold:has-text("Biểu đã nhận diện")');
      await pane.page.waitForSelector('.table:has-text("1 xã: Đồng Ý")');
    },
  },
  {
    name: 'hai-cach-hieu',
    start: { bytes: caseBytes('doubt/hai-cach-hieu.xlsx') },
    async reach(pane) {
      await check(pane);
      // the list opens by itself where there is a doubt to settle
      await pane.page.waitForSelector('.choice');
      await pane.page.click('.correction-summary >> nth=0');
      await pane.page.click('button:text-is("Nói rõ một dòng là chỉ tiêu nào")');
      await pane.page.evaluate(() => {
        document.querySelector('.choice')?.scrollIntoView();
      });
    },
  },
  { name: 'khong-co-bieu', start: { bytes: withoutTable() }, reach: check },
];
