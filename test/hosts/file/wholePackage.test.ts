import { createArchive } from '../../../src/hosts/file/archive';
import { wrapSettings } from '../../../src/workbook/settingsPart';
import { OFFICE, relationshipsXml, sheetOf, workbookOf, workbookParts } from '../../support/workbooks';
import { bytesOf } from '../../support/zip';
import { read, firstSheet, cellsOf, valuesOf, damagedSheet } from './readFile';

describe('a workbook', () => {
  it('tells visibility, names, protection, the day that it counts from and our own settings', () => {
    const image = read(
      workbookOf({
        before: '<workbookPr date1904="1"/><workbookProtection lockStructure="1"/>',
        sheets: [
          { name: 'Biểu &amp; 01' },
          { name: 'Danh mục', attributes: 'state="hidden"' },
          { name: '__proto__', attributes: 'state="veryHidden"' },
        ],
        behind:
          '<definedNames><definedName name="KinhPhi">\'Kinh phí\'!$B$2</definedName><definedName name="_RaSoatNTM.LoTrinh" hidden="1" localSheetId="1">A1&amp;B1</definedName></definedNames>',
        related: [
          { type: 'customXml', name: 'customXml/item1.xml', content: '<khac xmlns="urn:khac"/>' },
          { type: 'customXml', name: 'customXml/item7.xml', content: wrapSettings('{"a":"<b>&"}') },
        ],
      }),
    );
    expect(image.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Biểu & 01', 'visible'],
      ['Danh mục', 'hidden'],
      ['__proto__', 'very-hidden'],
    ]);
    expect(image.names).toEqual([
      { name: 'KinhPhi', formula: "'Kinh phí'!$B$2", hidden: false },
      { name: '_RaSoatNTM.LoTrinh', formula: 'A1&B1', hidden: true, sheet: 'Danh mục' },
    ]);
    expect(image).toMatchObject({ date1904: true, structureProtected: true, settings: '{"a":"<b>&"}' });
  });

  it('counts ISO dates from 1904 where it counts so', () => {
    const bytes = sheetOf('<row r="1"><c r="A1" t="d"><v>1904-01-02T12:00:00</v></c></row>', {
      before: '<workbookPr date1904="true"/>',
    });
    expect(valuesOf(bytes).get('A1')).toBe(1.5);
  });

  it('passes over sheets of other kinds, and names still belong to the sheet that they count', () => {
    const parts = new Map(
      workbookParts({
        sheets: [{ name: 'Một' }, { name: 'Biểu đồ' }, { name: 'Ba' }],
        behind: '<definedNames><definedName name="X" localSheetId="2">1</definedName></definedNames>',
      }),
    );
    parts.set(
      'xl/_rels/workbook.xml.rels',
      bytesOf(
        relationshipsXml([
          { type: 'worksheet', target: 'worksheets/sheet1.xml' },
          { type: 'chartsheet', target: 'chartsheets/sheet1.xml' },
          { type: 'worksheet', target: '../xl/./worksheets/sheet3.xml' },
        ]),
      ),
    );
    const image = read(createArchive(parts));
    expect(image.sheets.map(({ name }) => name)).toEqual(['Một', 'Ba']);
    expect(image.names[0]?.sheet).toBe('Ba');
  });

  it('is found by relationships, in the strict dialect, wherever its parts lie', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const rels = (xml: string): Uint8Array => bytesOf(xml.replaceAll(OFFICE, strict));
    const archive = createArchive(
      new Map([
        ['_rels/.rels', rels(relationshipsXml([{ type: 'officeDocument', target: '/so/Sổ tay.xml' }]))],
        [
          'so/Sổ tay.xml',
          rels(
            `<w:workbook xmlns:w="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="${OFFICE}"><w:sheets><w:sheet name="A" sheetId="3" q:id="rId1"/></w:sheets></w:workbook>`,
          ),
        ],
        [
          'so/_rels/Sổ tay.xml.rels',
          rels(relationshipsXml([{ type: 'worksheet', target: 'bi%E1%BB%83u.xml' }])),
        ],
        ['so/biểu.xml', bytesOf('<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>')],
      ]),
    );
    expect([...valuesOf(archive)]).toEqual([['A1', 1]]);
  });

  it.each([
    ['xl/workbook.xml', undefined, 'xl/workbook.xml'],
    ['xl/workbook.xml', '<workbook', 'xl/workbook.xml'],
    ['xl/workbook.xml', '<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>', 'xl/workbook.xml'],
    ['xl/_rels/workbook.xml.rels', '<Relationships/>', 'xl/workbook.xml'],
    ['xl/worksheets/sheet1.xml', undefined, 'xl/worksheets/sheet1.xml'],
    ['xl/sharedStrings.xml', '<!DOCTYPE sst><sst/>', 'xl/sharedStrings.xml'],
    ['xl/styles.xml', '<styleSheet>', 'xl/styles.xml'],
  ])('with %s replaced by %p is damaged', (part, content, damaged) => {
    const parts = new Map(workbookParts({ sheets: [{}], strings: '', styles: '' }));
    if (content === undefined) parts.delete(part);
    else parts.set(part, bytesOf(content));
    expect(() => read(createArchive(parts))).toThrow(
      expect.objectContaining({ problem: { code: 'damaged', part: damaged } }),
    );
  });

  it.each([
    ['styles', '<c s="3"><v>1</v></c>', 1],
    ['sharedStrings', '<c><v>2</v></c>', 2],
  ])('whose relationship to its %s leads nowhere is read', (type, cell, value) => {
    const parts = new Map(
      workbookParts({
        sheets: [{ rows: `<row>${cell}</row>` }],
        strings: '',
        styles: '<cellXfs><xf/></cellXfs>',
      }),
    );
    parts.delete(`xl/${type}.xml`);
    expect([...valuesOf(createArchive(parts))]).toEqual([['A1', value]]);
  });

  it('whose texts are missing is damaged: a blank would pass for no figure', () => {
    const parts = new Map(
      workbookParts({ sheets: [{ rows: '<row><c t="s"><v>0</v></c></row>' }], strings: '' }),
    );
    parts.delete('xl/sharedStrings.xml');
    expect(() => read(createArchive(parts))).toThrow(expect.objectContaining(damagedSheet));
  });

  it.each(['styles', 'sharedStrings'])('finds its %s where Excel puts them if nothing names them', (type) => {
    const parts = new Map(
      workbookParts({
        sheets: [{ rows: '<row><c s="1"><v>0.5</v></c><c t="s"><v>0</v></c></row>' }],
        strings: '<si><t>Đạt</t></si>',
        styles: '<cellXfs><xf/><xf numFmtId="9"/></cellXfs>',
      }),
    );
    const rels = 'xl/_rels/workbook.xml.rels';
    const named = new TextDecoder().decode(parts.get(rels));
    parts.set(rels, bytesOf(named.replace(new RegExp(`<Relationship [^>]*/${type}"[^>]*>`), '')));
    const cells = cellsOf(firstSheet(createArchive(parts)));
    expect([cells.get('A1')?.format.numberFormat, cells.get('B1')?.value]).toEqual(['0%', 'Đạt']);
  });

  it('passes over a module sheet, which has no part, and keeps the places of the others', () => {
    const parts = new Map(
      workbookParts({
        sheets: [{ name: 'Một' }, { name: 'Module1' }, { name: 'Ba' }],
        behind:
          '<definedNames><definedName name="vung" localSheetId="2">Ba!$A$1</definedName></definedNames>',
      }),
    );
    const workbook = new TextDecoder().decode(parts.get('xl/workbook.xml'));
    parts.set('xl/workbook.xml', bytesOf(workbook.replace('r:id="rId2"', 'r:id=""')));
    const image = read(createArchive(parts));
    expect(image.sheets.map(({ name }) => name)).toEqual(['Một', 'Ba']);
    expect(image.names[0]?.sheet).toBe('Ba');
  });
});
