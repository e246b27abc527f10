import { drawTable, folded } from '../../../src/entries/terminal/drawnTable';

const cells = (texts: readonly string[]) => texts.map((text) => ({ text }));

test('draws each column as wide as its widest cell', () => {
  expect(drawTable(cells(['Xã', 'Chưa đạt']), [cells(['Nhất Tiến', '9, 10']), cells(['Vũ Lễ', ''])])).toBe(
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
  const ruleOf = (text: string): string =>
    drawTable(cells(['Xã']), [cells([text]), cells(['bbb'])]).split('\n')[0] ?? '';
  expect(ruleOf(cell)).toBe(ruleOf(asWide.trimEnd()));
});

test('a thousand communes are a thousand lines', () => {
  const rows = Array.from({ length: 1_000 }, (_, place) => cells([`Xã ${String(place)}`, '19/19']));
  expect(drawTable(cells(['Xã', 'Tiêu chí đạt']), rows).split('\n')).toHaveLength(1_004);
});

const WIDE = [
  cells(['Chiến Thắng', 'Nông thôn mới nâng cao', '15/19', '9, 10, 11, 17']),
  [{ text: 'Vũ Lễ' }, { text: 'Nông thôn mới' }, { text: '17/19', paint: (text: string) => `<${text}>` }],
];

test.each([40, 50, 60])('folds what is wider than a terminal of %d letters, and loses nothing', (room) => {
  const table = drawTable(cells(['Xã', 'Bộ tiêu chí', 'Tiêu chí đạt', 'Chưa đạt']), WIDE, room);
  const lines = table.split('\n').map((line) => line.replace(/[<>]/gu, ''));
  for (const line of lines) expect(line).toHaveLength(lines[0]?.length ?? 0);
  expect(lines[0]?.length).toBeLessThanOrEqual(room);
  for (const word of WIDE.flat().flatMap(({ text }) => text.split(' '))) expect(table).toContain(word);
});

test('a word that is wider than a line has one of its own', () => {
  expect(folded('a rất-dài-quá b', 5)).toEqual(['a', 'rất-dài-quá', 'b']);
});
