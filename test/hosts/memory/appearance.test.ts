import {
  bookAppearance,
  NoSuchSheetError,
  type BookAppearance,
} from '../../../src/hosts/memory/appearance/book';
import { createOpenedBooks } from '../../../src/hosts/memory/openedBooks';
import { area } from '../../../src/workbook/address';
import { sampleBytes } from '../../support/samples';
import { workbookOf, type SheetSource, type WorkbookSource } from '../../support/workbooks';

const appearanceOf = async (bytes: Uint8Array): Promise<BookAppearance> =>
  bookAppearance(await createOpenedBooks().take({ key: '1', blob: new Blob([bytes.slice().buffer]) }));

const NAME = 'Biểu 1';
const book = (sheet: SheetSource, rest: Partial<WorkbookSource> = {}): Promise<BookAppearance> =>
  appearanceOf(workbookOf({ ...rest, sheets: [sheet] }));

const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><i val="0"/><u/><sz val="14"/><color theme="4" tint="0.5"/><name val="x;background:url(//a)"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor indexed="43"/></patternFill></fill></fills>' +
  '<borders count="2"><border/><border><left style="thin"/><right style="double"><color rgb="FFFF0000"/></right>' +
  '<top style="medium"/><bottom style="dotted"/></border></borders>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
  '<xf numFmtId="164" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="99"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1"/><xf numFmtId="0" fontId="7" fillId="7" borderId="7"/></cellXfs>';

