import { FINDING_KINDS, type FindingKind } from '../../assessment/kind';
import { criterionOf, sameKey } from '../../assessment/subject';
import type { Assessment } from '../../assessment/assessment';
import type { Finding } from '../../assessment/finding';
import { parseCode } from '../../criteria/code';
import type { SetKey } from '../../criteria/set';
import { findingGroups, type FindingItem } from './items';
import type { ViewOrder } from './view';

/** What a section of findings is about. */
export type SectionSubject =
  | { readonly code: 'criterion'; readonly set: SetKey; readonly number: number }
  /** Of a set's tables or communes as a whole. */
  | { readonly code: 'whole'; readonly set: SetKey }
  | { readonly code: 'kind'; readonly kind: FindingKind };

/** Findings that say the same, each of another commune or row. */
export interface FindingFold {
  readonly key: string;
  /** The first of them speaks for all. */
  readonly finding: Finding;
  readonly items: readonly FindingItem[];
}

export interface FindingSection {
  readonly key: string;
  readonly subject: SectionSubject;
  readonly folds: readonly FindingFold[];
}

interface Place {
  readonly key: string;
  readonly order: number;
  readonly subject: SectionSubject;
}

/** Findings that are about no criterion stand behind those that are: numbers have two digits. */
const BEHIND = 100;

/** By the number of the indicator within the set, "2.1" before "10". */
const rankOf = (finding: Finding): number =>
  (criterionOf(finding) ?? BEHIND) * BEHIND +
  ('indicator' in finding ? (parseCode(finding.indicator)?.part ?? 0) : 0);

/** The findings by criterion or by kind, equal ones folded, in the order of sets and criteria. */
export function findingSections(
  assessment: Assessment,
  by: Exclude<ViewOrder, 'commune'>,
  isWanted: (item: FindingItem) => boolean,
): readonly FindingSection[] {
  const setPlaces = new Map(assessment.sets.map(({ key }, place) => [key, place]));
  const orderOf = (finding: Finding): number =>
    (setPlaces.get(finding.set) ?? setPlaces.size) * 2 * BEHIND * BEHIND + rankOf(finding);
  const placeOf = ({ kind, finding }: FindingItem): Place => {
    if (by === 'kind') {
      return { key: kind, order: FINDING_KINDS.indexOf(kind), subject: { code: 'kind', kind } };
    }
    const { set } = finding;
    const number = criterionOf(finding);
    return {
      key: `${set}|${String(number)}`,
      order: orderOf(finding),
      subject: number === undefined ? { code: 'whole', set } : { code: 'criterion', set, number },
    };
  };
  const sections = new Map<string, Place & { readonly folds: Map<string, FindingItem[]> }>();
  for (const { items } of findingGroups(assessment)) {
    for (const item of items) {
      if (!isWanted(item)) continue;
      const place = placeOf(item);
      const section = sections.get(place.key) ?? { ...place, folds: new Map<string, FindingItem[]>() };
      sections.set(place.key, section);
      const same = sameKey(item.finding);
      const fold = section.folds.get(same);
      if (fold === undefined) section.folds.set(same, [item]);
      else fold.push(item);
    }
  }
  return [...sections.values()]
    .sort((one, other) => one.order - other.order)
    .map(({ key, subject, folds }) => ({
      key,
      subject,
      folds: [...folds]
        .flatMap(([same, items]): readonly FindingFold[] => {
          const [first] = items;
          return first === undefined ? [] : [{ key: `${key}|${same}`, finding: first.finding, items }];
        })
        .sort((one, other) => orderOf(one.finding) - orderOf(other.finding)),
    }));
}

/** The sections with their first folds, as many as are to be drawn in all. */
export function firstFolds(sections: readonly FindingSection[], most: number): readonly FindingSection[] {
  const drawn: FindingSection[] = [];
  let left = most;
  for (const section of sections) {
    if (left <= 0) break;
    const folds = section.folds.slice(0, left);
    left -= folds.length;
    drawn.push({ ...section, folds });
  }
  return drawn;
}
