import { OWN_SHEET_NAMES, type Operation, type SheetContent } from '../../../../src/workbook/plan';
import { rowIndex, columnIndex } from '../../../../src/workbook/units';
import {
  areas,
  cell,
  changedParts,
  expectSchemaOrder,
  part,
  partNames,
  patch,
  relationships,
  sample,
  SAMPLES,
  SHEET,
  sheetContent,
  smallPackage,
  valueAt,
} from './support';

const add = (content: Partial<SheetContent> = {}, own: 'roadmap' | 'summary' = 'roadmap'): Operation => ({
  code: 'add-sheet',
  own,
  content: sheetContent(content),
});

const HEAD = { size: 13, bold: true, align: 'center', border: true, fill: 'DDEBF7' } as const;
const BODY = { size: 13, border: true } as const;

const [title, filter, status] = areas('A1:E1', 'A3:E5', 'E4:E5');
if (title === undefined || filter === undefined || status === undefined) throw new Error('Three areas');

const ROADMAP = sheetContent({
  cells: [
    cell('A1', 'LỘ TRÌNH PHẤN ĐẤU', { size: 14, bold: true, align: 'center' }),
    ...['TT', 'Xã', 'Chỉ tiêu', 'Kinh phí', 'Trạng thái'].map((text, column) => ({
      row: rowIndex(2),
      column: columnIndex(column),
      content: text,
      style: HEAD,
    })),
    cell('A4', 1, BODY),
    cell('B4', 'Nhất Tiến', BODY),
    cell('C4', '=17.1: nước sạch\n(≥ 30%)', BODY),
    cell('D4', 1200.5, { ...BODY, align: 'right', numberFormat: '#,##0.0' }),
    cell('E4', 'Chưa đạt', BODY),
    cell('D5', { formula: 'SUM(D4:D4)', result: 1200.5 }, { ...BODY, bold: true, numberFormat: '#,##0.0' }),
  ],
  merges: [title],
  columns: [
    { column: columnIndex(1), width: 20 },
    { column: columnIndex(0), width: 6 },
    { column: columnIndex(5), width: 10, hidden: true },
  ],
  rows: [{ row: rowIndex(0), height: 30 }],
  frozen: { rows: 3, columns: 2 },
  filter,
  conditional: [{ area: status, equals: 'Chưa "đạt"', fill: 'FFC7CE', color: '9C0006' }],
  print: { orientation: 'landscape', headingRows: { from: rowIndex(2), to: rowIndex(2) } },
});
const ADD: Operation = { code: 'add-sheet', own: 'roadmap', content: ROADMAP };

