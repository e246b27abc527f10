import type { Answer } from './program';

const SHOWN = 60;

const around = (text: string, place: number): string =>
  JSON.stringify(text.slice(Math.max(0, place - SHOWN / 2), place + SHOWN));

/** Where two texts part. */
function parting(old: string, fresh: string): number {
  let place = 0;
  while (place < old.length && old[place] === fresh[place]) place += 1;
  return place;
}

/** What differs between two answers: one line for each piece, with what stands where they part. */
export function differences(old: Answer, fresh: Answer): readonly string[] {
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((piece) => {
    const before = old.get(piece);
    const now = fresh.get(piece);
    if (before === now) return [];
    if (before === undefined) return [`${piece} is new`];
    if (now === undefined) return [`${piece} is gone`];
    const place = parting(before, now);
    return [`${piece} differs at ${String(place)}: ${around(before, place)} → ${around(now, place)}`];
  });
}
