import { clean, foldSigns, withoutEnding } from './clean';
import {
  CRITERION_NAMES,
  HEADER_PHRASES,
  HEADER_TEXTS,
  SENTENCE_OR_NAME,
  SENTENCE_WORDS,
} from './communeWords';
import { compareKey, plainKey } from './key';
import { readMark } from './mark';
import { phraseTable, type PhraseTable } from './phrase';
import { readDegree, readGrade } from './rank';
import { tokenise, type Token } from './token';
import { remembering } from './remember';

const headerPhraseAt = phraseTable([[true, HEADER_PHRASES]]);
const headerTextAt = phraseTable([[true, [...HEADER_TEXTS, ...HEADER_PHRASES]]]);
const criterionAt = phraseTable([[true, CRITERION_NAMES]]);
const sentenceAt = phraseTable([[true, SENTENCE_WORDS]]);
const sentenceOrNameAt = phraseTable([[true, SENTENCE_OR_NAME]]);

const MOST_WORDS = 6;
const NUMBERING =
  /^(?:\(?\d{1,3}\)|\d{1,3}[.)]|[IVX]{1,5}[.)]|[a-eđ][.)]|[-+*•]|\d{1,3}(?= +(?:xã|ubnd)(?!\p{L})))\s*/iu;
const OFFICE =
  /^(?:(?:tên (?:xã|đơn vị)|đơn vị(?: báo cáo)?|địa phương) *: *)?(?:(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|đảng ủy|đảng uỷ) +)?/iu;
