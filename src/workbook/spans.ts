import type { Span } from './image';

/** Indexes collected in any order as ascending, disjoint spans. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last !== undefined && span.from <= last.to + 1) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else joined.push(span);
  }
  return joined;
}

/** What lies between the (ascending, disjoint) spans from 0 up to and without `end`. */
export function gapsBetween(spans: readonly Span[], end: number): readonly Span[] {
  const gaps: Span[] = [];
  let next = 0;
  for (const span of spans) {
    if (span.from > next) gaps.push({ from: next, to: span.from - 1 });
    next = span.to + 1;
  }
  if (next < end) gaps.push({ from: next, to: end - 1 });
  return gaps;
}
