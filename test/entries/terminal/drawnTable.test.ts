import { drawTable } from '../../../src/entries/terminal/drawnTable';

test('draws each column as wide as its widest cell', () => {
  expect(
    drawTable(
      ['Xã', 'Chưa đạt'],
      [
        ['Nhất Tiến', '9, 10'],
        ['Vũ Lễ', ''],
      ],
    ),
  ).toBe(
    [
      '┌───────────┬──────────┐',
      '│ Xã        │ Chưa đạt │',
      '├───────────┼──────────┤',
      '│ Nhất Tiến │ 9, 10    │',
      '│ Vũ Lễ     │          │',
      '└───────────┴──────────┘',
    ].join('\n'),
  );
});

test.each([
  ['colours take no place', '\u001b[1mđạt\u001b[22m', 'đạt '],
  ['accents set by themselves take no place', 'e\u0301m', 'êm '],
  ['letters of two places take two', '漢字', 'đạt1'],
])('%s', (_, cell, asWide) => {
  const ruleOf = (text: string): string => drawTable(['Xã'], [[text], ['bbb']]).split('\n')[0] ?? '';
  expect(ruleOf(cell)).toBe(ruleOf(asWide.trimEnd()));
});

test('a thousand communes are a thousand lines', () => {
  const rows = Array.from({ length: 1_000 }, (_, place) => [`Xã ${String(place)}`, '19/19']);
  expect(drawTable(['Xã', 'Tiêu chí đạt'], rows).split('\n')).toHaveLength(1_004);
});
