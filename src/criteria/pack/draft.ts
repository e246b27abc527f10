import { withLevels, type LevelOverrides } from '../override';
import type { CriteriaSet, SetKey } from '../set';
import type { CriteriaSetData } from '../shape';
import { findSet, type CriteriaSets } from '../sets';
import type { CriteriaPack } from './pack';

/** What somebody has confirmed or made, and hands on. */
export interface PackContents {
  readonly sets: readonly CriteriaSetData[];
  readonly levels: LevelOverrides;
}

/**
 * A pack of what is at hand, with the head of the decision that it builds upon; people put their own in its place.
 * Of two levels of one scope it has the later.
 * @param about the set that the pack is about where it has none of its own
 * @param known sets that its levels may be of
 */
export function draftPack(
  { sets, levels }: PackContents,
  words: { readonly name: string; readonly scope: string },
  about: SetKey | undefined,
  known: CriteriaSets,
): CriteriaPack {
  const base = baseOf({ sets, levels }, about, known);
  if (base === undefined) throw new NothingToPackError();
  return {
    name: words.name,
    decision: base.decision,
    scope: { text: words.scope },
    validity: { from: base.validFrom, to: base.validTo },
    sets,
    levels: withLevels([], levels),
  };
}

/** Misuse: a pack of nothing. */
class NothingToPackError extends Error {
  constructor() {
    super('Neither a set nor a level to make a pack of');
    this.name = 'NothingToPackError';
  }
}

const baseOf = (
  { sets, levels }: PackContents,
  about: SetKey | undefined,
  known: CriteriaSets,
): Pick<CriteriaSet, 'decision' | 'validFrom' | 'validTo'> | undefined =>
  sets[0] ?? findSet(known, about ?? levels[0]?.set ?? '') ?? known[0];
