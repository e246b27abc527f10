import fc from 'fast-check';
import { freeSheetName, quotedSheetName, sheetKey } from '../../src/workbook/sheetName';

describe('the name of a new sheet', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['Lộ trình', ['Biểu 01'], 'Lộ trình'],
    ['Lộ trình', ['lộ TRÌNH'], 'Lộ trình (2)'],
    ['Lộ trình', ['Lộ trình'.normalize('NFD')], 'Lộ trình (2)'],
    ['Lộ trình', ['Lộ trình', 'Lộ trình (2)'], 'Lộ trình (3)'],
    ['Tổng hợp 2024/2025', [], 'Tổng hợp 2024 2025'],
    ["'Lộ trình'", [], 'Lộ trình'],
    ["Kế hoạch của 'xã'", [], "Kế hoạch của 'xã"],
    ['[a]:*?/\\b', [], ' a      b'],
    ['History', [], 'History (2)'],
    ['', [], 'Sheet'],
    ['///', [], 'Sheet'],
    ['x'.repeat(40), [], 'x'.repeat(31)],
    ['x'.repeat(40), ['x'.repeat(31)], `${'x'.repeat(27)} (2)`],
    [`${'x'.repeat(30)}😀`, [], 'x'.repeat(30)],
    ['a\u0000b\nc', [], 'a b c'],
  ])('%j beside %j is %j', (wanted, taken, expected) => {
    expect(freeSheetName(wanted, taken)).toBe(expected);
  });

  it('is always legal and free', () => {
    const names = fc.string({ unit: fc.constantFrom(..."aA'[]:*?/\\ ()2ộ", '😀', '\u0000'), maxLength: 40 });
    fc.assert(
      fc.property(names, fc.array(names, { maxLength: 5 }), (wanted, taken) => {
        const name = freeSheetName(wanted, taken);
        expect(name).toMatch(/^[^[\]:*?/\\\p{Cc}\p{Cs}]{1,31}$/u);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/^'|'$/);
        expect(taken.map(sheetKey)).not.toContain(sheetKey(name));
      }),
    );
  });

  it.each([
    ['Lộ trình', "'Lộ trình'"],
    ["Xã 'A'", "'Xã ''A'''"],
  ])('%s in a formula is %s', (name, expected) => {
    expect(quotedSheetName(name)).toBe(expected);
  });
});
