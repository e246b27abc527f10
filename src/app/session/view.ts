import type { Assessment } from '../../assessment/assessment';
import type { FindingKind } from '../../assessment/kind';
import { plainKey } from '../../text/key';
import { findingGroups, type FindingGroup, type FindingItem } from './items';

/** How many findings of a commune, and how many communes, are drawn before the user asks for more. */
export const FINDINGS_PAGE = 40;
export const COMMUNES_PAGE = 60;

/** What the user looks at: filters, what is open, which finding is the current one. */
export interface View {
  readonly query: string;
  /** Empty: all kinds. */
  readonly kinds: ReadonlySet<FindingKind>;
  /** Keys of the groups that are unfolded. */
  readonly open: ReadonlySet<string>;
  /** How many findings of a group are drawn, where it is more than a page. */
  readonly shown: ReadonlyMap<string, number>;
  readonly communesShown: number;
  /** Id of the finding whose cell was selected last. */
  readonly current: string | undefined;
}

export const FIRST_VIEW: View = {
  query: '',
  kinds: new Set(),
  open: new Set(),
  shown: new Map(),
  communesShown: COMMUNES_PAGE,
  current: undefined,
};

export type ViewEvent =
  | { readonly code: 'searched'; readonly query: string }
  | { readonly code: 'kind-toggled'; readonly kind: FindingKind }
  | { readonly code: 'filters-reset' }
  | { readonly code: 'group-toggled'; readonly key: string }
  | { readonly code: 'more-findings'; readonly key: string }
  | { readonly code: 'more-communes' }
  | {
      readonly code: 'finding-chosen';
      readonly id: string;
      readonly key: string;
      /** Its place in the group, and the group's among the groups, so that both are drawn. */
      readonly place: number;
      readonly groupPlace: number;
    };

const toggled = <Value>(values: ReadonlySet<Value>, value: Value): ReadonlySet<Value> => {
  const next = new Set(values);
  if (!next.delete(value)) next.add(value);
  return next;
};

const upToPage = (place: number, page: number): number => Math.ceil((place + 1) / page) * page;

export function reduceView(view: View, event: ViewEvent): View {
  switch (event.code) {
    case 'searched':
      return { ...view, query: event.query, communesShown: COMMUNES_PAGE };
    case 'kind-toggled':
      return { ...view, kinds: toggled(view.kinds, event.kind), shown: new Map() };
    case 'filters-reset':
      return { ...view, query: '', kinds: new Set(), shown: new Map(), communesShown: COMMUNES_PAGE };
    case 'group-toggled':
      return { ...view, open: toggled(view.open, event.key) };
    case 'more-findings': {
      const shown = (view.shown.get(event.key) ?? FINDINGS_PAGE) + FINDINGS_PAGE;
      return { ...view, shown: new Map(view.shown).set(event.key, shown) };
    }
    case 'more-communes':
      return { ...view, communesShown: view.communesShown + COMMUNES_PAGE };
    case 'finding-chosen': {
      const shown = Math.max(
        view.shown.get(event.key) ?? FINDINGS_PAGE,
        upToPage(event.place, FINDINGS_PAGE),
      );
      return {
        ...view,
        current: event.id,
        open: new Set(view.open).add(event.key),
        shown: new Map(view.shown).set(event.key, shown),
        communesShown: Math.max(view.communesShown, upToPage(event.groupPlace, COMMUNES_PAGE)),
      };
    }
  }
}

/** The groups and findings that the filters leave; a commune stays without findings unless a kind is asked for. */
export function visibleGroups(
  assessment: Assessment,
  { query, kinds }: Pick<View, 'query' | 'kinds'>,
): readonly FindingGroup[] {
  const groups = findingGroups(assessment);
  const wanted = plainKey(query).replace(/^xa /, '');
  if (wanted === '' && kinds.size === 0) return groups;
  return groups.flatMap((group): readonly FindingGroup[] => {
    if (wanted !== '' && !` ${group.searchKey}`.includes(` ${wanted}`)) return [];
    if (kinds.size === 0) return [group];
    const items = group.items.filter(({ kind }) => kinds.has(kind));
    return items.length === 0 ? [] : [{ ...group, items }];
  });
}

export interface FindingPlace {
  readonly item: FindingItem;
  readonly key: string;
  readonly place: number;
  readonly groupPlace: number;
}

/** The findings that the filters leave, one after another. */
export const visibleFindings = (groups: readonly FindingGroup[]): readonly FindingPlace[] =>
  groups.flatMap(({ key, items }, groupPlace) =>
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
