import {
  cell,
  changedParts,
  part,
  partNames,
  patch,
  relationships,
  SHEET,
  sheetOf,
  smallPackage,
  valueAt,
  worksheet,
} from './support';
import { write, dataOf, written } from './written';

describe('formulas that are overwritten', () => {
  const CHAIN = {
    '[Content_Types].xml': part(smallPackage(), '[Content_Types].xml').replace(
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="chain"/></Types>',
    ),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'calcChain', 'calcChain.xml'],
    ),
    'xl/calcChain.xml': '<calcChain><c r="B1" i="1"/></calcChain>',
    [SHEET]: worksheet(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row></sheetData>',
    ),
  };

  it('take the list of formula cells with them, in part, relationship and content type', () => {
    const { archive, bytes } = patch(smallPackage(CHAIN), write(cell('B1', 2)));
    expect(partNames(bytes)).not.toContain('xl/calcChain.xml');
    expect(part(archive, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(part(archive, '[Content_Types].xml')).not.toContain('calcChain');
  });

  it('only they do: a value beside leaves the list alone', () => {
    const before = smallPackage(CHAIN);
    expect(changedParts(before, patch(before, write(cell('A1', 2))).bytes)).toEqual([SHEET]);
  });

  const SHARED =
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1</f><v>1</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
    '<row r="3"><c r="B3"><f t="shared" si="0"></f><v>3</v></c></row>';

  it('where one holds the formula of others, these get it written out', () => {
    expect(written(SHARED, cell('B1', 9))).toBe(
      '<row r="1"><c r="B1"><v>9</v></c></row>' +
        '<row r="2"><c r="B2"><f>A2*$C$1</f><v>2</v></c></row>' +
        '<row r="3"><c r="B3"><f>A3*$C$1</f><v>3</v></c></row>',
    );
  });

  it('where one takes its formula from another, that one stays', () => {
    expect(written(SHARED, cell('B2', 9))).toBe(
      SHARED.replace('<c r="B2"><f t="shared" si="0"/><v>2</v></c>', '<c r="B2"><v>9</v></c>'),
    );
  });

  it('all of a group may go', () => {
    expect(written(SHARED, cell('B1', 7), cell('B2', 8), cell('B3', 9))).not.toContain('<f');
  });

  const ARRAY =
    '<row r="1"><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c></row><row r="2"><c r="B2"><v>4</v></c></row>';

  it.each(['B1', 'B2'])('a part of an array formula is left as it is: %s', (address) => {
    const { archive, skipped } = patch(
      sheetOf(`<sheetData>${ARRAY}</sheetData>`),
      write(cell(address, 9), cell('C1', 1)),
    );
    expect(skipped).toEqual([{ code: 'cell-bound', sheet: 'Biểu', address, by: 'array-formula' }]);
    expect(dataOf(part(archive, SHEET))).toBe(ARRAY.replace('</row>', '<c r="C1"><v>1</v></c></row>'));
  });

  it('a whole array formula is overwritten', () => {
    expect(written(ARRAY, cell('B1', 1), cell('B2', 2))).toBe(
      '<row r="1"><c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>',
    );
  });
});

describe("a table's heading", () => {
  const book = smallPackage({
    [SHEET]: worksheet(
      '<sheetData><row r="2"><c r="B2" t="str"><v>Xã</v></c><c r="C2" t="str"><v>Đạt</v></c></row></sheetData>',
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'table', '../tables/table1.xml']),
    'xl/tables/table1.xml':
      '<table ref="B2:C9"><tableColumns count="2"><tableColumn id="1" name="Xã"/><tableColumn id="2" name="Đạt"/></tableColumns></table>',
  });

  it('is not overwritten, for its table would no longer fit', () => {
    const { bytes, skipped } = patch(book, write(cell('C2', 'Đánh giá')));
    expect(skipped).toEqual([{ code: 'cell-bound', sheet: 'Biểu', address: 'C2', by: 'table-heading' }]);
    expect(bytes).toEqual(book);
  });

  it('may be given the name that it has, and the cells below are free', () => {
    const { image, skipped } = patch(book, write(cell('B2', 'Xã'), cell('C3', 'Chưa đạt')));
    expect(skipped).toEqual([]);
    expect(valueAt(image, 'Biểu', 'C3')).toBe('Chưa đạt');
  });
});

describe('calculation', () => {
  it('is asked for where a formula is written', () => {
    const { archive } = patch(sheetOf('<sheetData/>'), write(cell('A1', { formula: 'B1', result: 0 })));
    expect(part(archive, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
  });

  it('keeps what the workbook says about it otherwise', () => {
    const workbook = part(smallPackage(), 'xl/workbook.xml').replace(
      '</workbook>',
      '<calcPr calcId=\'191029\' calcMode="manual"/><extLst/></workbook>',
    );
    const { archive } = patch(
      smallPackage({ 'xl/workbook.xml': workbook }),
      write(cell('A1', { formula: 'B1', result: 0 })),
    );
    expect(part(archive, 'xl/workbook.xml')).toContain(
      '<calcPr calcId=\'191029\' calcMode="manual" fullCalcOnLoad="1"/><extLst/>',
    );
  });

  it('is left alone where only values are written', () => {
    const before = sheetOf('<sheetData/>');
    expect(changedParts(before, patch(before, write(cell('A1', 1))).bytes)).toEqual([SHEET]);
  });
});
