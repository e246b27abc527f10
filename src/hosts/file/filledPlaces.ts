/** Up to so many places are looked at one by one: faster than asking for the names of those that are filled. */
const SHORT = 256;

/**
 * Visits what an array with holes holds, in order, below a limit. A file may name a row near 2^32: `forEach`
 * passes over holes, but still counts up to the length.
 */
export function eachFilled<Item>(
  items: readonly Item[] | undefined,
  limit: number,
  visit: (item: Item, place: number) => void,
): void {
  if (items === undefined) return;
  const places = items.length <= SHORT ? items.keys() : Object.keys(items).map(Number);
  for (const place of places) {
    const item = items[place];
    if (item !== undefined && place < limit) visit(item, place);
  }
}
