import type { Span } from '../../workbook/image';

/** The rows or the columns of a sheet with their places in pixels. */
export interface Axis {
  readonly count: number;
  readonly total: number;
  readonly start: (index: number) => number;
  readonly size: (index: number) => number;
  /** The index at an offset, the nearest one beyond either end. */
  readonly at: (offset: number) => number;
}

export interface AxisSource {
  readonly count: number;
  readonly usual: number;
  /** Ascending indexes of other sizes. */
  readonly odd: ArrayLike<number>;
  readonly sizes: ArrayLike<number>;
  /** Ascending, disjoint. */
  readonly hidden: readonly Span[];
}

/** Browsers draw no element that is longer. */
const LONGEST = 16_000_000;

interface Run {
  readonly from: number;
  readonly size: number;
  readonly start: number;
}

/** Runs of equal sizes, so that a million rows cost as little as their exceptions. */
function runsOf({ count, usual, odd, sizes, hidden }: AxisSource): readonly Run[] {
  const most = count === 0 ? LONGEST : LONGEST / count;
  const limit = (size: number): number => (usual * count > LONGEST ? Math.min(size, most) : size);
  const runs: Run[] = [];
  let start = 0;
  let index = 0;
  let nextOdd = 0;
  let nextHidden = 0;
  const push = (to: number, size: number): void => {
    runs.push({ from: index, size, start });
    start += (to - index) * size;
    index = to;
  };
  while (index < count) {
    while (nextOdd < odd.length && (odd[nextOdd] ?? count) < index) nextOdd += 1;
    const span = hidden[nextHidden];
    if (span !== undefined && span.from <= index) {
      if (span.to >= index) push(Math.min(count, span.to + 1), 0);
      nextHidden += 1;
      continue;
    }
    const oddIndex = odd[nextOdd] ?? count;
    if (oddIndex === index) push(index + 1, limit(sizes[nextOdd] ?? usual));
    else push(Math.min(count, oddIndex, span?.from ?? count), limit(usual));
  }
  return runs;
}

export function createAxis(source: AxisSource): Axis {
  const { count } = source;
  const runs = runsOf(source);
  const runOf = (isBehind: (run: Run) => boolean): Run => {
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const run = runs[middle];
      if (run === undefined || isBehind(run)) high = middle - 1;
      else low = middle;
    }
    return runs[low] ?? { from: 0, size: 0, start: 0 };
  };
  const start = (index: number): number => {
    const run = runOf(({ from }) => from > index);
    return run.start + (index - run.from) * run.size;
  };
  return {
    count,
    total: start(count),
    start,
    size: (index) => runOf(({ from }) => from > index).size,
    at(offset) {
      const run = runOf((one) => one.start > offset);
      const index = run.size === 0 ? run.from : run.from + Math.floor((offset - run.start) / run.size);
      return Math.max(0, Math.min(count - 1, index));
    },
  };
}
