import type { CellWrite, Operation } from '../../../../src/workbook/plan';
import {
  areas,
  cell,
  changedParts,
  expectSchemaOrder,
  part,
  patch,
  relationships,
  sample,
  SHEET,
  sheetOf,
  smallPackage,
  valueAt,
  worksheet,
} from './support';
import { write, dataOf, written } from './written';

describe('a value written into a cell', () => {
  it.each<readonly [string, CellWrite, string]>([
    ['a text', cell('A1', 'Đạt'), '<c r="A1" t="inlineStr"><is><t>Đạt</t></is></c>'],
    ['a number', cell('A1', 42.5), '<c r="A1"><v>42.5</v></c>'],
    ['a negative zero', cell('A1', -0), '<c r="A1"><v>0</v></c>'],
    ['a very small number', cell('A1', 1e-7), '<c r="A1"><v>1e-7</v></c>'],
    [
      'a formula with a number',
      cell('A1', { formula: 'SUM(B1:B2)', result: 3 }),
      '<c r="A1"><f>SUM(B1:B2)</f><v>3</v></c>',
    ],
    [
      'a formula with a text',
      cell('A1', { formula: '=IF(B1<2,"a&b","")', result: 'a&b' }),
      '<c r="A1" t="str"><f>IF(B1&lt;2,&quot;a&amp;b&quot;,&quot;&quot;)</f><v>a&amp;b</v></c>',
    ],
    ['markup', cell('A1', '<b>&"'), '<c r="A1" t="inlineStr"><is><t>&lt;b&gt;&amp;&quot;</t></is></c>'],
    [
      'spaces around',
      cell('A1', ' Đạt '),
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> Đạt </t></is></c>',
    ],
    [
      'lines, however they end',
      cell('A1', 'một\r\nhai\nba'),
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve">một\nhai\nba</t></is></c>',
    ],
    ['a control character', cell('A1', 'a\u0007b'), '<c r="A1" t="inlineStr"><is><t>a_x0007_b</t></is></c>'],
    [
      'a text that looks like one',
      cell('A1', 'a_x0007_b'),
      '<c r="A1" t="inlineStr"><is><t>a_x005F_x0007_b</t></is></c>',
    ],
  ])('%s', (_, wanted, expected) => {
    expect(written('', wanted)).toBe(`<row r="1">${expected}</row>`);
  });

  it.each(['=1+1', '+84', '-5', '@SUM(A1)', '=HYPERLINK("http://x")'])('%s stays a text', (text) => {
    const { image, archive } = patch(sheetOf('<sheetData/>'), write(cell('A1', text, { size: 13 })));
    expect(valueAt(image, 'Biểu', 'A1')).toBe(text);
    expect(part(archive, SHEET)).not.toContain('<f>');
    expect(part(archive, 'xl/styles.xml')).toContain('quotePrefix="1"');
  });

  it('cannot be longer than Excel allows', () => {
    const { image } = patch(sheetOf('<sheetData/>'), write(cell('A1', 'đ'.repeat(40_000))));
    expect(valueAt(image, 'Biểu', 'A1')).toBe('đ'.repeat(32_767));
  });

  it.each([NaN, Infinity, -Infinity])('%s is refused', (number) => {
    expect(() => patch(sheetOf('<sheetData/>'), write(cell('B2', number)))).toThrow(
      expect.objectContaining({ name: 'UnwritableNumberError' }),
    );
  });
});

