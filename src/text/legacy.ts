import { isSyllable } from './syllable';
import { TCVN3 } from './tcvn3';
import { VNI } from './vni';
import { remembering } from './remember';

export type LegacyEncoding = 'tcvn3' | 'vni';

const TCVN3_FONT = /^@?\.vn/i;
const TCVN3_CAPITALS = /^@?\.vn.*h$/i;
const VNI_FONT = /^@?vni[- ]/i;

/** What a font's name says of its texts: ".VnTime" TCVN3, "VNI-Times" VNI. */
export const legacyEncoding = (fontName: string | undefined): LegacyEncoding | undefined =>
  fontName === undefined ? undefined : encodingOfFont(fontName);

const encodingOfFont = remembering((fontName): LegacyEncoding | undefined => {
  const name = fontName.trim();
  if (TCVN3_FONT.test(name)) return 'tcvn3';
  return VNI_FONT.test(name) ? 'vni' : undefined;
});

/** Letters that only Unicode Vietnamese has, and combining marks: none of them is stored by a legacy font. */
const UNICODE_VIETNAMESE = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|\p{M}/u;
const HIGH = /[\u00a1-\u00ff]/u;
/** Unbroken runs of letters and of the characters that legacy fonts draw as letters. */
const LEGACY_WORDS = /[A-Za-z\u00a1-\u00ff]+/gu;

/** Pairs first; no mark of a pair is a letter by itself. */
const VNI_STORED = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ñíìæóòôöî]/giu;

const decode: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  tcvn3: (text) => text.replace(/[\u00a1-\u00fe]/gu, (character) => TCVN3.get(character) ?? character),
  vni: (text) => text.replace(VNI_STORED, (stored) => VNI.get(stored) ?? stored),
};

/** Everyday words whose stored form an encoding would read as something nobody writes: "Không" as "Khụng". */
const UNICODE_WORDS = new Set('không có còn xã xóm thôn nông công hóa hòa'.split(' '));

interface WordPair {
  readonly stored: string;
  readonly decoded: string;
}

/** The words with characters beyond ASCII, as stored and as the encoding reads them. */
const highWords = (text: string, encoding: LegacyEncoding): readonly WordPair[] =>
  (text.match(LEGACY_WORDS) ?? [])
    .filter((stored) => HIGH.test(stored))
    .map((stored) => ({ stored, decoded: decode[encoding](stored) }));

/** As it stands; not cleaned, for the soft hyphen of TCVN3 is a letter. */
const isVietnamese = (word: string): boolean => isSyllable(word.replace(/[Ðð]/gu, 'đ'));

/**
 * Typed in Unicode although the font is a legacy one: it has a letter that the encoding lacks, or reads as
 * Vietnamese as it stands and only so.
 */
function isUnicode(text: string, encoding: LegacyEncoding): boolean {
  if (UNICODE_VIETNAMESE.test(text)) return true;
  const words = highWords(text, encoding);
  if (words.length === 0 || !words.every(({ stored }) => isVietnamese(stored))) return false;
  return (
    words.some(({ decoded }) => !isSyllable(decoded)) ||
    words.every(({ stored }) => UNICODE_WORDS.has(stored.toLowerCase()))
  );
}

/**
 * The text as the font shows it. Texts in other fonts, and Unicode Vietnamese inside a legacy font, come back as
 * they are. To be called before `clean`: TCVN3 stores letters as characters that cleaning removes.
 */
export function decodeLegacy(text: string, fontName: string | undefined): string {
  const encoding = legacyEncoding(fontName);
  if (encoding === undefined || isUnicode(text, encoding)) return text;
  const decoded = decode[encoding](text);
  return encoding === 'tcvn3' && TCVN3_CAPITALS.test(fontName?.trim() ?? '')
    ? decoded.toUpperCase()
    : decoded;
}

/** Characters that are no letters, so that beside letters they betray a legacy text: "Kh«ng", "§¹t". */
const SIGNS = /[\u00a1-\u00bf\u00d7\u00f7]/gu;
const BETWEEN_LETTERS =
  /[A-Za-z][\u00a1\u00a4\u00a6\u00a7\u00a8\u00a9\u00ab\u00ac\u00ae\u00b6\u00b8\u00bb-\u00be][A-Za-z]/u;
const ENOUGH = 2;

/** Behind a word such a sign may be a footnote or a product: "H¹", "N·". */
const WEAK_END = /[\u00b7\u00b9]$/u;

/** How much speaks for a word being stored in a legacy encoding: characters that no text has there. */
function evidence(stored: string, encoding: LegacyEncoding): number {
  if (isVietnamese(stored) || !/[A-Za-z]/.test(stored)) return 0;
  if (encoding === 'vni') return stored.match(/[\u00c0-\u00ff]/gu)?.length ?? 0;
  const signs = (stored.match(SIGNS)?.length ?? 0) - (WEAK_END.test(stored) ? 0.5 : 0);
  return BETWEEN_LETTERS.test(stored) ? signs + 1 : signs;
}

/** Every word with special characters becomes a Vietnamese syllable. */
const readable = (text: string, encoding: LegacyEncoding): boolean =>
  highWords(text, encoding).every(({ decoded }) => isSyllable(decoded));

function hasEvidence(text: string, encoding: LegacyEncoding): boolean {
  const distinct = new Set(highWords(text, encoding).map(({ stored }) => stored));
  return [...distinct].reduce((sum, stored) => sum + evidence(stored, encoding), 0) >= ENOUGH;
}

/**
 * The encoding of a text whose font says nothing. Answers only where every word with special characters becomes a
 * Vietnamese syllable and characters stand where no other text has them; a single odd sign is not enough.
 */
export function looksLegacy(text: string): LegacyEncoding | undefined {
  if (!HIGH.test(text) || UNICODE_VIETNAMESE.test(text)) return undefined;
  // a text that can be read both ways is left alone, however much speaks for one of them
  const [encoding, other] = (['tcvn3', 'vni'] as const).filter((one) => readable(text, one));
  return encoding !== undefined && other === undefined && hasEvidence(text, encoding) ? encoding : undefined;
}