describe.each(SAMPLES)('a sheet added to %s', (name) => {
  const before = sample(name);
  const added = patch(before, ADD);
  const xml = part(added.archive, 'xl/worksheets/sheet6.xml');

  it('touches what must name it, and nothing else', () => {
    expect(changedParts(before, added.bytes)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet6.xml',
    ]);
  });

  it('stands behind all other sheets and reads back as it was planned', () => {
    expect(added.image.sheets.map((sheet) => sheet.name)).toEqual([
      'Bìa',
      'Biểu 01',
      'Biểu 02',
      'Kinh phí',
      'Danh mục',
      'Lộ trình',
    ]);
    expect(
      ['A1', 'E3', 'A4', 'C4', 'D4', 'D5'].map((address) => valueAt(added.image, 'Lộ trình', address)),
    ).toEqual(['LỘ TRÌNH PHẤN ĐẤU', 'Trạng thái', 1, '=17.1: nước sạch\n(≥ 30%)', 1200.5, 1200.5]);
    const sheet = added.image.sheets.at(-1);
    expect(sheet?.merges).toEqual([title]);
    expect(sheet?.hiddenColumns).toEqual([{ from: 5, to: 5 }]);
  });

  it('has its parts in the order of the schema', () => {
    expectSchemaOrder(xml);
  });

  it.each([
    ['size', '<dimension ref="A1:E5"/>'],
    [
      'frozen panes',
      '<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>',
    ],
    ['widths, by column', '<cols><col min="1" max="1" width="6.7109375" customWidth="1"/><col min="2"'],
    ['a hidden column', '<col min="6" max="6" width="10.7109375" hidden="1" customWidth="1"/>'],
    ['a height', '<row r="1" ht="30" customHeight="1">'],
    ['a formula with its result', '<f>SUM(D4:D4)</f><v>1200.5</v>'],
    ['the filter', '<autoFilter ref="A3:E5"/>'],
    ['merges', '<mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>'],
    ['a condition', 'operator="equal"><formula>&quot;Chưa &quot;&quot;đạt&quot;&quot;&quot;</formula>'],
    ['one page wide', '<pageSetUpPr fitToPage="1"/>'],
    [
      'A4 across, as many pages long as needed',
      '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    ],
    ['margins of 30, 15, 20 and 20 mm', 'left="1.1811" right="0.5906" top="0.7874" bottom="0.7874"'],
    ['page numbers', '<oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter>'],
  ])('says %s', (_, text) => {
    expect(xml).toContain(text);
  });

  it('is known by hidden names, which keep those that were there', () => {
    expect(added.image.names).toEqual([
      { name: '_RaSoatNTM.LoTrinh', formula: "'Lộ trình'!$A$1", hidden: true },
      { name: '_xlnm._FilterDatabase', formula: "'Lộ trình'!$A$3:$E$5", hidden: true, sheet: 'Lộ trình' },
      { name: '_xlnm.Print_Titles', formula: "'Lộ trình'!$3:$3", hidden: false, sheet: 'Lộ trình' },
      { name: 'KinhPhi', formula: "'Kinh phí'!$B$2:$D$4", hidden: false },
      { name: '_xlnm.Print_Titles', formula: "'Biểu 01'!5:6", hidden: false, sheet: 'Biểu 01' },
      { name: '_xlnm.Print_Titles', formula: "'Biểu 02'!5:6", hidden: false, sheet: 'Biểu 02' },
    ]);
  });

  it('keeps the styles that were there in their places', () => {
    const styles = part(added.archive, 'xl/styles.xml');
    for (const list of ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs', 'numFmts']) {
      const inside = new RegExp(`<${list} count="\\d+">([\\s\\S]*)</${list}>`);
      const old = inside.exec(part(before, 'xl/styles.xml'))?.[1] ?? '?';
      expect(inside.exec(styles)?.[1]?.startsWith(old)).toBe(true);
    }
    expect(styles).toContain('<numFmts count="2">');
  });

  it('is drawn once, however often the plan is carried out', () => {
    expect(patch(added.bytes, ADD).bytes).toEqual(added.bytes);
    expect(
      patch(added.bytes, { code: 'redraw-sheet', own: 'roadmap', sheet: 'Lộ trình', content: ROADMAP }).bytes,
    ).toEqual(added.bytes);
  });

  it('stands beside the other own sheet', () => {
    const both = patch(added.bytes, add({ name: 'Tổng hợp' }, 'summary'));
    expect(both.image.sheets.slice(-2).map((sheet) => sheet.name)).toEqual(['Lộ trình', 'Tổng hợp']);
    expect(both.image.names.filter(({ hidden }) => hidden).map((entry) => entry.name)).toEqual([
      OWN_SHEET_NAMES.roadmap,
      OWN_SHEET_NAMES.summary,
      '_xlnm._FilterDatabase',
    ]);
  });
});

