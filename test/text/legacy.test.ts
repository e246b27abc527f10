import fc from 'fast-check';
import { decodeLegacy, legacyEncoding, looksLegacy } from '../../src/text/legacy';
import { isSyllable } from '../../src/text/syllable';

// Written down a second time and in another shape than in src, so that a slip in one table shows.
const TCVN3_LETTERS =
  'à=µ ả=¶ ã=· á=¸ ạ=¹ ă=¨ ằ=» ẳ=¼ ẵ=½ ắ=¾ ặ=Æ â=© ầ=Ç ẩ=È ẫ=É ấ=Ê ậ=Ë đ=® ' +
  'è=Ì ẻ=Î ẽ=Ï é=Ð ẹ=Ñ ê=ª ề=Ò ể=Ó ễ=Ô ế=Õ ệ=Ö ì=× ỉ=Ø ĩ=Ü í=Ý ị=Þ ' +
  'ò=ß ỏ=á õ=â ó=ã ọ=ä ô=« ồ=å ổ=æ ỗ=ç ố=è ộ=é ơ=¬ ờ=ê ở=ë ỡ=ì ớ=í ợ=î ' +
  'ù=ï ủ=ñ ũ=ò ú=ó ụ=ô ư=\u00ad ừ=õ ử=ö ữ=÷ ứ=ø ự=ù ỳ=ú ỷ=û ỹ=ü ý=ý ỵ=þ';
const TCVN3_CAPITALS = 'Ă=¡ Â=¢ Ê=£ Ô=¤ Ơ=¥ Ư=¦ Đ=§';
const VNI_LETTERS =
  'á=aù à=aø ả=aû ã=aõ ạ=aï ă=aê ắ=aé ằ=aè ẳ=aú ẵ=aü ặ=aë â=aâ ấ=aá ầ=aà ẩ=aå ẫ=aã ậ=aä đ=ñ ' +
  'é=eù è=eø ẻ=eû ẽ=eõ ẹ=eï ê=eâ ế=eá ề=eà ể=eå ễ=eã ệ=eä í=í ì=ì ỉ=æ ĩ=ó ị=ò ' +
  'ó=où ò=oø ỏ=oû õ=oõ ọ=oï ô=oâ ố=oá ồ=oà ổ=oå ỗ=oã ộ=oä ơ=ô ớ=ôù ờ=ôø ở=ôû ỡ=ôõ ợ=ôï ' +
  'ú=uù ù=uø ủ=uû ũ=uõ ụ=uï ư=ö ứ=öù ừ=öø ử=öû ữ=öõ ự=öï ý=yù ỳ=yø ỷ=yû ỹ=yõ ỵ=î';

const table = (text: string): readonly (readonly [letter: string, stored: string])[] =>
  text.split(' ').map((pair) => [pair.charAt(0), pair.slice(2)] as const);
const tcvn3 = [...table(TCVN3_LETTERS), ...table(TCVN3_CAPITALS)];
const vniLower = table(VNI_LETTERS);
const vni = [
  ...vniLower,
  ...vniLower.map(([letter, stored]) => [letter.toUpperCase(), stored.toUpperCase()] as const),
];
const encoder = (pairs: readonly (readonly [string, string])[]): ((text: string) => string) => {
  const map = new Map(pairs);
  return (text) => Array.from(text.normalize('NFC'), (letter) => map.get(letter) ?? letter).join('');
};
const toTcvn3 = encoder(tcvn3);
const toVni = encoder(vni);

