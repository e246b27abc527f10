import { displayText } from '../../src/workbook/display';
import type { CellImage, CellValue } from '../../src/workbook/image';
import { columnIndex } from '../../src/workbook/units';

const cell = (value: CellValue, numberFormat = 'General'): CellImage => ({
  column: columnIndex(0),
  value,
  format: { numberFormat },
});

describe('displayText', () => {
  it.each([
    [4.2, 'General', '4.2'],
    [0.1 + 0.2, 'General', '0.3'],
    [1250, '#,##0', '1,250'],
    [0.915, '0.0%', '91.5%'],
    [12, '0" hộ"', '12 hộ'],
    [1250, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', '1,250'],
    [-1250, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', '(1,250)'],
    [5, '0"_x"', '5_x'],
    [1.5, '[h]:mm', '36:00'],
    [7, ';;;', ''],
  ])('shows %p in %p as %p', (value, numberFormat, shown) => {
    expect(displayText(cell(value, numberFormat))).toBe(shown);
  });

  it.each([
    [4.2, 'General', '4,2'],
    [0.1 + 0.2, 'General', '0,3'],
    [1250.5, '#,##0.0', '1.250,5'],
    [0.915, '0.0%', '91,5%'],
    [12, '0" hộ"', '12 hộ'],
    ['v. 4.2', '@', 'v. 4.2'],
  ])('shows %p in %p to a Vietnamese reader as %p', (value, numberFormat, shown) => {
    expect(displayText(cell(value, numberFormat), false, 'vietnamese')).toBe(shown);
    // and one way of showing it is not taken for the other
    expect(displayText(cell(4.2, numberFormat), false)).not.toContain(',');
  });

  it.each([
    ['d.m', '4.2'],
    ['dd/mm/yyyy', '04/02/2024'],
    ['m/d/yyyy', '04/02/2024'],
    ['m/d/yyyy h:mm', '04/02/2024 0:00'],
    ['d-mmm', '4-Feb'],
  ])('shows an indicator number that Excel took for a date, in %p, as %p', (numberFormat, shown) => {
    expect(displayText(cell(45326, numberFormat))).toBe(shown);
  });

  it('counts the days of a 1904 workbook from 1904, but not its plain numbers', () => {
    expect(displayText(cell(45326 - 1462, 'dd/mm/yyyy'), true)).toBe('04/02/2024');
    expect(displayText(cell(45326 - 1462, '0'), true)).toBe('43864');
  });

  it.each([
    ['Đạt', 'General', 'Đạt'],
    ['  thụt vào', '@', '  thụt vào'],
    ['Đạt', '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', 'Đạt'],
    ['Vũ Sơn', '"Xã "@', 'Xã Vũ Sơn'],
    ['ẩn', ';;;', ''],
    ['9O%', '0.0%', '9O%'],
  ])('shows the text %p in %p as %p', (value, numberFormat, shown) => {
    expect(displayText(cell(value, numberFormat))).toBe(shown);
  });

  it('shows errors, truth values and formulas without a result', () => {
    expect(displayText(cell({ error: '#REF!' }))).toBe('#REF!');
    expect(displayText(cell(true))).toBe('TRUE');
    expect(displayText(cell(false, '0'))).toBe('FALSE');
    expect(displayText(cell(null))).toBe('');
  });

  it('believes the host before the format', () => {
    expect(displayText({ ...cell(4.2), text: '4,2' })).toBe('4,2');
  });

  it('shows the plain number where nobody can read the format', () => {
    expect(displayText(cell(5, 'bad['))).toBe('5');
    expect(displayText(cell('x', 'bad[@'))).toBe('x');
  });
});
