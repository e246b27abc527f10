import type { Lack } from '../assessment/union/amount';
import type { United, UnitedLine, UnitedSource, UnitedSubject } from '../assessment/union/unite';
import type { Headcount, SetKey, UnionRule } from '../criteria/set';
import { figureText } from './figure';
import { formatNumber } from './number';
import { communeTitle } from './names';
import { partName } from './merge';

export const UNION_TITLE = 'CÁCH TÍNH SỐ LIỆU CỦA XÃ MỚI';
export const UNION_HEADINGS = [
  'TT',
  'Chỉ tiêu, xã cũ',
  'Ghi trong biểu cũ',
  'Số đạt, giá trị',
  'Tổng số, số dân, số hộ',
  'Kết quả',
  'Nguồn (tệp, trang, ô)',
  'Cách tính, chỗ còn thiếu',
] as const;
export const HEADS_HEADINGS = ['', 'Xã cũ', '', 'Số dân', 'Số hộ', '', '', ''] as const;
export const HEADS_TOTAL = 'Cộng';
export const HEADS_MISSING = 'Gõ số dân, số hộ vào ô vàng: thu nhập và các số bình quân tự tính lại.';

const HEAD_NAMES = { people: 'số dân', households: 'số hộ' } as const satisfies Record<Headcount, string>;

const listed = (names: readonly string[]): string => names.map(communeTitle).join(', ');

export const unionSubtitle = (names: readonly string[]): string =>
  `(Sáp nhập từ ${listed(names)}; cách tính từng số ở trang “Cách tính”)`;
export const unionSheetSubtitle = (name: string, names: readonly string[]): string =>
  `${communeTitle(name)}: sáp nhập từ ${listed(names)}`;

const RULES = {
  share: 'Cộng số đạt, cộng tổng số, rồi chia; không lấy trung bình các tỷ lệ',
  sum: 'Cộng số của các xã cũ',
  mark: 'Các xã cũ đều đạt thì đạt; khác đi thì để trống, chờ quyết định',
} as const;

const ruleText = (rule: UnionRule | undefined): string => {
  if (rule === undefined) return 'Bộ tiêu chí chưa nói cách cộng chỉ tiêu này';
  return rule.code === 'mean' ? `Bình quân theo ${HEAD_NAMES[rule.per]}` : RULES[rule.code];
};

const LACKS = {
  blank: 'chưa có kết quả',
  'mark-only': 'chỉ ghi đánh giá, chưa có số',
  'percent-only': 'chỉ ghi tỷ lệ, thiếu số đạt và tổng số',
  'named-parts': 'có số phụ trong ngoặc, cần tách số đạt và tổng số của từng phần',
  unclear: 'số ghi chưa rõ hoặc nghi sai',
  'not-a-count': 'ghi tỷ lệ, cần ghi số lượng',
  differs: 'các nơi ghi khác nhau',
} as const satisfies Record<Exclude<Lack['code'], 'no-headcount'>, string>;

const lackText = (lack: Lack): string =>
  lack.code === 'no-headcount' ? `thiếu ${HEAD_NAMES[lack.of]} của xã` : LACKS[lack.code];

const WHY_OPEN = {
  'marks-differ': 'chờ quyết định: không phải xã nào cũng đạt',
  rounding: 'các tỷ lệ đã làm tròn, chưa biết đạt hay chưa: cần số đạt và tổng số',
  'nouns-differ': 'các xã đếm theo đơn vị khác nhau, không cộng được',
  'no-rule': 'cần tính riêng cho xã mới',
} as const satisfies Record<Exclude<Extract<United, { readonly code: 'open' }>['why'], 'lacking'>, string>;

const percent = (value: number): string => `${formatNumber(Number(value.toFixed(2)))}%`;

function lacking(sources: readonly UnitedSource[]): string {
  const lacks = sources.flatMap(({ old, lack }) =>
    lack === undefined ? [] : [{ name: old.name, text: lackText(lack) }],
  );
  const [first] = lacks;
  const isOfAll = lacks.length === sources.length && lacks.every(({ text }) => text === first?.text);
  return isOfAll && first !== undefined
    ? `các xã đều ${first.text}`
    : lacks.map(({ name, text }) => `${name} ${text}`).join('; ');
}

function whyOpen(
  united: Extract<United, { readonly code: 'open' }>,
  sources: readonly UnitedSource[],
): string {
  if (united.why !== 'lacking') return WHY_OPEN[united.why];
  const bounds =
    united.between === undefined
      ? ''
      : ` (tỷ lệ chung nằm giữa ${percent(united.between.from)} và ${percent(united.between.to)})`;
  return `${lacking(sources)}${bounds}`;
}