describe('the tables', () => {
  it('have all 67 letters with marks, in both cases for VNI', () => {
    const all = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';
    expect([...all]).toHaveLength(67);
    expect(new Set(table(TCVN3_LETTERS).map(([letter]) => letter))).toEqual(new Set(all));
    expect(new Set(vni.map(([letter]) => letter))).toEqual(new Set(all + all.toUpperCase()));
  });

  it.each(tcvn3)('TCVN3 %s', (letter, stored) => {
    expect(decodeLegacy(`b${stored}n`, '.VnTime')).toBe(`b${letter}n`);
  });

  it.each(vni)('VNI %s', (letter, stored) => {
    expect(decodeLegacy(`B${stored}n`, 'VNI-Times')).toBe(`B${letter}n`);
  });

  it.each(vniLower.filter(([, stored]) => stored.length === 2))(
    'VNI %s with a small mark on a capital',
    (letter, stored) => {
      expect(decodeLegacy(`${stored.charAt(0).toUpperCase()}${stored.slice(1)} ñ`, 'VNI-Times')).toBe(
        `${letter.toUpperCase()} đ`,
      );
    },
  );
});

describe('decodeLegacy', () => {
  it.each([
    ['X· Vò S¬n', '.VnTime', 'Xã Vũ Sơn'],
    ['X· Vò S¬n', '.VnTimeH', 'XÃ VŨ SƠN'],
    ['x· nhÊt tiÕn', '.VnArialH', 'XÃ NHẤT TIẾN'],
    ['Ch­a ®¹t', '.VnTime', 'Chưa đạt'],
    ['§¹t chuÈn', '.vntime', 'Đạt chuẩn'],
    ['TriÖu ®ång/ng­êi', '.VnArial Narrow', 'Triệu đồng/người'],
    ['Chöa ñaït', 'VNI-Times', 'Chưa đạt'],
    ['XAÕ VUÕ SÔN', 'VNI-Times', 'XÃ VŨ SƠN'],
    ['ñöôïc höôùng', 'VNI-Helve', 'được hướng'],
    ['Tyû leä', 'VNI-Times', 'Tỷ lệ'],
    ['Dat 85,5%', '.VnTime', 'Dat 85,5%'],
    ['3 m²', '.VnTime', '3 m²'],
  ])('%j in %s is %j', (stored, font, text) => {
    expect(decodeLegacy(stored, font)).toBe(text);
  });

  it.each([
    ['Xã Vũ Sơn', '.VnTime'],
    ['Xã Vũ Sơn', '.VnTimeH'],
    ['Chưa đạt'.normalize('NFD'), '.VnTime'],
    ['Hà', '.VnTime'],
    ['Không', '.VnTime'],
    ['Không có', 'VNI-Times'],
    ['X· Vò S¬n', 'Times New Roman'],
    ['X· Vò S¬n', undefined],
    ['Chöa ñaït', 'Arial'],
  ])('leaves %j in %s alone', (text, font) => {
    expect(decodeLegacy(text, font)).toBe(text);
  });

  it('gives back what was encoded, whatever stands side by side', () => {
    const lower = fc.string({
      unit: fc.constantFrom(...table(TCVN3_LETTERS).map(([letter]) => letter), 'a', 'o', 'u', 'n', ' '),
    });
    fc.assert(
      fc.property(lower, (text) => {
        const odd = `§ ${text}`; // Đ tells that the text is no Unicode
        expect(decodeLegacy(toTcvn3(text) + odd.slice(0, 1), '.VnTime')).toBe(`${text}Đ`);
      }),
    );
  });

  it('gives back what was encoded in VNI in either case', () => {
    const both = fc.string({ unit: fc.constantFrom(...vni.map(([letter]) => letter), 'n', 'T', ' ') });
    fc.assert(
      fc.property(both, (text) => {
        expect(decodeLegacy(`ñaõ ${toVni(text)}`, 'VNI-Times')).toBe(`đã ${text}`);
      }),
    );
  });
});