describe('how a sheet looks', () => {
  it('shows numbers by their format, and where a text stands by what it is', async () => {
    const appearance = await book(
      {
        rows: '<row r="1"><c r="A1" s="1"><v>0.915</v></c><c r="B1"><v>3</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="str"><v>=1+1</v></c></row>',
      },
      { styles: STYLES },
    );
    const { cells, looks } = appearance.tile(NAME, area(0, 0, 0, 9));
    expect(cells.map(({ text, align }) => [text, align])).toEqual([
      ['91,5%', 'right'],
      ['3', 'right'],
      ['TRUE', 'center'],
      ['=1+1', 'left'],
    ]);
    expect(looks[cells[0]?.look ?? 9]).toMatchObject({
      bold: true,
      italic: false,
      underline: true,
      size: 14,
      // a name that could say more than a name is none
      font: undefined,
      color: 'A2B9E2',
      fill: 'FFFF99',
      horizontal: 'center',
      vertical: 'top',
      wrap: true,
      indent: 15,
      left: { kind: 'thin', color: undefined },
      right: { kind: 'double', color: 'FF0000' },
      top: { kind: 'thick' },
      bottom: { kind: 'dashed' },
    });
    expect(looks[cells[1]?.look ?? 9]).toMatchObject({
      bold: false,
      size: 11,
      font: 'Calibri',
      fill: undefined,
    });
  });

  it('colours cells whose text a rule speaks of, by the rule with the lowest number', async () => {
    const rule = (type: string, rest: string, formula: string): string =>
      `<cfRule type="${type}" ${rest}><formula>${formula}</formula></cfRule>`;
    const appearance = await book(
      {
        rows:
          '<row r="1"><c r="A1" s="1" t="str"><v>CHƯA đạt</v></c><c r="B1" t="str"><v>Đạt</v></c>' +
          '<c r="C1" t="str"><v>Chưa đạt (31)</v></c><c r="D1" t="str"><v>Chưa đạt</v></c></row>' +
          '<row r="9"><c r="A9" t="str"><v>Chưa đạt</v></c></row>',
        behind:
          `<conditionalFormatting sqref="A1:C5">${rule('cellIs', 'operator="equal" priority="2" dxfId="0"', '"Chưa đạt"')}` +
          `${rule('beginsWith', 'text="chưa" priority="3" dxfId="1"', 'LEFT(A1,4)="chưa"')}` +
          `${rule('expression', 'priority="1" dxfId="0"', 'TRUE')}</conditionalFormatting>` +
          `<conditionalFormatting sqref="D1">${rule('cellIs', 'operator="equal" priority="4" dxfId="7"', '"chưa đạt"')}</conditionalFormatting>`,
      },
      {
        styles:
          STYLES +
          '<dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>' +
          '<dxf><fill><patternFill patternType="solid"><fgColor rgb="FF000000"/><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf></dxfs>',
      },
    );
    const { cells, looks } = appearance.tile(NAME, area(0, 0, 9, 9));
    const shown = cells.map(({ look }) => looks[look]);
    expect(shown).toMatchObject([
      // the rest stays as the cell's own style has it
      { fill: 'FFC7CE', color: '9C0006', bold: true, underline: true, size: 14 },
      { fill: undefined, bold: false },
      { fill: 'FFEB9C', color: undefined, bold: false },
      { fill: undefined },
      { fill: undefined },
    ]);
  });

  it('takes a style that leads nowhere for a plain one', async () => {
    const appearance = await book(
      { rows: '<row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1" s="77"><v>2</v></c></row>' },
      { styles: STYLES },
    );
    const { cells, looks } = appearance.tile(NAME, area(0, 0, 0, 9));
    expect(cells).toHaveLength(2);
    expect(looks.every(({ fill, bold }) => fill === undefined && !bold)).toBe(true);
  });

  it('draws blank cells that have borders, and counts them as used', async () => {
    const appearance = await book({ rows: '<row r="3"><c r="D3" s="2"/></row>' }, { styles: STYLES });
    expect(appearance.appearance(NAME)).toMatchObject({ rows: 3, columns: 4 });
    expect(appearance.tile(NAME, area(0, 0, 9, 9)).cells).toMatchObject([{ row: 2, column: 3, text: '' }]);
    expect(appearance.tile(NAME, area(0, 0, 1, 9)).cells).toEqual([]);
  });

  it('measures columns, rows, what is hidden and what is frozen', async () => {
    const appearance = await book({
      before:
        '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews>' +
        '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="2" width="20"/><col min="3" max="3" width="0" hidden="1"/></cols>',
      rows: '<row r="1" ht="30"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="D2"><v>1</v></c></row>',
    });
    const { columnWidths, shownWidths, oddRows, oddHeights, hiddenRows, hiddenColumns, frozen } =
      appearance.appearance(NAME);
    expect([...columnWidths]).toEqual([145, 145, 0, 64]);
    expect(shownWidths[2]).toBeGreaterThan(0);
    expect([[...oddRows], [...oddHeights]]).toEqual([[0], [40]]);
    expect(hiddenRows).toEqual([{ from: 1, to: 1 }]);
    expect(hiddenColumns).toEqual([{ from: 2, to: 2 }]);
    expect(frozen).toEqual({ rows: 2, columns: 1 });
  });

  it('gives a wrapped text whose row has no height the room that it needs', async () => {
    const long = 'Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn của địa phương '.repeat(4);
    const appearance = await book(
      {
        rows: `<row r="1"><c r="A1" s="1" t="str"><v>${long}</v></c></row><row r="2"><c r="A2" t="str"><v>${long}</v></c></row>`,
      },
      { styles: STYLES },
    );
    const { oddRows, oddHeights } = appearance.appearance(NAME);
    expect([...oddRows]).toEqual([0]);
    expect(oddHeights[0]).toBeGreaterThan(200);
  });

  it('keeps merges inside the used cells, and of overlapping ones the first', async () => {
    const appearance = await book({
      rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="4"><c r="D4"><v>1</v></c></row>',
      behind:
        '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:C3"/><mergeCell ref="Z9:AA10"/><mergeCell ref="rác"/></mergeCells>',
    });
    expect([...appearance.appearance(NAME).merges]).toEqual([0, 0, 3, 3]);
  });

  it('does not believe the range that a file claims', async () => {
    const appearance = await book({
      before: '<dimension ref="A1:XFD1048576"/>',
      rows: '<row r="2"><c r="B2"><v>1</v></c></row>',
    });
    expect(appearance.appearance(NAME)).toMatchObject({ rows: 2, columns: 2 });
  });

  it('reaches the last row that there can be', async () => {
    const appearance = await book({ rows: '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>' });
    expect(appearance.appearance(NAME)).toMatchObject({ rows: 1_048_576, columns: 16_384 });
    expect(appearance.tile(NAME, area(1_048_500, 16_300, 1_048_575, 16_383)).cells).toMatchObject([
      { text: '7' },
    ]);
  });

  it('finds texts whatever their case and diacritics, in every sheet', async () => {
    const appearance = await appearanceOf(sampleBytes('bac-son-2024.xlsx'));
    const found = appearance.find('NUOC SACH');
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ sheet }) => sheet)).size).toBeGreaterThan(1);
    expect(appearance.find('   ')).toEqual([]);
    expect(appearance.find('không có ở đâu cả')).toEqual([]);
  });

  it('refuses a sheet that is not there, whatever it is called', async () => {
    const appearance = await book({ rows: '' });
    for (const name of ['__proto__', 'constructor', 'Biểu 2']) {
      expect(() => appearance.appearance(name)).toThrow(NoSuchSheetError);
    }
  });

  it('draws a sheet called like a property of every object', async () => {
    const appearance = await book({ name: '__proto__', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
    expect(appearance.tile('__proto__', area(0, 0, 0, 0)).cells).toMatchObject([{ text: '1' }]);
  });
});
