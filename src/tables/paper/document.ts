import { clean, withoutEnding } from '../../text/clean';
import { plainKey } from '../../text/key';

/** A document that a text names: "Kế hoạch số 184/KH-UBND ngày 13/9/2023 của UBND tỉnh Lạng Sơn". */
export interface NamedDocument {
  /** As it is written there, from its kind to who issued it. */
  readonly text: string;
  /** "" where the place for it is still blank. */
  readonly number: string;
  readonly date: string | undefined;
  readonly issuer: string | undefined;
}

const KINDS =
  'Quyết định|Kế hoạch|Nghị quyết|Nghị định|Thông tư|Thông báo|Công văn|Hướng dẫn|Kết luận|Chỉ thị|Báo cáo|Tờ trình|Chương trình|Biên bản';
const DOCUMENT = new RegExp(`(?:${KINDS})(?: kết luận)? số ?:? ?([^ ,;()]{0,40})`, 'giu');
/** "184/KH-UBND", "1494/QĐ-UBND", "03/2024/NQ-HĐND", "510-KL/TW" */
const NUMBER = /^\d[\d/-]{0,14}\p{Lu}[\p{L}\d/-]{1,24}$/u;
const BLANK_NUMBER = /^[.…_]*\/[\p{Lu}-]+$/u;

const DAY = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?!\d)/u;
const LONG_DAY = /^([\d.…_]{0,12}) ?tháng ?([\d.…_]{0,12}) ?năm ?(\d{4})(?!\d)/iu;

const twoDigits = (value: string): string => value.padStart(2, '0');
const isMonth = (month: number): boolean => month >= 1 && month <= 12;

/** The day, or only the month, that a text says from its beginning on: "13/9/2023", "tháng 3 năm 2024". */
function readPaperDate(text: string): string | undefined {
  const short = DAY.exec(text);
  const long = short === null ? LONG_DAY.exec(text) : null;
  const [, day = '', month = '', year = ''] = short ?? long ?? [];
  if (!/^\d{1,2}$/u.test(month) || !isMonth(Number(month))) return undefined;
  const head = `${year}-${twoDigits(month)}`;
  return /^\d{1,2}$/u.test(day) && Number(day) >= 1 && Number(day) <= 31 ? `${head}-${twoDigits(day)}` : head;
}

/** "ngày" wherever it stands, with what follows. */
export function dateIn(text: string): string | undefined {
  for (const match of text.matchAll(/ngày ?/giu)) {
    const date = readPaperDate(text.slice(match.index + match[0].length));
    if (date !== undefined) return date;
  }
  return undefined;
}

const ISSUER_END = /[,;.()\n]| về | ban hành| phê duyệt| quy định| trên địa bàn| và | giai đoạn/u;
const LONGEST_ISSUER = 80;

interface Issuer {
  readonly name: string;
  /** Where it ends in the text. */
  readonly end: number;
}

function issuerBehind(text: string): Issuer | undefined {
  const lead = /^[^,;()\n]{0,40}?(?<!\p{L})của /u.exec(text)?.[0];
  if (lead === undefined) return undefined;
  const rest = text.slice(lead.length, lead.length + LONGEST_ISSUER);
  const name = rest.slice(0, ISSUER_END.exec(rest)?.index ?? rest.length).trimEnd();
  return name === '' ? undefined : { name, end: lead.length + name.length };
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const MOST_BEHIND = 160;
const NEXT = new RegExp(`(?:${KINDS}) số`, 'iu');
/** What is said before another document is named. */
const withoutNext = (text: string): string => text.slice(0, NEXT.exec(text)?.index ?? text.length);

/** Every document with a number, or with a place for one, that a text names. */
export function documentsIn(written: string): readonly NamedDocument[] {
  const text = clean(written);
  return [...text.matchAll(DOCUMENT)].flatMap((match): readonly NamedDocument[] => {
    const [whole, said = ''] = match;
    const number = NUMBER.test(said) ? said : '';
    // a blank before the slash is a place to be filled in
    if (number === '' && said !== '' && !BLANK_NUMBER.test(said)) return [];
    const behind = withoutNext(
      text.slice(match.index + whole.length, match.index + whole.length + MOST_BEHIND),
    );
    const dated =
      /^[^,;()]{0,20}?ngày ?[\d/.… -]{0,20}(?:tháng ?[\d.…]{0,6} ?năm ?\d{4})?/iu.exec(behind)?.[0] ?? '';
    const issuer = issuerBehind(behind.slice(dated.length));
    const end = issuer === undefined ? withoutEnding(dated, ' .,').length : dated.length + issuer.end;
    return [
      { text: upperFirst(whole) + behind.slice(0, end), number, date: dateIn(dated), issuer: issuer?.name },
    ];
  });
}

/** "(Kèm theo Kế hoạch số …": the paper that a table belongs to. */
export const isAttachedLine = (text: string): boolean =>
  /^(?:ban hanh )?kem theo /u.test(plainKey(text).slice(0, 40));