describe('legacyEncoding', () => {
  it.each([
    ['.VnTime', 'tcvn3'],
    ['.VnTimeH', 'tcvn3'],
    ['@.VnArial', 'tcvn3'],
    ['.vnarial', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['VNI Helve', 'vni'],
    ['Times New Roman', undefined],
    ['VNIfont', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s: %s', (font, encoding) => {
    expect(legacyEncoding(font)).toBe(encoding);
  });
});

const WORDS = (
  'xã vũ sơn nhất tiến hưng tân lập lễ chiến thắng đồng ý có không là và các hộ nghèo tỷ lệ đạt chưa kết quả đánh giá ' +
  'hóa hòa thủy quý khỏe nghiêng giếng gì tiêu chí mức ghi chú ước khoảng triệu người năm thôn bản đường trường nhà ' +
  'tạm dột nát quyết định thu nhập bình quân được hướng yêu cầu cứng từ hệ thống cấp nước tập trung còn tổ'
).split(' ');

describe('isSyllable', () => {
  it.each(WORDS)('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.toUpperCase().normalize('NFD'))).toBe(true);
  });

  it.each(['', 'Chöa', 'ñaït', 'oâng', '§¹t', 'xyz', 'đạtt', 'cà́', 'mặch', 'tàc', 'strong', 'f', '5', 'a-b'])(
    '%j is none',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});

describe('looksLegacy', () => {
  it.each([
    ['X· Vò S¬n', 'tcvn3'],
    ['Kh«ng', 'tcvn3'],
    ['§¹t', 'tcvn3'],
    ['Ch­a ®¹t', 'tcvn3'],
    ['Chöa ñaït', 'vni'],
    ['Xaõ Vuõ Leã', 'vni'],
  ])('%j looks like %s', (text, encoding) => {
    expect(looksLegacy(text)).toBe(encoding);
  });

  it.each([
    'Xã Vũ Sơn',
    'Xã',
    'Hà Bá Hòa',
    'xã có',
    'Ðã có',
    '3 m²',
    'H¹',
    'm¹ n¹',
    '£5 ¥7',
    '«xã»',
    'Company®',
    '5 µm',
    'N·m',
    'café à côté',
    'Köln für',
    'señor niño',
    '§ 5',
    'Đạt¹',
    '',
    'plain text',
  ])('%j does not', (text) => {
    expect(looksLegacy(text)).toBeUndefined();
  });

  const dressed = fc
    .tuple(
      fc.constantFrom(...WORDS),
      fc.constantFrom('', '', '', '²', '¹', '®', '©', '°', '»', '·', '%', ',', '.', ' '),
      fc.constantFrom('', '', '', '«', '§', '(', '±', '¬'),
      fc.constantFrom<(word: string) => string>(
        (word) => word,
        (word) => word.toUpperCase(),
        (word) => word.charAt(0).toUpperCase() + word.slice(1),
      ),
    )
    .map(([word, behind, before, wear]) => before + wear(word) + behind);

  it('never takes Unicode Vietnamese for it', () => {
    fc.assert(
      fc.property(
        fc.array(dressed, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('NFC', 'NFD'),
        (words, form) => {
          expect(looksLegacy(words.join(' ').normalize(form))).toBeUndefined();
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('never takes Vietnamese of Latin-1 letters only for it', () => {
    const latin = fc.constantFrom(
      'xã',
      'có',
      'là',
      'và',
      'hà',
      'hòa',
      'hóa',
      'không',
      'thôn',
      'công',
      'bán',
      'mét',
      'bé',
      'sâu',
      'trên',
      'Ðã',
    );
    fc.assert(
      fc.property(fc.array(latin, { minLength: 1, maxLength: 12 }), (words) => {
        expect(looksLegacy(words.join(' '))).toBeUndefined();
      }),
    );
  });

  it('never takes ASCII for it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(looksLegacy(text)).toBeUndefined();
      }),
    );
  });

  it.each([
    ['tcvn3', toTcvn3],
    ['vni', toVni],
  ] as const)('never names the other encoding for %s', (encoding, encode) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }), (words) => {
        expect([encoding, undefined]).toContain(looksLegacy(encode(words.join(' '))));
      }),
    );
  });
});
