import type { Finding } from '../assessment/finding';
import { setOf, type CriteriaSets } from '../criteria/sets';
import { withoutEnding } from '../text/clean';
import { criterionName, findingFacts, indicatorTitle, unnumberedTitle, type Fact } from './finding';
import { capitalised, communeTitle, uncapitalised } from './names';
import { VIETNAMESE } from './text';

/** In a sentence what is there comes before what is asked for; the verdict has a sentence of its own. */
const ORDER = [
  'found',
  'required',
  'stated',
  'expected',
  'counted',
] as const satisfies readonly Fact['name'][];

/** How a fact goes into a sentence: "cần ≥ 42 triệu đồng (theo biểu)", "yêu cầu “Đạt” (theo biểu)". */
function phraseOf({ name, text, isWords, isAmount, origin }: Fact): string {
  const from = origin === undefined ? '' : ` (${VIETNAMESE(`origin.${origin}`)})`;
  switch (name) {
    case 'found':
      return isWords === true ? `ghi ${text}` : text;
    case 'required':
      return (isAmount === true ? `cần ${text}` : `yêu cầu “${text}”`) + from;
    case 'stated':
      return `biểu ghi ${text}`;
    case 'expected':
      return `mức đối chiếu ${text}${from}`;
    case 'counted':
      return `tính từ các chỉ tiêu là ${text}`;
    case 'verdict':
      return `Kết luận: ${text}.`;
  }
}

/** "38,5 triệu đồng/người/năm, cần ≥ 42 triệu đồng (theo biểu)." */
function contentOf(finding: Finding, sets: CriteriaSets): string {
  const { facts, why } = findingFacts(VIETNAMESE, finding, sets);
  const phrases: string[] = [];
  for (const name of ORDER) for (const fact of facts) if (fact.name === name) phrases.push(phraseOf(fact));
  const phrase = phrases.join(', ');
  const reason = uncapitalised(withoutEnding(why, '.'));
  // a level by itself is no statement yet: it follows what it is asked for
  const isLevelAlone = facts.every(({ name }) => name === 'required' || name === 'verdict');
  const parts = isLevelAlone ? [reason, phrase] : [phrase, reason];
  const verdict = facts.find(({ name }) => name === 'verdict');
  return [
    `${parts.filter((text) => text !== '').join('; ')}.`,
    ...(verdict === undefined ? [] : [phraseOf(verdict)]),
    ...(finding.hidden === undefined ? [] : [VIETNAMESE(`finding.hidden.${finding.hidden}`)]),
  ].join(' ');
}

/**
 * What a finding is about, in words: "10 Thu nhập", "Tiêu chí 9 Nhà ở dân cư", "Tổng số tiêu chí đạt".
 * @param sets those of its assessment
 */
export function findingSubject(finding: Finding, sets: CriteriaSets): string {
  const set = setOf(sets, finding.set);
  if ('indicator' in finding) {
    return indicatorTitle(set, finding.indicator);
  }
  // without the colon of the screens: one stands before the sentence
  return 'criterion' in finding
    ? `Tiêu chí ${finding.criterion} ${criterionName(set, finding.criterion)}`.trimEnd()
    : unnumberedTitle(VIETNAMESE, finding, set);
}

/** What is wrong, where a column or heading already says whom and what it is about. */
export const findingContent = (finding: Finding, sets: CriteriaSets): string =>
  capitalised(contentOf(finding, sets));

/** A finding in the list of its commune: "10 Thu nhập: 38,5 triệu đồng/người/năm, cần ≥ 42 triệu đồng (theo biểu)." */
export const findingLine = (finding: Finding, sets: CriteriaSets): string =>
  `${findingSubject(finding, sets)}: ${contentOf(finding, sets)}`;

/** A finding by itself: whom it is about, what, and what is wrong, in plain Vietnamese sentences. */
export function findingMessage(finding: Finding, sets: CriteriaSets): string {
  const line = findingLine(finding, sets);
  return 'commune' in finding
    ? `${capitalised(communeTitle(finding.commune))}, ${uncapitalised(line)}`
    : line;
}
