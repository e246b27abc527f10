import { withoutEnding } from './clean';
import { readTypedCommuneName } from './commune';
import { plainKey } from './key';

/** Administrative units, by what stands before their name. */
const PLACE_KINDS = [
  'tỉnh',
  'thành phố',
  'thị xã',
  'thị trấn',
  'huyện',
  'quận',
  'đặc khu',
  'phường',
  'xã',
] as const;
type PlaceKind = (typeof PLACE_KINDS)[number];

export interface Place {
  readonly kind: PlaceKind;
  readonly name: string;
}

const KIND_OF_KEY: ReadonlyMap<string, PlaceKind> = new Map([
  ...PLACE_KINDS.map((kind): [string, PlaceKind] => [plainKey(kind), kind]),
  ['tp', 'thành phố'],
  ['tx', 'thị xã'],
]);
/** "TP Lạng Sơn", "tx. Sơn Tây"; a unit's own word is never shortened further in an agency's name. */
const LONGEST_KIND = 2;
const LONGEST_NAME = 5;

/** In a text of capitals alone nothing but these words tells where a name ends. */
const BEHIND_NAMES = new Set(
  'bao cac cho cua dat den gom giai ke ket khoa ky ngay nam nhiem phong quy so theo thuoc tren trong truoc va van ve'.split(
    ' ',
  ),
);

const CAPITAL = /^\p{Lu}/u;
const ENDINGS = ',.;:)]!?"”';

interface Word {
  readonly text: string;
  readonly key: string;
  /** Nothing further belongs to it. */
  readonly ends: boolean;
}

export const wordsOf = (text: string): readonly Word[] =>
  text
    .replace(/[([“"]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => ({
      text: withoutEnding(word, ENDINGS),
      key: plainKey(word),
      ends: ENDINGS.includes(word.slice(-1)),
    }));

/** "TP." ends with a point and goes on. */
const goesOn = (key: string): boolean => key === 'tp' || key === 'tx';

/** The unit that the words from a place on name. */
export function placeAt(words: readonly Word[], at: number): Place | undefined {
  for (let length = LONGEST_KIND; length >= 1; length -= 1) {
    const lead = words.slice(at, at + length);
    const kind = KIND_OF_KEY.get(lead.map(({ key }) => key).join(' '));
    if (kind === undefined || lead.some(({ ends, key }) => ends && !goesOn(key))) continue;
    const name = nameAt(words, at + length);
    if (name !== undefined) return { kind, name };
  }
  return undefined;
}

function nameAt(words: readonly Word[], at: number): string | undefined {
  const name: string[] = [];
  for (const word of words.slice(at, at + LONGEST_NAME)) {
    const isFirst = name.length === 0;
    const isName = CAPITAL.test(word.text) || (isFirst && /^\d{1,2}$/u.test(word.text));
    const isBehind = BEHIND_NAMES.has(word.key) || KIND_OF_KEY.has(word.key) || word.key === 'thi';
    if (!isName || (!isFirst && isBehind && word.text === word.text.toUpperCase())) break;
    name.push(word.text);
    if (word.ends) break;
  }
  const text = name.join(' ');
  return /^\d+$/u.test(text) ? text : readTypedCommuneName(text);
}

/** The first unit that a text names, "tỉnh Lạng Sơn" in "trên địa bàn tỉnh Lạng Sơn". */
export function placesIn(text: string): readonly Place[] {
  const words = wordsOf(text);
  return words.flatMap((_, at) => placeAt(words, at) ?? []);
}

export const placeText = ({ kind, name }: Place): string => `${kind} ${name}`;
