/** Controls (but not those that are spaces), formats such as U+200B, BOM, soft hyphen; variation selectors, fillers. */
const INVISIBLE =
  /(?![\s\u0085])[\p{Cc}\p{Cf}]|\ufeff|\u034f|[\u115f\u1160\u3164\uffa0]|\p{Variation_Selector}/gu;
const SPACES = /[\s\u0085]+/gu;
/** Tone marks and mũ/trăng that Unicode does not put in order by itself: one combining class. */
const UNORDERED = /[\u0300-\u0303\u0306\u0309]{2,}/gu;
/** ASCII, composed Vietnamese letters, "²–≤≥" with single spaces: most texts, and nothing to do. */
const TIDY =
  /^(?:[\x21-\x7e²\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u00ffĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9–≤≥]+(?: |$))*$(?<! )/u;

/** Excel's own limit for what a cell holds: nothing longer was typed into one. */
const LONGEST_TEXT = 32_767;

const MOST_MARKS = 30;
const PILE = /(\p{M}{30})\p{M}+/gu;

/**
 * Decomposed, with at most thirty marks on one letter: Unicode's own limit (UAX 15, stream-safe text), for putting
 * marks in order takes as long as the square of their number.
 */
export const decomposed = (text: string, form: 'NFD' | 'NFKD' = 'NFD'): string =>
  (text.length > MOST_MARKS ? text.replace(PILE, '$1') : text).normalize(form);

const hatFirst = (run: string): string =>
  run.replace(/[^\u0302\u0306]/gu, '') + run.replace(/[\u0302\u0306]/gu, '');

/**
 * The text as a person reads it: NFC, every kind of space one space, invisible characters gone, the look-alikes
 * of Đ (Icelandic Ð, African Ɖ) made Đ, trimmed. Compatibility characters stay ("m²").
 * Legacy texts must be decoded first: in TCVN3 the soft hyphen is ư and Ð is é.
 * What is longer than a cell can hold is cut.
 */
export function clean(written: string): string {
  const text = written.length > LONGEST_TEXT ? written.slice(0, LONGEST_TEXT) : written;
  if (TIDY.test(text)) return text;
  return decomposed(text.replace(INVISIBLE, ''))
    .replace(UNORDERED, hatFirst)
    .normalize('NFC')
    .replace(/[\u00d0\u0189]/gu, 'Đ')
    .replace(/[\u00f0\u0256]/gu, 'đ')
    .replace(SPACES, ' ')
    .trim();
}

/**
 * The text without any of these characters at its end. (A pattern for it would begin anew at each of them, all
 * through the text.)
 */
export function withoutEnding(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Full-width forms of ASCII ("％", "８５") as ASCII, dashes as "-", comparison signs as "≥" and "≤". */
export const foldSigns = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/gu, '-')
    // U+F0B3 and U+F0A3 are the signs of the Symbol font, as Office pastes them.
    .replace(/[\u2267\u2a7e\uf0b3]/gu, '≥')
    .replace(/[\u2266\u2a7d\uf0a3]/gu, '≤');
