import type { Random } from '../accuracy/random';

const repeated = (text: string, times: number): string => text.repeat(times);

/** What cells hold that nobody expects; each has stopped or misled some program. */
export const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u00a0',
  '0',
  '-0',
  '1e400',
  'NaN',
  'Infinity',
  '9O%',
  '1.250',
  '01/02/2024',
  '2.1',
  '17.10',
  'TRUE',
  '#REF!',
  "=cmd|' /C calc'!A1",
  '<script>alert(1)</script>',
  '&amp;lt;',
  '_x0000_',
  '\u202etạđ',
  '👩‍🌾'.repeat(40),
  'Hoà'.normalize('NFD'),
  'XÃ EA H’LEO',
  'Chưa đạt vì còn 2 thôn',
  'Đạt 3/5 nội dung',
  repeated('.', 3_000),
  `${repeated('0', 3_000)}x`,
  repeated('( ', 2_000),
  repeated('a\u0301', 1_500),
  repeated('Đạt, ', 800),
  repeated('1.', 1_500),
  repeated('đ', 32_767),
];

/** Numbers that parts claim to hold. */
export const ODD_NUMBERS: readonly string[] = [
  '-1',
  '0',
  '1',
  '2',
  '99',
  '1048576',
  '1048577',
  '16385',
  '2147483647',
  '4294967295',
  '1e308',
  '0x10',
  '1.5',
  '',
  ' 3 ',
  'A1',
  'XFD1048576',
  'XFE1',
  'A1:A1048576',
  'B7:A2',
  'true',
  'rId999',
  '../../evil.xml',
];

export const ODD_FORMATS: readonly string[] = [
  'General',
  '0%',
  'dd/mm/yyyy',
  '[$-42A]#,##0',
  `"${repeated('x', 250)}"`,
  repeated('[', 2_000),
  '0.0E+0;;;@',
  '[h]:mm:ss',
  '\\',
];

/** One to eight pieces of a text, each replaced by what `change` makes of it. */
export function replacedSome(
  text: string,
  pattern: RegExp,
  random: Random,
  change: (found: string) => string,
): string {
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return text;
  const chosen = new Set(Array.from({ length: random.int(1, 8) }, () => random.int(0, places.length - 1)));
  let result = '';
  let from = 0;
  places.forEach((found, place) => {
    if (!chosen.has(place)) return;
    result += text.slice(from, found.index) + change(found[0]);
    from = found.index + found[0].length;
  });
  return result + text.slice(from);
}
