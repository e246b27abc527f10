import { createArchive, openArchive, readPart } from '../../../../src/hosts/file/archive';
import { applyPlan } from '../../../../src/hosts/file/edit/applyPlan';
import { readPackage } from '../../../../src/hosts/file/readPackage';
import type { Operation, SheetContent } from '../../../../src/workbook/plan';
import {
  allParts,
  areas,
  cell,
  changedParts,
  part,
  partNames,
  patch,
  relationships,
  SHEET,
  sheetContent,
  smallPackage,
  valueAt,
  worksheet,
} from './support';

const add = (content: Partial<SheetContent> = {}): Operation => ({
  code: 'add-sheet',
  own: 'roadmap',
  content: sheetContent(content),
});
const HEAD = { size: 13, bold: true, border: true, fill: 'DDEBF7' } as const;
const [filter] = areas('A3:E5');
if (filter === undefined) throw new Error('An area');

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
        Object.entries(allParts(openArchive(smallPackage()))).map(([name, text]) => [name, strict(text)]),
      ),
    );
    const result = patch(book, add({ cells: [cell('A1', 'TT', HEAD)] }), {
      code: 'store-settings',
      settings: '{}',
    });
    expect(valueAt(result.image, 'Lộ trình', 'A1')).toBe('TT');
    for (const name of partNames(result.bytes)) {
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

describe('parts that are not as usual', () => {
  const mark: Operation = { code: 'mark', sheet: 'Biểu', severity: 'error', areas: areas('A1') };
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  const withBytes = (name: string, bytes: Uint8Array): Uint8Array => {
    const archive = openArchive(smallPackage());
    const parts = archive.entries.map((entry) => [entry.name, readPart(archive, entry.name)] as const);
    return createArchive(
      new Map([
        ...parts.flatMap(([key, part]) => (part === undefined ? [] : [[key, part] as const])),
        [name, bytes],
      ]),
    );
  };

  it('a sheet in UTF-16 comes back in UTF-8, and says so', () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?>${worksheet('<sheetData><row r="1"><c r="A1" t="str"><v>Đạt</v></c></row></sheetData>')}`;
    const { archive, image } = patch(withBytes(SHEET, utf16(text)), mark);
    expect(valueAt(image, 'Biểu', 'A1')).toBe('Đạt');
    expect(part(archive, SHEET)).toContain('<?xml version="1.0" encoding="UTF-8"?>');
    expect(part(archive, SHEET)).toContain('rasoat-ntm:error');
  });

  it('a part whose name differs in letter case only is the same part', () => {
    const parts = allParts(openArchive(smallPackage()));
    const { [SHEET]: sheet, ...others } = parts;
    const book = createArchive(
      new Map(
        Object.entries({ ...others, 'xl/Worksheets/SHEET1.XML': sheet ?? '' }).map(([name, text]) => [
          name,
          new TextEncoder().encode(text),
        ]),
      ),
    );
    const { bytes } = patch(book, mark);
    expect(changedParts(book, bytes)).toContain('xl/Worksheets/SHEET1.XML');
    expect(partNames(bytes)).not.toContain(SHEET);
  });

  it('a damaged list of content types is a damaged file, and nothing is written', () => {
    const book = smallPackage({ '[Content_Types].xml': '<Types><Override></Types>' });
    const archive = openArchive(book);
    expect(() => applyPlan(archive, readPackage(archive), { operations: [add()] })).toThrow(
      expect.objectContaining({ name: 'UnusableFileError', problem: { code: 'damaged' } }),
    );
  });
});
