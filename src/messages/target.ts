import { gapOf } from '../assessment/gap';
import type { IndicatorAssessment } from '../assessment/assessment';
import { findIndicator } from '../criteria/indicators';
import type { CriteriaSet } from '../criteria/set';
import { gapAmount, gapText } from './gap';
import { communeTitle, uncapitalised } from './names';

/** What one commune still lacks of an indicator, as its row of the roadmap says it. */
export interface Lacking {
  readonly commune: string;
  readonly current: string;
  readonly required: string;
  readonly gap: string;
  /** As it was judged; `undefined` for a criterion as a whole. */
  readonly indicator: IndicatorAssessment | undefined;
}

/** Names that read ill behind a verb; the decision's own words otherwise. */
const SUBJECTS: ReadonlyMap<string, string> = new Map([
  ['ntm|9.1', 'nhà tạm, nhà dột nát'],
  ['ntm|10', 'thu nhập bình quân đầu người'],
  ['ntm|11', 'tỷ lệ nghèo đa chiều'],
]);

/** "(áp dụng đạt cho cả nam và nữ)", "đạt từ 80% trở lên": what belongs to the level. */
const plainName = (name: string): string =>
  name
    .replace(/ ?\([^()]{1,80}\)/gu, '')
    .replace(/ đạt từ [\d,.]{1,6}% trở lên$/u, '')
    .trim();

const subjectOf = (set: CriteriaSet, code: string): string =>
  SUBJECTS.get(`${set.key}|${code}`) ?? uncapitalised(plainName(findIndicator(set, code)?.name ?? code));

/** "xã Nhất Tiến", "các xã: Hưng Vũ, Tân Lập" */
function placesText(communes: readonly string[]): string {
  const [only = ''] = communes;
  return communes.length === 1 ? communeTitle(only) : `các xã: ${communes.join(', ')}`;
}

/** The gap in figures, where the row still says what the review found. */
function amountOf(set: CriteriaSet, code: string, { gap: said, indicator }: Lacking): string | undefined {
  if (indicator === undefined || said !== gapText(set, indicator)) return undefined;
  const gap = gapOf(indicator);
  return gap === undefined || gap.code === 'part' ? undefined : gapAmount(set, code, gap);
}

/** Signs are read out: "≥ 70%" is "70% trở lên". */
const spoken = (required: string): string =>
  required.replace(/^≥ ?(.{1,40})$/u, '$1 trở lên').replace(/^≤ ?(.{1,40})$/u, 'không quá $1');

/** "từ 61,3% lên 70% trở lên": the figures as the roadmap has them. */
const span = ({ current, required }: Lacking, word: string): string =>
  current === '' || required === '' ? '' : `từ ${current} ${word} ${spoken(required)}`;

/**
 * What is to be reached of one indicator by all communes that lack it, in the plan's manner: "Phấn đấu xóa 31 nhà
 * tạm, nhà dột nát tại xã Nhất Tiến".
 */
export function targetSentence(set: CriteriaSet, code: string, lacking: readonly Lacking[]): string {
  const subject = subjectOf(set, code);
  const places = placesText(lacking.map(({ commune }) => commune));
  const gaps = lacking.map(({ indicator }) => (indicator === undefined ? undefined : gapOf(indicator)));
  const [only] = lacking;
  if (gaps.every((gap) => gap?.code === 'left')) return removal(set, code, subject, places, lacking);
  if (gaps.every((gap) => gap?.code === 'short' || gap?.code === 'over')) {
    const falls = gaps.some((gap) => gap?.code === 'over');
    const [verb, word] = falls ? ['Giảm', 'xuống'] : ['Nâng', 'lên'];
    if (lacking.length === 1 && only !== undefined) {
      const amount = falls ? amountOf(set, code, only) : undefined;
      const least = amount === undefined ? '' : ` ${amount} trở lên`;
      const figures = span(only, word);
      const behind = figures === '' ? '' : least === '' ? ` ${figures}` : ` (${figures})`;
      return `${verb} ${subject} tại ${places}${least}${behind}`;
    }
    const each = lacking.map((one) => [one.commune, span(one, word)].filter((text) => text !== '').join(' '));
    return `${verb} ${subject} tại các xã: ${each.join('; ')}`;
  }
  const name = findIndicator(set, code)?.name ?? code;
  if (/^(?:Đảm bảo|Thực hiện|Ban hành) /u.test(name)) return `${plainName(name)} tại ${places}`;
  if (/^(?:Có|Xã|Không) /u.test(name)) return `Bảo đảm ${uncapitalised(plainName(name))} tại ${places}`;
  return `Hoàn thành chỉ tiêu “${plainName(name)}” tại ${places}`;
}

function removal(
  set: CriteriaSet,
  code: string,
  subject: string,
  places: string,
  lacking: readonly Lacking[],
): string {
  const amounts = lacking.map((one) => {
    const gap = one.indicator === undefined ? undefined : gapOf(one.indicator);
    return amountOf(set, code, one) === undefined || gap?.code !== 'left' ? undefined : gap.amount;
  });
  const known = amounts.flatMap((amount) => amount ?? []);
  if (known.length < lacking.length) return `Phấn đấu xóa hết ${subject} tại ${places}`;
  const sum = known.reduce((total, amount) => total + amount, 0);
  const each = lacking.map(({ commune }, place) => `${commune} (${String(known[place] ?? '')})`);
  return lacking.length === 1
    ? `Phấn đấu xóa ${String(sum)} ${subject} tại ${places}`
    : `Phấn đấu xóa ${String(sum)} ${subject} tại các xã: ${each.join(', ')}`;
}

/** A criterion of which the table says no indicator. */
export const criterionTarget = (title: string, communes: readonly string[]): string =>
  `Hoàn thành ${uncapitalised(title)} tại ${placesText(communes)}`;
