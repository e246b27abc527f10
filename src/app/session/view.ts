import type { FindingKind } from '../../assessment/kind';

/** How many findings of a commune, and how many communes, are drawn before the user asks for more. */
export const FINDINGS_PAGE = 40;
export const COMMUNES_PAGE = 60;

/** By what the findings are put together. */
export const VIEW_ORDERS = ['commune', 'criterion', 'kind'] as const;
export type ViewOrder = (typeof VIEW_ORDERS)[number];

/** A square of the matrix that somebody pressed: one criterion of a commune, or the whole commune. */
export interface ChosenSquare {
  /** The commune's group of findings. */
  readonly key: string;
  readonly criterion: number | undefined;
}

/** What the user looks at: filters, what is open, which finding is the current one. */
export interface View {
  readonly by: ViewOrder;
  readonly square: ChosenSquare | undefined;
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
  /** Where it was chosen: only there the screen follows it. */
  readonly currentIn: 'list' | 'square';
}

export const FIRST_VIEW: View = {
  by: 'commune',
  square: undefined,
  query: '',
  kinds: new Set(),
  open: new Set(),
  shown: new Map(),
  communesShown: COMMUNES_PAGE,
  current: undefined,
  currentIn: 'list',
};

export type ViewEvent =
  | { readonly code: 'searched'; readonly query: string }
  | { readonly code: 'kind-toggled'; readonly kind: FindingKind }
  | { readonly code: 'order-chosen'; readonly by: ViewOrder }
  /** The same square again puts its findings away. */
  | { readonly code: 'square-pressed'; readonly square: ChosenSquare }
  | { readonly code: 'square-closed' }
  | { readonly code: 'square-finding-chosen'; readonly id: string }
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

const isSameSquare = (one: ChosenSquare | undefined, other: ChosenSquare): boolean =>
  one?.key === other.key && one.criterion === other.criterion;

const upToPage = (place: number, page: number): number => Math.ceil((place + 1) / page) * page;

export function reduceView(view: View, event: ViewEvent): View {
  switch (event.code) {
    case 'searched':
      return { ...view, query: event.query, communesShown: COMMUNES_PAGE };
    case 'kind-toggled':
      return { ...view, kinds: toggled(view.kinds, event.kind), shown: new Map() };
    case 'order-chosen':
      return { ...view, by: event.by, shown: new Map(), communesShown: COMMUNES_PAGE };
    case 'square-pressed':
      return { ...view, square: isSameSquare(view.square, event.square) ? undefined : event.square };
    case 'square-closed':
      return { ...view, square: undefined };
    case 'square-finding-chosen':
      return { ...view, current: event.id, currentIn: 'square' };
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
        currentIn: 'list',
        open: new Set(view.open).add(event.key),
        shown: new Map(view.shown).set(event.key, shown),
        communesShown: Math.max(view.communesShown, upToPage(event.groupPlace, COMMUNES_PAGE)),
      };
    }
  }
}
