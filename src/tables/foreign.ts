import type { CriteriaSet } from '../criteria/set';
import type { CriteriaSets } from '../criteria/sets';
import { plainKey } from '../text/key';
import { oncePer, remembering } from '../text/remember';
import { prepare, similarityOf } from '../text/similarity';
import {
  FOREIGN_LISTS,
  FOREIGN_SETS,
  type ForeignKind,
  type ForeignList,
  type ForeignSet,
} from './foreignNames';
import { ownWords, type Line } from './line';
import { setIndex } from './setIndex';
import { setInTitle } from './title';

/** What stands around the lines of a table. */
export interface TableSurroundings {
  readonly title: string;
  /** Of the columns that name the rows, communes or indicators. */
  readonly headings: readonly string[];
  /** "7/10": of how many criteria the table's own totals count. */
  readonly outOf?: readonly number[];
}

/** Something else than a commune's review, and by what it shows. */
export interface ForeignTable {
  readonly kind: ForeignKind;
  /** The names, the title's or the heading's words that told it, as they are written. */
  readonly evidence: readonly string[];
}

const SAME_NAME = 0.85;
/** So many names that only the foreign set has: one may be a province's own. */
const FEWEST_NAMES = 2;
const DISTRICT_LINES = 0.3;
const DISTRICT = /\bhuyen\b/u;

/** The names of a foreign set that none of the sets at hand has, for a criterion or a group. */
function namesOfItsOwn({ names }: ForeignSet, sets: CriteriaSets): readonly string[] {
  return names.filter((name) =>
    sets.every((set) => {
      const index = setIndex(set);
      return (index.criterionRanking(name)[0]?.fit ?? 0) < SAME_NAME && index.groupFit(name) < SAME_NAME;
    }),
  );
}

/** Says of a text whether it is a name that only the foreign set has. */
type OwnName = (text: string) => boolean;

function ownNameOf(foreign: ForeignSet, sets: CriteriaSets): OwnName {
  const names = namesOfItsOwn(foreign, sets).map((name) => prepare(name));
  if (names.length === 0) return () => false;
  return remembering((text) => {
    const own = prepare(text);
    return names.some((name) => similarityOf(name, own) >= SAME_NAME);
  });
}

/** Of each foreign set, beside the sets at hand. */
const ownNames = oncePer(
  (sets: CriteriaSets): ReadonlyMap<ForeignSet, OwnName> =>
    new Map(FOREIGN_SETS.map((foreign) => [foreign, ownNameOf(foreign, sets)])),
);

/** What is another set's beside the sets at hand: one that a pack has brought is no stranger any more. */
const isStranger = (foreign: ForeignSet, sets: CriteriaSets): boolean =>
  foreign.names.length === 0 || namesOfItsOwn(foreign, sets).length > 0;
const strangers = oncePer((sets: CriteriaSets): readonly ForeignSet[] =>
  FOREIGN_SETS.filter((one) => isStranger(one, sets)),
);
const strangersTo = oncePer((set: CriteriaSet): readonly ForeignSet[] =>
  FOREIGN_SETS.filter((one) => isStranger(one, [set])),
);

/**
 * The set at hand that a title names. "Nông thôn mới giai đoạn 2026 - 2030" is that of the years 2021–2025 only where
 * nobody has brought the other one.
 */
export function titledSet(title: string, sets: CriteriaSets): CriteriaSet | undefined {
  const key = plainKey(title);
  const foreign = FOREIGN_SETS.find(({ title: pattern }) => pattern.test(key));
  const brought = foreign === undefined ? undefined : sets.find((set) => !strangersTo(set).includes(foreign));
  const named = setInTitle(title);
  return brought ?? sets.find((set) => set.key === named);
}

const headedBy = ({ heading }: ForeignList, headings: readonly string[]): readonly string[] =>
  heading === undefined ? [] : headings.filter((text) => heading.test(plainKey(text)));

/** Whether a table is another set's by its own names, whatever else fits: "the same numbers mean other things". */
export function foreignByNames(
  lines: readonly Line[],
  { title, headings }: TableSurroundings,
  sets: CriteriaSets,
): ForeignTable | undefined {
  const words = [...new Set(lines.flatMap(ownWords))];
  const key = plainKey(title);
  for (const [foreign, isOwnName] of ownNames(sets)) {
    const names = words.filter(isOwnName);
    if (names.length >= FEWEST_NAMES) return { kind: foreign.kind, evidence: names };
  }
  for (const list of FOREIGN_LISTS) {
    const headed = list.decisive === true ? headedBy(list, headings) : [];
    if (headed.length > 0) return { kind: list.kind, evidence: headed };
    if (list.titled?.test(key) === true) return { kind: list.kind, evidence: [title] };
  }
  const district = words.filter((text) => DISTRICT.test(plainKey(text)));
  const titled = FOREIGN_SETS.find(({ title: pattern }) => pattern.test(key));
  if (
    titled?.kind === 'district-set' &&
    district.length >= DISTRICT_LINES * words.length &&
    district.length > 0
  ) {
    return { kind: titled.kind, evidence: [title] };
  }
  return titled?.kind === 'village-set' ? { kind: titled.kind, evidence: [title] } : undefined;
}

/** Another set's table, by its title and by how many criteria it counts. */
function strangerBySurroundings(
  { title, outOf = [] }: TableSurroundings,
  foreign: readonly ForeignSet[],
): ForeignTable | undefined {
  const key = plainKey(title);
  const set = foreign.find(
    ({ title: pattern, names }) => pattern.test(key) || (names.length > 0 && outOf.includes(names.length)),
  );
  return set === undefined ? undefined : { kind: set.kind, evidence: [title] };
}

/** Whether what stands around a table says that it is of another set than this one. */
export const isOfStranger = (around: TableSurroundings, set: CriteriaSet): boolean =>
  strangerBySurroundings(around, strangersTo(set)) !== undefined;

/** What a table that is not a set's is instead, by its title, its headings and how many criteria it counts. */
export function foreignBySurroundings(
  around: TableSurroundings,
  sets: CriteriaSets,
): ForeignTable | undefined {
  const { title, headings } = around;
  const set = strangerBySurroundings(around, strangers(sets));
  if (set !== undefined) return set;
  const key = plainKey(title);
  for (const list of FOREIGN_LISTS) {
    const headed = headedBy(list, headings);
    if (headed.length > 0) return { kind: list.kind, evidence: headed };
    if (list.title?.test(key) === true) return { kind: list.kind, evidence: [title] };
  }
  return undefined;
}
