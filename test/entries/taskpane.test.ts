import type { Frame } from 'playwright-core';
import { MARK_TAG } from '../../src/workbook/mark';
import { startExcel, type ExcelOptions, type SimulatedExcel } from '../excel-host/excel';
import { builtPane } from '../support/paneBuild';
import { caseBytes } from '../support/cases';
import { openBook } from '../support/bookFile';
import { sampleBytes } from '../support/samples';
import { button, notice } from '../ui/support/seen';

let folder: string;
beforeAll(async () => {
  folder = await builtPane();
});

let excel: SimulatedExcel;
afterEach(() => excel.close());

async function openPane(
  options: Partial<ExcelOptions> = {},
  cdn: Parameters<SimulatedExcel['setCdn']>[0] = 'served',
): Promise<{ readonly frame: Frame; readonly complaints: readonly string[] }> {
  excel = await startExcel({ file: sampleBytes('bac-son-2024-co-loi.xlsx'), site: folder, ...options });
  excel.setCdn(cdn);
  const { page, frame } = await excel.openPane('/taskpane.html');
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { frame, complaints };
}

const check = (frame: Frame): ReturnType<Frame['getByRole']> =>
  frame.getByRole('button', { name: 'Kiểm tra', exact: true }).first();

describe.each(['web', 'win32'] as const)('the pane in Excel (%s)', (flavour) => {
  it('opens under its strict policy, checks and asks nobody but Excel and Office.js', async () => {
    const { frame, complaints } = await openPane({ flavour });
    await check(frame).click();
    await frame.getByText('Xã Nhất Tiến').first().waitFor();
    expect(excel.roundTrips()).toBe(2);
    expect(complaints.filter((text) => !text.includes('appsforoffice'))).toEqual([]);
    expect(excel.refusedAddresses).toEqual([]);
    for (const name of ['too-old', 'not-loaded', 'not-excel']) {
      expect(await frame.locator(`#notice-${name}`).isVisible()).toBe(false);
    }
  });

  it('does everything in one press and shows what it made', async () => {
    const { frame } = await openPane({ flavour });
    await check(frame).click();
    await frame.getByText('Xã Nhất Tiến').first().waitFor();
    const before = excel.roundTrips();
    await button(frame, 'Làm trọn').click();
    await button(frame, 'Xem trang “Danh sách tồn tại”').waitFor();
    const names = excel.workbook.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Lộ trình', 'Tổng hợp', 'Danh sách tồn tại']));
    // two for marks and sheets as for a roadmap alone, one for showing the first
    expect(excel.roundTrips() - before).toBeLessThanOrEqual(3);
  });

  it('runs the ribbon’s buttons in the same session', async () => {
    const { frame } = await openPane({ flavour });
    await check(frame).waitFor();
    await excel.runCommand('RaSoatKiemTra');
    await frame.getByText('Xã Nhất Tiến').first().waitFor();
    await excel.runCommand('RaSoatLoTrinh');
    await excel.runCommand('RaSoatTongHop');
    const names = excel.workbook.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Lộ trình', 'Tổng hợp']));
    await frame.getByRole('button', { name: 'Đánh dấu', exact: true }).first().click();
    const marks = (): number =>
      excel.workbook.sheets
        .flatMap(({ conditional }) => conditional)
        .filter(({ element }) => JSON.stringify(element.children).includes(MARK_TAG)).length;
    while (marks() === 0) await frame.waitForTimeout(50);
    await excel.runCommand('RaSoatXoaDanhDau');
    expect(marks()).toBe(0);
  });
});

const WORKERS = {
  'in a worker each': () => undefined,
  'in its own thread where the browser has no workers': () => {
    Reflect.deleteProperty(window, 'Worker');
  },
  'in its own thread where the script of a worker does not come': () => {
    window.Worker = class extends Worker {
      constructor() {
        super('no-such-script.js');
      }
    };
  },
} as const;

describe('merging in the pane', () => {
  const given = (name: string, bytes: Uint8Array) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  const OLD = ['05-rgce-loop.xls', '08-long-table.ods', '09-nan-cell.ods'];

  it.each([
    ['in a worker each', { readers: 3, refused: 0 }],
    ['in its own thread where the browser has no workers', { readers: 0, refused: 0 }],
    ['in its own thread where the script of a worker does not come', { readers: 0, refused: 3 }],
  ] as const)(
    'reads older formats %s, says what it leaves out and merges the rest',
    async (how, { readers, refused }) => {
      const { frame, complaints } = await openPane();
      await check(frame).waitFor();
      await frame.evaluate(WORKERS[how]);
      const workers: string[] = [];
      frame.page().on('worker', (worker) => workers.push(worker.url()));
      await button(frame, 'Thao tác').click();
      await frame.getByRole('menuitem', { name: 'Gộp biểu các xã' }).click();
      await frame
        .getByLabel('Chọn tệp')
        .and(frame.locator('input'))
        .setInputFiles([
          given('Bắc Sơn.xlsx', sampleBytes('bac-son-2024.xlsx')),
          ...OLD.map((name) => given(name, caseBytes(`hostile/${name}`))),
        ]);
      await frame.getByRole('button', { name: 'Gộp 2 tệp' }).waitFor();
      const left = frame.getByRole('listitem').getByText('Không gộp tệp này.');
      expect(await left.allTextContents()).toEqual([
        expect.stringContaining('“05-rgce-loop.xls” bị hỏng'),
        expect.stringContaining('“08-long-table.ods” có quá nhiều ô'),
      ]);
      await frame.getByRole('button', { name: 'Gộp 2 tệp' }).click();
      await notice(frame, /Đã gộp \d+ xã từ \d+ tệp/).waitFor();
      const sheets = excel.createdWorkbooks.map((bytes) =>
        openBook(bytes).image.sheets.map(({ name }) => name),
      );
      expect(sheets).toEqual([['Biểu rà soát NTM', 'Biểu rà soát NTM nâng cao', 'Nguồn']]);
      expect(workers.filter((url) => url.includes('/legacyReader.'))).toHaveLength(readers);
      while (frame.page().workers().length > 0) await frame.waitForTimeout(50);
      expect(excel.refusedAddresses).toHaveLength(refused);
      await check(frame).click();
      await frame.getByText('Xã Nhất Tiến').first().waitFor();
      expect(complaints).toEqual([]);
    },
  );
});

describe('the page instead of the pane', () => {
  it('says that an Excel below ExcelApi 1.9 is too old and where to go instead', async () => {
    const { frame } = await openPane({ api: '1.8' });
    await frame.getByRole('heading', { name: 'Excel này quá cũ' }).waitFor();
    expect(await frame.locator('#pane').isVisible()).toBe(false);
    const link = frame.locator('#notice-too-old a').first();
    expect(await link.getAttribute('href')).toBe('filepage.html');
    expect(excel.roundTrips()).toBe(0);
  });

  it.each(['refused', 'hanging'] as const)(
    'says after ten seconds that Office.js did not load: %s',
    async (cdn) => {
      const { frame } = await openPane({}, cdn);
      await frame.getByRole('heading', { name: 'Chưa nối được với Excel' }).waitFor();
      expect(await frame.locator('#pane').isVisible()).toBe(false);
    },
  );
});
