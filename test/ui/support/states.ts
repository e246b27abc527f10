import { newWorkbookFile } from '../../../src/app/newWorkbook';
import { drawBlankTable } from '../../../src/reports/blankTable';
import { openBook, openSample, typed } from '../../support/bookFile';
import { caseBytes } from '../../support/cases';
import { sampleBytes } from '../../support/samples';
import { sheetOf } from '../../support/workbooks';
import type { Pane, PaneStart } from './pane';
import { criteriaSet } from '../../support/shippedSets';
import { button, field, fold, headline, heading, notice, openTools, position, tick } from './seen';

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
  return newWorkbookFile([
    drawBlankTable({ set: criteriaSet('ntm'), communes, circumstances }),
    drawBlankTable({ set: criteriaSet('nangcao'), communes, circumstances }),
  ]);
};

/** A figure with its unit, one typed as text, and an O among digits. */
export const mistyped = (): Uint8Array =>
  typed(openSample('bac-son-2024-co-loi.xlsx'), 'Biểu 01', {
    G38: '38,5 triệu đồng',
    G41: '95,5',
    I41: '9O%',
  }).archive.bytes;

const withoutTable = (): Uint8Array => sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>');

export async function check({ page }: Pane): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await headline(page).waitFor();
}

const menuItem = async (pane: Pane, label: string): Promise<void> => {
  await button(pane.page, 'Thao tác').click();
  await pane.page.getByRole('menuitem', { name: new RegExp(`^${label}`) }).click();
};

/** Opens a form from the menu and waits for its inside. */
export async function openForm(pane: Pane, label: string): Promise<void> {
  await menuItem(pane, label);
  await fold(pane.page, label).getByRole('button').first().waitFor();
}

/** Keeps the review under a day in the form "Tiến độ". */
export async function keepReview(pane: Pane, day: string): Promise<void> {
  await openForm(pane, 'Tiến độ');
  await field(pane.page, 'Ngày của mốc rà soát').fill(day);
  await pane.page.keyboard.press('Enter');
  await notice(pane.page, `Đã lưu mốc rà soát ngày ${day}`).waitFor();
  await fold(pane.page, 'Tiến độ').getByText(`Các mốc đã lưu: ${day}`).waitFor();
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
  await page
    .getByLabel('Chọn tệp')
    .and(page.locator('input'))
    .setInputFiles([
      file('Biểu của huyện.xlsx', sampleBytes('bac-son-2024.xlsx')),
      file('Biểu gửi lại lần hai, có sửa.xlsx', sampleBytes('bac-son-2024-co-loi.xlsx')),
      file('ghi chú.xlsx', new TextEncoder().encode('không phải sổ tính')),
    ]);
  await button(page, 'Gộp 2 tệp').waitFor();
}

const FOLDS = [
  'Biểu đã nhận diện',
  'Thiết lập',
  'Chưa có biểu?',
  'Đề xuất cho lộ trình',
  'Cơ quan, số, ngày, người ký',
  'Tiến độ',
  'Xuất ra tệp',
  'Gộp biểu các xã',
  'Sáp nhập xã',
] as const;

