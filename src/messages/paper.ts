import { termOf } from '../criteria/set';
import type { CriteriaSets } from '../criteria/sets';
import type { PaperFacts } from '../tables/paper/facts';
import { monthText } from './day';
import { setNoun, setTerm } from './setTitle';

/** What a paper's symbol stands for: "15/BC-UBND" is of a report. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\/BC-/u, 'Báo cáo'],
  [/\/TTr-/u, 'Tờ trình'],
  [/\/QĐ-/u, 'Quyết định'],
];

/** Room to write by hand. */
const ROOM = '      ';

/** "ngày      tháng 3 năm 2024": what is not known yet is left to be written by hand. */
function dayLine(date: string | undefined, blank: string): string {
  const [year, month, day] = (date ?? '').split('-');
  const monthly = month === undefined ? blank : monthText(Number(month));
  return `ngày ${day ?? blank} tháng ${monthly} năm ${year === undefined || year === '' ? blank : year}`;
}

/** "(Kèm theo Kế hoạch số …)": the line that ties a table to the paper that it belongs to. */
export function attachedLine({ number = '', date, agency, period }: PaperFacts): string {
  const kind = KINDS.find(([symbol]) => symbol.test(number))?.[1] ?? 'Kế hoạch';
  const head = `${kind} số ${number === '' ? `${ROOM}/KH-UBND` : number} ${dayLine(date, ROOM)}`;
  const line = `èm theo ${head}${agency === undefined ? '' : ` của ${agency}`}`;
  return period === undefined ? `(K${line})` : `(Kết quả đến ${period}; k${line})`;
}

/** "XÃ NÔNG THÔN MỚI, XÃ NÔNG THÔN MỚI NÂNG CAO GIAI ĐOẠN 2021 - 2025": "" where nothing was reviewed. */
function setsLine(sets: CriteriaSets): string {
  const terms = new Map<string, string[]>();
  for (const set of sets) {
    const { first, last } = termOf(set);
    const key = `${String(first)} ${String(last)}`;
    terms.set(key, [...(terms.get(key) ?? []), setNoun(set)]);
  }
  return [...terms.values()]
    .map((nouns, place) => {
      const [of] = sets.filter((set) => setNoun(set) === nouns[0]);
      return `${nouns.join(', ')}${of === undefined ? '' : ` ${setTerm(of)}`}${place < terms.size - 1 ? ';' : ''}`;
    })
    .join(' ')
    .toUpperCase();
}

/** A table's title with what it is about: the sets and the territory, in a line below. */
export function paperTitle(title: string, sets: CriteriaSets, { territory }: PaperFacts): string {
  const about = [
    setsLine(sets),
    territory === undefined ? '' : `trên địa bàn ${territory}`.toUpperCase(),
  ].filter((part) => part !== '');
  return about.length === 0 ? title : `${title}\n${about.join(' ')}`;
}

/** The place for signatures below a table, as Nghị định 30/2020/NĐ-CP has it; names and days are people's. */
export const SIGNATURE = {
  author: 'NGƯỜI LẬP BIỂU',
  authorHint: '(Ký, ghi rõ họ tên)',
  head: 'THỦ TRƯỞNG ĐƠN VỊ',
  headHint: '(Ký, đóng dấu, ghi rõ họ tên)',
} as const;

/** Who signs, and the line of place and day above; "KT. CHỦ TỊCH - PHÓ CHỦ TỊCH". */
export const signatureTexts = ({ place, date, position = SIGNATURE.head }: PaperFacts) => ({
  day: `${place ?? '................'}, ${dayLine(date, '......')}`,
  head: position.split(',').join(' -'),
});

/** As `signatureTexts` writes it, whatever is known of it. */
export const isDayLine = (text: string): boolean => /, ngày .{1,12} tháng .{1,12} năm /u.test(text);
