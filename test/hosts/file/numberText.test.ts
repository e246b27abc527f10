import fc from 'fast-check';
import { parseNumberAt } from '../../../src/hosts/file/numberText';
import { PlainCell } from '../../../src/hosts/file/plainCell';
import { bytesOf } from '../../support/zip';

const parse = (text: string): number | undefined => parseNumberAt(`<v>${text}</v>`, 3, 3 + text.length);

describe('parseNumberAt', () => {
  it.each([
    ['0', 0],
    ['-0.25', -0.25],
    ['007', 7],
    ['5.', 5],
    ['.5', 0.5],
    ['+5', 5],
    [' 5 ', 5],
    ['1E3', 1000],
    ['0.91500000000000004', 0.915],
    ['9007199254740993', 9007199254740992],
  ])('reads %p as %p', (text, value) => {
    expect(parse(text)).toBe(value);
  });

  it.each(['', '-', '.', '-.', '1.2.3', '1,5', '9O', '1e', 'NaN', 'Infinity', '1E999', '0x1F', '١'])(
    'does not take %p for a number',
    (text) => {
      expect(parse(text)).toBeUndefined();
    },
  );

  it('reads any number as it was written, to the last bit, in a text and in the bytes of a plain cell', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.nat({ max: 12 }))
      .map(([digits, places]) => (digits / 10 ** places).toFixed(places));
    const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }).map(String), decimal);
    fc.assert(
      fc.property(number, (text) => {
        expect(parse(text)).toBe(Number(text));
        const cell = new PlainCell();
        if (cell.matches(bytesOf(`<c r="B7" s="12"><v>${text}</v></c>`), 0)) {
          expect(cell.number ?? Number(text)).toBe(Number(text));
          expect([cell.column, cell.style, cell.isShared]).toEqual([1, 12, false]);
        } else expect(text).toMatch(/e/);
      }),
    );
  });
});

describe('PlainCell', () => {
  it.each([
    ['<c r="A1"/>', { column: 0, isBlank: true }],
    ['<c r="XFD1048576" s="3" t="s"><v>12</v></c>', { column: 16383, style: 3, isShared: true, number: 12 }],
    ['<c s="3" r="B1" t="n"><v>-1.5</v></c>', { column: 1, isShared: false, number: -1.5 }],
  ])('recognises %s', (xml, expected) => {
    const cell = new PlainCell();
    expect(cell.matches(bytesOf(xml), 0)).toBe(true);
    expect(cell).toMatchObject({ ...expected, end: xml.length });
  });

  it.each([
    '<c><v>1</v></c>',
    '<c r="1"><v>1</v></c>',
    '<c r="A"><v>1</v></c>',
    '<c r="XFE1"><v>1</v></c>',
    '<c r="A1" t="str"><v>1</v></c>',
    '<c r="A1" t="b"><v>1</v></c>',
    '<c r="A1" cm="1"><v>1</v></c>',
    "<c r='A1'><v>1</v></c>",
    '<c r="A1"><v>1e5</v></c>',
    '<c r="A1"><v>1.2.3</v></c>',
    '<c r="A1"><v></v></c>',
    '<c r="A1"><v>-</v></c>',
    '<c r="A1"><v>.</v></c>',
    '<c r="A1"><v>1</v><f>A1</f></c>',
    '<c r="A1"><f>A1</f><v>1</v></c>',
    '<c r="A1" s="1',
    '<c r="A1"><v>12',
    '<cols r="A1"/>',
    '<x:c r="A1"/>',
  ])('leaves %s to the cursor', (xml) => {
    expect(new PlainCell().matches(bytesOf(xml), 0)).toBe(false);
  });
});
