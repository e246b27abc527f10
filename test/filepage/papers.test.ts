import type { Page } from 'playwright-core';
import { checkWorkbook } from '../../src/app/check';
import { planFile } from '../../src/app/planFile';
import { openArchive, readPart } from '../../src/hosts/file/archive';
import { newWorkbookFile } from '../../src/app/newWorkbook';
import { drawBlankTable } from '../../src/reports/blankTable';
import { findingsCsv } from '../../src/reports/csvFindings';
import { isoDay } from '../../src/workbook/date';
import { CHECK_OPTIONS, openBook } from '../support/bookFile';
import { sampleBytes } from '../support/samples';
import { violationsIn } from '../support/violations';
import { button, checked, openFiles, savedBy, sheetNames, type GivenFile } from './support/page';
import { pagesOfTests } from './support/suite';
import { criteriaSet } from '../support/shippedSets';

jest.setTimeout(300_000);

const NAME = 'bac-son-2024-co-loi.xlsx';
const FAULTY: GivenFile = { name: NAME, bytes: sampleBytes(NAME) };
const circumstances = { region: undefined, year: 2024 };
const communeFile = (commune: string): GivenFile => ({
  name: `${commune}.xlsx`,
  bytes: newWorkbookFile([drawBlankTable({ set: criteriaSet('ntm'), communes: [commune], circumstances })]),
});

const openPage = pagesOfTests();

async function openWith(files: readonly GivenFile[]): Promise<Page> {
  const { page } = await openPage();
  await openFiles(page, files);
  await checked(page);
  return page;
}

async function choose(page: Page, label: string): Promise<void> {
  await button(page, 'Thao tác').click();
  await page.getByRole('menuitem', { name: label }).click();
}

const check = checkWorkbook(openBook(FAULTY.bytes).image, {
  ...CHECK_OPTIONS,
  fileName: NAME,
  defaultYear: new Date().getFullYear(),
});

describe('papers from the one-file page, without a server', () => {
  it('are the plan for Word and the issues as .csv, as the command line writes them', async () => {
    const page = await openWith([FAULTY]);
    await choose(page, 'Xuất ra tệp');
    const word = await savedBy(page, () => button(page, 'Dự thảo kế hoạch (Word)').click());
    expect(word.name).toBe('bac-son-2024-co-loi - dự thảo kế hoạch.docx');
    const text = (bytes: Uint8Array): string =>
      new TextDecoder().decode(readPart(openArchive(bytes), 'word/document.xml'));
    const { image } = openBook(FAULTY.bytes);
    expect(text(word.bytes)).toBe(text(await planFile(image, check, isoDay(new Date()))));
    const csv = await savedBy(page, () => button(page, 'Danh sách tồn tại (.csv)').click());
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv.bytes)).toBe(
      findingsCsv([{ file: NAME, ...check.assessment }]),
    );
    expect(await violationsIn(page)).toEqual([]);
  });

  it('are a workbook of the sheets that were chosen, opened as a file of its own', async () => {
    const page = await openWith([FAULTY]);
    await choose(page, 'Xuất ra tệp');
    await page.getByLabel('Tổng hợp').uncheck();
    await button(page, 'Xuất ra sổ tính mới').click();
    await page.getByRole('button', { name: 'Đóng “Kết quả rà soát.xlsx”' }).waitFor();
    expect(await sheetNames(page, 'Lộ trình')).toEqual(['Lộ trình', 'Biểu lộ trình', 'Danh sách tồn tại']);
  });
});

describe('merging in the one-file page', () => {
  it('brings the files that are open together in a new one, and shows where everything comes from', async () => {
    const { page } = await openPage();
    await openFiles(page, [communeFile('Vũ Sơn'), communeFile('Tân Lập')]);
    await page.getByRole('table').getByRole('button', { name: 'Tân Lập.xlsx', exact: true }).click();
    await checked(page);
    await choose(page, 'Gộp biểu các xã');
    await button(page, 'Thêm 2 tệp đang mở').click();
    await page.getByText('1 xã: Tân Lập').waitFor();
    await button(page, 'Gộp 2 tệp').click();
    await page.getByRole('button', { name: 'Đóng “Kết quả rà soát.xlsx”' }).waitFor();
    expect(await sheetNames(page, 'Nguồn')).toEqual(['Biểu rà soát NTM', 'Nguồn']);
    await page.getByText('2 xã').first().waitFor();
  });
});
