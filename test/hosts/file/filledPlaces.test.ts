import { eachFilled } from '../../../src/hosts/file/filledPlaces';

const visited = (items: readonly string[] | undefined, limit: number): readonly string[] => {
  const seen: string[] = [];
  eachFilled(items, limit, (item, place) => {
    seen.push(`${String(place)} ${item}`);
  });
  return seen;
};

const sparse = (places: readonly number[]): readonly string[] => {
  const items: string[] = [];
  for (const place of places) items[place] = 'x';
  return items;
};

describe('the filled places of an array', () => {
  it.each<[string, readonly string[] | undefined, readonly string[]]>([
    ['of none', undefined, []],
    ['of an empty one', [], []],
    ['of a full one', ['a', 'b'], ['0 a', '1 b']],
    ['of one with holes, in order', sparse([900, 7, 300]), ['7 x', '300 x', '900 x']],
    ['of one with a place near the largest that there is', sparse([3, 2 ** 32 - 2]), ['3 x']],
    ['of a long one that ends beyond the limit', sparse([999, 1_000]), ['999 x']],
  ])('%s', (_, items, places) => {
    expect(visited(items, 1_000)).toEqual(places);
  });
});
