import { clean, withoutEnding } from '../../text/clean';
import { placeAt, placeText, wordsOf, type Place } from '../../text/place';

/** A people's committee that a text names. */
export interface NamedAgency {
  /** "UBND huyện Bắc Sơn" */
  readonly text: string;
  readonly place: Place;
  /** The text says nothing else. */
  readonly isWhole: boolean;
}

const COMMITTEE = ['ubnd', 'uy ban nhan dan'] as const;

/** "UBND HUYỆN BẮC SƠN", "Ủy ban nhân dân xã Hưng Vũ" wherever in a text. */
export function agenciesIn(text: string): readonly NamedAgency[] {
  const words = wordsOf(clean(text));
  return words.flatMap((_, at): readonly NamedAgency[] => {
    const length = COMMITTEE.map((key) => key.split(' '))
      .filter((lead) => lead.every((key, place) => words[at + place]?.key === key))
      .map((lead) => lead.length)[0];
    if (length === undefined) return [];
    const place = placeAt(words, at + length);
    if (place === undefined) return [];
    const used = length + place.kind.split(' ').length + place.name.split(' ').length;
    return [{ text: `UBND ${placeText(place)}`, place, isWhole: at === 0 && words.length <= used }];
  });
}

/** "ỦY BAN NHÂN DÂN" alone: the name stands in the line below. */
export const isBareCommittee = (text: string): boolean => {
  const keys = wordsOf(clean(text)).map(({ key }) => key);
  return COMMITTEE.some((key) => keys.join(' ') === key);
};

/** Ministries' fields, as the offices of provinces and districts are called after them. */
const OFFICE = /^(sở|phòng|văn phòng|chi cục|ban chỉ đạo) (.{3,90})$/iu;
const JOINS = new Set(['và', '-', '–']);

/** "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG" → "Sở Nông nghiệp và Môi trường"; a text in mixed case stays. */
export function officeIn(written: string): string | undefined {
  const text = withoutEnding(clean(written), '.;:');
  const [, lead = '', field = ''] = OFFICE.exec(text) ?? [];
  if (lead === '' || text.split(' ').length > 12) return undefined;
  if (text !== text.toUpperCase()) return /^\p{Lu}/u.test(text) ? text : undefined;
  const words = field.toLowerCase().split(' ');
  const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const cased = words.map((word, at) => (at === 0 || JOINS.has(words[at - 1] ?? '') ? upper(word) : word));
  return `${upper(lead.toLowerCase())} ${cased.join(' ')}`;
}

/** Cities that stand beside the provinces. */
const CITIES = new Set(['hà nội', 'hồ chí minh', 'hải phòng', 'đà nẵng', 'cần thơ', 'huế']);

export type AgencyLevel = 'province' | 'district' | 'commune';

export function levelOf({ kind, name }: Place): AgencyLevel {
  switch (kind) {
    case 'tỉnh':
      return 'province';
    case 'thành phố':
      return CITIES.has(name.toLowerCase()) ? 'province' : 'district';
    case 'thị xã':
    case 'huyện':
    case 'quận':
      return 'district';
    case 'thị trấn':
    case 'đặc khu':
    case 'phường':
    case 'xã':
      return 'commune';
  }
}
