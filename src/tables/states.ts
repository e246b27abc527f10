import * as weights from './weights';
import type { SetIndex } from './setIndex';
import { oncePer } from '../text/remember';

/**
 * What a line of a table may be about, in the decision's order. A criterion with a single indicator is one state
 * with two faces, its name and its indicator's wording.
 */
export type State =
  | { readonly code: 'criterion'; readonly number: number }
  | {
      readonly code: 'indicator';
      readonly indicator: string;
      readonly number: number;
      readonly alone: boolean;
    };

export interface StateSpace {
  readonly states: readonly State[];
  readonly ofIndicator: (code: string) => number | undefined;
  /** The criterion itself, or its only indicator. */
  readonly ofCriterion: (number: number) => number | undefined;
  /**
   * What it costs to go on from one state to another, at `place * states.length + state`: from place `0` where nothing
   * was read yet, else state + 1. Never more than 0.
   */
  readonly moves: Float64Array;
}

function buildSpace(index: SetIndex): StateSpace {
  const states = index.set.criteria.flatMap(({ number, indicators }): readonly State[] => {
    const alone = indicators.length === 1;
    const own = indicators.map(({ code }): State => ({ code: 'indicator', indicator: code, number, alone }));
    return alone ? own : [{ code: 'criterion', number }, ...own];
  });
  // how many indicators of the decision stand before each state
  let before = 0;
  const rank = states.map(({ code }) => (code === 'indicator' ? (before += 1) - 1 : before));
  const cost = (from: number, to: number): number => {
    if (from === to) return weights.AGAIN;
    const skipped =
      from < 0
        ? (rank[to] ?? 0)
        : (rank[to] ?? 0) - (rank[from] ?? 0) - (states[from]?.code === 'indicator' ? 1 : 0);
    if (to > from) return weights.SKIP * Math.log2(1 + Math.max(0, skipped));
    return states[from]?.number === states[to]?.number ? weights.BACK_INSIDE : weights.BACK;
  };
  const count = states.length;
  const costs = new Float64Array((count + 1) * count);
  for (let place = 0; place <= count; place += 1) {
    for (let to = 0; to < count; to += 1) costs[place * count + to] = cost(place - 1, to);
  }
  const byIndicator = new Map<string, number>();
  const byCriterion = new Map<number, number>();
  for (const [place, state] of states.entries()) {
    if (state.code === 'indicator') {
      byIndicator.set(state.indicator, place);
      if (state.alone) byIndicator.set(`${state.indicator}.1`, place);
    }
    if (!byCriterion.has(state.number)) byCriterion.set(state.number, place);
  }
  return {
    states,
    ofIndicator: (code) => byIndicator.get(code),
    ofCriterion: (number) => byCriterion.get(number),
    moves: costs,
  };
}

export const stateSpace = oncePer(buildSpace);
