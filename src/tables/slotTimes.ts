import { timeOf } from './headingPeriod';
import type { Doubt, Period } from './reading';
import { VALUES, type Slot } from './slot';
import * as weights from './weights';

interface Time {
  readonly period: Period;
  filled: number;
  /** What is headed as an estimate; "" where all of it was reached. */
  estimate: string;
}

function timesOf(slots: readonly Slot[]): readonly Time[] {
  const times = new Map<string, Time>();
  for (const { words, period, contents, role, field } of slots) {
    if (period === undefined || !VALUES.has(role)) continue;
    const isEstimate = words === 'estimate';
    const key = `${String(timeOf(period))}${isEstimate ? '?' : ''}`;
    const time = times.get(key) ?? { period, filled: 0, estimate: '' };
    times.set(key, time);
    time.filled = Math.max(time.filled, contents.filled);
    if (isEstimate) time.estimate = field.headings.at(-1)?.text ?? '?';
  }
  return [...times.values()]
    .filter(({ filled }) => filled > 0)
    .sort((a, b) => timeOf(b.period) - timeOf(a.period));
}

/**
 * One time for the whole table: the latest that is filled in, an estimate only where nothing was reached. What is of no
 * time counts in any case.
 */
export function choosePeriod(
  slots: readonly Slot[],
  said: Period | undefined,
): { readonly period: Period | undefined; readonly doubts: readonly Doubt[] } {
  const times = timesOf(slots);
  const actual = times.filter(({ estimate }) => estimate === '');
  const isReached = slots.some(
    ({ words, period, role, contents }) =>
      period === undefined && words !== 'estimate' && VALUES.has(role) && contents.filled > 0,
  );
  const usable = actual.length > 0 || isReached ? actual : times;
  const fullest = Math.max(0, ...usable.map(({ filled }) => filled));
  const wanted = said && times.find(({ period }) => timeOf(period) === timeOf(said));
  const latest = wanted ?? usable.find(({ filled }) => filled >= weights.FILLED_ENOUGH * fullest);
  const hasActual = actual.length > 0 || isReached;
  for (const slot of slots) {
    const { words, period } = slot;
    const isWanted = wanted !== undefined && period !== undefined && timeOf(period) === timeOf(wanted.period);
    if (words === 'estimate' && hasActual && !isWanted) slot.role = 'none';
    if (period !== undefined && latest !== undefined && timeOf(period) !== timeOf(latest.period))
      slot.role = 'none';
  }
  if (latest === undefined || wanted !== undefined) return { period: latest?.period, doubts: [] };
  const later = times.filter(({ period, estimate }) =>
    estimate === '' ? timeOf(period) > timeOf(latest.period) : period.year > latest.period.year,
  );
  const isPartly = latest.filled < weights.FILLED_MOSTLY * fullest;
  const others = isPartly ? usable.filter((time) => time !== latest) : later;
  return {
    period: latest.period,
    doubts: [
      ...(others.length === 0
        ? []
        : [
            {
              code: 'period-chosen',
              chosen: latest.period,
              others: others.map(({ period }) => period),
            } as const,
          ]),
      ...(latest.estimate === '' ? [] : [{ code: 'estimate', text: latest.estimate } as const]),
    ],
  };
}
