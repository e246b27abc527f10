import { OWN_SHEET_NAMES, type Operation, type SheetContent } from '../../../../src/workbook/plan';
import { rowIndex, columnIndex } from '../../../../src/workbook/units';
import { SAMPLES, sampleBytes } from '../../../support/samples';
import {
  allParts,
  areas,
  cell,
  changedParts,
  expectSchemaOrder,
  part,
  partNames,
  patch,
  relationships,
  sample,
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
  conditional: [
    { area: status, test: { code: 'equals', text: 'Chưa "đạt"' }, fill: 'FFC7CE', color: '9C0006' },
  ],
  print: {
    orientation: 'landscape',
    headingRows: { from: rowIndex(2), to: rowIndex(2) },
    breaks: [rowIndex(4)],
  },
});
const ADD: Operation = { code: 'add-sheet', own: 'roadmap', content: ROADMAP };

describe.each(SAMPLES)('a sheet added to %s', (name) => {
  const before = sampleBytes(name);
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
    [
      'where pages begin',
      '<rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks>',
    ],
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

  it('drops the list of formula cells if the old drawing had formulas that go', () => {
    const book = smallPackage({
      ...allParts(first.archive),
      'xl/_rels/workbook.xml.rels': part(first.archive, 'xl/_rels/workbook.xml.rels').replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
      'xl/calcChain.xml': '<calcChain><c r="D5" i="6"/></calcChain>',
    });
    expect(partNames(redraw(book, sheetContent()).bytes)).not.toContain('xl/calcChain.xml');
    expect(redraw(book, ROADMAP).bytes).toEqual(book);
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

it('an own sheet that people changed stays, where the new one is to be drawn beside it', () => {
  const edited = patch(patch(sample(), ADD).bytes, {
    code: 'write-cells',
    sheet: 'Lộ trình',
    cells: [cell('L4', 'đã bàn với xã')],
  });
  const { image } = patch(edited.bytes, {
    code: 'add-sheet',
    own: 'roadmap',
    content: ROADMAP,
    beside: true,
  });
  expect(image.sheets.slice(-2).map(({ name }) => name)).toEqual(['Lộ trình', 'Lộ trình (2)']);
  expect(valueAt(image, 'Lộ trình', 'L4')).toBe('đã bàn với xã');
  expect(image.names.find(({ name }) => name === OWN_SHEET_NAMES.roadmap)?.formula).toBe(
    "'Lộ trình (2)'!$A$1",
  );
});

describe('rows and columns that stay in view', () => {
  it.each([
    [0, 0, '<sheetView workbookViewId="0"/>'],
    [
      2,
      0,
      '<sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A3" sqref="A3"/></sheetView>',
    ],
    [
      0,
      3,
      '<sheetView workbookViewId="0"><pane xSplit="3" topLeftCell="D1" activePane="topRight" state="frozen"/><selection pane="topRight" activeCell="D1" sqref="D1"/></sheetView>',
    ],
    [
      1,
      1,
      '<sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/></sheetView>',
    ],
  ])('%d rows and %d columns', (rows, columns, expected) => {
    const { archive } = patch(sample(), add({ frozen: { rows, columns } }));
    expect(part(archive, 'xl/worksheets/sheet6.xml')).toContain(`<sheetViews>${expected}</sheetViews>`);
  });
});
