import { cellAt } from './book/sheet';
import { sheetByName } from './book/book';
import { parseArea } from './book/area';
import { failureOf, inExcel } from './page';
import { openSample, type OpenSample } from './sample';

describe('writing through Office.js', () => {
  let open: OpenSample;
  beforeAll(async () => {
    open = await openSample();
  });
  afterAll(() => open.excel.close());

  const cell = (sheet: string, address: string) => {
    const found = sheetByName(open.excel.workbook, sheet);
    const area = parseArea(address);
    return found === undefined || area === undefined ? undefined : cellAt(found, area.top, area.left);
  };
  const onNewSheet = (name: string, body: string): Promise<unknown> =>
    inExcel(
      open.frame,
      `const sheet = context.workbook.worksheets.add('${name}'); ${body}; await context.sync();`,
    );

  it('adds a sheet at the end and fills it in the same request', async () => {
    const before = open.excel.roundTrips();
    await onNewSheet(
      'Lộ trình',
      `sheet.getRange('A1:B2').values = [['TT', 'Xã'], [1, 'Vũ Sơn']];
       sheet.getRange('C1:C2').values = 'Đạt';
       sheet.getRange('D1').values = [[null]]`,
    );
    expect(open.excel.roundTrips() - before).toBe(1);
    expect(open.excel.workbook.sheets.at(-1)?.name).toBe('Lộ trình');
    expect(cell('Lộ trình', 'B2')?.value).toBe('Vũ Sơn');
    expect([cell('Lộ trình', 'C1')?.value, cell('Lộ trình', 'C2')?.value]).toEqual(['Đạt', 'Đạt']);
    expect(cell('Lộ trình', 'D1')).toBeUndefined();
  });

  it('reads what is typed as Excel does', async () => {
    await onNewSheet(
      'Gõ',
      `sheet.getRange('A1:A8').values =
         [['1.5'], ['85%'], ['TRUE'], ["'12/19"], ['15/19'], ['12/19'], ['=1+1'], ['#N/A']];
       sheet.getRange('B1').numberFormat = [['@']];
       sheet.getRange('B1').values = [['12/19']];`,
    );
    const values = [1, 2, 3, 4, 5, 7, 8].map((row) => cell('Gõ', `A${String(row)}`)?.value);
    expect(values).toEqual([1.5, 0.85, true, '12/19', '15/19', 2, { error: '#N/A' }]);
    expect(typeof cell('Gõ', 'A6')?.value).toBe('number');
    expect(cell('Gõ', 'B1')?.value).toBe('12/19');
    const { styles } = open.excel.workbook;
    expect(styles.numberFormat(cell('Gõ', 'A2')?.style ?? 0)).toBe('0%');
  });

  it.each([
    ['a text that begins like a formula', `range.values = [['- Tiêu chí 5']]`],
    ['too few rows', `range.getResizedRange(1, 0).values = [['x']]`],
    ['too many columns', `range.values = [['x', 'y']]`],
    ['rows of different length', `range.getResizedRange(1, 1).values = [['x', 'y'], ['z']]`],
    ['a text longer than a cell', `range.values = [['x'.repeat(32768)]]`],
    ['a broken formula', `range.formulas = [['=SUM(']]`],
    [
      'an address that is none',
      `context.workbook.worksheets.getItem('Bìa').getRange('ABC').values = [['x']]`,
    ],
    ['a colour that is none', `range.format.fill.color = 'xanh lè'`],
    ['a cell off the sheet', `range.getOffsetRange(-1, 0).values = [['x']]`],
  ])('refuses %s', async (_what, statement) => {
    const code = await failureOf(
      inExcel(
        open.frame,
        `const range = context.workbook.worksheets.getItem('Bìa').getRange('A1');
         ${statement}; await context.sync();`,
      ),
    );
    expect(code).toBe('InvalidArgument');
    expect(cell('Bìa', 'A1')?.value ?? null).toBeNull();
  });

  it('writes thousands of cells, which the library cuts into pieces, in one request', async () => {
    const before = open.excel.roundTrips();
    await onNewSheet(
      'Lớn',
      `const values = Array.from({ length: 600 }, (_, r) => Array.from({ length: 10 }, (_, c) => r * 10 + c));
       sheet.getRangeByIndexes(0, 0, 600, 10).values = values`,
    );
    expect(open.excel.roundTrips() - before).toBe(1);
    expect(cell('Lớn', 'J600')?.value).toBe(5999);
    const code = await failureOf(
      onNewSheet(
        'Lệch',
        `sheet.getRangeByIndexes(0, 0, 599, 10).values = Array.from({ length: 600 }, () => Array(10).fill(1))`,
      ),
    );
    expect(code).toBe('InvalidArgument');
  });

  it('calculates formulas, and again when what they look at changes', async () => {
    const values = await inExcel(
      open.frame,
      `const sheet = context.workbook.worksheets.add('Công thức');
       sheet.getRange('A1:A3').values = [['Đạt'], ['Chưa'], ['Đạt']];
       const sums = sheet.getRange('B1:B2');
       sums.formulas = [['=COUNTIF(A1:A3,"Đạt")&"/"&COUNTA(A1:A3)'], ['=B1&" tiêu chí"']];
       sums.load('values'); await context.sync();
       const first = sums.values.map((row) => row[0]);
       sheet.getRange('A2').values = [['Đạt']];
       sums.load('values,formulas'); await context.sync();
       return [first, sums.values.map((row) => row[0]), sums.formulas[1][0]];`,
    );
    expect(values).toEqual([['2/3', '2/3 tiêu chí'], ['3/3', '3/3 tiêu chí'], '=B1&" tiêu chí"']);
  });

  it('draws: fonts, fills, borders, alignment, sizes, merges, frozen panes, page layout', async () => {
    const read = await inExcel(
      open.frame,
      `const sheet = context.workbook.worksheets.add('Vẽ');
       const head = sheet.getRange('A1:D1');
       head.merge();
       head.values = 'LỘ TRÌNH';
       head.format.set({ font: { name: 'Times New Roman', size: 14, bold: true, color: '#C00000' },
         fill: { color: '#FFF2CC' }, horizontalAlignment: 'Center', verticalAlignment: 'Center', wrapText: true });
       const body = sheet.getRange('A2:D5');
       for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'])
         body.format.borders.getItem(edge).style = 'Continuous';
       sheet.getRange('A:A').format.columnWidth = 52.5;
       sheet.getRange('2:2').format.rowHeight = 30;
       sheet.getRange('C:C').columnHidden = true;
       sheet.freezePanes.freezeAt(sheet.getRange('A1:B2'));
       sheet.pageLayout.orientation = 'Landscape';
       sheet.pageLayout.paperSize = 'A4';
       sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
       sheet.pageLayout.setPrintTitleRows('$1:$2');
       sheet.horizontalPageBreaks.add('A9');
       sheet.horizontalPageBreaks.removePageBreaks();
       sheet.horizontalPageBreaks.add('A5');
       sheet.horizontalPageBreaks.add('A3');
       sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Trang &P/&N';
       sheet.tabColor = '#C00000';
       sheet.showGridlines = false;
       head.load('format/font/name,format/font/size,format/font/bold,format/font/color,format/fill/color,format/wrapText,format/horizontalAlignment');
       const inner = sheet.getRange('B3').format.borders.getItem('EdgeTop'); inner.load('style,weight');
       const width = sheet.getRange('A1').format; width.load('columnWidth');
       const hidden = sheet.getRange('C1'); hidden.load('columnHidden');
       sheet.pageLayout.load('zoom,orientation,paperSize');
       sheet.load('tabColor,showGridlines,position');
       await context.sync();
       const { font, fill, wrapText, horizontalAlignment } = head.format;
       return { font: font.toJSON(), fill: fill.color, wrapText, horizontalAlignment,
         inner: [inner.style, inner.weight], width: width.columnWidth, hidden: hidden.columnHidden,
         page: [sheet.pageLayout.zoom, sheet.pageLayout.orientation, sheet.pageLayout.paperSize],
         sheet: [sheet.tabColor, sheet.showGridlines] };`,
    );
    expect(read).toEqual({
      font: { name: 'Times New Roman', size: 14, bold: true, color: '#C00000' },
      fill: '#FFF2CC',
      wrapText: true,
      horizontalAlignment: 'Center',
      inner: ['Continuous', 'Thin'],
      width: 52.5,
      hidden: true,
      page: [{ horizontalFitToPages: 1, verticalFitToPages: 0 }, 'Landscape', 'A4'],
      sheet: ['#C00000', false],
    });
    const sheet = sheetByName(open.excel.workbook, 'Vẽ');
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
    expect(open.excel.workbook.names.find((name) => name.sheetId === sheet?.id)?.formula).toBe('Vẽ!$1:$2');
  });

  it('keeps only the first value of a merge', async () => {
    await onNewSheet(
      'Gộp',
      `sheet.getRange('A1:B1').merge(); sheet.getRange('A1:B1').values = [['một', 'hai']]`,
    );
    expect(cell('Gộp', 'A1')?.value).toBe('một');
    expect(cell('Gộp', 'B1')?.value ?? null).toBeNull();
  });

  it('clears contents, formats or both', async () => {
    await onNewSheet(
      'Xóa',
      `const range = sheet.getRange('A1:A2'); range.values = 'x'; range.format.fill.color = '#FF0000';
       sheet.getRange('A1').clear('Contents'); sheet.getRange('A2').clear('Formats')`,
    );
    expect(cell('Xóa', 'A1')?.value ?? null).toBeNull();
    expect(cell('Xóa', 'A1')?.style).not.toBe(0);
    expect(cell('Xóa', 'A2')).toEqual({ style: 0, value: 'x' });
  });

  it('renames, moves, hides, deletes sheets, and formulas follow', async () => {
    const formula = await inExcel(
      open.frame,
      `const sheets = context.workbook.worksheets;
       const source = sheets.add('Nguồn'); const user = sheets.add('Dùng');
       source.getRange('A1').values = [[7]];
       const range = user.getRange('A1'); range.formulas = [["='Nguồn'!A1*2"]];
       source.name = 'Nguồn mới'; source.position = 0; source.visibility = 'Hidden';
       range.load('formulas,values'); source.load('position'); await context.sync();
       const seen = [range.formulas[0][0], range.values[0][0], source.position];
       source.visibility = 'Visible'; source.delete(); range.load('formulas'); await context.sync();
       return [...seen, range.formulas[0][0]];`,
    );
    expect(formula).toEqual(["='Nguồn mới'!A1*2", 14, 0, '=#REF!*2']);
  });

  it.each([
    ['ItemAlreadyExists', `context.workbook.worksheets.add('bìa')`],
    ['InvalidArgument', `context.workbook.worksheets.getItem('Bìa').name = 'biểu 01'`],
    ['InvalidArgument', `context.workbook.worksheets.add('a/b')`],
    ['InvalidArgument', `context.workbook.worksheets.add('${'x'.repeat(32)}')`],
    ['ItemNotFound', `context.workbook.worksheets.getItem('Không có').delete()`],
  ])('answers %s for %s', async (code, statement) => {
    expect(await failureOf(inExcel(open.frame, `${statement}; await context.sync();`))).toBe(code);
  });

  it('adds a chart and finds it again', async () => {
    const value = await inExcel(
      open.frame,
      `const sheet = context.workbook.worksheets.getItem('Bìa');
       const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Auto');
       chart.title.text = 'Số tiêu chí đạt'; chart.name = 'TiêuChí';
       chart.load('name,chartType'); sheet.charts.load('items/name,count'); await context.sync();
       return [chart.name, chart.chartType, sheet.charts.count, sheet.charts.items.map((item) => item.name)];`,
    );
    expect(value).toEqual(['TiêuChí', 'ColumnClustered', 1, ['TiêuChí']]);
  });

  it('opens a new workbook from base64', async () => {
    await inExcel(open.frame, `await Excel.createWorkbook(btoa('PK-data'));`);
    const [created] = open.excel.createdWorkbooks;
    expect(Buffer.from(created ?? []).toString()).toBe('PK-data');
  });
});
