import { freeNumber } from '../../../../src/hosts/file/edit/freeNumber';
import { OFFICE, SPREADSHEET } from '../../../support/workbooks';
import { part, partNames, patch, relationships, sheetContent, smallPackage, valueAt } from './support';

describe('freeNumber', () => {
  it.each<[string, readonly number[], number]>([
    ['the first where nothing is used', [], 1],
    ['the one above the highest', [3, 7, 5], 8],
    ['the lowest free one where the range ends', [9, 1, 2], 3],
    ['the one above the highest of whole numbers', [2, NaN, 4.5], 3],
    ['the lowest free one where somebody went beyond the range', [12_345], 1],
  ])('is %s', (_, used, free) => {
    expect(freeNumber(used, 1, 9)).toBe(free);
  });

  it('counts more numbers than a call may have arguments', () => {
    const many = Array.from({ length: 500_000 }, (_, number) => number);
    expect(freeNumber(many, 0, 1_000_000)).toBe(500_000);
  });
});

describe('a new sheet', () => {
  const add = { code: 'insert-sheet', content: sheetContent() } as const;
  const NAMED_NOWHERE = `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Biểu" sheetId="1" r:id="rId1"/></sheets><externalReferences><externalReference r:id="rId2"/></externalReferences></workbook>`;

  it('does not get an id that something else in the workbook names', () => {
    const { archive } = patch(smallPackage({ 'xl/workbook.xml': NAMED_NOWHERE }), add);
    expect(part(archive, 'xl/workbook.xml')).toContain('<sheet name="Lộ trình" sheetId="2"');
    expect(part(archive, 'xl/_rels/workbook.xml.rels')).not.toContain('Id="rId2"');
  });

  it('does not become a part that a relationship waits for, or takes what a lost part left behind', () => {
    const { archive, bytes, image } = patch(
      smallPackage({
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId5', 'worksheet', 'worksheets/SHEET2.xml'],
        ),
        'xl/worksheets/_rels/sheet3.xml.rels': relationships(['rId1', 'drawing', '../drawings/drawing1.xml']),
      }),
      add,
    );
    expect(partNames(bytes)).toContain('xl/worksheets/sheet4.xml');
    expect(part(archive, 'xl/_rels/workbook.xml.rels')).toContain('Id="rId6"');
    expect(valueAt(image, 'Lộ trình', 'A1')).toBe('TT');
  });
});
