import { area, type Area } from '../../../workbook/address';

/** Rows from `top` to `bottom`, both included. */
interface Run {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The same cells in few rectangles that do not overlap: vertical runs of each column, and runs of the same
 * height side by side as one. Ordered by row, then column, whatever the order of the input.
 */
export function mergeAreas(areas: readonly Area[]): readonly Area[] {
  const edges = [...new Set(areas.flatMap(({ left, right }) => [Number(left), right + 1]))].sort(
    (one, other) => one - other,
  );
  const strips = new Map<number, Run[]>(edges.map((edge) => [edge, []]));
  const positions = new Map(edges.map((edge, index) => [edge, index]));
  for (const { top, bottom, left, right } of areas) {
    for (let index = positions.get(left) ?? 0; (edges[index] ?? Infinity) <= right; index += 1) {
      strips.get(edges[index] ?? -1)?.push({ top, bottom });
    }
  }

  const merged: Area[] = [];
  /** Rectangles that reach the left edge of the strip at hand, by their rows. */
  let open = new Map<string, { readonly run: Run; readonly left: number }>();
  edges.forEach((edge) => {
    const next = new Map<string, { readonly run: Run; readonly left: number }>();
    for (const run of union(strips.get(edge) ?? [])) {
      const key = `${String(run.top)}:${String(run.bottom)}`;
      next.set(key, { run, left: open.get(key)?.left ?? edge });
      open.delete(key);
    }
    for (const { run, left } of open.values()) merged.push(area(run.top, left, run.bottom, edge - 1));
    open = next;
  });
  return merged.sort((one, other) => one.top - other.top || one.left - other.left);
}

function union(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of [...runs].sort((one, other) => one.top - other.top)) {
    const last = result.at(-1);
    if (last !== undefined && run.top <= last.bottom + 1) {
      result[result.length - 1] = { top: last.top, bottom: Math.max(last.bottom, run.bottom) };
    } else result.push(run);
  }
  return result;
}
