import type { Frame } from 'playwright-core';
import { MARK_TAG } from '../../src/workbook/mark';
import { startExcel, type ExcelOptions, type SimulatedExcel } from '../excel-host/excel';
import { builtPane } from '../support/paneBuild';
import { sampleBytes } from '../support/samples';

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