describe('an own sheet that is drawn anew', () => {
  const first = patch(sample(), ADD);
  const redraw = (bytes: Uint8Array, content: SheetContent) =>
    patch(bytes, { code: 'redraw-sheet', own: 'roadmap', sheet: 'Lộ trình', content });

  it('shows the new content in the same part, under the same number', () => {
    const second = redraw(first.bytes, sheetContent({ cells: [cell('B2', 'mới')] }));
    expect(changedParts(first.bytes, second.bytes)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet6.xml']);
    expect(second.image.sheets.at(-1)?.rows).toHaveLength(1);
    expect(valueAt(second.image, 'Lộ trình', 'B2')).toBe('mới');
    expect(part(second.archive, 'xl/workbook.xml')).toContain('name="Lộ trình" sheetId="6"');
  });

  it('forgets the filter and the headings that it no longer has', () => {
    const second = redraw(first.bytes, sheetContent());
    expect(second.image.names.filter(({ sheet }) => sheet === 'Lộ trình')).toEqual([]);
    expect(second.image.names.map(({ name }) => name)).toContain(OWN_SHEET_NAMES.roadmap);
  });

  it('comes back to the same bytes when the old content is drawn again', () => {
    const there = redraw(
      first.bytes,
      sheetContent({ print: ROADMAP.print, ...(ROADMAP.filter && { filter: ROADMAP.filter }) }),
    );
    expect(part(redraw(there.bytes, ROADMAP).archive, 'xl/worksheets/sheet6.xml')).toBe(
      part(first.archive, 'xl/worksheets/sheet6.xml'),
    );
  });

  it("is found by its hidden name after a person renamed it, and keeps the person's name", () => {
    const renamed = {
      'xl/workbook.xml': part(first.archive, 'xl/workbook.xml')
        .replaceAll('Lộ trình', "Kế hoạch 'xã'")
        .replaceAll("'Kế hoạch 'xã''", "'Kế hoạch ''xã'''"),
    };
    const book = smallPackage({ ...allParts(first.archive), ...renamed });
    const second = patch(book, add({ cells: [cell('A1', 'mới')] }));
    expect(second.image.sheets).toHaveLength(6);
    expect(valueAt(second.image, "Kế hoạch 'xã'", 'A1')).toBe('mới');
  });

  it('keeps what people and Excel put around its cells', () => {
    const file = 'xl/worksheets/sheet6.xml';
    const touched = part(first.archive, file)
      .replace('<sheetPr>', '<sheetPr codeName="Sheet6"><tabColor rgb="FF00B050"/>')
      .replace('<sheetView ', '<sheetView tabSelected="1" zoomScale="85" ')
      .replace('</worksheet>', '<legacyDrawing r:id="rId1"/></worksheet>');
    const rels = relationships(
      ['rId1', 'vmlDrawing', '../drawings/v.vml'],
      ['rId2', 'comments', '../comments9.xml'],
    );
    const book = smallPackage({
      ...allParts(first.archive),
      [file]: touched,
      'xl/worksheets/_rels/sheet6.xml.rels': rels,
      'xl/drawings/v.vml': '<xml/>',
      'xl/comments9.xml': '<comments/>',
    });
    const second = redraw(book, ROADMAP);
    expect(part(second.archive, file)).toBe(touched);
    expect(second.bytes).toEqual(book);
  });

  it('gives up a table that a person made of it, whose headings are drawn anew', () => {
    const file = 'xl/worksheets/sheet6.xml';
    const book = smallPackage({
      ...allParts(first.archive),
      '[Content_Types].xml': part(first.archive, '[Content_Types].xml').replace(
        '</Types>',
        '<Override PartName="/xl/tables/table1.xml" ContentType="table"/></Types>',
      ),
      [file]: part(first.archive, file).replace(
        '</worksheet>',
        '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
      ),
      'xl/worksheets/_rels/sheet6.xml.rels': relationships(['rId1', 'table', '../tables/table1.xml']),
      'xl/tables/table1.xml': '<table ref="A3:E5"><tableColumns/></table>',
    });
    const { archive, bytes } = redraw(book, ROADMAP);
    expect(partNames(bytes)).not.toContain('xl/tables/table1.xml');
    expect(part(archive, '[Content_Types].xml')).not.toContain('table1');
    expect(part(archive, file)).not.toContain('tablePart');
  });

  it('drops the list of formula cells if the old drawing had formulas', () => {
    const book = smallPackage({
      ...allParts(first.archive),
      'xl/_rels/workbook.xml.rels': part(first.archive, 'xl/_rels/workbook.xml.rels').replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
      'xl/calcChain.xml': '<calcChain><c r="D5" i="6"/></calcChain>',
    });
    expect(partNames(redraw(book, ROADMAP).bytes)).not.toContain('xl/calcChain.xml');
  });

  it('that is protected stays as it is', () => {
    const file = 'xl/worksheets/sheet6.xml';
    const book = smallPackage({
      ...allParts(first.archive),
      [file]: part(first.archive, file).replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
    });
    for (const result of [redraw(book, sheetContent()), patch(book, add())]) {
      expect(result.bytes).toEqual(book);
      expect(result.skipped).toEqual([
        { code: 'sheet-protected', sheet: 'Lộ trình', operation: 'redraw-sheet' },
      ]);
    }
  });
});

const allParts = (archive: Parameters<typeof part>[0]): Readonly<Record<string, string>> =>
  Object.fromEntries(partNamesOf(archive).map((name) => [name, part(archive, name)]));

const partNamesOf = (archive: Parameters<typeof part>[0]): readonly string[] =>
  archive instanceof Uint8Array ? partNames(archive) : archive.entries.map(({ name }) => name);

describe('a new sheet in workbooks of all kinds', () => {
  const BOOK = part(smallPackage(), 'xl/workbook.xml');
  const withBook = (xml: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
    smallPackage({ 'xl/workbook.xml': xml, ...parts });

  it.each([
    ['Biểu', 'Biểu (2)'],
    ['BIỂU', 'BIỂU (2)'],
    ["Lộ trình 'A' & <B>", "Lộ trình 'A' & <B>"],
    ['Lộ trình: 2024/2025?', 'Lộ trình  2024 2025 '],
    ['ộ'.repeat(50), 'ộ'.repeat(31)],
  ])('named %s is called %s', (wanted, expected) => {
    const result = patch(smallPackage(), add({ name: wanted }));
    expect(result.image.sheets.map(({ name }) => name)).toEqual(['Biểu', expected]);
    expect(patch(result.bytes, add({ name: wanted })).bytes).toEqual(result.bytes);
  });

  it('takes the next number, relationship and part', () => {
    const xml = BOOK.replace(
      '</sheets>',
      '<sheet name="Ẩn" sheetId="7" state="veryHidden" r:id="rId12"/></sheets>',
    );
    const { archive } = patch(
      withBook(xml, {
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
          ['rId12', 'worksheet', 'worksheets/Sheet2.xml'],
        ),
        'xl/worksheets/Sheet2.xml': part(smallPackage(), SHEET),
      }),
      add(),
    );
    expect(part(archive, 'xl/workbook.xml')).toMatch(
      /<sheet name="Lộ trình" sheetId="8" [^>]*r:id="rId13"\/>/,
    );
    expect(part(archive, 'xl/_rels/workbook.xml.rels')).toContain(
      'Id="rId13" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet3.xml"',
    );
  });

  it('finds a free number where the highest one is taken', () => {
    const { archive } = patch(withBook(BOOK.replace('sheetId="1"', 'sheetId="65534"')), add());
    expect(part(archive, 'xl/workbook.xml')).toContain('name="Lộ trình" sheetId="1"');
  });

  it('brings styles along where the workbook has none', () => {
    const { archive } = patch(smallPackage(), add({ cells: [cell('A1', 'TT', HEAD)] }));
    expect(part(archive, 'xl/styles.xml')).toContain('<cellXfs count="2">');
    expect(part(archive, '[Content_Types].xml')).toContain('PartName="/xl/styles.xml"');
    expect(part(archive, 'xl/_rels/workbook.xml.rels')).toContain('Target="styles.xml"');
  });

  it('leaves out styles that nothing needs', () => {
    expect(partNames(patch(smallPackage(), add()).bytes)).not.toContain('xl/styles.xml');
  });

  it('is of the strict dialect in a strict workbook', () => {
    const strict = (text: string): string =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    const book = smallPackage(
      Object.fromEntries(
        Object.entries(allParts(smallPackage())).map(([name, text]) => [name, strict(text)]),
      ),
    );
    const result = patch(book, add({ cells: [cell('A1', 'TT', HEAD)] }), {
      code: 'store-settings',
      settings: '{}',
    });
    expect(valueAt(result.image, 'Lộ trình', 'A1')).toBe('TT');
    for (const name of partNamesOf(result.archive)) {
      expect(part(result.archive, name)).not.toMatch(
        /2006\/main|officeDocument\/2006\/(relationships|customXml)/,
      );
    }
  });

  it('is written with the prefixes of a workbook that has them', () => {
    const prefixed = BOOK.replace('xmlns=', 'xmlns:x=')
      .replaceAll('xmlns:r=', 'xmlns:rel=')
      .replaceAll(' r:id', ' rel:id')
      .replaceAll(/<(\/?)(workbook|sheets|sheet)\b/g, '<$1x:$2');
    const { archive, image, bytes } = patch(withBook(prefixed), add({ filter }));
    expect(image.sheets.map(({ name }) => name)).toEqual(['Biểu', 'Lộ trình']);
    expect(part(archive, 'xl/workbook.xml')).toContain(
      '<x:definedNames><x:definedName name="_RaSoatNTM.LoTrinh"',
    );
    expect(patch(bytes, add({ filter })).bytes).toEqual(bytes);
  });

  it('keeps macros and what ties them to the workbook', () => {
    const macro = smallPackage({
      '[Content_Types].xml': part(smallPackage(), '[Content_Types].xml').replace(
        'spreadsheetml.sheet.main+xml',
        'spreadsheetml.sheet.macroEnabled.main+xml',
      ),
      'xl/workbook.xml': BOOK.replace('<sheets>', '<workbookPr codeName="ThisWorkbook"/><sheets>'),
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'vbaProject', 'vbaProject.bin'],
      ),
      'xl/vbaProject.bin': '\u0001macro',
    });
    const { archive, bytes } = patch(macro, add());
    expect(changedParts(macro, bytes)).not.toContain('xl/vbaProject.bin');
    expect(part(archive, '[Content_Types].xml')).toContain('sheet.macroEnabled.main+xml');
    expect(part(archive, 'xl/workbook.xml')).toContain('<workbookPr codeName="ThisWorkbook"/>');
  });

  it('passes alternate content and links to other workbooks by', () => {
    const xml = BOOK.replace(
      '<sheets>',
      '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="x15"><definedNames/></mc:Choice></mc:AlternateContent><bookViews><workbookView/></bookViews><sheets>',
    ).replace('</sheets>', '</sheets><externalReferences/><calcPr/><extLst/>');
    const { archive } = patch(withBook(xml), add());
    expect(part(archive, 'xl/workbook.xml')).toMatch(
      /<\/sheets><externalReferences\/><definedNames>.*<\/definedNames><calcPr\/><extLst\/>/,
    );
  });

  it('lies beside the others in a package with other folders', () => {
    const book = smallPackage({
      'xl/workbook.xml': undefined,
      'xl/_rels/workbook.xml.rels': undefined,
      '_rels/.rels': relationships(['r', 'officeDocument', '/book/main.xml']),
      'book/main.xml': BOOK,
      'book/_rels/main.xml.rels': relationships(['rId1', 'worksheet', '/xl/worksheets/sheet1.xml']),
    });
    const { image, bytes } = patch(book, add({ cells: [cell('A1', 'TT', HEAD)] }));
    expect(image.sheets.map(({ name }) => name)).toEqual(['Biểu', 'Lộ trình']);
    expect(partNames(bytes)).toEqual(
      expect.arrayContaining(['book/worksheets/sheet1.xml', 'book/styles.xml']),
    );
  });

  it('is not added where the structure is protected, and that is said', () => {
    const locked = withBook(BOOK.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'));
    const { bytes, skipped } = patch(locked, add());
    expect(bytes).toEqual(locked);
    expect(skipped).toEqual([{ code: 'structure-protected', operation: 'add-sheet' }]);
  });

  it('ends a digital signature, and that is said', () => {
    const signed = smallPackage({
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>' +
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
      '_xmlsignatures/origin.sigs': '',
    });
    expect(patch(signed, add()).skipped).toEqual([{ code: 'signature-void' }]);
    expect(patch(signed, { code: 'clear-marks' }).skipped).toEqual([]);
  });
});
