import type { CriteriaSet, SetKey } from '../criteria/set';
import type { CriteriaSets } from '../criteria/sets';
import { plainKey } from '../text/key';
import type { TableCorrection } from './correction';
import {
  foreignByNames,
  foreignBySurroundings,
  titledSet,
  type ForeignTable,
  type TableSurroundings,
} from './foreign';
import { FOREIGN_SETS, REVIEW_WORDS } from './foreignNames';
import type { Likeness } from './likeness';
import type { IdentifiedLine, Line } from './line';
import { identifyLines } from './lines';
import * as weights from './weights';
import { setIndex, type SetIndex } from './setIndex';

export interface ChosenSet {
  readonly code: 'set';
  readonly index: SetIndex;
  readonly lines: readonly IdentifiedLine[];
  /** The set that fits nearly as well. */
  readonly rival: SetKey | undefined;
  /** How much better it fits than the next one; in the unit of `CLEAR_SET`. */
  readonly margin: number;
  readonly likeness: Likeness;
}

/** Of which set a table is; or why it is none's. */
export type SetChoice =
  | ChosenSet
  /** Another set's table, or another kind of list, which is named. */
  | { readonly code: 'foreign'; readonly foreign: ForeignTable }
  /** Codes like a set's, and words that are not: `nearest` would be the set. */
  | { readonly code: 'unlike'; readonly nearest: SetKey; readonly likeness: Likeness };

interface Candidate {
  readonly index: SetIndex;
  readonly lines: readonly IdentifiedLine[];
  readonly likeness: Likeness;
}

function candidateOf(set: CriteriaSet, lines: readonly Line[]): Candidate {
  const index = setIndex(set);
  return { index, ...identifyLines(lines, index) };
}

/**
 * Whether a table is the set's at all. Where lines have words, most of these must be the set's. Codes without any
 * words may be a set's: many indicators, or all the criteria in their number, as no list of something else counts.
 */
function isOwn(
  { index, lines, likeness: { worded, own, indicators, criteria } }: Candidate,
  { title, headings }: TableSurroundings,
): boolean {
  const wordless = 2 * worded < lines.length;
  if (wordless) {
    const unknown = lines.filter(({ identity }) => identity.code === 'unknown').length;
    const counted = criteria >= Math.max(index.set.criteria.length, weights.FEWEST_CRITERIA);
    const strange = unknown > (1 - weights.KNOWN_SHARE) * lines.length;
    return !strange && (counted || indicators >= weights.CODES_ALONE);
  }
  if (own < weights.OWN_SHARE * worded) return false;
  // names of criteria alone are words of every day: "Giao thông", "Điện", "Môi trường"
  return indicators > 0 || [title, ...headings].some((text) => REVIEW_WORDS.test(plainKey(text)));
}

const isOtherSet = ({ kind }: ForeignTable): boolean => FOREIGN_SETS.some((set) => set.kind === kind);

/**
 * Chooses the set of a table from its words, its indicators and its title, never from codes alone; or as said. A table
 * that is to be read anyway is the nearest set's, unless it is known to be another one's.
 */
export function chooseSet(
  sets: CriteriaSets,
  lines: readonly Line[],
  around: TableSurroundings,
  said: Pick<TableCorrection, 'set' | 'anyway'> = {},
): SetChoice {
  // a list of households says in its first lines that it is one
  if (lines.length > weights.MOST_ROWS) {
    const opening = chooseSet(sets, lines.slice(0, weights.MOST_ROWS), around, said);
    if (opening.code === 'foreign') return opening;
  }
  const named = sets.find(({ key }) => key === said.set);
  if (named !== undefined)
    return { code: 'set', ...candidateOf(named, lines), rival: undefined, margin: Infinity };
  const foreign = foreignByNames(lines, around, sets);
  const isAnyway = said.anyway === true;
  if (foreign !== undefined && !(isAnyway && !isOtherSet(foreign))) return { code: 'foreign', foreign };
  const titled = titledSet(around.title, sets)?.key;
  const worth = ({ index, likeness }: Candidate): number =>
    likeness.score + (titled === index.set.key ? weights.TITLE : 0);
  const [first, second] = sets.map((set) => candidateOf(set, lines)).sort((a, b) => worth(b) - worth(a));
  if (first === undefined) throw new RangeError('No criteria set to choose from');
  if (!isOwn(first, around)) {
    const other = foreignBySurroundings(around, sets);
    if (!isAnyway || (other !== undefined && isOtherSet(other)))
      return other === undefined
        ? { code: 'unlike', nearest: first.index.set.key, likeness: first.likeness }
        : { code: 'foreign', foreign: other };
  }
  const margin = second === undefined ? Infinity : worth(first) - worth(second);
  const rival = margin < weights.CLEAR_SET ? second?.index.set.key : undefined;
  return { code: 'set', ...first, rival, margin };
}
