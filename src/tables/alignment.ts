import type { StateSpace } from './states';

/** What one line may be, each with how much speaks for it. */
export interface Emission {
  /** States that the line may be about; all others have nothing that speaks for them. */
  readonly states: readonly { readonly state: number; readonly score: number }[];
  /** Other kinds of lines: the place in the decision stays where it is. */
  readonly others: readonly { readonly kind: string; readonly score: number }[];
  /** A part of the indicator at hand, by its state; `undefined` where the line cannot be one. */
  readonly part?: ((state: number) => number | undefined) | undefined;
}

export type Aligned = { readonly margin: number } & (
  | { readonly code: 'state'; readonly state: number }
  | { readonly code: 'part'; readonly state: number }
  | { readonly code: 'other'; readonly kind: string }
);

export interface Alignment {
  readonly lines: readonly Aligned[];
  readonly score: number;
}

const NEVER = Number.NEGATIVE_INFINITY;

/** What it is worth, at each place, to leave it as it is: for another kind of line, or a part of the indicator there. */
function staying({ others, part }: Emission, places: number): Float64Array {
  let best = NEVER;
  for (const { score } of others) best = Math.max(best, score);
  const worth = new Float64Array(places).fill(best);
  if (part !== undefined) {
    for (let place = 1; place < places; place += 1) worth[place] = Math.max(best, part(place - 1) ?? NEVER);
  }
  return worth;
}

/**
 * Aligns a table's lines to the order of a set by dynamic programming (Viterbi over the places in the decision; only
 * the few states that something in a line speaks for are tried). Moves backwards cost and are never forbidden. For
 * each line the margin says how much less the best alignment would be worth in which that line is something else.
 */
export function align(emissions: readonly Emission[], { states, moves }: StateSpace): Alignment {
  const count = states.length;
  const places = count + 1;
  const stays = emissions.map((emission) => staying(emission, places));
  const ahead: Float64Array[] = [];
  const last = new Float64Array(places);
  ahead[emissions.length] = last;
  for (let at = emissions.length - 1; at >= 0; at -= 1) {
    const emission = emissions[at];
    const stay = stays[at];
    const after = ahead[at + 1];
    if (emission === undefined || stay === undefined || after === undefined) continue;
    const now = stay.map((worth, place) => worth + (after[place] ?? NEVER));
    let least = Number.POSITIVE_INFINITY;
    for (const worth of now) least = Math.min(least, worth);
    for (const { state, score } of emission.states) {
      const beyond = after[state + 1] ?? NEVER;
      // not worth it even where the way there is free
      if (score + beyond < least) continue;
      for (let place = 0; place < places; place += 1) {
        const worth = (moves[place * count + state] ?? 0) + score + beyond;
        if (worth > (now[place] ?? NEVER)) now[place] = worth;
      }
    }
    ahead[at] = now;
  }

  // forwards: the best way to each place, and with what lies ahead the best of each line's identities
  let before = new Float64Array(places).fill(NEVER);
  before[0] = 0;
  const score = ahead[0]?.[0] ?? 0;
  let place = 0;
  const lines = emissions.map((emission, at): Aligned => {
    const after = ahead[at + 1] ?? last;
    const stay = stays[at] ?? last;
    const reached = before.map((until, from) => until + (stay[from] ?? NEVER));
    const worth: { readonly what: Aligned; readonly total: number }[] = [];
    const chosen: { what: Aligned; here: number }[] = [];
    for (const { kind, score: own } of emission.others) {
      let total = NEVER;
      for (let from = 0; from < places; from += 1) {
        total = Math.max(total, (before[from] ?? NEVER) + own + (after[from] ?? NEVER));
      }
      const what: Aligned = { code: 'other', kind, margin: 0 };
      worth.push({ what, total });
      chosen.push({ what, here: own + (after[place] ?? NEVER) });
    }
    if (emission.part !== undefined) {
      for (let state = 0; state < states.length; state += 1) {
        const own = emission.part(state);
        if (own === undefined) continue;
        const what: Aligned = { code: 'part', state, margin: 0 };
        worth.push({ what, total: (before[state + 1] ?? NEVER) + own + (after[state + 1] ?? NEVER) });
        if (place === state + 1) chosen.push({ what, here: own + (after[place] ?? NEVER) });
      }
    }
    for (const { state, score: own } of emission.states) {
      let arrival = NEVER;
      for (let from = 0; from < places; from += 1) {
        arrival = Math.max(arrival, (before[from] ?? NEVER) + (moves[from * count + state] ?? 0));
      }
      reached[state + 1] = Math.max(reached[state + 1] ?? NEVER, arrival + own);
      const what: Aligned = { code: 'state', state, margin: 0 };
      worth.push({ what, total: arrival + own + (after[state + 1] ?? NEVER) });
      chosen.push({ what, here: (moves[place * count + state] ?? 0) + own + (after[state + 1] ?? NEVER) });
    }
    before = reached;
    const best = chosen.reduce((one, other) => (other.here > one.here ? other : one));
    const rival = worth.reduce(
      (most, { what, total }) => (same(what, best.what) ? most : Math.max(most, total)),
      NEVER,
    );
    if (best.what.code === 'state') place = best.what.state + 1;
    return { ...best.what, margin: score - rival };
  });
  return { lines, score };
}

const same = (a: Aligned, b: Aligned): boolean =>
  a.code === 'other' || b.code === 'other'
    ? a.code === 'other' && b.code === 'other' && a.kind === b.kind
    : a.code === b.code && a.state === b.state;
