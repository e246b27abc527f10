import fc from 'fast-check';
import { readMark, readSymbolMark } from '../../src/text/mark';

describe('readMark', () => {
  it.each([
    ['Đạt', 'met', 'word'],
    ['đạt.', 'met', 'word'],
    ['ĐẠT;', 'met', 'word'],
    ['(Đạt)', 'met', 'word'],
    ['"Đạt"', 'met', 'word'],
    ['Ðạt', 'met', 'word'],
    ['Dat', 'met', 'word'],
    ['Đat', 'met', 'word'],
    ['Đạt'.normalize('NFD'), 'met', 'word'],
    ['Đ\u200bạt\u00a0', 'met', 'word'],
    ['Đạt chuẩn', 'met', 'word'],
    ['Đã  đạt', 'met', 'word'],
    ['Hoàn thành', 'met', 'word'],
    ['hòan thành', 'met', 'word'],
    ['Chưa đạt', 'unmet', 'word'],
    ['CHƯA\nĐẠT', 'unmet', 'word'],
    ['chua dat', 'unmet', 'word'],
    ['Chưa', 'unmet', 'word'],
    ['Chưa đạt chuẩn', 'unmet', 'word'],
    ['Chưa hoàn thành', 'unmet', 'word'],
    ['Không đạt', 'unmet', 'word'],
    ['Ko đạt', 'unmet', 'word'],
    ['K.đạt', 'unmet', 'word'],
    ['Không áp dụng', 'not-applicable', 'word'],
    ['KAD', 'not-applicable', 'word'],
    ['Không xét', 'not-applicable', 'word'],
    ['Đ', 'met', 'letter'],
    ['đ', 'met', 'letter'],
    ['Ð', 'met', 'letter'],
    ['K', 'unmet', 'letter'],
    ['KĐ', 'unmet', 'letter'],
    ['CĐ', 'unmet', 'letter'],
    ['x', 'met', 'cross'],
    ['X', 'met', 'cross'],
    ['×', 'met', 'cross'],
    ['✗', 'unmet', 'cross'],
    ['✘', 'unmet', 'cross'],
    ['✓', 'met', 'tick'],
    ['✔️', 'met', 'tick'],
    ['√', 'met', 'tick'],
    ['v', 'met', 'tick'],
    ['V', 'met', 'tick'],
    ['+', 'met', 'plus'],
    ['＋', 'met', 'plus'],
    ['-', 'unmet', 'plus'],
    ['–', 'unmet', 'plus'],
    ['1', 'met', 'digit'],
    ['１', 'met', 'digit'],
    ['0', 'unmet', 'digit'],
  ])('%j is %s by %s', (text, verdict, sign) => {
    expect(readMark(text)).toEqual({ verdict, sign });
  });

  it.each([
    '',
    ' ',
    'Gần đạt',
    'Đạt một phần',
    'Có',
    'Không',
    'C',
    'D',
    'KD',
    'CD',
    'Đất',
    'Dạy',
    'Đắt',
    'Đạp',
    'Chứa',
    'Chùa đạt',
    'Đạt 85%',
    'Đạt/Chưa đạt',
    'Đạt, chưa đạt',
    'xx',
    '2',
    '10',
    '01',
    '?',
    '☒',
    '☐',
    'N/A',
    'đạt không',
    'Chưa có số liệu',
    'không chưa đạt',
    'ü',
    '__',
  ])('%j leaves a doubt', (text) => {
    expect(readMark(text)).toBeUndefined();
  });

  const spaces = fc.string({ unit: fc.constantFrom(' ', '\u00a0', '\n', '\u200b'), maxLength: 3 });
  it.each([
    ['đạt', 'met'],
    ['chưa đạt', 'unmet'],
    ['không đạt', 'unmet'],
    ['không áp dụng', 'not-applicable'],
  ])('%s is %s in any case, form, spacing and punctuation', (words, verdict) => {
    fc.assert(
      fc.property(
        spaces,
        fc.constantFrom('', '.', ';', ',', ' .'),
        fc.constantFrom('NFC', 'NFD'),
        fc.boolean(),
        (space, end, form, capitals) => {
          const text = `${space}${words.split(' ').join(` ${space}`)}${end}${space}`.normalize(form);
          expect(readMark(capitals ? text.toUpperCase() : text)?.verdict).toBe(verdict);
        },
      ),
    );
  });

  it('never turns a "chưa" or "không" into met', () => {
    const word = fc.constantFrom('đạt', 'chuẩn', 'hoàn thành', 'áp dụng', 'yêu cầu', 'có', 'đã', 'dat');
    fc.assert(
      fc.property(
        fc.constantFrom('chưa', 'không', 'Chua', 'KHÔNG', 'ko'),
        fc.array(word, { maxLength: 3 }),
        (no, words) => {
          expect(readMark([no, ...words].join(' '))?.verdict).not.toBe('met');
        },
      ),
    );
  });
});

describe('readSymbolMark', () => {
  it.each([
    ['ü', 'Wingdings', 'met', 'tick'],
    ['\uf0fc', 'Wingdings', 'met', 'tick'],
    ['þ', 'wingdings', 'met', 'tick'],
    ['û', 'Wingdings', 'unmet', 'cross'],
    ['P', 'Wingdings 2', 'met', 'tick'],
    ['O', 'Wingdings 2', 'unmet', 'cross'],
    ['a', 'Webdings', 'met', 'tick'],
    ['r', 'Webdings', 'unmet', 'cross'],
    ['Ö', 'Symbol', 'met', 'tick'],
  ])('%j in %s is %s', (text, font, verdict, sign) => {
    expect(readSymbolMark(text, font)).toEqual({ verdict, sign });
  });

  it.each([
    ['ü', 'Times New Roman'],
    ['ü', undefined],
    ['Đạt', 'Wingdings'],
    ['ý', 'Wingdings'],
    ['o', 'Wingdings'],
    ['', 'Wingdings'],
    ['P', 'Wingdings 3'],
  ])('%j in %s says nothing', (text, font) => {
    expect(readSymbolMark(text, font)).toBeUndefined();
  });
});
