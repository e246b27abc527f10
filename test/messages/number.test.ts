import fc from 'fast-check';
import { formatNumber } from '../../src/messages/number';
import { readNumber } from '../../src/text/number';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [31, '31'],
    [38.5, '38,5'],
    [0.915, '0,915'],
    [-2.62, '-2,62'],
    [1000, '1.000'],
    [42_500_000, '42.500.000'],
    [1_234_567.891, '1.234.567,891'],
    [0.1 + 0.2, '0,3'],
    [87.40000000000001, '87,4'],
    [0.0000001, '0,0000001'],
  ])('%d is written %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('writes what can be read again, one way or the other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (hundredths) => {
        const value = hundredths / 100;
        const reading = readNumber(formatNumber(value));
        const values = reading?.code === 'ambiguous' ? reading.values : [reading?.value];
        expect(values).toContain(value === 0 ? 0 : value);
      }),
    );
  });
});