export const STATES: readonly ScreenState[] = [
  { name: 'lan-dau', start: FAULTY, reach: () => Promise.resolve() },
  {
    name: 'san-sang',
    start: { ...FAULTY, preferences: { hasCheckedBefore: true } },
    reach: ({ page }) => heading(page, 'Chưa có biểu?').click(),
  },
  {
    name: 'dang-kiem-tra',
    start: FAULTY,
    async reach({ page }) {
      await page.evaluate(() => {
        window.paneHost.hold();
      });
      await page.keyboard.press('Control+Enter');
      await page.getByRole('progressbar').waitFor();
    },
  },
  { name: 'ket-qua', start: FAULTY, reach: check },
  {
    name: 'phat-hien',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      for (let step = 0; step < 4; step += 1) await pane.page.keyboard.press('F8');
      await position(pane.page, '4/18').waitFor();
    },
  },
  {
    name: 'o-ma-tran',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await pane.page.getByRole('gridcell', { name: /^Xã Nhất Tiến, tiêu chí 10 / }).click();
      await pane.page.getByRole('region', { name: /^Xã Nhất Tiến, tiêu chí 10 / }).waitFor();
    },
  },
  {
    name: 'theo-tieu-chi',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await button(pane.page, 'Theo tiêu chí').click();
      await pane.page.getByRole('searchbox').fill('thu nhap');
      const fold = pane.page.getByRole('article', { name: /^10 / }).first();
      await fold.getByRole('button').first().click();
      await fold.getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'sua-giup',
    start: { bytes: mistyped() },
    async reach(pane) {
      await check(pane);
      await heading(pane.page, 'Sửa giúp').click();
      await tick(pane.page, 'Biểu 01!G38: “38,5 triệu đồng” thành “38,5”').waitFor();
    },
  },
  {
    name: 'loc-het',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await pane.page.getByRole('searchbox').fill('không có xã này');
      await button(pane.page, 'Bỏ lọc').waitFor();
    },
  },
  {
    name: 'thao-tac',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await button(pane.page, 'Thao tác').click();
      await pane.page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'da-lap-lo-trinh',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await menuItem(pane, 'Lập lộ trình');
      await notice(pane.page, 'Đã lập trang “Lộ trình”').waitFor();
    },
  },
  {
    name: 'khong-chep-duoc',
    start: { ...FAULTY, clipboard: 'refuses' },
    async reach(pane) {
      await check(pane);
      await menuItem(pane, 'Chép đoạn báo cáo');
      await pane.page.getByRole('textbox', { name: 'Chép đoạn báo cáo' }).waitFor();
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
      await notice(pane.page, 'Sổ tính chưa bị thay đổi').waitFor();
    },
  },
  {
    name: 'bieu-va-thiet-lap',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await openTools(pane.page);
      for (const title of FOLDS) await heading(pane.page, title).click();
    },
  },
  {
    name: 'de-xuat',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await openForm(pane, 'Đề xuất cho lộ trình');
      await pane.page.getByText('9. Nhà ở dân cư', { exact: true }).first().click();
    },
  },
  {
    name: 'de-xuat-ghi-sai',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await openForm(pane, 'Đề xuất cho lộ trình');
      await pane.page.getByText('Thời hạn riêng của từng xã').click();
      await field(pane.page, 'Tân Lập').fill('31/02/2025');
      await pane.page.keyboard.press('Enter');
      await pane.page.getByRole('alert').getByText('Chưa lưu').waitFor();
    },
  },
  {
    name: 'tien-do',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await openForm(pane, 'Tiến độ');
    },
  },
  {
    name: 'tien-do-hoi',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await keepReview(pane, '05/9/2024');
      await button(pane.page, 'Lưu mốc rà soát').click();
      await button(pane.page, 'Thay mốc cũ').waitFor();
    },
  },
  {
    name: 'tien-do-so-sanh',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await keepReview(pane, '05/9/2024');
      await editBeside(pane, { G41: 50, H41: 'Đạt', E14: 10 });
      await fold(pane.page, 'Tiến độ').getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'xuat',
    start: FAULTY,
    async reach(pane) {
      await check(pane);
      await openForm(pane, 'Xuất ra tệp');
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
      await button(pane.page, 'Gộp 2 tệp').click();
      await notice(pane.page, /Đã gộp \d+ xã từ \d+ tệp/).waitFor();
    },
  },
  {
    name: 'thieu-phan',
    start: { ...FAULTY, missing: ['forms.js'] },
    async reach(pane) {
      await check(pane);
      await menuItem(pane, 'Tiến độ');
      await fold(pane.page, 'Tiến độ').getByRole('alert').waitFor();
    },
  },
  {
    name: 'chua-xet',
    start: DOUBTFUL,
    async reach(pane) {
      await check(pane);
      await pane.page.getByText('Sửa cách đọc biểu này').first().click();
    },
  },
  {
    name: 'van-doc',
    start: DOUBTFUL,
    async reach(pane) {
      await check(pane);
      await field(pane.page, 'Tên xã của biểu này').fill('Đồng Ý');
      await button(pane.page, 'Vẫn đọc biểu này').first().click();
      await openTools(pane.page);
      await heading(pane.page, 'Biểu đã nhận diện').click();
      await pane.page.getByText('1 xã: Đồng Ý').waitFor();
    },
  },
  {
    name: 'hai-cach-hieu',
    start: { bytes: caseBytes('doubt/hai-cach-hieu.xlsx') },
    async reach(pane) {
      await check(pane);
      // the list opens by itself where there is a doubt to settle
      const choice = pane.page.getByRole('button', { name: /\(đang dùng\)$/ }).first();
      await choice.waitFor();
      await pane.page.getByText('Sửa cách đọc biểu này').first().click();
      await button(pane.page, 'Nói rõ một dòng là chỉ tiêu nào').click();
      await choice.evaluate((element) => {
        element.scrollIntoView();
      });
    },
  },
  {
    name: 'da-sua',
    start: { bytes: caseBytes('doubt/hai-cach-hieu.xlsx') },
    async reach(pane) {
      await check(pane);
      await button(pane.page, 'X là đạt').first().click();
      // the list is open: another of its tables has a doubt to settle
      await button(pane.page, 'Bỏ sửa đổi: x là đạt').scrollIntoViewIfNeeded();
    },
  },
  { name: 'khong-co-bieu', start: { bytes: withoutTable() }, reach: check },
];
