import fc from 'fast-check';
import { readNumber } from '../../src/text/number';

describe('readNumber', () => {
  it.each([
    ['0', 0],
    ['31', 31],
    ['01', 1],
    ['85.5', 85.5],
    ['85,5', 85.5],
    ['0.915', 0.915],
    ['0,915', 0.915],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234,567', 1234.567],
    ['1,234.567', 1234.567],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1.234.567,89', 1_234_567.89],
    ['1234.567', 1234.567],
    ['1 250', 1250],
    ['1\u00a0234\u00a0567,8', 1_234_567.8],
    ['-5', -5],
    ['−5,5', -5.5],
    ['８５，５', 85.5],
    [' 12 ', 12],
    ['01.250', 1.25],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toEqual({ code: 'number', value });
  });

  it.each([
    ['1.250', [1250, 1.25]],
    ['1,250', [1250, 1.25]],
    ['100.000', [100_000, 100]],
    ['-1.250', [-1250, -1.25]],
  ])('%s may be %j', (text, values) => {
    expect(readNumber(text)).toEqual({ code: 'ambiguous', values });
  });

  it.each([
    '',
    ' ',
    '-',
    '9O',
    '9O%',
    '85%',
    '85,5 %',
    '1.2.3',
    '1.25.000',
    '12.34,5',
    '1.234,567.8',
    '1,234,56',
    '.5',
    ',5',
    '5.',
    '0.234,5',
    '1e5',
    '+5',
    '- 5',
    '1/2',
    '85 5',
    '1 25',
    '0 250',
    'mười',
    '²',
    '٣',
    '1..2',
    '1,,2',
    'Infinity',
    '0x10',
  ])('%j is not a number', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  const written = fc
    .double({ min: -1e9, max: 1e9, noNaN: true })
    .map((value) => Math.round(value * 100) / 100);

  it.each(['vi-VN', 'en-US'])('reads back what %s writes', (locale) => {
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(written, (value) => {
        expect(readNumber(format.format(value))).toEqual({
          code: 'number',
          value: value === 0 ? expect.anything() : value,
        });
      }),
    );
  });

  it('never leaves out the value that was written, and never calls it sure when it is not', () => {
    const plain = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (thousandths) => {
        const value = thousandths / 1000;
        const reading = readNumber(plain.format(value));
        expect(reading?.code === 'number' ? [reading.value] : reading?.values).toContain(value);
      }),
    );
  });
});
