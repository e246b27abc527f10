import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { sampleBytes } from '../support/samples';
import { violationsIn } from '../support/violations';
import { SETS } from '../support/shippedSets';
import { ownPackOf } from '../../src/app/packs/ownPacks';
import { packOfSettings } from '../../src/app/packs/draft';
import { EMPTY_SETTINGS } from '../../src/app/settings';
import { formatPack } from '../../src/criteria/pack/format';
import { button, card, field, fold, heading, headline, openTools } from './support/seen';
import { check } from './support/states';
import { panesOfTests } from './support/suite';

jest.setTimeout(300_000);

const SCREENS = join(process.cwd(), 'out/screens');
const TITLE = 'Bộ tiêu chí, đối chiếu mức';

/** What somebody confirmed in another workbook. */
const PACK = packOfSettings(
  {
    ...EMPTY_SETTINGS,
    region: 'tdmnpb',
    levels: [
      {
        set: 'ntm',
        code: '15.1',
        region: 'tdmnpb',
        level: { code: 'figure', op: '>=', value: 92, unit: 'percent', parts: [] },
        text: '≥ 92%',
        source: '1062/QĐ-UBND, 17/6/2024',
        confirmedOn: '2026-03-12',
      },
    ],
  },
  {
    name: 'Bộ của tỉnh Lạng Sơn',
    number: '1062/QĐ-UBND',
    date: '2024-06-17',
    scope: 'Các xã trên địa bàn tỉnh Lạng Sơn',
  },
  'ntm',
  SETS,
);

const open = panesOfTests();

/** The sample checked, with the part on its sets unfolded. */
async function opened(height = 800): Promise<Page> {
  const pane = await open({ bytes: sampleBytes('bac-son-2024-co-loi.xlsx'), height });
  const { page } = pane;
  await check(pane);
  await openTools(page);
  await heading(page, TITLE).click();
  await button(page, 'Đối chiếu với quyết định').waitFor();
  return page;
}

const choice = (page: Page, name: string) => fold(page, TITLE).getByLabel(name, { exact: true });

