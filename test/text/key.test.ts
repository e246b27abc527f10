import fc from 'fast-check';
import { compareKey, plainKey } from '../../src/text/key';

describe('compareKey', () => {
  it.each([
    ['Hoà Bình', 'Hòa Bình'],
    ['thuỷ lợi', 'thủy lợi'],
    ['QUÝ', 'qúy'],
    ['khoẻ', 'khỏe'],
    ['hoá chất', 'HÓA  CHẤT'],
    ['Ðạt', 'Đạt'],
    ['75% – 80%', '75%-80%'],
    ['“Đạt”', '"đạt"'],
    ['R’Moan', "R'moan"],
    ['Kinh tế - xã hội', 'Kinh tế–xã hội'],
    ['…', '...'],
    ['Nghie\u0323\u0302p', 'nghiệp'],
  ])('%s = %s', (one, other) => {
    expect(compareKey(one)).toBe(compareKey(other));
  });

  it.each([
    ['hóa', 'hoà'],
    ['Hoà', 'Hoả'],
    ['Hòa', 'Hóa'],
    ['Tân Lập', 'Tấn Lập'],
    ['Vũ Lễ', 'Vũ Lê'],
    ['Đông', 'Dông'],
    ['Sơn', 'Son'],
    ['Ăn', 'Ân'],
    ['Xã 1', 'Xã 2'],
    ['m²', 'm2'],
  ])('%s ≠ %s', (one, other) => {
    expect(compareKey(one)).not.toBe(compareKey(other));
  });

  const VOWELS = ['oa', 'oe', 'uy', 'uê', 'iê', 'ươ', 'uô', 'ia'] as const;
  const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const;

  it('does not see on which vowel of a syllable the tone stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'h', 'th', 'q', 'ngh', 'đ'),
        fc.constantFrom(...VOWELS),
        fc.constantFrom('', 'n', 'ng', 'ch'),
        fc.constantFrom(...TONES),
        (onset, vowels, coda, tone) => {
          const [first = '', second = ''] = vowels;
          const onFirst = `${onset}${first}${tone}${second}${coda}`;
          const onSecond = `${onset}${first}${second}${tone}${coda}`;
          expect(compareKey(onFirst.normalize('NFC'))).toBe(compareKey(onSecond.normalize('NFD')));
        },
      ),
    );
  });

  it('is the same for NFC and NFD', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(compareKey(text.normalize('NFD'))).toBe(compareKey(text.normalize('NFC')));
      }),
    );
  });

  it('tells the five tones apart', () => {
    const keys = ['ma', ...TONES.map((tone) => `ma${tone}`)].map(compareKey);
    expect(new Set(keys).size).toBe(6);
  });
});

describe('plainKey', () => {
  it.each([
    ['Mức đạt chuẩn (%)', 'muc dat chuan %'],
    ['Đánh giá', 'danh gia'],
    ['ĐVT: m²/người', 'dvt m2 nguoi'],
    ['KẾT QUẢ\nTHỰC HIỆN', 'ket qua thuc hien'],
    ['85,5％', '85 5%'],
    ['— …', ''],
    ['ƯỚC', 'uoc'],
  ])('%s', (text, key) => {
    expect(plainKey(text)).toBe(key);
  });

  it('holds words of a-z, 0-9 and % with single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainKey(text)).toMatch(/^(?:[a-z0-9%]+(?: [a-z0-9%]+)*)?$/);
      }),
    );
  });
});
