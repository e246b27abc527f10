import { TRANSITIONAL } from '../../../../src/hosts/file/edit/namespaces';
import { digitWidthOf } from '../../../../src/hosts/file/edit/digitWidth';
import { storedWidth } from '../../../../src/hosts/file/edit/sheetXml';
import { emptyStyles } from '../../../../src/hosts/file/edit/styles';
import { part, sample } from './support';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const stylesWith = (font: string): string =>
  `<styleSheet xmlns="${MAIN}"><fonts>${font}</fonts></styleSheet>`;

describe('the digits in which a workbook counts its columns', () => {
  // as Excel for Windows shows them at 100%
  it.each([
    ['Calibri', 11, 7],
    ['Times New Roman', 12, 8],
    ['Times New Roman', 13, 9],
    ['Times New Roman', 14, 9],
    ['.VnTime', 14, 9],
    ['Arial', 10, 7],
    ['Verdana', 10, 8],
  ])('of %s %i are %i pixels wide', (name, size, pixels) => {
    const font = `<font><sz val="${size}"/><name val="${name}"/></font><font><sz val="40"/><name val="Arial"/></font>`;
    expect(digitWidthOf(stylesWith(font))).toBe(pixels);
  });

  it.each([
    ['no font', ''],
    ['a font without a size', '<font><name val="Arial"/></font>'],
    ['a font without a name', '<font><sz val="20"/></font>'],
  ])('are those of Excel’s default font where there is %s', (_, font) => {
    expect(digitWidthOf(stylesWith(font))).toBe(7);
  });

  it('are so in the sample and in a new workbook', () => {
    expect([part(sample(), 'xl/styles.xml'), emptyStyles(TRANSITIONAL)].map(digitWidthOf)).toEqual([7, 7]);
  });

  it('leave a column as wide on paper', () => {
    for (const digits of [7, 8, 9]) {
      expect(Math.round(storedWidth(20, digits) * digits)).toBe(Math.round(storedWidth(20) * 7));
    }
  });
});
