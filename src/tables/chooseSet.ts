import type { CriteriaSet, SetKey } from '../criteria/set';
import type { CriteriaSets } from '../criteria/sets';
import { plainKey } from '../text/key';
import type { TableCorrection } from './correction';
import { foreignByNames, foreignBySurroundings, type ForeignTable, type TableSurroundings } from './foreign';
import { FOREIGN_SETS, REVIEW_WORDS } from './foreignNames';
import { ownWords, type IdentifiedLine, type Line } from './line';
import { identifyLines, type IdentifiedLines } from './lines';
import * as weights from './lineWeights';
import { setIndex, type SetIndex } from './setIndex';
import { setInTitle } from './title';

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

/** How far a table is a set's. */
interface Likeness {
  /** What a line is worth on the mean, in the unit of `lineWeights`, with the share of the set that is named. */
  readonly score: number;
  /** Lines with words of their own, and those among them whose words are the set's. */
  readonly worded: number;
  readonly own: number;
  /** Different indicators, without those that are a whole criterion; and different criteria, with them. */
  readonly indicators: number;
  readonly criteria: number;
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

function likenessOf(index: SetIndex, { lines, written, score }: IdentifiedLines): Likeness {
  const identified = new Map(lines.map(({ at, identity }) => [at, identity]));
  const found = new Set<string>();
  const indicators = new Set<string>();
  const criteria = new Set<number>();
  let worded = 0;
  let own = 0;
  for (const line of written) {
    const identity = identified.get(line.at);
    if (identity?.code === 'indicator') {
      found.add(identity.indicator);
      if (identity.indicator.includes('.')) indicators.add(identity.indicator);
      else criteria.add(Number(identity.indicator));
    }
    if (identity?.code === 'criterion') criteria.add(identity.number);
    if (ownWords(line).length === 0) continue;
    if (identity?.code === 'indicator' || identity?.code === 'criterion') {
      worded += 1;
      if ((identity.fit ?? 0) >= weights.OWN_WORDS) own += 1;
    } else if (identity?.code === 'unknown') worded += 1;
  }
  const mean = score / Math.max(1, lines.length);
  const coverage = Math.max(found.size / index.size, criteria.size / index.set.criteria.length);
  return {
    score: mean + weights.COVERAGE * coverage,
    worded,
    own,
    indicators: indicators.size,
    criteria: criteria.size,
  };
}

function candidateOf(set: CriteriaSet, lines: readonly Line[]): Candidate {
  const index = setIndex(set);
  const identified = identifyLines(lines, index);
  return {
    index,
    lines: identified.lines,
    likeness: likenessOf(index, identified),
  };
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
  const named = sets.find(({ key }) => key === said.set);
  if (named !== undefined)
    return { code: 'set', ...candidateOf(named, lines), rival: undefined, margin: Infinity };
  const foreign = foreignByNames(lines, around, sets);
  const isAnyway = said.anyway === true;
  if (foreign !== undefined && !(isAnyway && !isOtherSet(foreign))) return { code: 'foreign', foreign };
  const titled = setInTitle(around.title);
  const worth = ({ index, likeness }: Candidate): number =>
    likeness.score + (titled === index.set.key ? weights.TITLE : 0);
  const [first, second] = sets.map((set) => candidateOf(set, lines)).sort((a, b) => worth(b) - worth(a));
  if (first === undefined) throw new RangeError('No criteria set to choose from');
  if (!isOwn(first, around)) {
    const other = foreignBySurroundings(around);
    if (!isAnyway || (other !== undefined && isOtherSet(other)))
      return other === undefined
        ? { code: 'unlike', nearest: first.index.set.key, likeness: first.likeness }
        : { code: 'foreign', foreign: other };
  }
  const margin = second === undefined ? Infinity : worth(first) - worth(second);
  const rival = margin < weights.CLEAR_SET ? second?.index.set.key : undefined;
  return { code: 'set', ...first, rival, margin };
}
