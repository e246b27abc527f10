import type { CriteriaSet } from '../criteria/set';
import type { CriteriaSets } from '../criteria/sets';
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

export const PLAN_HEAD = {
  body: ['ỦY BAN NHÂN DÂN', 'HUYỆN […]'],
  number: 'Số: […]/KH-UBND',
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  date: '[…], ngày […] tháng […] năm […]',
  kind: 'KẾ HOẠCH',
} as const;

/** "giai đoạn 2021 - 2025" of the first set; "" where nothing was reviewed. */
const termText = ([first]: CriteriaSets): string => (first === undefined ? '' : ` ${setTerm(first)}`);

export const planAbout = (sets: CriteriaSets): string =>
  `Hoàn thiện các tiêu chí nông thôn mới${termText(sets)} tại các xã trên địa bàn huyện […]`;

export const planOpening = (sets: CriteriaSets): string =>
  `Thực hiện […]; sau khi rà soát, UBND huyện […] xây dựng Kế hoạch hoàn thiện các tiêu chí nông thôn mới${termText(sets)} tại các xã trên địa bàn huyện như sau:`;

export const PLAN_SECTIONS = {
  purpose: 'I. MỤC ĐÍCH, YÊU CẦU',
  result: 'II. KẾT QUẢ RÀ SOÁT',
  goal: 'III. MỤC TIÊU, LỘ TRÌNH',
  general: '1. Mục tiêu chung',
  specific: '2. Mục tiêu cụ thể',
  task: 'IV. NHIỆM VỤ, GIẢI PHÁP',
  organisation: 'V. TỔ CHỨC THỰC HIỆN',
} as const;

export const BLANK_LINES = ['1. […]', '2. […]'] as const;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Who is to reach all criteria by when is a decision of people: proposed, and marked to be confirmed. */
export const goalSentence = (
  year: number | undefined,
  communes: readonly string[],
  total: number,
  set: CriteriaSet,
): string =>
  `- Phấn đấu đến hết năm [${year ?? '…'}]: [${twoDigits(communes.length)}] xã ([${communes.join(', ')}]) hoàn thành ${total}/${total} ${partNoun(set)} ${setNoun(set)} ${setTerm(set)}.`;

export const KEEP_SENTENCE = '- Tiếp tục duy trì và nâng cao chất lượng các tiêu chí đã đạt.';
export const ROADMAP_ATTACHED = '(Có biểu kế hoạch phấn đấu thực hiện các tiêu chí kèm theo).';
export const NOTHING_OPEN = '- Các xã đã đạt các tiêu chí được rà soát; […]';

export const specificSentence = (
  commune: string,
  indicator: string,
  current: string,
  required: string,
  gap: string,
  isLast: boolean,
): string => {
  const facts = [
    current === '' ? '' : `hiện trạng: ${current}`,
    required === '' ? '' : `mức chuẩn: ${required}`,
    gap,
  ].filter((text) => text !== '');
  return `- ${commune}, ${indicator}${facts.length === 0 ? '' : ` (${facts.join('; ')})`}${isLast ? '.' : ';'}`;
};

export const taskSentence = (
  number: number,
  criterion: string,
  communes: readonly string[],
  measure: string,
): string => `${number}. ${criterion} (${communes.join(', ')}): [${measure === '' ? '…' : measure}]`;

/** `of`: the set, where it is not the usual one. */
export const criterionTitle = (number: number, name: string, of: CriteriaSet | undefined): string =>
  of === undefined
    ? `Tiêu chí số ${number} về ${name}`
    : `Tiêu chí số ${number} về ${name} của ${setNoun(of)}`;

export const agencyHeading = (number: number, agency: string): string => `${number}. [${agency}]`;
export const agencySentence = (criteria: readonly string[]): string =>
  `Chủ trì, phối hợp các phòng, ban, ngành và UBND các xã hoàn thiện ${criteria.join('; ')}. […]`;
export const communesHeading = (number: number, communes: readonly string[]): string =>
  communes.length === 0
    ? `${number}. Ủy ban nhân dân các xã`
    : `${number}. Ủy ban nhân dân các xã: ${communes.join(', ')}`;
export const COMMUNES_SENTENCE =
  'Xây dựng kế hoạch chi tiết, lộ trình thực hiện cụ thể; duy trì các tiêu chí đã đạt; thực hiện chế độ thông tin, báo cáo theo quy định. […]';
export const PLAN_CLOSING =
  'UBND huyện đề nghị các cơ quan, đơn vị, UBND các xã tổ chức triển khai thực hiện Kế hoạch này./.';

export const PLAN_SIGNATURE = {
  receivers: 'Nơi nhận:',
  list: ['- […];', '- Lưu: VT, […].'],
  authority: 'TM. ỦY BAN NHÂN DÂN',
  title: '[CHỦ TỊCH]',
  name: '[Họ và tên]',
} as const;

export const ANNEX_ATTACHED = '(Kèm theo Kế hoạch số […]/KH-UBND ngày […] tháng […] năm […])';
export const annexNumber = (number: number): string => `Biểu ${twoDigits(number)}`;

/** "chỉ tiêu 9.1. Nhà tạm, dột nát"; the criterion where the roadmap names no indicator. */
export const subjectName = (criterion: string, indicator: string): string =>
  indicator === '' ? `tiêu chí ${criterion}` : `chỉ tiêu ${indicator}`;

/** Who the Word file says to have made it. */
export const PLAN_CREATOR = 'Rà soát NTM';
