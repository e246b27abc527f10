import { openArchive, readTextPart, writeArchive } from '../../../src/hosts/file/archive';
import { readPackage } from '../../../src/hosts/file/readPackage';
import { formatArea } from '../../../src/workbook/address';
import type { CellImage } from '../../../src/workbook/image';
import { sheetOf, SPREADSHEET, workbookOf } from '../../support/workbooks';
import { bytesOf } from '../../support/zip';
import { workbookBytes } from '../../bench/generate';
import { reviewSheet } from '../../bench/sheets';
import { read, firstSheet, cellsOf, valuesOf, damagedSheet } from './readFile';

describe('a cell', () => {
  const strings = '<si><t>Quy hoạch</t></si><si><t xml:space="preserve"> Đạt </t></si><si><t/></si>';

  it.each<[string, unknown]>([
    ['<c r="A1"><v>38.5</v></c>', 38.5],
    ['<c r="A1" t="n"><v>-0.25</v></c>', -0.25],
    ['<c r="A1"><v>0.91500000000000004</v></c>', 0.915],
    ['<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['<c r="A1"><v>12345678901234567890</v></c>', 12345678901234567000],
    ['<c r="A1"><v> 7 </v></c>', 7],
    ['<c r="A1"><v>&#49;2</v></c>', 12],
    ['<c r="A1"><v>1<!-- và --><![CDATA[2]]></v></c>', 12],
    ['<c r="A1"><v>9O%</v></c>', '9O%'],
    ['<c r="A1" t="s"><v>0</v></c>', 'Quy hoạch'],
    ['<c r="A1" t="s"><v>1</v></c>', ' Đạt '],
    ['<c r="A1" t="str"><v>Đạt &amp; vượt</v></c>', 'Đạt & vượt'],
    ['<c r="A1" t="inlineStr"><is><t>Xã Vũ Sơn</t></is></c>', 'Xã Vũ Sơn'],
    ['<c r="A1" t="inlineStr"><is><r><t>Xã </t></r><r><rPr><b/></rPr><t>Vũ Lễ</t></r></is></c>', 'Xã Vũ Lễ'],
    ['<c r="A1" t="str"><v>một_x000A_hai_x005F_x0041_</v></c>', 'một\nhai_x0041_'],
    ['<c r="A1" t="str"><v>một\r\nhai</v></c>', 'một\nhai'],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="e"><v>#REF!</v></c>', { error: '#REF!' }],
    ['<c r="A1" t="str"><v>#REF!</v></c>', '#REF!'],
    ['<c r="A1" t="d"><v>2024-02-04</v></c>', 45326],
    ['<c r="A1" t="d"><v>hôm nay</v></c>', 'hôm nay'],
    ["<c t='s' r='A1'><v>0</v></c>", 'Quy hoạch'],
    ['<c  t="s"\n r = "A1"  ><v>0</v></c >', 'Quy hoạch'],
    ['<c r="A1" s="0" cm="1"><v>5</v></c>', 5],
    ['<c r="A1" t="str"><v>__proto__</v></c>', '__proto__'],
  ])('%s holds %p', (cell, value) => {
    expect(valuesOf(sheetOf(`<row r="1">${cell}</row>`, { strings }))).toEqual(new Map([['A1', value]]));
  });

  it.each([
    '<c r="A1" s="1"/>',
    '<c r="A1"></c>',
    '<c r="A1"><v/></c>',
    '<c r="A1"><v></v></c>',
    '<c r="A1" t="s"><v>2</v></c>',
    '<c r="A1" t="s"><v/></c>',
    '<c r="A1" t="str"><v></v></c>',
    '<c r="A1" t="inlineStr"><is><t></t></is></c>',
  ])('%s is blank', (cell) => {
    expect(valuesOf(sheetOf(`<row r="1">${cell}<c r="B1"><v>1</v></c></row>`, { strings }))).toEqual(
      new Map([['B1', 1]]),
    );
  });

  it.each([
    '<c r="A1" t="s"><v>3</v></c>',
    '<c r="A1" t="s"><v>-1</v></c>',
    '<c r="A1" t="s"><v>0.5</v></c>',
    '<c r="XFE1"><v>1</v></c>',
    '<c r="1A"><v>1</v></c>',
    '<c r="A"><v>1</v></c>',
    '<c r="A1"><v>1</c>',
    '<c r="A1"><v>1</v>',
    '<c r="A1" r=B1><v>1</v></c>',
  ])('%s damages the sheet', (cell) => {
    expect(() => read(sheetOf(`<row r="1">${cell}</row>`, { strings }))).toThrow(
      expect.objectContaining(damagedSheet),
    );
  });

  it.each([
    ['<f>SUM(A1:A2)</f><v>5</v>', { value: 5, formula: 'SUM(A1:A2)' }],
    ['<f>IF(A1&gt;0,"đạt","")</f><v></v>', { value: null, formula: 'IF(A1>0,"đạt","")' }],
    ['<f>SUM(A1:A2)</f>', { value: null, formula: 'SUM(A1:A2)' }],
    ['<f t="shared" ref="B1:B9" si="0">A1*2</f><v>2</v>', { value: 2, formula: 'A1*2' }],
    ['<f t="shared" si="0"/><v>4</v>', { value: 4, formula: '' }],
  ])('with %s is a formula', (content, expected) => {
    const cell = cellsOf(firstSheet(sheetOf(`<row r="1"><c r="C1">${content}</c></row>`))).get('C1');
    expect(cell).toMatchObject(expected);
  });

  it('with a text for its cached result keeps an empty one', () => {
    const cell = cellsOf(
      firstSheet(sheetOf('<row r="1"><c r="C1" t="str"><f>A1&amp;""</f><v></v></c></row>')),
    ).get('C1');
    expect(cell).toMatchObject({ value: '', formula: 'A1&""' });
  });

  it('of an array formula is a formula wherever it lies in its area, and only there', () => {
    const cells = cellsOf(
      firstSheet(
        sheetOf(
          '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2*2</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>' +
            '<row r="2"><c r="A2"><v>4</v></c></row><row r="3"><c r="A3"><v>5</v></c></row>',
        ),
      ),
    );
    expect([...cells].map(([address, { formula }]) => [address, formula])).toEqual([
      ['A1', 'C1:D2*2'],
      ['B1', ''],
      ['C1', undefined],
      ['A2', ''],
      ['A3', undefined],
    ]);
  });
});

describe('a row', () => {
  it('implies its number and its cells their columns where they do not say them', () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c/><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect([...valuesOf(sheetOf(rows))]).toEqual([
      ['A1', 1],
      ['D1', 2],
      ['E1', 3],
      ['B5', 4],
      ['A6', 5],
    ]);
  });

  it('is put in order with its cells; the later of two at one place counts', () => {
    const rows =
      '<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c><c r="B3"><v>3</v></c></row><row r="1"><c r="A1"><v>4</v></c></row><row r="3"><c r="C3"><v>5</v></c></row>';
    expect([...valuesOf(sheetOf(rows))]).toEqual([
      ['A1', 4],
      ['A3', 2],
      ['B3', 3],
      ['C3', 5],
    ]);
  });

  it.each(['<row r="1048577"/>', '<row r="0"/>', '<row r="x"/>', '<row r="1048576"/><row/>'])(
    'written %s damages the sheet',
    (row) => {
      expect(() => read(sheetOf(row))).toThrow(expect.objectContaining(damagedSheet));
    },
  );

  it('without cells costs nothing, however many a sheet claims', () => {
    const rows = '<row/>'.repeat(1_048_575);
    const sheet = firstSheet(
      workbookOf({
        sheets: [
          {
            before: '<dimension ref="A1:XFD1048576"/>',
            rows: `${rows}<row><c r="XFD1048576"><v>1</v></c></row>`,
          },
        ],
      }),
    );
    expect([...cellsOf(sheet).keys()]).toEqual(['XFD1048576']);
  });
});

