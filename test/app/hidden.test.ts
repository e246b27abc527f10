import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import { checkReport } from '../../src/app/checkReport';
import { findingMessage } from '../../src/messages/findingSentence';
import { findingText } from '../../src/messages/finding';
import { loadLanguage, uiText } from '../../src/messages/text';
import { findingsCsv } from '../../src/reports/csvFindings';
import { drawIssues } from '../../src/reports/issues/sheet';
import type { SheetImage } from '../../src/workbook/image';
import { CHECK_OPTIONS, openBook, openSample } from '../support/bookFile';
import { SETS } from '../support/shippedSets';

const FILE = join(__dirname, '../cases/files/failing-row-filtered-out.xlsx');
const ROW = 'Dòng này đang bị ẩn hoặc lọc.';
const COLUMN = 'Cột này đang bị ẩn.';

const filtered = openBook(new Uint8Array(readFileSync(FILE))).image;

/** The sample with these rows and columns hidden, which has its findings at G35, G38, …, I46, K46. */
const hiding = (hidden: Partial<Pick<SheetImage, 'hiddenRows' | 'hiddenColumns'>>) => {
  const { image } = openSample('bac-son-2024.xlsx');
  return {
    ...image,
    sheets: image.sheets.map((sheet) => (sheet.name === 'Biểu 01' ? { ...sheet, ...hidden } : sheet)),
  };
};

describe('a finding in a row that is filtered out', () => {
  const { assessment } = checkWorkbook(filtered, CHECK_OPTIONS);
  const unmet = assessment.findings.find(({ code }) => code === 'unmet');
  if (unmet === undefined) throw new Error('Nothing is unmet');

  it('says so in its sentence, in JSON, in the list as .csv and as a sheet, in the pane and in the page', async () => {
    expect(unmet.hidden).toBe('row');
    expect(findingMessage(unmet, SETS)).toMatch(new RegExp(`\\. ${ROW}$`));
    const reported = checkReport('x', assessment).findings.find(({ code }) => code === 'unmet');
    expect(reported).toMatchObject({ hidden: 'row', message: expect.stringContaining(ROW) });
    expect(findingsCsv([{ ...assessment, file: 'x' }])).toContain(ROW);
    const texts = drawIssues(assessment).cells.map(({ content }) => content);
    expect(texts).toContainEqual(expect.stringContaining(ROW));
    expect(findingText(uiText('vi'), unmet, SETS).hidden).toBe(ROW);
    await loadLanguage('en');
    expect(findingText(uiText('en'), unmet, SETS).hidden).toBe('This row is hidden or filtered out.');
  });
});

describe('where rows and columns are hidden', () => {
  it.each([
    ['nothing', {}, 0, 0],
    ['a row', { hiddenRows: [{ from: 34, to: 34 }] }, 1, 0],
    ['the rows around', { hiddenRows: [{ from: 30, to: 33 }] }, 0, 0],
    ['rows to the end', { hiddenRows: [{ from: 45, to: 1_048_575 }] }, 5, 0],
    ['a column', { hiddenColumns: [{ from: 6, to: 6 }] }, 0, 5],
    ['a row and a column', { hiddenRows: [{ from: 34, to: 34 }], hiddenColumns: [{ from: 6, to: 6 }] }, 1, 4],
  ])('findings say it there and nowhere else: %s', (_, hidden, rows, columns) => {
    const { findings } = checkWorkbook(hiding(hidden), CHECK_OPTIONS).assessment;
    expect(findings).toHaveLength(8);
    const count = (text: string): number =>
      findings.filter((finding) => findingMessage(finding, SETS).endsWith(text)).length;
    expect([count(ROW), count(COLUMN)]).toEqual([rows, columns]);
  });
});