/** By which rule a line was put together, or what is missing for it. */
export const unitedText = ({ rule, united, sources }: UnitedLine): string => {
  if (united.code === 'open') return `Chưa cộng: ${whyOpen(united, sources)}.`;
  return united.code === 'alike'
    ? `Các xã cũ đều ${percent(united.percent)} nên xã mới cũng vậy.`
    : `${ruleText(rule)}.`;
};

/** What one commune has, with its unit where it wrote none: "82,3%". */
export const saidText = (subject: UnitedSubject, { shown }: UnitedSource): string =>
  figureText(shown, subject.code === 'indicator' && subject.indicator.kind === 'percent' ? '%' : '');

/** What the communes had, for the review table: "Vũ Sơn: 450/500 hộ; Nhất Tiến: 300/400 hộ". */
export const sourcesText = ({ subject, united, sources }: UnitedLine): string => {
  const told = sources.map((one) => `${one.old.name}: ${saidText(subject, one) || '…'}`).join('; ');
  return united.code === 'open' ? `${told}. Chưa cộng: ${whyOpen(united, sources)}` : told;
};

/** What is missing of one commune in its own row. */
export const sourceNote = ({ lack, amount }: UnitedSource): string => {
  if (lack !== undefined) return `Cần bổ sung: ${lackText(lack)}.`;
  return amount?.code === 'by-percent'
    ? `${percent(amount.percent)} của ${HEAD_NAMES[amount.of]}; tỷ lệ đã làm tròn.`
    : '';
};

export const subjectCode = (subject: UnitedSubject): string => {
  if (subject.code === 'criterion') return String(subject.criterion.number);
  return subject.part === undefined || subject.part === ''
    ? subject.indicator.code
    : `${subject.indicator.code}${subject.part}`;
};

export const subjectName = (subject: UnitedSubject): string => {
  if (subject.code === 'criterion') return subject.criterion.name;
  return subject.part === undefined
    ? subject.indicator.name
    : `${subject.indicator.shortName}, ${partName(subject.part)}`;
};

/** A line that stays open; none where it was put together. */
export const openProblems = (set: SetKey, line: UnitedLine): readonly UnionProblem[] =>
  line.united.code === 'open'
    ? [
        {
          code: 'open',
          set,
          subject: subjectCode(line.subject),
          why: line.united.why,
          text: sourcesText(line),
        },
      ]
    : [];

/** Something that a person has to look at in what was put together. */
export type UnionProblem =
  | {
      readonly code: 'open';
      readonly set: SetKey;
      /** "17.1", "2.2a" */
      readonly subject: string;
      readonly why: Extract<United, { readonly code: 'open' }>['why'];
      /** What each has, and what is missing. */
      readonly text: string;
    }
  /** The table already has the new commune, with another figure. */
  | {
      readonly code: 'averaged' | 'other-figure';
      readonly set: SetKey;
      readonly subject: string;
      readonly stated: string;
      readonly at: string;
      readonly right: string;
    }
  | { readonly code: 'set-skipped'; readonly set: string; readonly without: readonly string[] }
  | { readonly code: 'periods-differ'; readonly set: string; readonly periods: readonly string[] }
  | { readonly code: 'level'; readonly set: SetKey; readonly indicator: string; readonly detail: string }
  | { readonly code: 'left-out'; readonly message: string }
  | { readonly code: 'unjudged'; readonly message: string };

export function unionProblemText(problem: UnionProblem): string {
  switch (problem.code) {
    case 'open':
      return `${problem.subject}: ${problem.text}.`;
    case 'averaged':
      return `${problem.subject}: biểu ghi ${problem.stated} (${problem.at}) là trung bình cộng của các xã cũ; cộng đúng là ${problem.right}.`;
    case 'other-figure':
      return `${problem.subject}: biểu ghi ${problem.stated} (${problem.at}); cộng các xã cũ được ${problem.right}.`;
    case 'set-skipped':
      return `${problem.set}: không lập, vì không có biểu của ${listed(problem.without)}.`;
    case 'periods-differ':
      return `${problem.set}: số liệu của các xã khác thời điểm: ${problem.periods.join('; ')}.`;
    case 'level':
      return `${problem.indicator}: mức đạt chuẩn ghi khác nhau, để trống: ${problem.detail}.`;
    case 'left-out':
    case 'unjudged':
      return problem.message;
  }
}

const share = (part: number, whole: number): string =>
  `${formatNumber(Number(part.toFixed(2)))}/${formatNumber(Number(whole.toFixed(2)))} = ${percent((part * 100) / whole)}`;

/** "750/900 = 83,33%" */
export function unitedFigure(united: Exclude<United, { readonly code: 'open' | 'mark' }>): string {
  switch (united.code) {
    case 'share':
      return share(united.part, united.whole);
    case 'alike':
      return percent(united.percent);
    case 'sum':
      return formatNumber(united.total);
    case 'mean':
      return formatNumber(Number(united.value.toFixed(2)));
  }
}