describe('a sheet', () => {
  it('is read the same with prefixes, comments, instructions and Vietnamese signs in between', () => {
    const xml = `<?xml version="1.0"?><!-- Biểu --><x:worksheet xmlns:x="${SPREADSHEET}"><?mso-x?><x:sheetData><x:row r="2"><!-- <c r="Z9"/> --><x:c r="B2" t="inlineStr"><x:is><x:t>Đạt<!-- ? --></x:t></x:is></x:c><x:c r="C2"><x:v>5</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="B2:C3"/></x:mergeCells></x:worksheet>`;
    const sheet = firstSheet(workbookOf({ sheets: [{ xml }] }));
    expect([...cellsOf(sheet)].map(([address, { value }]) => [address, value])).toEqual([
      ['B2', 'Đạt'],
      ['C2', 5],
    ]);
    expect(sheet.merges.map(formatArea)).toEqual(['B2:C3']);
  });

  it('is the same read by its bytes and, as soon as one sign of it is no ASCII, by its text', () => {
    const sheet = reviewSheet(0);
    const filled = sheet.rows.flat().filter((value) => value !== undefined && value !== '').length;
    const archive = openArchive(workbookBytes([sheet]));
    const part = 'xl/worksheets/sheet1.xml';
    const xml = readTextPart(archive, part) ?? '';
    const changed = writeArchive(
      archive,
      new Map([[part, bytesOf(xml.replace('<sheetData>', '<!-- Đ --><sheetData>'))]]),
    );
    expect(cellsOf(firstSheet(changed)).size).toBe(filled);
    expect(read(changed)).toEqual(readPackage(archive));
  });

  it('ignores what it claims as its range and cells that stand elsewhere', () => {
    const bytes = workbookOf({
      sheets: [
        {
          before: '<dimension ref="A1:A1"/>',
          rows: '<row r="9"><c r="D9"><v>1</v></c></row>',
          behind:
            '<extLst><ext><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData></ext></extLst>',
        },
      ],
    });
    expect([...valuesOf(bytes)]).toEqual([['D9', 1]]);
  });

  it.each([
    ['<sheetProtection sheet="1" objects="1"/>', true],
    ['<sheetProtection sheet="true"/>', true],
    ['<sheetProtection objects="1"/>', false],
    ['', false],
  ])('with %p is protected: %p', (behind, expected) => {
    expect(firstSheet(workbookOf({ sheets: [{ behind }] })).protected).toBe(expected);
  });

  it('tells hidden rows and columns as spans, those of closed groups and of no height among them', () => {
    const sheet = firstSheet(
      workbookOf({
        sheets: [
          {
            before:
              '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" width="0"/><col min="6" max="16384" hidden="true" collapsed="1"/><col min="5" max="5" width="9"/></cols>',
            rows: '<row r="2" hidden="1" outlineLevel="1"/><row r="3" ht="0" customHeight="1"/><row r="4" collapsed="1"/><row r="9" hidden="true"/>',
          },
        ],
      }),
    );
    expect(sheet.hiddenRows).toEqual([
      { from: 1, to: 2 },
      { from: 8, to: 8 },
    ]);
    expect(sheet.hiddenColumns).toEqual([
      { from: 1, to: 3 },
      { from: 5, to: 16383 },
    ]);
  });

  it('that hides all rows but some tells the others', () => {
    const sheet = firstSheet(
      workbookOf({
        sheets: [
          {
            before: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>',
            rows: '<row r="1"/><row r="2"/><row r="3" hidden="1"/><row r="4"/>',
          },
        ],
      }),
    );
    expect(sheet.hiddenRows).toEqual([
      { from: 2, to: 2 },
      { from: 4, to: 1_048_575 },
    ]);
  });

  it('takes merges by the thousand, overlapping, over whole columns and beyond sense', () => {
    const refs = ['A1:A1048576', 'A1:XFD1', 'B2:C3', 'C3:D4', 'XFE1:XFF2', 'rác', ''];
    const many = Array.from({ length: 10_000 }, (_, row) => `E${String(row + 1)}:F${String(row + 1)}`);
    const behind = `<mergeCells>${[...refs, ...many].map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    const { merges } = firstSheet(workbookOf({ sheets: [{ behind }] }));
    expect(merges).toHaveLength(10_004);
    expect(merges.slice(0, 4).map(formatArea)).toEqual(refs.slice(0, 4));
  });

  it.each([
    ['a DOCTYPE', '<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet/>'],
    ['another root', '<chartsheet/>'],
    ['two roots', '<worksheet/><worksheet/>'],
    ['nothing', ''],
    ['a text', 'Biểu 01'],
    ['a tag never closed', '<worksheet><sheetData>'],
    ['bytes in no encoding', new Uint8Array([0x3c, 0xff])],
    ['a tower of tags', '<a>'.repeat(100_000)],
  ])('with %s is damaged', (_, xml) => {
    expect(() => read(workbookOf({ sheets: [{ xml }] }))).toThrow(expect.objectContaining(damagedSheet));
  });
});

describe('texts and formats', () => {
  const styles =
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot; triệu&quot;"/></numFmts>' +
    '<fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font><font/></fonts>' +
    '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="1"/><xf numFmtId="10" fontId="2"/><xf numFmtId="14" fontId="9"/><xf numFmtId="999"/></cellXfs>';

  it('gives each cell the format of its style, one object a style', () => {
    const rows = `<row r="1">${[0, 1, 2, 3, 4, 1, 99]
      .map((style) => `<c s="${String(style)}"><v>1</v></c>`)
      .join('')}<c><v>1</v></c></row>`;
    const formats = [...cellsOf(firstSheet(sheetOf(rows, { styles }))).values()].map(({ format }) => format);
    expect(formats).toEqual([
      { numberFormat: 'General', fontName: 'Times New Roman' },
      { numberFormat: '0.0" triệu"', fontName: '.VnTime' },
      { numberFormat: '0.00%' },
      { numberFormat: 'm/d/yyyy' },
      { numberFormat: 'General', fontName: 'Times New Roman' },
      { numberFormat: '0.0" triệu"', fontName: '.VnTime' },
      { numberFormat: 'General', fontName: 'Times New Roman' },
      { numberFormat: 'General', fontName: 'Times New Roman' },
    ]);
    expect(formats[5]).toBe(formats[1]);
  });

  const cellWith = (si: string): CellImage | undefined =>
    cellsOf(
      firstSheet(
        sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { styles, strings: `<si>${si}</si>` }),
      ),
    ).get('A1');

  it('keeps the pieces of a text that mixes fonts', () => {
    const cell = cellWith(
      '<r><t xml:space="preserve">Xã </t></r><r><rPr><b/><rFont val=".VnTime"/></rPr><t>NhÊt</t></r><r><rPr><rFont val=".VnTime"/></rPr><t xml:space="preserve"> TiÕn</t></r>',
    );
    expect(cell).toMatchObject({
      value: 'Xã NhÊt TiÕn',
      runs: [{ text: 'Xã ' }, { text: 'NhÊt TiÕn', fontName: '.VnTime' }],
    });
  });

  it.each([
    '<r><t>Vũ </t></r><r><rPr><b/></rPr><t>Sơn</t></r>',
    '<r><rPr><rFont val="Times New Roman"/></rPr><t>Vũ Sơn</t></r>',
    '<t>Vũ Sơn</t><rPh sb="0" eb="1"><t>phiên âm</t></rPh><phoneticPr fontId="1"/>',
  ])('takes %s for one text', (si) => {
    const cell = cellWith(si);
    expect(cell?.value).toBe('Vũ Sơn');
    expect(cell).not.toHaveProperty('runs');
  });
});
