import { relationshipsPartOf, resolveTarget } from '../../../src/hosts/file/relationships';

describe('resolveTarget', () => {
  it.each([
    ['', 'xl/workbook.xml', 'xl/workbook.xml'],
    ['', '/xl/workbook.xml', 'xl/workbook.xml'],
    ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/workbook.xml', '/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/worksheets/sheet1.xml', '../drawings/drawing1.xml', 'xl/drawings/drawing1.xml'],
    ['xl/workbook.xml', './styles.xml', 'xl/styles.xml'],
    ['xl/workbook.xml', 'worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/workbook.xml', '../../../../etc/passwd', 'etc/passwd'],
    ['xl/workbook.xml', 'bi%E1%BB%83u%201.xml', 'xl/biểu 1.xml'],
    ['xl/workbook.xml', '100%.xml', 'xl/100%.xml'],
  ])('from %p, %p is %p', (source, target, part) => {
    expect(resolveTarget(source, target)).toBe(part);
  });

  it.each([
    ['', '_rels/.rels'],
    ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'],
    ['book.xml', '_rels/book.xml.rels'],
  ])('the relationships of %p stand in %p', (part, relationships) => {
    expect(relationshipsPartOf(part)).toBe(relationships);
  });
});
