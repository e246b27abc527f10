import type { Assessment } from '../../assessment/assessment';
import { findingSections, type FindingSection } from './folds';
import { findingGroups, type FindingGroup, type FindingItem } from './items';
import { searched } from './search';
import type { View } from './view';
import { keep, oncePer } from '../../text/remember';

type Filters = Pick<View, 'query' | 'kinds'>;
type Sight = Filters & Pick<View, 'by'>;

/** The groups and findings that the filters leave; a commune stays without findings unless a kind is asked for. */
export function visibleGroups(assessment: Assessment, { query, kinds }: Filters): readonly FindingGroup[] {
  const groups = findingGroups(assessment);
  const found = searched(assessment, query);
  if (found === undefined && kinds.size === 0) return groups;
  return groups.flatMap((group): readonly FindingGroup[] => {
    const isWhole = found === undefined || found.takesGroup(group);
    if (isWhole && kinds.size === 0) return [group];
    const items = group.items.filter(
      (item) => (isWhole || found.takesItem(group, item)) && (kinds.size === 0 || kinds.has(item.kind)),
    );
    return items.length === 0 ? [] : [{ ...group, items }];
  });
}

/** The same findings, put together by criterion or by kind. */
export function visibleSections(assessment: Assessment, view: Sight): readonly FindingSection[] {
  if (view.by === 'commune') return [];
  const isAll = view.query === '' && view.kinds.size === 0;
  const left = isAll
    ? undefined
    : new Set(visibleGroups(assessment, view).flatMap(({ items }) => items.map(({ id }) => id)));
  return findingSections(assessment, view.by, ({ id }) => left?.has(id) ?? true);
}

/** Findings that are unfolded together. */
export interface FindingSheaf {
  readonly key: string;
  readonly items: readonly FindingItem[];
}

/** What the filters leave, put together as asked: groups by commune, or sections of folds. */
export interface InSight {
  readonly groups: readonly FindingGroup[];
  readonly sections: readonly FindingSection[];
  /** One after another, as they are drawn. */
  readonly findings: readonly FindingPlace[];
}

const lastSights = oncePer((): Map<string, InSight> => new Map());

/** The list, what stands below it and each step of the walk ask for the same: the last answer is kept. */
export function inSight(assessment: Assessment, view: Sight): InSight {
  const known = lastSights(assessment);
  const key = JSON.stringify([view.by, view.query, [...view.kinds].sort()]);
  return known.get(key) ?? keep(known, 1, key, seen(assessment, view));
}

function seen(assessment: Assessment, view: Sight): InSight {
  const groups = view.by === 'commune' ? visibleGroups(assessment, view) : [];
  const sections = visibleSections(assessment, view);
  const sheaves: readonly FindingSheaf[] = [...groups, ...sections.flatMap(({ folds }) => folds)];
  return { groups, sections, findings: visibleFindings(sheaves) };
}

export interface FindingPlace {
  readonly item: FindingItem;
  readonly key: string;
  readonly place: number;
  readonly groupPlace: number;
}

/** The findings that the filters leave, one after another. */
export const visibleFindings = (sheaves: readonly FindingSheaf[]): readonly FindingPlace[] =>
  sheaves.flatMap(({ key, items }, groupPlace) =>
    items.map((item, place) => ({ item, key, place, groupPlace })),
  );

/** The one after or before the current one, round in a circle; `undefined` where there is none at all. */
export function neighbour(
  findings: readonly FindingPlace[],
  current: string | undefined,
  step: 1 | -1,
): FindingPlace | undefined {
  const at = findings.findIndex(({ item }) => item.id === current);
  if (at < 0) return step === 1 ? findings[0] : findings.at(-1);
  return findings[(at + step + findings.length) % findings.length];
}
