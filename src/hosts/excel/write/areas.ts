import { area, formatArea, type Area } from '../../../workbook/address';

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Ascending runs without overlap. */
function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of [...runs].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last !== undefined && run.from <= last.to + 1) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, run.to) };
    } else joined.push(run);
  }
  return joined;
}

/** The same cells in few rectangles that do not overlap: vertical runs, those of equal height joined sideways. */
export function joinAreas(areas: readonly Area[]): readonly Area[] {
  const edges = [...new Set(areas.flatMap(({ left, right }) => [Number(left), right + 1]))].sort(
    (one, other) => one - other,
  );
  const places = new Map(edges.map((edge, place) => [edge, place]));
  const strips = edges.map((): Run[] => []);
  for (const { top, bottom, left, right } of areas) {
    const last = places.get(right + 1) ?? 0;
    for (let place = places.get(left) ?? 0; place < last; place += 1) {
      strips[place]?.push({ from: top, to: bottom });
    }
  }
  const found: Area[] = [];
  /** What reaches the left edge of the strip at hand: the run, and where its rectangle begins. */
  let open = new Map<string, Run & { readonly left: number }>();
  strips.forEach((runs, place) => {
    const edge = edges[place] ?? 0;
    const next = new Map<string, Run & { readonly left: number }>();
    for (const run of joinRuns(runs)) {
      const key = `${run.from}:${run.to}`;
      next.set(key, { ...run, left: open.get(key)?.left ?? edge });
      open.delete(key);
    }
    for (const { from, to, left } of open.values()) found.push(area(from, left, to, edge - 1));
    open = next;
  });
  return found.sort((one, other) => one.top - other.top || one.left - other.left);
}

/** Excel cuts off longer lists without a word, or refuses them. */
export const MOST_CHARACTERS = 8_192;

/** Addresses for `getRanges`, in as few lists as Excel takes. */
export function addressLists(areas: readonly Area[]): readonly string[] {
  const lists: string[] = [];
  let list = '';
  for (const address of areas.map(formatArea)) {
    if (list !== '' && list.length + 1 + address.length > MOST_CHARACTERS) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? address : `${list},${address}`;
  }
  return list === '' ? lists : [...lists, list];
}
