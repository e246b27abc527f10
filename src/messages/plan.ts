import type { CriteriaSet } from '../criteria/set';
import type { CriteriaSets } from '../criteria/sets';
import { dayText } from './day';
import { partNoun, setNoun, setTerm } from './setTitle';

/** A piece of a sentence; what a person has to fill in or to confirm is marked. */
export interface PlanRun {
  readonly text: string;
  readonly marked?: true;
  readonly bold?: true;
  readonly italic?: true;
}

const MARK = /\[[^[\]]*\]/gu;

/** A text in which "[…]" is to be filled in and "[năm 2024]" to be confirmed, as runs. */
export function runsOf(text: string, style: Pick<PlanRun, 'bold' | 'italic'> = {}): readonly PlanRun[] {
  const runs: PlanRun[] = [];
  let at = 0;
  for (const match of text.matchAll(MARK)) {
    if (match.index > at) runs.push({ text: text.slice(at, match.index), ...style });
    runs.push({ text: match[0], marked: true, ...style });
    at = match.index + match[0].length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), ...style });
  return runs;
}

/** "giai đoạn 2021 - 2025" of the first set; "" where nothing was reviewed. */
const termText = ([first]: CriteriaSets): string => (first === undefined ? '' : ` ${setTerm(first)}`);

export const planAbout = (sets: CriteriaSets, territory: string): string =>
  `Hoàn thiện các tiêu chí nông thôn mới${termText(sets)} tại các xã trên địa bàn ${territory}`;

/** "Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ": of each decision that communes are judged by. */
export const decisionLines = (sets: CriteriaSets): readonly string[] => [
  ...new Set(
    sets.map(({ decision: { number, date, title } }) => {
      const issuer = number.endsWith('TTg') ? ' của Thủ tướng Chính phủ' : '';
      return `Quyết định số ${number} ngày ${dayText(date)}${issuer} về ${title}`;
    }),
  ),
];

export const basisLine = (basis: string): string => `Căn cứ ${basis};`;

export const planOpening = (
  sets: CriteriaSets,
  {
    agency,
    territory,
    bases,
  }: { readonly agency: string; readonly territory: string; readonly bases: readonly string[] },
): string =>
  `Thực hiện ${bases.length === 0 ? '[…]' : bases.join('; ')}; sau khi rà soát, ${agency} xây dựng Kế hoạch hoàn thiện các tiêu chí nông thôn mới${termText(sets)} tại các xã trên địa bàn ${territory} như sau:`;

export const PLAN_SECTIONS = {
  purpose: 'I. MỤC ĐÍCH, YÊU CẦU',
  result: 'II. KẾT QUẢ RÀ SOÁT',
  goal: 'III. MỤC TIÊU, LỘ TRÌNH',
  general: '1. Mục tiêu chung',
  specific: '2. Mục tiêu cụ thể',
  task: 'IV. NHIỆM VỤ, GIẢI PHÁP',
  organisation: 'V. TỔ CHỨC THỰC HIỆN',
} as const;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Who is to reach all criteria by when is a decision of people: proposed, and marked to be confirmed. */
export const goalSentence = (
  year: number | undefined,
  communes: readonly string[],
  total: number,
  set: CriteriaSet,
  isProposed: boolean,
): string => {
  // an open year is a blank, whoever decided the days
  const marked = (text: string): string => (isProposed || year === undefined ? `[${text}]` : text);
  return `- Phấn đấu đến hết năm ${marked(String(year ?? '…'))}: ${marked(twoDigits(communes.length))} xã (${marked(communes.join(', '))}) hoàn thành ${total}/${total} ${partNoun(set)} ${setNoun(set)} ${setTerm(set)}.`;
};

export const KEEP_SENTENCE = '- Tiếp tục duy trì và nâng cao chất lượng các tiêu chí đã đạt.';
export const ROADMAP_ATTACHED = '(Có biểu kế hoạch phấn đấu thực hiện các tiêu chí kèm theo).';
export const NOTHING_OPEN = '- Các xã đã đạt các tiêu chí được rà soát; […]';

/** `of`: the set, where it is not the usual one. */
export const criterionTitle = (number: number, name: string, of: CriteriaSet | undefined): string =>
  of === undefined
    ? `Tiêu chí số ${number} về ${name}`
    : `Tiêu chí số ${number} về ${name} của ${setNoun(of)}`;

export const agencyHeading = (number: number, agency: string): string => `${number}. [${agency}]`;
export const agencySentence = (criteria: readonly string[]): string =>
  `Chủ trì, phối hợp các phòng, ban, ngành và UBND các xã hoàn thiện ${criteria.join('; ')}.`;
export const communesHeading = (number: number, communes: readonly string[]): string =>
  communes.length === 0
    ? `${number}. Ủy ban nhân dân các xã`
    : `${number}. Ủy ban nhân dân các xã: ${communes.join(', ')}`;

export const annexNumber = (number: number): string => `Biểu ${twoDigits(number)}`;

/** "chỉ tiêu 9.1. Nhà tạm, dột nát"; the criterion where the roadmap names no indicator. */
export const subjectName = (criterion: string, indicator: string): string =>
  indicator === '' ? `tiêu chí ${criterion}` : `chỉ tiêu ${indicator}`;

/** Who the Word file says to have made it. */
export const PLAN_CREATOR = 'Rà soát NTM';
