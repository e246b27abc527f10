import { plainKey } from '../text/key';

/** A word of every wording still counts a little, one of a single wording most. */
const LEAST = 0.3;
const GAIN = 1.2;
/** A word of no wording: rarer than most, but people write with words that the decision does not need. */
const UNSEEN = 1;
/** A number alone says little. */
const NUMBER = 0.5;
/** A set of a few conditions tells as little of how rare a word is as if it were a set of so many. */
const FEWEST_WORDINGS = 60;

/** What officials shorten in headings, or call by its everyday name. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['antt', 'an ninh trat tu'],
  ['attp', 'an toan thuc pham'],
  ['bhyt', 'bao hiem y te'],
  ['bq', 'binh quan'],
  ['bth', 'be tong hoa'],
  ['btxm', 'be tong hoa'],
  ['bvmt', 'bao ve moi truong'],
  ['bvtv', 'bao ve thuc vat'],
  ['cbcc', 'can bo cong chuc'],
  ['cntt', 'cong nghe thong tin'],
  ['csht', 'co so ha tang'],
  ['cshttm', 'co so ha tang thuong mai'],
  ['csvc', 'co so vat chat'],
  ['ctr', 'chat thai ran'],
  ['dc', 'da chieu'],
  ['gd', 'giao duc'],
  ['gd dt', 'giao duc dao tao'],
  ['htct', 'he thong chinh tri'],
  ['httnv', 'hoan thanh tot nhiem vu'],
  ['htx', 'hop tac xa'],
  ['ktnt', 'kinh te nong thon'],
  ['ktxh', 'kinh te xa hoi'],
  ['ld', 'lao dong'],
  ['mt', 'moi truong'],
  ['ntm', 'nong thon moi'],
  ['nvh', 'nha van hoa'],
  ['pctt', 'phong chong thien tai'],
  ['pt', 'phat trien'],
  ['qp an', 'quoc phong an ninh'],
  ['qpan', 'quoc phong an ninh'],
  ['rac', 'chat thai ran'],
  ['rac thai', 'chat thai ran'],
  ['sd', 'su dung'],
  ['sdd', 'suy dinh duong'],
  ['sx', 'san xuat'],
  ['sxkd', 'san xuat kinh doanh'],
  ['tcpl', 'tiep can phap luat'],
  ['tcqg', 'tieu chi quoc gia'],
  ['tcsx', 'to chuc san xuat'],
  ['thcs', 'trung hoc co so'],
  ['thon buon', 'thon ban'],
  ['thon lang', 'thon ban'],
  ['thon xom', 'thon ban'],
  ['tm', 'thuong mai'],
  ['tnbq', 'thu nhap binh quan'],
  ['tt tt', 'thong tin truyen thong'],
  ['tthc', 'thu tuc hanh chinh'],
  ['tttt', 'thong tin truyen thong'],
  ['vh', 'van hoa'],
  ['vsmt', 've sinh moi truong'],
  ['vsty', 've sinh thu y'],
]);
const LONGEST_FIRST = [...ABBREVIATIONS.keys()].sort((a, b) => b.length - a.length);
const ABBREVIATED = new RegExp(String.raw`\b(?:${LONGEST_FIRST.join('|')})\b`, 'gu');

/** For comparing wordings: "tỉ lệ" is "tỷ lệ", "kỹ" is "kĩ", "qui" is "quy", "BHYT" is "bảo hiểm y tế". */
export const wordKey = (text: string): string =>
  plainKey(text)
    .replace(/\b(t|k|l|m|s|h|qu)y\b/gu, '$1i')
    .replace(ABBREVIATED, (short) => ABBREVIATIONS.get(short) ?? short);

/**
 * How much each word tells of which wording it stands in: by its inverse document frequency over a set's wordings,
 * each given as all its forms.
 */
export function wordWeights(wordings: readonly (readonly string[])[]): (word: string) => number {
  const frequency = new Map<string, number>();
  for (const forms of wordings) {
    for (const word of new Set(forms.flatMap((form) => wordKey(form).split(' ')))) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
    }
  }
  const rarest = Math.log(Math.max(wordings.length, FEWEST_WORDINGS));
  return (word) => {
    if (/^\d+$/.test(word)) return NUMBER;
    const found = frequency.get(word);
    return found === undefined ? UNSEEN : LEAST + GAIN * (1 - Math.log(found) / rarest);
  };
}
