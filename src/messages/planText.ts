import type { Assessment, CommuneAssessment } from '../assessment/assessment';
import { isFulfilled } from '../assessment/verdict';
import type { CriteriaSet } from '../criteria/set';
import { periodName } from './day';
import { capitalised, communeTitle } from './names';
import { partNoun, setNoun, setTerm } from './setTitle';
import type { Period } from '../tables/reading';

/** Up to so many communes stand in one sentence; more get a line each, as in the district's plans. */
const IN_ONE_SENTENCE = 2;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const untilText = (period: Period): string => ` đến ${periodName(period)}`;

/** Of all tables of a set, where they agree. */
function periodOf({ tables }: Assessment, set: CriteriaSet): string {
  const texts = new Set(
    tables
      .filter((table) => table.set === set.key)
      .map(({ period }) => (period === undefined ? '' : untilText(period))),
  );
  const [only] = texts;
  return texts.size === 1 && only !== undefined ? only : '';
}

const undecided = ({ criteria }: CommuneAssessment): number =>
  criteria.filter(({ verdict }) => !isFulfilled(verdict) && verdict !== 'unmet').length;

/** "đạt 15/19 tiêu chí", and what cannot be said yet, because a plan must not count it either way. */
function countText(commune: CommuneAssessment, set: CriteriaSet): string {
  const open = undecided(commune);
  const noun = partNoun(set);
  const count = `đạt ${commune.criteriaMet}/${commune.criteriaTotal} ${noun}`;
  return open === 0 ? count : `${count} (còn ${twoDigits(open)} ${noun} chưa đủ số liệu để kết luận)`;
}

function setParagraph(assessment: Assessment, set: CriteriaSet, number: string): string {
  const communes = assessment.communes.filter((commune) => commune.set === set.key);
  // a province's own set is not the country's
  const whose = set.decision.number.endsWith('TTg') ? 'quốc gia ' : '';
  const title = `Bộ tiêu chí ${whose}${setNoun(set)} ${setTerm(set)}`;
  const total = `${number}Tổng số xã được rà soát theo ${title} là ${twoDigits(communes.length)} xã`;
  const results = `Kết quả rà soát, đánh giá${periodOf(assessment, set)}`;
  if (communes.length <= IN_ONE_SENTENCE) {
    const names = communes.map(({ name }) => communeTitle(name)).join(', ');
    const counts = communes
      .map((commune) => `${communeTitle(commune.name)} ${countText(commune, set)}`)
      .join(', ');
    return `${total} gồm ${names}. ${results}: ${counts}.`;
  }
  const lines = communes.map(
    (commune, place) =>
      `- ${capitalised(communeTitle(commune.name))} ${countText(commune, set)}${place === communes.length - 1 ? '.' : ';'}`,
  );
  return [`${total}. ${results} cụ thể như sau:`, ...lines].join('\n');
}

/** "tiêu chí số 9 về Nhà ở dân cư (Nhất Tiến)", by set and number. */
function unmetParagraph(assessment: Assessment, set: CriteriaSet): string | undefined {
  const communes = assessment.communes.filter((commune) => commune.set === set.key);
  const parts = set.criteria.flatMap(({ number, name }) => {
    const behind = communes.filter(({ criteria }) =>
      criteria.some((one) => one.number === number && one.verdict === 'unmet'),
    );
    if (behind.length === 0) return [];
    return [`tiêu chí số ${number} về ${name} (${behind.map((commune) => commune.name).join(', ')})`];
  });
  return parts.length === 0
    ? undefined
    : `Các tiêu chí ${setNoun(set)} chưa đạt cần tập trung hoàn thiện: ${parts.join('; ')}.`;
}

const DETAILS = '(Chi tiết theo biểu kèm theo).';

/** The plan's part "Kết quả rà soát, đánh giá", ready to be pasted; "" where nothing was assessed. */
export function planText(assessment: Assessment): string {
  const sets = assessment.sets.filter((set) =>
    assessment.communes.some((commune) => commune.set === set.key),
  );
  if (sets.length === 0) return '';
  const paragraphs = sets.map((set, place) =>
    setParagraph(assessment, set, sets.length > 1 ? `${place + 1}. ` : ''),
  );
  const unmet = sets.flatMap((set) => unmetParagraph(assessment, set) ?? []);
  return [...paragraphs, ...unmet, DETAILS].join('\n\n');
}
