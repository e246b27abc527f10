import type { Browser, Locator, Page } from 'playwright-core';
import { workbookBytes } from '../bench/generate';
import { reviewSheet } from '../bench/sheets';
import {
  button,
  checked,
  openFiles,
  openPage,
  result,
  ringed,
  sheetArea,
  sheetInView,
  sheetTab,
} from '../filepage/support/page';
import { heading, openTools } from '../ui/support/seen';

/** What a walk through the real screens saw. */
export interface Tour {
  /** WebP files by name, such as "ket-qua". */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Names of everything on the screens that can be pressed, filled in or read as a heading. */
  readonly names: ReadonlySet<string>;
}

/** As communes send them. */
const COMMUNES = Array.from({ length: 6 }, (_, place) => ({
  name: `Biểu xã ${String(place + 1)}.xlsx`,
  bytes: workbookBytes([reviewSheet(place, 1)]),
}));

const QUALITY = 0.6;
const WINDOW = { width: 900, height: 600 };

const NAMED = 'button, a, label, summary, legend, h1, h2, h3, option, [role="menuitem"], [aria-label]';

/** Once through the program with the sample that it brings along; pictures of what the help speaks of. */
export async function takeTour(browser: Browser, address: string): Promise<Tour> {
  const { page, close } = await openPage(browser, address, { viewport: WINDOW, colorScheme: 'light' });
  const pictures = new Map<string, Uint8Array>();
  const names = new Set<string>();

  const look = async (): Promise<void> => {
    for (const name of await page.locator(NAMED).evaluateAll(namesOf)) names.add(name);
  };
  const take = async (name: string, of: Page | Locator = page): Promise<void> => {
    await look();
    pictures.set(name, await webp(page, await of.screenshot({ animations: 'disabled', caret: 'hide' })));
  };

  try {
    await page.setViewportSize({ width: 900, height: 420 });
    await take('mo-tep');
    await page.setViewportSize(WINDOW);

    await button(page, 'Thử với biểu mẫu Bắc Sơn').click();
    await checked(page);
    await page.keyboard.press('F8');
    await page.keyboard.press('F8');
    await ringed(page).waitFor();
    await settled(page);
    await take('ket-qua');

    const shown = result(page);
    await page.setViewportSize({ width: 900, height: 780 });
    await button(page, 'Thao tác').click();
    await take('thao-tac', shown);
    await page.keyboard.press('Escape');

    await openTools(page);
    await heading(page, 'Thiết lập').click();
    await look();
    await heading(page, 'Thiết lập').click();
    await heading(page, 'Biểu đã nhận diện').click();
    await page.getByText('Sửa cách đọc biểu này').first().click();
    const below = await heading(page, 'Biểu đã nhận diện').evaluate(
      (element) => element.getBoundingClientRect().top - 150,
    );
    await shown.evaluate((element, by) => {
      element.scrollBy(0, by);
    }, below);
    await take('doc-bieu', shown);

    await page.setViewportSize({ width: 1340, height: 560 });
    await button(page, 'Lập lộ trình').click();
    await sheetTab(page, 'Lộ trình').click();
    await sheetInView(page, 'Lộ trình').waitFor();
    await settled(page);
    await take('lo-trinh', page.getByRole('region', { name: /^Trang tính của/ }));

    await page.setViewportSize({ width: 900, height: 480 });
    await openFiles(page, COMMUNES);
    await page.getByText(/^Đang mở “/).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Các tệp đang mở (7)' }).waitFor();
    await look();

    await button(page, 'Biểu xã 1.xlsx').click();
    await checked(page);
    await button(page, 'Hướng dẫn').click();
    await look();
  } finally {
    await close();
  }
  return { pictures, names };
}

/** What a control is called: its label, and each line of its text. */
function namesOf(elements: readonly Element[]): readonly string[] {
  return (
    elements
      .filter((element) => element.checkVisibility())
      .flatMap((element) => [
        element.getAttribute('aria-label') ?? '',
        ...(element instanceof HTMLElement ? element.innerText.split('\n') : []),
      ])
      // a filter and a list count behind their names
      .map((text) => text.replace(/\s+(?:\d+|\(\d+\))$/, '').trim())
      .filter((text) => text !== '')
  );
}

/** All tiles of the sheet in view are drawn. */
async function settled(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  let before = '';
  for (;;) {
    const now = await sheetArea(page).innerHTML();
    if (now === before) return;
    before = now;
    await page.waitForTimeout(250);
  }
}

/** The browser that took a picture also packs it: small, and the same bytes each time. */
async function webp(page: Page, png: Uint8Array): Promise<Uint8Array> {
  const text = Buffer.from(png).toString('base64');
  const packed = await page.evaluate(
    async ([source, quality]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    [text, QUALITY] as const,
  );
  return new Uint8Array(Buffer.from(packed.slice(packed.indexOf(',') + 1), 'base64'));
}
