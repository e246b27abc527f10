/** Typed from the fonts' own charts, not from the reader's tables: letter, TCVN3 character, VNI characters. */
const LETTERS =
  'à µ aø|ả ¶ aû|ã · aõ|á ¸ aù|ạ ¹ aï|ă ¨ aê|ằ » aè|ẳ ¼ aú|ẵ ½ aü|ắ ¾ aé|ặ Æ aë|â © aâ|ầ Ç aà|ẩ È aå|ẫ É aã|ấ Ê aá|ậ Ë aä|' +
  'è Ì eø|ẻ Î eû|ẽ Ï eõ|é Ð eù|ẹ Ñ eï|ê ª eâ|ề Ò eà|ể Ó eå|ễ Ô eã|ế Õ eá|ệ Ö eä|' +
  'ì × ì|ỉ Ø æ|ĩ Ü ó|í Ý í|ị Þ ò|' +
  'ò ß oø|ỏ á oû|õ â oõ|ó ã où|ọ ä oï|ô « oâ|ồ å oà|ổ æ oå|ỗ ç oã|ố è oá|ộ é oä|ơ ¬ ô|ờ ê ôø|ở ë ôû|ỡ ì ôõ|ớ í ôù|ợ î ôï|' +
  'ù ï uø|ủ ñ uû|ũ ò uõ|ú ó uù|ụ ô uï|ư \u00ad ö|ừ õ öø|ử ö öû|ữ ÷ öõ|ứ ø öù|ự ù öï|' +
  'ỳ ú yø|ỷ û yû|ỹ ü yõ|ý ý yù|ỵ þ î|đ ® ñ';

const tcvn3 = new Map<string, string>();
const vni = new Map<string, string>();
for (const entry of LETTERS.split('|')) {
  const [letter = '', first = '', second = ''] = entry.split(' ');
  tcvn3.set(letter, first);
  vni.set(letter, second);
  vni.set(letter.toUpperCase(), second.toUpperCase());
}
for (const [letter, stored] of ['Ă ¡', 'Â ¢', 'Ê £', 'Ô ¤', 'Ơ ¥', 'Ư ¦', 'Đ §'].map((pair) =>
  pair.split(' '),
)) {
  tcvn3.set(letter ?? '', stored ?? '');
}

function encode(text: string, table: ReadonlyMap<string, string>): string | undefined {
  let stored = '';
  for (const letter of text) {
    const known = table.get(letter);
    if (known === undefined && letter.charCodeAt(0) > 0x7e) return undefined;
    stored += known ?? letter;
  }
  return stored;
}

export interface LegacyText {
  readonly value: string;
  readonly fontName: string;
}

/** A text as a machine with TCVN3 fonts stores it; `undefined` where those fonts lack a letter. */
export function asTcvn3(text: string): LegacyText | undefined {
  const written = text.normalize('NFC');
  const plain = encode(written, tcvn3);
  if (plain !== undefined) return { value: plain, fontName: '.VnTime' };
  if (written !== written.toUpperCase()) return undefined;
  const lower = encode(written.toLowerCase(), tcvn3);
  return lower === undefined ? undefined : { value: lower, fontName: '.VnTimeH' };
}

export function asVni(text: string): LegacyText | undefined {
  const value = encode(text.normalize('NFC'), vni);
  return value === undefined ? undefined : { value, fontName: 'VNI-Times' };
}
