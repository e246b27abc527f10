import type { Assessment } from '../../assessment/assessment';
import { criterionOf, sameKey } from '../../assessment/subject';
import { findCriterion, findIndicator } from '../../criteria/indicators';
import { findSet } from '../../criteria/sets';
import { findingText } from '../../messages/finding';
import { KIND_NAMES } from '../../messages/names';
import { VIETNAMESE } from '../../messages/text';
import { compareKey, plainKey } from '../../text/key';
import { findingGroups, type FindingGroup, type FindingItem } from './items';

/** One way of writing that both what is looked for and what it is looked for in are brought to. */
type Writing = (text: string) => string;

/** As it is written, tones and all: "vũ" is no "vụ". */
const exact: Writing = (text) => compareKey(text).replace(/[^\p{L}\p{N}%]+/gu, ' ');

/** "17", "17.6", said with or without what they are numbers of. */
const CODE = /^\d{1,2}(?:[.,]\d{1,2})?$/u;
const BESIDE_A_CODE = /(?:^|\s)(?:tiêu chí|chỉ tiêu|tieu chi|chi tieu|tc|ct)(?=\s+\d)/giu;

interface Query {
  readonly phrase: string;
  readonly words: readonly string[];
  readonly codes: readonly string[];
}

function queryOf(text: string, written: Writing): Query {
  const parts = text.normalize('NFC').replace(BESIDE_A_CODE, ' ').trim().split(/\s+/u);
  const words = written(parts.filter((part) => !CODE.test(part)).join(' '));
  return {
    phrase: written(text).replace(/^x[aã] /u, ''),
    words: words.split(' ').filter((word) => word !== ''),
    codes: parts.filter((part) => CODE.test(part)).map((code) => code.replace(',', '.')),
  };
}

const begins = (text: string, word: string): boolean => ` ${text}`.includes(` ${word}`);

/** What can be said of a finding without looking at its figures: the same for all that say the same. */
function subjectText(assessment: Assessment, { finding, kind }: FindingItem): string {
  const { sets } = assessment;
  const set = findSet(sets, finding.set);
  const { title, kind: code } = findingText(VIETNAMESE, finding, sets);
  const number = criterionOf(finding);
  const criterion = set === undefined || number === undefined ? undefined : findCriterion(set, number);
  const indicator =
    set !== undefined && 'indicator' in finding ? findIndicator(set, finding.indicator) : undefined;
  const names = [criterion?.name, indicator?.name, indicator?.shortName];
  return [title, code, KIND_NAMES[kind], ...names].filter((text) => text !== undefined).join(' · ');
}

/** "Có gì khớp": which communes and findings fit what was typed. */
export interface Found {
  /** The whole commune was meant, with everything of it. */
  readonly takesGroup: (group: FindingGroup) => boolean;
  readonly takesItem: (group: FindingGroup, item: FindingItem) => boolean;
}

/**
 * What fits a search: a commune by its name; else findings by numbers and words of their criterion, their indicator,
 * their kind and their commune. Marks count where they were typed and lead to something. `undefined`: nothing typed.
 */
export function searched(assessment: Assessment, query: string): Found | undefined {
  if (plainKey(query) === '') return undefined;
  const groups = findingGroups(assessment);
  const plain = foundBy(assessment, groups, query, plainKey);
  if (exact(query).trim() === plainKey(query)) return plain;
  const marked = foundBy(assessment, groups, query, exact);
  const isThere = groups.some(
    (group) => marked.takesGroup(group) || group.items.some((item) => marked.takesItem(group, item)),
  );
  return isThere ? marked : plain;
}

function foundBy(
  assessment: Assessment,
  groups: readonly FindingGroup[],
  text: string,
  written: Writing,
): Found {
  const { phrase, words, codes } = queryOf(text, written);
  const names = new Map(groups.map(({ key, commune }) => [key, written(commune?.name ?? '')]));
  const isNamed = ({ key }: FindingGroup): boolean => phrase !== '' && begins(names.get(key) ?? '', phrase);
  if (groups.some(isNamed)) return { takesGroup: isNamed, takesItem: isNamed };
  const subjects = new Map<string, string>();
  const subjectOf = (item: FindingItem): string => {
    const key = sameKey(item.finding);
    const known = subjects.get(key) ?? written(subjectText(assessment, item));
    subjects.set(key, known);
    return known;
  };
  return {
    takesGroup: () => false,
    takesItem({ key }, item) {
      const { finding } = item;
      const isOf = (code: string): boolean =>
        'indicator' in finding && finding.indicator === code ? true : String(criterionOf(finding)) === code;
      if (!codes.every(isOf)) return false;
      const name = names.get(key) ?? '';
      return words.every((word) => begins(name, word) || begins(subjectOf(item), word));
    },
  };
}
