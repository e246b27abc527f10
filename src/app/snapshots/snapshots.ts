import type { Assessment } from '../../assessment/assessment';
import type { Verdict } from '../../assessment/verdict';
import type { Snapshot, SnapshotCommune } from '../../reports/progress/progress';
import { isDay } from '../../workbook/date';
import type { Settings } from '../settings';

/** A snapshot with its day, as the workbook keeps it. */
export type DatedSnapshot = Snapshot & { readonly date: string };

/** More than a workbook needs in a programme of five years with a review each month. */
export const MOST_SNAPSHOTS = 120;

/** Rows of all snapshots together: far below the size at which the settings would not be believed any more. */
const MOST_ROWS = 15_000;

/** The verdicts as they stand now. */
const currentSnapshot = ({ communes }: Assessment): Snapshot => ({
  date: undefined,
  communes: communes.map(({ set, key, name, criteria, indicators }): SnapshotCommune => ({
    set,
    key,
    name,
    criteria: new Map(criteria.map(({ number, verdict }) => [number, verdict])),
    indicators: new Map(indicators.map(({ code, verdict }): [string, Verdict] => [code, verdict])),
  })),
});

/** Misuse: a snapshot is to be kept under something that is no day. */
export class NoDayError extends Error {
  constructor(date: string) {
    super(`Not an ISO day: ${JSON.stringify(date)}`);
    this.name = 'NoDayError';
  }
}

export type Kept =
  | { readonly code: 'kept'; readonly settings: Settings; readonly replaced: boolean }
  | { readonly code: 'too-many'; readonly limit: number }
  /** The stored settings may not be written over. */
  | { readonly code: 'settings-frozen' };

/**
 * Keeps the verdicts of an assessment under a day; one that the day has already is replaced.
 * @throws {NoDayError}
 */
export function keepSnapshot(settings: Settings, assessment: Assessment, date: string): Kept {
  if (!isDay(date)) throw new NoDayError(date);
  if (settings.frozen !== undefined) return { code: 'settings-frozen' };
  const others = settings.snapshots.filter((one) => one.date !== date);
  const rows = others.reduce((sum, { communes }) => sum + communes.length, assessment.communes.length);
  if (others.length >= MOST_SNAPSHOTS || rows > MOST_ROWS) return { code: 'too-many', limit: others.length };
  const snapshots = [...others, { ...currentSnapshot(assessment), date }].sort((one, other) =>
    one.date < other.date ? -1 : 1,
  );
  return {
    code: 'kept',
    settings: { ...settings, snapshots },
    replaced: others.length < settings.snapshots.length,
  };
}

/** Which two snapshots to compare: days, or `undefined` for the usual choice. */
export interface Span {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export type Chosen =
  | { readonly code: 'chosen'; readonly from: DatedSnapshot; readonly to: Snapshot }
  | { readonly code: 'none' }
  | { readonly code: 'no-earlier'; readonly date: string }
  | { readonly code: 'unknown'; readonly date: string; readonly days: readonly string[] }
  | { readonly code: 'not-after'; readonly from: string; readonly to: string };

/** The usual choice: from the last snapshot before, to the workbook as it stands now. */
export function chooseSnapshots(
  { snapshots }: Settings,
  assessment: Assessment,
  { from: fromDay, to: toDay }: Span,
): Chosen {
  const days = snapshots.map(({ date }) => date);
  const missing = [fromDay, toDay].find((day) => day !== undefined && !days.includes(day));
  if (snapshots.length === 0) return { code: 'none' };
  if (missing !== undefined) return { code: 'unknown', date: missing, days };
  const to = snapshots.find(({ date }) => date === toDay) ?? currentSnapshot(assessment);
  if (fromDay !== undefined && to.date !== undefined && fromDay >= to.date) {
    return { code: 'not-after', from: fromDay, to: to.date };
  }
  const { date: end } = to;
  const from =
    fromDay === undefined
      ? snapshots.filter(({ date }) => end === undefined || date < end).at(-1)
      : snapshots.find(({ date }) => date === fromDay);
  return from === undefined ? { code: 'no-earlier', date: end ?? '' } : { code: 'chosen', from, to };
}
