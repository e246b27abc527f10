import type { DeadlineRule } from './choices';
import { gapOf } from '../assessment/gap';
import type { IndicatorAssessment } from '../assessment/assessment';
import type { Pace } from '../messages/proposal';

export type Distance = 'open' | 'near' | 'middle' | 'far';

const NEAR = 0.1;
const FAR = 0.3;

/** How far a result is from what is asked for. */
export function distanceOf(one: Pick<IndicatorAssessment, 'required' | 'result' | 'part'>): Distance {
  const gap = gapOf(one);
  const level = one.required?.level;
  if (gap?.code !== 'short' && gap?.code !== 'over') return 'middle';
  const asked = level?.code === 'figure' ? level.value : level?.code === 'range' ? level.from : 0;
  if (asked === 0) return 'middle';
  const lacking = gap.amount / Math.abs(asked);
  return lacking <= NEAR ? 'near' : lacking > FAR ? 'far' : 'middle';
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The last day of a month, counted from January of a year on: 0 is January, 12 January of the next. */
function endOfMonth(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return `${last.getUTCFullYear()}-${twoDigits(last.getUTCMonth() + 1)}-${twoDigits(last.getUTCDate())}`;
}

/** The first end of a quarter behind the month of a day. */
function quarterBehind(date: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return endOfMonth(year, Math.floor(month / 3) * 3 + 2);
}

export interface Proposing {
  readonly rule: DeadlineRule;
  readonly reviewedYear: number;
  /** Last year of the set's term. */
  readonly lastYear: number;
  /** Of the paper, a day or a month: nothing is proposed for a day before. */
  readonly paperDate: string | undefined;
}

/** The day that is proposed, ISO. */
export function proposedDay(
  { rule, reviewedYear, lastYear, paperDate }: Proposing,
  distance: Distance,
  pace: Pace,
): string {
  const months = rule[distance] + (distance !== 'open' && pace === 'works' ? rule.works : 0);
  const counted = endOfMonth(reviewedYear, 11 + months);
  // reckoned once a year: nobody can tell before its end
  const yearly = distance !== 'open' && pace === 'yearly' ? `${counted.slice(0, 4)}-12-31` : counted;
  const within =
    reviewedYear < lastYear && Number(yearly.slice(0, 4)) > lastYear ? `${lastYear}-12-31` : yearly;
  return paperDate !== undefined && within.slice(0, paperDate.length) <= paperDate
    ? quarterBehind(paperDate)
    : within;
}