it('lists the levels of a set, finds them with and without diacritics, and is no wider than the pane', async () => {
  const page = await opened(1600);
  const levels = fold(page, TITLE).locator('.level');
  await levels.nth(56).waitFor();
  expect(await levels.count()).toBe(57);
  await page.screenshot({ path: join(SCREENS, 'criteria-list.png'), fullPage: true });
  expect(await violationsIn(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const search = fold(page, TITLE).getByRole('searchbox');
  for (const [query, first] of [
    ['bao hiem y te', '15.1'],
    ['bảo hiểm y tế', '15.1'],
    ['17.1', '17.1'],
  ] as const) {
    await search.fill(query);
    await levels.filter({ hasText: first }).first().waitFor();
    expect(await levels.count()).toBe(1);
  }
  await search.fill('không có gì như thế');
  await page.getByText('Không có chỉ tiêu nào như vậy').waitFor();
});

it('judges anew by the region, the year and the communes in difficulty that somebody says', async () => {
  const page = await opened();
  await choice(page, 'Vùng').selectOption('dbsh');
  await field(page, 'Năm của số liệu').fill('202');
  await button(page, 'Lưu và rà soát lại').click();
  await page.getByText('Năm gồm bốn chữ số, ví dụ 2023').waitFor();
  await field(page, 'Năm của số liệu').fill('2022');
  await page.getByRole('checkbox', { name: 'Xã Vũ Lễ' }).click();
  await button(page, 'Lưu và rà soát lại').click();
  await page.getByText('Mức vùng Đồng bằng sông Hồng, số liệu năm 2022').waitFor();
  await page.getByText('Mức chuẩn 2022, vùng Đồng bằng sông Hồng').waitFor();
});

it('has a whole set confirmed by keys alone, one for each level that is right, and it stays confirmed', async () => {
  const page = await opened();
  await choice(page, 'Vùng').selectOption('tdmnpb');
  await button(page, 'Lưu và rà soát lại').click();
  await page.getByText('Mức vùng Trung du miền núi phía Bắc, số liệu năm 2023').waitFor();
  await button(page, 'Đối chiếu với quyết định').click();
  await field(page, 'Mức trong quyết định').press('Enter');
  await page.getByText('Ghi số quyết định trước khi đối chiếu').waitFor();
  await field(page, 'Theo quyết định (số, ngày, trang)').fill('1062/QĐ-UBND, 17/6/2024');
  await field(page, 'Người đối chiếu').fill('Nông Văn A');
  const level = field(page, 'Mức trong quyết định');
  await level.focus();
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };
  for (let done = 1; done <= 5; done += 1) {
    await press('Enter');
    await page.getByText(`Đã đối chiếu ${String(done)} trên 57 mức`).waitFor();
  }
  await page.screenshot({ path: join(SCREENS, 'criteria-verify.png') });
  // back, undone, skipped and said again: nothing is lost
  await page.keyboard.press('Control+z');
  await page.getByText('Đã đối chiếu 4 trên 57 mức').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.getByText(/^Đã bỏ qua/).waitFor();
  await page.keyboard.type('xin chào');
  await page.keyboard.press('Enter');
  await page.getByText('Không đọc được “xin chào”').waitFor();
  await page.keyboard.press('Escape');
  expect(await level.inputValue()).toBe('');
  for (let done = 5; done <= 57; done += 1) {
    await press('Enter');
    await page.getByText(`Đã đối chiếu ${String(done)} trên 57 mức`).waitFor();
  }
  expect(keys).toBeLessThanOrEqual(2 * 57);
  // what is confirmed stands in the workbook without anything to be pressed
  await page.getByText('Các mức vừa đối chiếu đã ghi vào sổ tính.').waitFor();
  await page.keyboard.press('Escape');
  await button(page, 'Đối chiếu với quyết định').waitFor();
  const levels = fold(page, TITLE).locator('.level').filter({ hasText: 'đã đối chiếu' });
  await levels.nth(56).waitFor();
  await levels.first().getByText('Nông Văn A').waitFor();
  await page.screenshot({ path: join(SCREENS, 'criteria-verified.png'), fullPage: true });
  expect(await violationsIn(page)).toEqual([]);
  // another day: the workbook says where one stopped
  await button(page, 'Đối chiếu với quyết định').click();
  await page.getByText('Mọi mức của bộ này đã đối chiếu.').waitFor();
});

/** Into the field that has the focus, as a browser gives what was copied in Word. */
const paste = (page: Page, html: string): Promise<void> =>
  page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', copied);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, html);

it('takes levels from a pasted decision and from a table, differences first, and takes them back', async () => {
  const page = await opened(1000);
  await choice(page, 'Vùng').selectOption('tdmnpb');
  await button(page, 'Lưu và rà soát lại').click();
  await page.getByText('Mức vùng Trung du miền núi phía Bắc, số liệu năm 2023').waitFor();
  await button(page, 'Dán từ quyết định').click();
  await field(page, 'Bảng trong quyết định').focus();
  await paste(page, '<p>Căn cứ Luật Tổ chức chính quyền địa phương</p>');
  await page.getByText('Nội dung vừa dán không có bảng').waitFor();
  const rows = [
    ['TT', 'Nội dung tiêu chí', 'Trung du miền núi phía Bắc', 'Đồng bằng sông Hồng'],
    ['15.1', 'Tỷ lệ người dân tham gia bảo hiểm y tế', '&ge; 92%', '&ge; 95%'],
    ['1.1', 'Có quy hoạch chung xây dựng xã được phê duyệt', 'Đạt', 'Đạt'],
    ['2.1', 'Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa', 'UBND cấp tỉnh quy định cụ thể', ''],
  ];
  const cells = rows.map((row) => `<tr>${row.map((text) => `<td><p>${text}</p></td>`).join('')}</tr>`);
  await paste(page, `<table>${cells.join('')}</table>`);
  const first = page.locator('.taken .level').first();
  await first.getByText('15.1').waitFor();
  await first.getByText('Chặt hơn mức đang có').waitFor();
  await button(page, 'Xác nhận 2 mức đã chọn').click();
  await page.getByText('Ghi số quyết định trước khi đối chiếu').waitFor();
  await field(page, 'Theo quyết định (số, ngày, trang)').fill('1062/QĐ-UBND, 17/6/2024');
  await page.screenshot({ path: join(SCREENS, 'criteria-paste.png') });
  expect(await violationsIn(page)).toEqual([]);
  await button(page, 'Xác nhận 2 mức đã chọn').click();
  await page.getByText('Đã xác nhận 2 mức, ghi trong sổ tính.').waitFor();
  await page.getByText('Đã đối chiếu 2/57, còn 55 mức chưa đối chiếu').waitFor();
  await button(page, 'Hoàn tác').click();
  await page.getByText('Đã đối chiếu 0/57, còn 57 mức chưa đối chiếu').waitFor();
  await button(page, 'Đóng').click();
  await button(page, 'Lấy mức từ biểu').click();
  await button(page, 'Xác nhận 57 mức đã chọn').click();
  await page.getByText('Mọi mức của bộ này đã đối chiếu').waitFor();
});

it('offers what is kept on this machine, uses it when told to, and hands it on; what is wrong changes nothing', async () => {
  const pane = await open({ bytes: sampleBytes('bac-son-2024-co-loi.xlsx'), height: 1000 });
  const { page } = pane;
  const own = ownPackOf(PACK, formatPack(PACK, SETS));
  await page.evaluate(
    (packs) => {
      localStorage.setItem('rasoat-ntm.packs', packs);
    },
    JSON.stringify([own]),
  );
  await check(pane);
  await page
    .getByText('Trên máy này có “Bộ của tỉnh Lạng Sơn” (1062/QĐ-UBND, đối chiếu 12/3/2026)')
    .waitFor();
  await page.screenshot({ path: join(SCREENS, 'criteria-offer.png') });
  await button(page, 'Dùng cho sổ này').click();
  await openTools(page);
  await page.getByText('còn 131 mức chưa đối chiếu').waitFor();
  await heading(page, TITLE).click();
  await page.getByText('Nhận, gửi, giữ bộ mức').click();
  await field(page, 'Áp dụng cho').fill('Các xã trên địa bàn tỉnh Lạng Sơn');
  await page.getByText('Giữ trên máy này cho sổ sau').scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(SCREENS, 'criteria-packs.png') });
  expect(await violationsIn(page)).toEqual([]);
  await button(page, 'Tải tệp bộ mức (1 mức)').click();
  await page.waitForFunction(() => window.saved.length === 1);
  await button(page, 'Tải trang Excel').click();
  await page.waitForFunction(() => window.saved.length === 2);
  expect(await page.evaluate(() => window.saved.map(({ name }) => name))).toEqual([
    'Bộ mức theo 1062-QĐ-UBND.rasoat-bo.json',
    'Bộ mức theo 1062-QĐ-UBND.xlsx',
  ]);
  await page.locator('input[type=file]').setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"rasoat-bo"}'),
  });
  await page.getByText('Không dùng được tệp này, sổ tính giữ nguyên.').waitFor();
});

