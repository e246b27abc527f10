import { area, type Area } from './address';
import type { Span } from './image';
import { joinSpans } from './spans';

/**
 * The same cells in few rectangles that do not overlap: vertical runs of each column, and runs of the same
 * height side by side as one. Ordered by row, then column, whatever the order of the input.
 */
export function joinAreas(areas: readonly Area[]): readonly Area[] {
  const edges = [...new Set(areas.flatMap(({ left, right }) => [Number(left), right + 1]))].sort(
    (one, other) => one - other,
  );
  const strips = new Map<number, Span[]>(edges.map((edge) => [edge, []]));
  const positions = new Map(edges.map((edge, index) => [edge, index]));
  for (const { top, bottom, left, right } of areas) {
    for (let index = positions.get(left) ?? 0; (edges[index] ?? Infinity) <= right; index += 1) {
      strips.get(edges[index] ?? -1)?.push({ from: top, to: bottom });
    }
  }

  const merged: Area[] = [];
  /** Rectangles that reach the left edge of the strip at hand, by their rows. */
  let open = new Map<string, { readonly run: Span; readonly left: number }>();
  edges.forEach((edge) => {
    const next = new Map<string, { readonly run: Span; readonly left: number }>();
    for (const run of joinSpans(strips.get(edge) ?? [])) {
      const key = `${String(run.from)}:${String(run.to)}`;
      next.set(key, { run, left: open.get(key)?.left ?? edge });
      open.delete(key);
    }
    for (const { run, left } of open.values()) merged.push(area(run.from, left, run.to, edge - 1));
    open = next;
  });
  return merged.sort((one, other) => one.top - other.top || one.left - other.left);
}