describe('the place of a written cell', () => {
  const ROWS = '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5"/>';
  const x = (address: string): string => `<c r="${address}"><v>9</v></c>`;

  it.each<readonly [string, string, string]>([
    ['A1', 'before all rows', `<row r="1">${x('A1')}</row>${ROWS}`],
    ['A2', 'before a row’s cells', ROWS.replace('<c r="B2">', `${x('A2')}<c r="B2">`)],
    ['C2', 'between cells', ROWS.replace('<c r="D2">', `${x('C2')}<c r="D2">`)],
    ['E2', 'behind a row’s cells', ROWS.replace('<v>2</v></c>', `<v>2</v></c>${x('E2')}`)],
    ['D2', 'of a cell that is there', ROWS.replace('<v>2</v>', '<v>9</v>')],
    ['A3', 'between rows', ROWS.replace('<row r="5"/>', `<row r="3">${x('A3')}</row><row r="5"/>`)],
    ['A5', 'of an empty row', ROWS.replace('<row r="5"/>', `<row r="5">${x('A5')}</row>`)],
    ['A9', 'behind all rows', `${ROWS}<row r="9">${x('A9')}</row>`],
  ])('%s: %s', (address, _, expected) => {
    expect(written(ROWS, cell(address, 9))).toBe(expected);
  });

  it('is found in rows and cells that do not say their numbers', () => {
    expect(
      written(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
        cell('B1', 9),
        cell('A2', 8),
      ),
    ).toBe('<row><c><v>1</v></c><c r="B1"><v>9</v></c></row><row><c r="A2"><v>8</v></c></row>');
  });

  it('of several writes holds the last', () => {
    expect(written('', cell('A1', 1), cell('A1', 2))).toBe('<row r="1"><c r="A1"><v>2</v></c></row>');
  });

  it('carries the prefix of the part', () => {
    const prefixed = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>`;
    const { archive } = patch(smallPackage({ [SHEET]: prefixed }), write(cell('A1', 'Đạt')));
    expect(part(archive, SHEET)).toContain(
      '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Đạt</x:t></x:is></x:c></x:row></x:sheetData>',
    );
  });
});

describe('the style of a written cell', () => {
  it.each<readonly [string, string, string]>([
    [
      'its own',
      '<row r="1"><c r="A1" s="3" t="s"><v>0</v></c></row>',
      '<row r="1"><c r="A1" s="3"><v>9</v></c></row>',
    ],
    [
      "its row's, where the cell is new",
      '<row r="1" s="4" customFormat="1"><c r="B1"/></row>',
      '<row r="1" s="4" customFormat="1"><c r="A1" s="4"><v>9</v></c><c r="B1"/></row>',
    ],
    [
      "not a row's that is not in force",
      '<row r="1" s="4"><c r="B1"/></row>',
      '<row r="1" s="4"><c r="A1" s="2"><v>9</v></c><c r="B1"/></row>',
    ],
    ["its column's, where row and cell are new", '', '<row r="1"><c r="A1" s="2"><v>9</v></c></row>'],
  ])('is %s', (_, data, expected) => {
    const cols = '<cols><col min="1" max="3" width="9" style="2"/></cols>';
    const { archive } = patch(
      smallPackage({
        [SHEET]: worksheet(`${cols}<sheetData>${data}</sheetData>`),
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ),
        'xl/sharedStrings.xml':
          '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>cũ</t></si></sst>',
      }),
      write(cell('A1', 9)),
    );
    expect(dataOf(part(archive, SHEET))).toBe(expected);
  });

  it('is the one that the write brings', () => {
    const { image, archive } = patch(sample(), {
      code: 'write-cells',
      sheet: 'Biểu 01',
      cells: [cell('E41', 12.5, { size: 13, bold: true, border: true, fill: 'FFFFFF', numberFormat: '0.0' })],
    });
    const sheet = image.sheets.find(({ name }) => name === 'Biểu 01');
    expect(sheet?.rows.find(({ row }) => row === 40)?.cells.find(({ column }) => column === 4)).toMatchObject(
      {
        value: 12.5,
        format: { numberFormat: '0.0', fontName: 'Times New Roman' },
      },
    );
    expect(part(archive, 'xl/styles.xml')).toContain('<cellXfs count="14">');
  });

  it.each([
    ['an empty cell without style is left out', cell('A1', undefined), ''],
    ['an empty text too', cell('A1', ''), ''],
    ['with a style it is there', cell('A1', '', { size: 13 }), '<row r="1"><c r="A1" s="1"/></row>'],
  ])('%s', (_, wanted, expected) => {
    expect(written('', wanted)).toBe(expected);
  });

  it('a cell that is emptied keeps its own', () => {
    expect(written('<row r="1"><c r="A1" s="0"><v>1</v></c></row>', cell('A1', undefined))).toBe(
      '<row r="1"><c r="A1"/></row>',
    );
  });
});

describe('what a sheet states about its size', () => {
  it.each([
    ['A1:B2', 'D9', 'A1:D9'],
    ['B2:C3', 'A1', 'A1:C3'],
    ['A1:Z99', 'B2', 'A1:Z99'],
    ['A1', 'A2', 'A1:A2'],
    ['không rõ', 'A2', 'không rõ'],
  ])('%s with %s written is %s', (before, address, after) => {
    const { archive } = patch(sheetOf(`<dimension ref="${before}"/><sheetData/>`), write(cell(address, 1)));
    expect(part(archive, SHEET)).toContain(`<dimension ref="${after}"/>`);
  });

  it.each([
    ['1:4', 'F1', '1:6'],
    ['3:4', 'A1', '1:4'],
    ['1:9', 'F1', '1:9'],
    ['1:2 5:9', 'K1', '1:11'],
  ])('the spans %s of a row with %s written are %s', (before, address, after) => {
    const data = written(`<row r="1" spans="${before}" ht="20"></row>`, cell(address, 1));
    expect(data).toContain(`<row r="1" spans="${after}" ht="20">`);
  });
});

describe('a real workbook', () => {
  const operation: Operation = {
    code: 'write-cells',
    sheet: 'Kinh phí',
    cells: [cell('C2', 1300), cell('B6', 'Trồng cây xanh'), cell('D6', 75)],
  };
  const { bytes, image, archive } = patch(sample(), operation);

  it('holds what was written, and everything else as before', () => {
    expect(changedParts(sample(), bytes)).toEqual(['xl/worksheets/sheet4.xml']);
    expect(['C2', 'B6', 'D6', 'C3', 'B2'].map((address) => valueAt(image, 'Kinh phí', address))).toEqual([
      1300,
      'Trồng cây xanh',
      75,
      300,
      'Xóa nhà tạm, nhà dột nát',
    ]);
    expectSchemaOrder(part(archive, 'xl/worksheets/sheet4.xml'));
  });

  it('is the same when the same is written again', () => {
    expect(patch(bytes, operation).bytes).toEqual(bytes);
  });

  it('keeps a protected sheet as it is', () => {
    const locked = sheetOf('<sheetData/><sheetProtection sheet="1"/>');
    const result = patch(locked, write(cell('A1', 1)));
    expect(result.bytes).toEqual(locked);
    expect(result.skipped).toEqual([{ code: 'sheet-protected', sheet: 'Biểu', operation: 'write-cells' }]);
  });

  it('takes marks and values in one plan', () => {
    const both = patch(sample(), operation, {
      code: 'mark',
      sheet: 'Kinh phí',
      severity: 'error',
      areas: areas('C2'),
    });
    expect(part(both.archive, 'xl/worksheets/sheet4.xml')).toContain('<v>1300</v>');
    expect(part(both.archive, 'xl/worksheets/sheet4.xml')).toContain('rasoat-ntm:error');
  });
});