it('keeps what is answered of a commune’s recognition', async () => {
  const page = await opened();
  await page.getByText('Điều kiện công nhận (18/2022/QĐ-TTg)').click();
  const row = page.getByRole('group', { name: 'Xã Vũ Sơn, NTM' });
  await row.getByLabel('An ninh, trật tự').selectOption('Đạt');
  await button(page, 'Lưu điều kiện công nhận').click();
  await page.getByText('Đã lưu thiết lập').first().waitFor();
  expect(await row.getByLabel('An ninh, trật tự').inputValue()).toBe('yes');
  await row.screenshot({ path: join(SCREENS, 'criteria-recognition.png') });
});

it('tells why, at the current finding and for every indicator of a commune', async () => {
  const pane = await open({ bytes: sampleBytes('bac-son-2024-co-loi.xlsx') });
  const { page } = pane;
  await check(pane);
  await headline(page).waitFor();
  await page.keyboard.press('F8');
  const why = page.getByText('Vì sao?', { exact: true });
  await why.click();
  await page
    .getByText(/bộ 318\/QĐ-TTg, chưa chọn vùng, số liệu năm 2023\.$/)
    .first()
    .waitFor();
  await page.screenshot({ path: join(SCREENS, 'why-finding.png') });
  expect(await violationsIn(page)).toEqual([]);
  await card(page, 'Đồng Ý').getByText('Vì sao? Từng chỉ tiêu').click();
  await card(page, 'Đồng Ý').locator('.level').nth(74).waitFor();
  await card(page, 'Đồng Ý').screenshot({ path: join(SCREENS, 'why-commune.png') });
});
