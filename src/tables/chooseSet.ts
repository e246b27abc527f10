import type { SetKey } from '../criteria/set';
import { findSet, type CriteriaSets } from '../criteria/sets';
import { identifyLines, type IdentifiedLine, type Line } from './lines';
import { candidatesOf, setIndex, type SetIndex } from './setIndex';
import { setInTitle } from './title';

export interface ChosenSet {
  readonly index: SetIndex;
  readonly lines: readonly IdentifiedLine[];
  /** The set that fits nearly as well. */
  readonly rival: SetKey | undefined;
}

/** A title outweighs wordings that fit both sets about equally; clear wordings outweigh a title. */
const TITLE_WEIGHT = 0.12;
const CLEAR = 0.05;

/** How well the lines of a table are those of a set: mean fit of the wordings, less what is missing or unknown. */
function scoreOf(index: SetIndex, lines: readonly IdentifiedLine[]): number {
  const found = new Set<string>();
  let fit = 0;
  let worded = 0;
  let unknown = 0;
  for (const { identity } of lines) {
    if (identity.code === 'indicator') {
      found.add(identity.indicator);
      if (identity.fit !== undefined) {
        fit += identity.fit;
        worded += 1;
      }
    } else if (identity.code === 'criterion' && identity.fit !== undefined) {
      fit += identity.fit;
      worded += 1;
    } else if (identity.code === 'unknown') unknown += 1;
  }
  if (found.size === 0) return 0;
  const coverage = found.size / index.size;
  return (worded === 0 ? 0.5 : fit / worded) + 0.5 * coverage - 0.3 * (unknown / (found.size + unknown));
}

/** Chooses the set of a table from its wordings, its indicators and its title, never from codes alone; or as said. */
export function chooseSet(
  sets: CriteriaSets,
  lines: readonly Line[],
  title: string,
  said?: SetKey,
): ChosenSet {
  const named = said === undefined ? undefined : findSet(sets, said);
  if (named !== undefined) {
    const index = setIndex(named);
    return { index, lines: identifyLines(lines, index), rival: undefined };
  }
  const titled = setInTitle(title);
  const [first, second] = candidatesOf(sets)
    .map((index) => {
      const identified = identifyLines(lines, index);
      const score = scoreOf(index, identified) + (titled === index.set.key ? TITLE_WEIGHT : 0);
      return { index, lines: identified, score };
    })
    .sort((a, b) => b.score - a.score);
  if (first === undefined) throw new RangeError('No criteria set to choose from');
  return {
    index: first.index,
    lines: first.lines,
    rival: second !== undefined && first.score - second.score < CLEAR ? second.index.set.key : undefined,
  };
}
