import { read, utils } from '@e965/xlsx';
import { z } from 'zod';
import { inExcel, inPage } from './page';
import { openSample, sampleBytes, type OpenSample } from './sample';

const Grid = z.array(z.array(z.union([z.string(), z.number(), z.boolean()])));
const Sheets = z.array(
  z.object({
    name: z.string(),
    visibility: z.string(),
    address: z.string(),
    values: Grid,
    text: Grid,
    numberFormat: Grid,
    formulas: Grid,
  }),
);

/** Two round trips: the sheets, then everything in them. */
const READ_ALL = `
  const sheets = context.workbook.worksheets;
  sheets.load('items/name,items/visibility');
  await context.sync();
  const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  used.forEach((range) => range.load('address,values,text,numberFormat,formulas'));
  await context.sync();
  return sheets.items.map(({ name, visibility }, index) => ({
    name, visibility, address: used[index].address, values: used[index].values, text: used[index].text,
    numberFormat: used[index].numberFormat, formulas: used[index].formulas,
  }));`;

describe.each(['web', 'win32'] as const)('reading the sample through Office.js in Excel (%s)', (flavour) => {
  let open: OpenSample;
  let sheets: z.infer<typeof Sheets>;
  beforeAll(async () => {
    open = await openSample({ flavour, locale: 'en-US' });
    sheets = Sheets.parse(await inExcel(open.frame, READ_ALL));
  });
  afterAll(() => open.excel.close());

  it('tells where the add-in runs', async () => {
    const info = await inPage(
      open.frame,
      'return [info.host, info.platform, Office.context.displayLanguage]',
    );
    expect(info).toEqual(['Excel', flavour === 'web' ? 'OfficeOnline' : 'PC', 'en-US']);
  });

  it('takes two round trips for the whole workbook', () => {
    expect(open.excel.roundTrips()).toBe(2);
    expect(open.excel.log.every((entry) => entry.error === undefined)).toBe(true);
  });

  it('gives the values, texts, formulas and number formats that another reader finds in the file', () => {
    const book = read(sampleBytes(), { cellNF: true, cellStyles: true });
    expect(sheets.map((sheet) => sheet.name)).toEqual(book.SheetNames);
    const Cell = z.object({
      v: z.union([z.string(), z.number(), z.boolean()]).optional(),
      f: z.string().optional(),
      z: z.string().optional(),
      w: z.string().optional(),
    });
    let filled = 0;
    for (const sheet of sheets) {
      const expected = book.Sheets[sheet.name] ?? {};
      const { s: start } = utils.decode_range(sheet.address.replace(/^.*!/, ''));
      const cells = sheet.values.map((row, r) =>
        row.map((_value, c) =>
          Cell.parse(expected[utils.encode_cell({ r: start.r + r, c: start.c + c })] ?? {}),
        ),
      );
      filled += cells.flat().filter((cell) => cell.v !== undefined).length;
      const each = (value: (cell: z.infer<typeof Cell>, r: number, c: number) => unknown): unknown =>
        cells.map((row, r) => row.map((cell, c) => value(cell, r, c)));
      expect(sheet.numberFormat).toEqual(each((cell) => cell.z ?? 'General'));
      expect(sheet.formulas).toEqual(each((cell) => (cell.f === undefined ? (cell.v ?? '') : `=${cell.f}`)));
      // No program has calculated the sample's formulas: only Excel does.
      expect(sheet.values).toEqual(
        each((cell, r, c) => (cell.f === undefined ? (cell.v ?? '') : sheet.values[r]?.[c])),
      );
      expect(sheet.text).toEqual(
        each((cell, r, c) => cell.w ?? (cell.v === undefined ? sheet.text[r]?.[c] : '')),
      );
    }
    expect(filled).toBeGreaterThan(1000);
  });

  it('knows hidden sheets', () => {
    expect(sheets.filter((sheet) => sheet.visibility === 'Hidden').map((sheet) => sheet.name)).toEqual([
      'Danh mục',
    ]);
  });
});

