import { withoutEnding } from './clean';
import { readLevel } from './level';

/** A text that names something, without the required level at its end. */
export interface Levelled {
  readonly rest: string;
  readonly level: string;
}

/** What a level has and a count, a year or a footnote has not. */
const TELLING = /[%≥≤<>]|triệu|trở lên|trở xuống|tối thiểu|tối đa|ít nhất|không quá/iu;
const LEAD = /^(?:mức|chuẩn|yêu cầu|quy định|tiêu chuẩn|chỉ tiêu|đạt)(?!\p{L}) ?:? ?/iu;
const LEADS = 3;
/** "mức đạt: Không", "yêu cầu: Đạt": the words say that it is a level, whatever it looks like. */
const LABELLED = /^ ?(?:mức|chuẩn|yêu cầu|quy định|tiêu chuẩn)(?: \p{L}{1,8}){0,3} ?:/iu;
const LABEL = /(?:mức|chuẩn|yêu cầu|quy định)/iu;
/** Behind these a level may begin: "2.1: 100%", "Tỷ lệ hộ nghèo - ≤ 13%", "15.1 ≥ 90%", "… (≥ 80%)". */
const OPENS = /[:;([]| [-–—] | (?=[≥≤<>=])/gu;
const LONGEST = 500;
/** A level has few signs of its own: "≥ 30% (≥ 10% từ hệ thống cấp nước tập trung)". */
const MOST_OPENINGS = 4;

/** "chuẩn: ≥ 80%", "mức đạt chuẩn ≥ 80%" without the word that only says that a level follows. */
function bareLevel(written: string): string {
  let text = written.trim();
  for (let lead = 0; lead < LEADS; lead += 1) text = text.replace(LEAD, '');
  return text;
}

/** Whether a text is wholly a level that nothing else could be: "2025 (≤ 13%)" is none of 2025. */
export function isTellingLevel(text: string): boolean {
  const level = bareLevel(text);
  const [head = ''] = level.split('(');
  return TELLING.test(head) && readLevel(level) !== undefined;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** "2.2 Tỷ lệ đường xã được cứng hóa (≥ 80%)", "Thu nhập: ≥ 42 triệu đồng"; `undefined` where no level ends the text. */
export function levelBehind(text: string): Levelled | undefined {
  if (text.length > LONGEST || !(TELLING.test(text) || LABEL.test(text))) return undefined;
  for (const { 0: sign, index } of [...text.matchAll(OPENS)].slice(-MOST_OPENINGS)) {
    const closing = CLOSING[sign];
    if (closing !== undefined && !text.endsWith(closing)) continue;
    const behind = text.slice(index + sign.length, closing === undefined ? undefined : -1);
    const rest = withoutEnding(text.slice(0, index), ' :;–—-');
    if (rest === '') continue;
    if (isTellingLevel(behind)) return { rest, level: bareLevel(behind) };
    const labelled = LABELLED.test(behind) ? behind.replace(LABELLED, '').trim() : '';
    if (labelled !== '' && readLevel(labelled) !== undefined) return { rest, level: labelled };
  }
  return undefined;
}
