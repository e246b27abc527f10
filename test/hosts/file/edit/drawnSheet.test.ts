import { newWorkbookFile } from '../../../../src/app/newWorkbook';
import { openArchive } from '../../../../src/hosts/file/archive';
import { extractSheets } from '../../../../src/hosts/file/extract/extractSheets';
import { readPackage } from '../../../../src/hosts/file/readPackage';
import type { Operation } from '../../../../src/workbook/plan';
import { ownReference } from '../../../../src/workbook/ownSheet';
import { DRAWN, DRAWN_PLAN } from '../../../support/drawnSheets';
import { cell, expectSchemaOrder, part, patch, sample, sheetContent, valueAt } from './support';

const PROGRESS = 'xl/worksheets/sheet7.xml';
const first = patch(sample(), ...DRAWN_PLAN.operations);
const xml = part(first.archive, PROGRESS);

const formulasOf = (image: ReturnType<typeof readPackage>, sheet: string): readonly string[] =>
  image.sheets
    .find(({ name }) => name === sheet)
    ?.rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])) ?? [];

describe('a formula that speaks of an own sheet', () => {
  it('has the name that this sheet gets, though it comes later in the plan', () => {
    expect(formulasOf(first.image, 'Tiến độ')[0]).toBe(`COUNTIF('Lộ trình (2)'!$A:$A,"Xã")`);
    expect(formulasOf(first.image, 'Lộ trình (2)')).toEqual([`'Tiến độ'!B3`]);
  });

  it('can be written into a sheet of people', () => {
    const content = { formula: `${ownReference('roadmap')}A1`, result: 'Xã' };
    const { image } = patch(first.bytes, { code: 'write-cells', sheet: 'Bìa', cells: [cell('J9', content)] });
    expect(formulasOf(image, 'Bìa')).toContain(`'Lộ trình (2)'!A1`);
  });

  it('is its result alone where the workbook may not have that sheet', () => {
    const content = { formula: `${ownReference('matrix')}A1`, result: 7 };
    const { image } = patch(sample(), { code: 'write-cells', sheet: 'Bìa', cells: [cell('J9', content)] });
    expect([valueAt(image, 'Bìa', 'J9'), formulasOf(image, 'Bìa')]).toEqual([7, []]);
  });
});

describe('links of a drawn sheet', () => {
  it('lead to cells by quoted names, with a tip, in the place of the schema', () => {
    expectSchemaOrder(xml);
    expect(xml).toContain(
      '<hyperlinks><hyperlink ref="A2" location="\'Biểu 01\'!K14" tooltip="Tới ô K14 của “Biểu 01”"/>',
    );
  });

  it('are left out where they lead nowhere or stand on nothing', () => {
    expect([...xml.matchAll(/<hyperlink ref="(\w+)"/g)].map(([, address]) => address)).toEqual([
      'A2',
      'A3',
      'A4',
    ]);
  });

  it('look like links, and only they', () => {
    const styleOf = (address: string): string => new RegExp(`r="${address}" s="(\\d+)"`).exec(xml)?.[1] ?? '';
    expect(styleOf('A2')).toBe(styleOf('A3'));
    expect(styleOf('A2')).not.toBe(styleOf('B2'));
    expect(part(first.archive, 'xl/styles.xml')).toContain(
      '<font><u/><sz val="12"/><color rgb="FF0563C1"/><name val="Times New Roman"/><family val="1"/></font>',
    );
  });

  it('are those of the new drawing when the sheet is drawn anew', () => {
    const redraw = (links: typeof DRAWN.links): Operation => ({
      code: 'redraw-sheet',
      own: 'progress',
      sheet: 'Tiến độ',
      content: { ...DRAWN, ...(links && { links }) },
    });
    const second = patch(first.bytes, redraw([]));
    expect(part(second.archive, PROGRESS)).not.toContain('hyperlink');
    expect(part(patch(second.bytes, redraw(DRAWN.links)).archive, PROGRESS)).toBe(xml);
  });

  it('to a sheet that is left out of a copy are lost, and their texts kept', () => {
    const { bytes } = extractSheets(first.archive, ['Tiến độ', 'Kinh phí'], { values: false });
    const copy = openArchive(bytes);
    expect(part(copy, PROGRESS).match(/<hyperlink /g)).toHaveLength(1);
    expect(valueAt(readPackage(copy), 'Tiến độ', 'A2')).toBe('15/19');
    expect(valueAt(readPackage(copy), 'Tiến độ', 'B3')).toBe(1);
  });
});

it('a rule for texts that begin alike says how they begin', () => {
  expect(xml).toContain(
    '<cfRule type="beginsWith" dxfId="1" priority="1" operator="beginsWith" text="Chưa &quot;đạt">' +
      '<formula>LEFT(C2,LEN(&quot;Chưa &quot;&quot;đạt&quot;))=&quot;Chưa &quot;&quot;đạt&quot;</formula></cfRule>',
  );
});

it('what is printed of a sheet is a name of the sheet, and goes with a drawing that prints all', () => {
  const area = { name: '_xlnm.Print_Area', formula: "'Tiến độ'!$A$1:$G$21", hidden: false, sheet: 'Tiến độ' };
  expect(first.image.names).toContainEqual(area);
  const { image } = patch(first.bytes, {
    code: 'redraw-sheet',
    own: 'progress',
    sheet: 'Tiến độ',
    content: { ...DRAWN, print: { orientation: 'portrait' } },
  });
  expect(image.names.map(({ name }) => name)).not.toContain('_xlnm.Print_Area');
});

describe.each([
  ['of ordinary sheets', (): Uint8Array => newWorkbookFile([DRAWN, sheetContent({ name: 'Kinh phí' })])],
])('a new workbook %s', (_, make) => {
  const archive = openArchive(make());
  const image = readPackage(archive);
  const sheet = part(archive, 'xl/worksheets/sheet1.xml');

  it('has results where a formula speaks of an own sheet that is not there', () => {
    expect(valueAt(image, 'Tiến độ', 'B3')).toBe(1);
    expect(formulasOf(image, 'Tiến độ')).toEqual(['SUM(B2:B3)']);
  });

  it('has links to its own sheets only, and the area to print', () => {
    expect(sheet.match(/<hyperlink [^>]*/g)).toEqual([
      expect.stringContaining('ref="A3" location="\'Kinh phí\'!A1"'),
    ]);
    expect(image.names.map(({ name }) => name)).toEqual(['_xlnm.Print_Area', '_xlnm.Print_Titles']);
  });
});

it('a new workbook with the roadmap in it keeps formulas that speak of it', () => {
  const own = [{ own: 'roadmap', content: sheetContent({ name: 'Lộ trình' }) }] as const;
  const image = readPackage(openArchive(newWorkbookFile([DRAWN], { own })));
  expect(formulasOf(image, 'Tiến độ')[0]).toBe(`COUNTIF('Lộ trình'!$A:$A,"Xã")`);
});
