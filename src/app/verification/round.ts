import type { LevelOverride } from '../../criteria/override';

/** A walk through a set's levels: where somebody is, and what was confirmed since it was last kept. */
export interface Round {
  readonly at: number;
  /** With the place of each, the last one last. */
  readonly confirmed: readonly { readonly at: number; readonly level: LevelOverride }[];
}

/** Whether the level at each place was confirmed before. */
export type Done = readonly boolean[];

const isOpen = (done: Done, { confirmed }: Round, at: number): boolean =>
  done[at] === false && confirmed.every((one) => one.at !== at);

/** The next place that is open, from the given one on and round again; `undefined` where none is. */
function nextOpen(done: Done, round: Round, from: number): number | undefined {
  const places = done.map((_, step) => (from + step) % done.length);
  return places.find((at) => isOpen(done, round, at));
}

/** Begins at the first that is not confirmed yet; where all are, at the first. */
export function firstRound(done: Done): Round {
  const empty: Round = { at: 0, confirmed: [] };
  return { ...empty, at: nextOpen(done, empty, 0) ?? 0 };
}

/** Puts a confirmation in and goes on to the next that is open. */
export function confirmed(done: Done, round: Round, level: LevelOverride): Round {
  const { at } = round;
  const others = round.confirmed.filter((one) => one.at !== at);
  const next: Round = { at, confirmed: [...others, { at, level }] };
  return { ...next, at: nextOpen(done, next, at + 1) ?? at };
}

/** Leaves the level as it is and goes to the next that is open. */
export const skipped = (done: Done, round: Round): Round => ({
  ...round,
  at: nextOpen(done, round, round.at + 1) ?? round.at,
});

/** To the one before, open or not. */
export const wentBack = (done: Done, round: Round): Round => ({
  ...round,
  at: (round.at + done.length - 1) % done.length,
});

/** Takes the last confirmation back, and goes to it. */
export function undone(round: Round): Round {
  const last = round.confirmed.at(-1);
  return last === undefined ? round : { at: last.at, confirmed: round.confirmed.slice(0, -1) };
}

/** How many of all are confirmed by now. */
export const countDone = (done: Done, round: Round): number =>
  done.filter((_, at) => !isOpen(done, round, at)).length;
