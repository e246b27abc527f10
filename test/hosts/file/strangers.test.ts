import { applyPlan } from '../../../src/hosts/file/edit/applyPlan';
import { readPackage } from '../../../src/hosts/file/readPackage';
import { createArchive, openArchive, readTextPart } from '../../../src/hosts/file/archive';
import type { CellFormat, WorkbookImage } from '../../../src/workbook/image';
import { built, caseBytes, opened, standingsOf } from '../../support/strangers';
import { sheetOf, workbookParts } from '../../support/workbooks';
import { cell, changedParts, sheetContent } from './edit/support';

/** Every filled cell of every sheet with its format, by sheet and address. */
const formats = (image: WorkbookImage, sheets: ReadonlySet<string>): ReadonlyMap<string, CellFormat> =>
  new Map(
    image.sheets
      .filter(({ name }) => sheets.has(name))
      .flatMap(({ name, rows }) =>
        rows.flatMap(({ row, cells }) =>
          cells.map(({ column, format }) => [`${name} ${String(row)} ${String(column)}`, format] as const),
        ),
      ),
  );

const numberFormatIds = (styles: string): readonly string[] =>
  [...styles.matchAll(/<numFmt\s[^>]*?numFmtId="(\d+)"/g)].map(([, id = '']) => id);

describe.each([
  ['files/libreoffice-general.xlsx', ['An Bình 19/19', 'Tân Phú 17/19', 'Long Sơn 18/19']],
  ['files/calc-chain.xlsx', ['An Bình 19/19', 'Tân Phú 17/19', 'Long Sơn 18/19']],
  ['files/module-sheet-without-part.xlsx', ['An Bình 19/19', 'Tân Phú 18/19', 'Long Sơn 19/19']],
  ['files/rels-named-one-by-one.xlsx', ['An Bình 19/19', 'Tân Phú 18/19', 'Long Sơn 19/19']],
  ['files/styles-without-lists.xlsx', ['An Bình 19/19', 'Tân Phú 18/19', 'Long Sơn 19/19']],
])('the workbook of a stranger, %s', (name, communes) => {
  const bytes = caseBytes(name);

  it('is read', async () => {
    expect(await standingsOf(bytes)).toEqual(communes);
  });

  it('reads the same after a build, its cells in the formats that they had', async () => {
    const before = (await opened(bytes)).image;
    const after = (await opened((await built(bytes)).bytes)).image;
    expect(await standingsOf((await built(bytes)).bytes)).toEqual(communes);
    const sheets = new Set(before.sheets.map((sheet) => sheet.name));
    expect(formats(after, sheets)).toEqual(formats(before, sheets));
  });

  it('stays byte for byte when it is built once more', async () => {
    const once = (await built(bytes)).bytes;
    expect(changedParts(once, (await built(once)).bytes)).toEqual([]);
  });

  it('has a content type for every part and no number format twice', async () => {
    const archive = openArchive((await built(bytes)).bytes);
    const types = readTextPart(archive, '[Content_Types].xml') ?? '';
    const untyped = archive.entries
      .map((entry) => entry.name)
      .filter((part) => part !== '[Content_Types].xml')
      .filter(
        (part) =>
          !types.includes(`PartName="/${part}"`) &&
          !types.includes(`Extension="${part.slice(part.lastIndexOf('.') + 1)}"`),
      );
    expect(untyped).toEqual([]);
    const ids = numberFormatIds(readTextPart(archive, 'xl/styles.xml') ?? '');
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a styles part that no relationship names', () => {
  const bytes = caseBytes('hostile/16-styles-unrelated.xlsx');
  const styles = (book: Uint8Array): string => readTextPart(openArchive(book), 'xl/styles.xml') ?? '';
  const listed = (xml: string): number => Number(/<cellXfs count="(\d+)"/.exec(xml)?.[1]);

  it('is the styles of the workbook, to which new ones are added', async () => {
    const after = (await built(bytes)).bytes;
    expect(listed(styles(after))).toBeGreaterThanOrEqual(listed(styles(bytes)));
    expect(readTextPart(openArchive(after), 'xl/_rels/workbook.xml.rels')).toContain('/styles"');
    expect(await standingsOf(after)).toEqual(await standingsOf(bytes));
    expect(changedParts(after, (await built(after)).bytes)).toEqual([]);
  });
});

it('a workbook whose structure is locked is told so once, whatever was to be added', async () => {
  const parts = workbookParts({ sheets: [{}], before: '<workbookProtection lockStructure="1"/>' });
  const archive = openArchive(createArchive(parts));
  const add = { code: 'insert-sheet', content: sheetContent() } as const;
  const { skipped } = applyPlan(archive, readPackage(archive), { operations: [add, add] });
  expect(skipped).toEqual([{ code: 'structure-protected', operation: 'insert-sheet' }]);
});

it.each([
  ['without styles', undefined],
  ['without fonts', '<cellXfs><xf/></cellXfs>'],
])('a workbook %s leaves its cells without a font, so that old letters are still known', (_, styles) => {
  const bytes = sheetOf(
    '<row><c t="str"><v>TiÕng ViÖt</v></c></row>',
    styles === undefined ? {} : { styles },
  );
  const archive = openArchive(bytes);
  const content = sheetContent({ cells: [cell('A1', 'TT', { size: 13 })] });
  const applied = applyPlan(archive, readPackage(archive), {
    operations: [{ code: 'insert-sheet', content }],
  });
  const [first, added] = readPackage(openArchive(applied.bytes)).sheets.map(
    ({ rows }) => rows[0]?.cells[0]?.format.fontName,
  );
  expect([first, added]).toEqual([undefined, 'Times New Roman']);
});
