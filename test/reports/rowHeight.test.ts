import { rowHeight } from '../../src/reports/rowHeight';
import { textWidth } from '../../src/reports/textWidth';

describe('rowHeight', () => {
  it.each([
    ['nothing', '', 10, 1],
    ['what fits', 'Đạt', 10, 1],
    ['what does not', 'Phòng Nông nghiệp và PTNT', 10, 4],
    ['lines of its own', 'một\nhai\nba', 20, 3],
    ['a word longer than the column', 'x'.repeat(50), 10, 7],
    ['wide letters', 'WWWWW', 10, 2],
    ['as many narrow ones', 'iiiii', 10, 1],
  ])('%s', (_, text, width, lines) => {
    expect(rowHeight([{ text, width }])).toBeCloseTo(lines * 16.5 + 3);
  });

  it('is that of the highest cell, and never beyond what Excel has', () => {
    expect(
      rowHeight([
        { text: 'x', width: 10 },
        { text: 'a\nb', width: 10 },
      ]),
    ).toBe(36);
    expect(rowHeight([{ text: 'dài '.repeat(2_000), width: 10 }])).toBe(409);
  });

  it('gives bold and larger letters more room', () => {
    const text = 'Số tiêu chí đạt của từng xã';
    const width = 27;
    expect(rowHeight([{ text, width }])).toBe(19.5);
    expect(rowHeight([{ text, width, bold: true }])).toBe(36);
    expect(rowHeight([{ text, width, size: 14 }])).toBe(2 * 14 * 1.375 + 3);
  });
});

describe('textWidth', () => {
  // as Times New Roman's own tables have it
  it.each([
    ['Danh sach ton tai qua kiem tra', 12.22],
    ['THANH PHO', 5.75],
    ['0123456789', 5],
  ])('of %s is near the font’s', (text, ems) => {
    expect(Math.abs(textWidth(text, { size: 1 }) / ems - 1)).toBeLessThan(0.03);
  });

  it('is the same however the accents are written', () => {
    const text = 'Nguyễn Thị Đường, xã Quỳnh Lưu';
    expect(textWidth(text.normalize('NFD'), { size: 12 })).toBe(
      textWidth(text.normalize('NFC'), { size: 12 }),
    );
    expect(textWidth('ề', { size: 12 })).toBe(textWidth('e', { size: 12 }));
  });
});
