import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, type WorkBook } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { readBook } from './book/bookReader';
import { writeBook } from './book/bookWriter';
import { inExcel } from './page';
import { openSample, sampleBytes } from './sample';

const PYTHON = '/usr/bin/python3';
const hasOpenpyxl =
  existsSync(PYTHON) && spawnSync(PYTHON, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0;
if (!hasOpenpyxl) process.stderr.write('openpyxl is not installed: its part of the test is left out\n');

const EDIT = `
  const { worksheets, names, customXmlParts } = context.workbook;
  const table = worksheets.getItem('Biểu 01');
  table.getRange('G41').values = [[90]];
  const mark = table.getRanges('G41,H44:H46').conditionalFormats.add('Custom');
  mark.custom.rule.formula = '=LEN("dau-vet")>0';
  mark.custom.format.fill.color = '#FFC7CE';
  const sheet = worksheets.add('Lộ trình & <kế hoạch>');
  sheet.getRange('A1:C2').values = [['TT', 'Xã', 'Ghi chú\\nhai dòng'], [1, 'Vũ Sơn', ' cách ']];
  sheet.getRange('A3').formulas = [['=COUNTIF(B1:B2,"Vũ*")']];
  sheet.getRange('A1:C1').merge();
  sheet.getRange('A2:C2').format.set({ font: { name: 'Times New Roman', bold: true, color: '#C00000', size: 13 },
    fill: { color: '#FFF2CC' } });
  sheet.getRange('A2').format.borders.getItem('EdgeBottom').style = 'Double';
  sheet.getRange('B2').numberFormat = [['0.0%']];
  sheet.getRange('B:B').format.columnWidth = 105;
  sheet.getRange('2:2').format.rowHeight = 33;
  sheet.getRange('D:E').columnHidden = true;
  sheet.freezePanes.freezeRows(2);
  sheet.autoFilter.apply(sheet.getRange('A2:C9'));
  sheet.pageLayout.set({ orientation: 'Landscape', paperSize: 'A4', zoom: { horizontalFitToPages: 1 } });
  sheet.pageLayout.setPrintTitleRows('$1:$2');
  sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Trang &P';
  names.add('_RaSoat.Thu', sheet.getRange('A1')).visible = false;
  customXmlParts.add('<a xmlns="urn:thu">một</a>');
  worksheets.getItem('Bìa').visibility = 'VeryHidden';
  await context.sync();`;

async function edited(more = ''): Promise<Uint8Array> {
  const { excel, frame } = await openSample();
  await inExcel(frame, EDIT + more);
  const bytes = await excel.save();
  await excel.close();
  return bytes;
}

const SHEET = 'Lộ trình & <kế hoạch>';

describe('saving', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await edited();
  });

  it('gives back the same book to itself', () => {
    const again = readBook(bytes, 'again.xlsx');
    expect(again.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['Bìa', 'VeryHidden'],
      ['Biểu 01', 'Visible'],
      ['Biểu 02', 'Visible'],
      ['Kinh phí', 'Visible'],
      ['Danh mục', 'Hidden'],
      [SHEET, 'Visible'],
    ]);
    expect(again.customXml.map((part) => part.xml)).toEqual(['<a xmlns="urn:thu">một</a>']);
    expect(again.names.map((name) => [name.name, name.visible])).toContainEqual(['_RaSoat.Thu', false]);
    expect(Buffer.from(writeBook(again)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('keeps what it does not know: comments, drawings, charts, validations', () => {
    const before = unzipSync(sampleBytes());
    const after = unzipSync(bytes);
    const untouched = Object.keys(before).filter((path) => /comments|drawings\/[^_]|charts|theme/.test(path));
    expect(untouched.length).toBeGreaterThan(4);
    for (const path of untouched) expect(after[path]).toEqual(before[path]);
  });

  it('is read by exceljs, once the sheets are deleted whose chart and comments it cannot read', async () => {
    const plain = await edited(
      `['Biểu 01', 'Biểu 02', 'Kinh phí'].forEach((name) => worksheets.getItem(name).delete());
       await context.sync();`,
    );
    const parts = Object.keys(unzipSync(plain));
    expect(parts.filter((path) => /chart|drawing|comment/i.test(path))).toEqual([]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(plain).buffer);
    const sheet = book.getWorksheet(SHEET);
    expect(sheet?.getCell('B2').value).toBe('Vũ Sơn');
    expect(sheet?.getCell('C2').value).toBe(' cách ');
    expect(sheet?.getCell('A3').value).toEqual({ formula: 'COUNTIF(B1:B2,"Vũ*")', result: 1 });
    expect(sheet?.getCell('A2').font).toMatchObject({ name: 'Times New Roman', bold: true, size: 13 });
    expect(sheet?.getCell('A2').border.bottom?.style).toBe('double');
    expect(sheet?.getCell('B2').numFmt).toBe('0.0%');
    expect(sheet?.getColumn(2).width).toBe(20);
    expect(sheet?.getRow(2).height).toBe(33);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToPage: true });
    expect(sheet?.getCell('B1').master.address).toBe('A1');
  });

  it('is read by SheetJS, value by value as before', () => {
    const Cell = z.object({ v: z.unknown() });
    const values = (book: WorkBook, names: readonly string[]): Record<string, unknown> =>
      Object.fromEntries(
        names.flatMap((name) =>
          Object.entries(book.Sheets[name] ?? {})
            .filter(([address]) => !address.startsWith('!'))
            .map(([address, cell]) => [`${name}!${address}`, Cell.parse(cell).v] as const)
            // An empty text of the file is a blank cell to Excel.
            .filter(([, value]) => value !== ''),
        ),
      );
    const before = read(sampleBytes());
    expect(values(read(bytes), before.SheetNames)).toEqual({
      ...values(before, before.SheetNames),
      'Biểu 01!G41': 90,
    });
  });

  (hasOpenpyxl ? it : it.skip)('is read by openpyxl', () => {
    const folder = mkdtempSync(join(tmpdir(), 'excel-host-'));
    try {
      const path = join(folder, 'out.xlsx');
      writeFileSync(path, bytes);
      const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book[${JSON.stringify(SHEET)}]
table = book['Biểu 01']
rules = {str(area.sqref): [(rule.type, rule.formula, rule.priority) for rule in rules] for area, rules in table.conditional_formatting._cf_rules.items()}
print(json.dumps({
  'sheets': [[s.title, s.sheet_state] for s in book],
  'values': [[c.value for c in row] for row in sheet['A1:C3']],
  'font': [sheet['A2'].font.name, sheet['A2'].font.b, sheet['A2'].font.color.rgb, sheet['A2'].fill.fgColor.rgb],
  'merged': [str(area) for area in sheet.merged_cells.ranges],
  'hidden': sheet.column_dimensions['D'].hidden,
  'frozen': sheet.freeze_panes,
  'filter': sheet.auto_filter.ref,
  'titles': sheet.print_title_rows,
  'footer': sheet.oddFooter.center.text,
  'rules': rules['G41 H44:H46'],
  'active': book.active.title,
}))`;
      const result = spawnSync(PYTHON, ['-c', script, path], { encoding: 'utf8' });
      expect(result.stderr).toBe('');
      expect(JSON.parse(result.stdout)).toEqual({
        sheets: [
          ['Bìa', 'veryHidden'],
          ['Biểu 01', 'visible'],
          ['Biểu 02', 'visible'],
          ['Kinh phí', 'visible'],
          ['Danh mục', 'hidden'],
          [SHEET, 'visible'],
        ],
        values: [
          ['TT', null, null],
          [1, 'Vũ Sơn', ' cách '],
          ['=COUNTIF(B1:B2,"Vũ*")', null, null],
        ],
        font: ['Times New Roman', true, 'FFC00000', 'FFFFF2CC'],
        merged: ['A1:C1'],
        hidden: true,
        frozen: 'A3',
        filter: 'A2:C9',
        titles: '$1:$2',
        footer: 'Trang &P',
        rules: [['expression', ['LEN("dau-vet")>0'], 1]],
        active: 'Biểu 01',
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