describe('reading one thing and another', () => {
  let open: OpenSample;
  beforeAll(async () => {
    open = await openSample();
  });
  afterAll(() => open.excel.close());

  it('shows numbers in the conventions of the screen', async () => {
    const text = await inExcel(
      open.frame,
      `const range = context.workbook.worksheets.getItem('Biểu 01').getRange('G41');
       range.load('values,text'); await context.sync();
       return [range.values[0][0], range.text[0][0]];`,
    );
    expect(text).toEqual([72.7, '72,7']);
  });

  it('follows nested paths, and takes a page of a collection', async () => {
    const value = await inExcel(
      open.frame,
      `const sheets = context.workbook.worksheets;
       sheets.load({ $top: 2, $skip: 1, name: true });
       const range = sheets.getItem('Biểu 01').getRange('A5:B5');
       range.load('address,format/fill/color,format/font/name,format/font/bold,worksheet/name');
       await context.sync();
       return [sheets.items.map((s) => s.name), range.address, range.format.fill.color,
         range.format.font.name, range.format.font.bold, range.worksheet.name];`,
    );
    expect(value).toEqual([
      ['Biểu 01', 'Biểu 02'],
      "'Biểu 01'!A5:B5",
      expect.stringMatching(/^#[0-9A-F]{6}$/),
      'Times New Roman',
      true,
      'Biểu 01',
    ]);
  });

  it('gives a null object where there is nothing, and an error where something was insisted on', async () => {
    const value = await inExcel(
      open.frame,
      `const missing = context.workbook.worksheets.getItemOrNullObject('Không có');
       const inside = missing.getRange('A1');
       missing.load('name'); inside.load('values');
       await context.sync();
       return [missing.isNullObject, inside.isNullObject];`,
    );
    expect(value).toEqual([true, true]);
    await expect(
      inExcel(
        open.frame,
        `context.workbook.worksheets.getItem('Không có').load('name'); await context.sync();`,
      ),
    ).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it('gives null for the values of unbounded ranges and of more than five million cells', async () => {
    const value = await inExcel(
      open.frame,
      `const sheet = context.workbook.worksheets.getItem('Biểu 01');
       const column = sheet.getRange('A:A'); const huge = sheet.getRangeByIndexes(0, 0, 100000, 51);
       column.load('values,address'); huge.load('values'); await context.sync();
       return [column.values, column.address, huge.values];`,
    );
    expect(value).toEqual([null, "'Biểu 01'!A:A", null]);
  });

  it('keeps tracked ranges beyond a request', async () => {
    const value = await inExcel(
      open.frame,
      `const range = context.workbook.worksheets.getItem('Biểu 01').getRange('A5');
       range.load('address'); await context.sync();
       context.workbook.worksheets.getItem('Biểu 01').name = 'Đổi tên';
       range.load('address'); await context.sync();
       const later = range.address;
       context.workbook.worksheets.getItem('Đổi tên').name = 'Biểu 01'; await context.sync();
       return later;`,
    );
    expect(value).toBe("'Đổi tên'!A5");
  });

  it('tells the looks of cells, rows and columns one by one', async () => {
    const looks = await inExcel(
      open.frame,
      `const sheet = context.workbook.worksheets.getItem('Biểu 01');
       sheet.getRange('7:7').rowHidden = true;
       const cells = sheet.getRange('A5:B6').getCellProperties({ address: true,
         format: { font: { name: true, bold: true }, borders: { bottom: { style: true } } } });
       const rows = sheet.getRange('A6:A8').getRowProperties({ rowIndex: true, rowHidden: true });
       const columns = sheet.getRange('A1:B1').getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
       await context.sync();
       return [cells.value[0][0], rows.value, columns.value.map((column) => column.columnHidden)];`,
    );
    expect(looks).toEqual([
      {
        address: "'Biểu 01'!A5",
        format: {
          font: { name: 'Times New Roman', bold: true },
          borders: { bottom: { style: 'Continuous' } },
        },
      },
      [
        { rowIndex: 5, rowHidden: false },
        { rowIndex: 6, rowHidden: true },
        { rowIndex: 7, rowHidden: false },
      ],
      [false, false],
    ]);
  });

  it('sets the looks of cells and rows one by one', async () => {
    const looks = await inExcel(
      open.frame,
      `const sheet = context.workbook.worksheets.add('Từng ô');
       const range = sheet.getRange('A1:B1');
       range.setCellProperties([[{ format: { fill: { color: '#FF0000' }, font: { italic: true } } }, {}]]);
       sheet.getRange('A1:A2').setRowProperties([{ format: { rowHeight: 40 } }, { rowHidden: true }]);
       const [a, b] = [sheet.getRange('A1'), sheet.getRange('B1')];
       a.load('format/fill/color,format/font/italic,format/rowHeight'); b.load('format/fill/color');
       const second = sheet.getRange('A2'); second.load('rowHidden'); await context.sync();
       return [a.format.fill.color, a.format.font.italic, a.format.rowHeight, b.format.fill.color, second.rowHidden];`,
    );
    expect(looks).toEqual(['#FF0000', true, 40, '#FFFFFF', true]);
  });
});

describe('opening a workbook whose formulas nobody has calculated', () => {
  it.each([
    [true, 'the sum'],
    [false, 'blank'],
  ])('calculates on opening: %s', async (calculateOnOpen, shown) => {
    const { excel, frame } = await openSample({ calculateOnOpen });
    const value = await inExcel(
      frame,
      `const range = context.workbook.worksheets.getItem('Kinh phí').getRange('C2:C5');
       range.load('values'); await context.sync();
       const [a, b, c, sum] = range.values.map((row) => row[0]);
       return sum === a + b + c ? 'the sum' : sum === '' ? 'blank' : sum;`,
    );
    expect(value).toBe(shown);
    await excel.close();
  });
});