const COMMUNE = /^(?:xã *: *|xã +|x\. *)/iu;
/** "Xa Vu Son", but not "Xa Dung", which is a commune's whole name. */
const UNACCENTED_COMMUNE = /^xa ?: ?(?=[!-~][ -~]*$)|^xa (?=[!-~]+ [!-~][ -~]*$)/iu;
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^(?:thị trấn(?: ?:)? |tt\. ?|tt )/iu, 'Thị trấn'],
  [/^(?:phường(?: ?:)? |p\. ?)/iu, 'Phường'],
];
const DISTRICT = /(?:^|[ ,(–-])(?:huyện|tỉnh|thị xã|thành phố|tp|h\.)(?![\p{L}])/iu;
const WORD = /^[\p{Lu}\p{N}][\p{L}\p{N}]*(?:['’-][\p{L}\p{N}]+)*$/u;
const LOWER_WORD = /^[\p{Ll}\p{N}]+(?:['’-][\p{L}\p{N}]+)*$/u;
/** A syllable can be spoken: "Yên", "Tý", "Y", but not "YC", "HT". */
const SPOKEN = /[aeiou]|[^y]y|^y$/;
const ROMAN = /^[IVX]+$/;

/** Names are made of syllables: "Mã BC" is none. */
export const isSpoken = (text: string): boolean =>
  text.split(' ').every((word) => SPOKEN.test(plainKey(word)));

const any = (table: PhraseTable<boolean>, tokens: readonly Token[]): boolean =>
  tokens.some((_, at) => table(tokens, at) !== undefined);
const whole = (table: PhraseTable<boolean>, tokens: readonly Token[]): boolean =>
  table(tokens, 0)?.length === tokens.length;

const capitalised = (word: string): string =>
  ROMAN.test(word) && word.length > 1
    ? word
    : word
        .toLowerCase()
        .replace(
          /(^|-|(?<=^r)['’])(\p{L})/gu,
          (_, before: string, letter: string) => before + letter.toUpperCase(),
        );

/** All capitals or all small letters become capitals of each syllable; a name in mixed case stays. */
const asWritten = (name: string): string =>
  name === name.toUpperCase() || name === name.toLowerCase()
    ? name.split(' ').map(capitalised).join(' ')
    : name;

interface Added {
  readonly name: string;
  /** What stands in parentheses behind the name; `undefined` where nothing does. */
  readonly addition: string | undefined;
}

function splitAddition(name: string): Added {
  const open = name.lastIndexOf('(');
  const addition = name.slice(open + 1, -1);
  return open > 0 && name.endsWith(')') && !addition.includes(')')
    ? { name: name.slice(0, open).trimEnd(), addition }
    : { name, addition: undefined };
}

/** "Vũ Sơn (ATK)", "Vũ Sơn, huyện Bắc Sơn"; a district in parentheses stays: it tells two communes apart. */
function withoutAddition(name: string): string {
  const { name: before, addition } = splitAddition(name);
  if (addition !== undefined && !DISTRICT.test(addition)) return withoutAddition(before);
  const district = /(?:,| - ) ?(?:huyện|tỉnh|thị xã|thành phố|tp|h\.)(?!\p{L})/iu.exec(name);
  if (district === null || name.slice(0, district.index).includes('(')) return name;
  return name.slice(0, district.index).trimEnd() || name;
}

interface Typed {
  readonly type: 'commune' | 'town' | 'none';
  /** "Thị trấn"; "" for a commune. */
  readonly prefix: string;
  readonly name: string;
}

function typeOf(text: string): Typed {
  for (const [pattern, prefix] of TYPES) {
    if (pattern.test(text)) return { type: 'town', prefix, name: text.replace(pattern, '') };
  }
  const commune = [COMMUNE, UNACCENTED_COMMUNE].find((pattern) => pattern.test(text));
  return commune === undefined
    ? { type: 'none', prefix: '', name: text }
    : { type: 'commune', prefix: '', name: text.replace(commune, '') };
}

/** Capitals where names have them, or small letters all through where "xã" says that a name follows. */
function hasShape(words: readonly string[], typed: boolean): boolean {
  if (!typed) return words.every((word) => WORD.test(word));
  return (
    WORD.test(words[0] ?? '') ||
    (words.length >= 2 && words.length <= 4 && words.every((word) => LOWER_WORD.test(word)))
  );
}

/** "xã có chợ", "XÃ ĐÃ ĐẠT", "xã hội": no name follows the word. */
function continuesSentence(core: string, tokens: readonly Token[]): boolean {
  const small = core === core.toLowerCase();
  if (sentenceAt(tokens, 0) !== undefined && (small || core === core.toUpperCase())) return true;
  return small
    ? sentenceOrNameAt(tokens, 0) !== undefined
    : tokens.length === 1 && whole(sentenceOrNameAt, tokens);
}

function isName(name: string, type: Typed['type']): boolean {
  const typed = type !== 'none';
  const core = splitAddition(name).name;
  const words = core.split(' ');
  const { tokens } = tokenise(core);
  if (tokens.length === 0 || words.length > MOST_WORDS || !/^[\p{L}\p{N}'’ -]+$/u.test(core)) return false;
  if ((type !== 'town' && !/\p{L}/u.test(core)) || !hasShape(words, typed)) return false;
  if (any(headerPhraseAt, tokens)) return false;
  // there is a "Xã Trung Bình", and no "xã chung"
  if (whole(headerTextAt, tokens) && !(typed && tokens.length > 1)) return false;
  if (typed) return !continuesSentence(core, tokens);
  return (
    core.length >= 2 &&
    isSpoken(core) &&
    !/\p{N}/u.test(core) &&
    !ROMAN.test(core) &&
    !DISTRICT.test(core) &&
    !whole(criterionAt, tokens) &&
    !/^(?:tháng|quý|năm|kỳ|biểu|nhóm|mẫu|đợt|lần) +(?:\d+|[ivx]+)$/iu.test(core) &&
    readMark(core) === undefined &&
    readGrade(tokens, 0) === undefined &&
    readDegree(tokens, 0) === undefined
  );
}

function nameIn(text: string): string | undefined {
  if (text.length > 120) return undefined;
  const written = withoutEnding(foldSigns(clean(text)), '.;:,')
    .replace(NUMBERING, '')
    .replace(OFFICE, '');
  const { type, prefix, name: rest } = typeOf(written);
  const name = withoutAddition(rest.trim());
  if (!isName(name, type)) return undefined;
  return prefix === '' ? asWritten(name) : `${prefix} ${asWritten(name)}`;
}

/**
 * A commune's name out of "Xã Vũ Sơn", "UBND XÃ VŨ SƠN", "1. Xã: Vũ Sơn": "Vũ Sơn"; a town keeps its type:
 * "Thị trấn Bắc Sơn". `undefined` for texts that cannot be one: headers, totals, marks, numbers, districts.
 * A bare text counts by its shape alone, so that a person's name passes too: where it stands must be judged as well.
 */
export const readCommuneName = remembering(nameIn);

/** Equal for one commune's names however written; the type word does not count. */
export const communeKey = remembering((name) => compareKey(typeOf(clean(name)).name));

/** A commune's name that a person typed into a field for it: "vũ sơn" needs no "Xã" there. */
export const readTypedCommuneName = (text: string): string | undefined =>
  readCommuneName(text) ?? readCommuneName(`Xã ${text}`);
