/**
 * A number that nothing uses: the one above the highest in use, so that a number that somebody took out does not
 * come to mean something else; below it only where the range ends.
 */
export function freeNumber(used: Iterable<number>, first: number, last: number): number {
  const taken = new Set<number>();
  let highest = first - 1;
  for (const number of used) {
    taken.add(number);
    if (Number.isInteger(number) && number > highest) highest = number;
  }
  if (highest < last) return highest + 1;
  let free = first;
  while (taken.has(free)) free += 1;
  return free;
}
