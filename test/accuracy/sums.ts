import { JUDGED } from '../../src/tables/reading';
import type { Measure, Sureness } from './measure';

/** Measures of many workbooks put together. */
export interface Sums {
  readonly workbooks: number;
  readonly communes: number;
  readonly found: number;
  readonly invented: number;
  readonly verdicts: number;
  readonly right: number;
  readonly falseMet: number;
  readonly falseUnmet: number;
  readonly unsure: number;
  /** Tables of reviews that were listed and not judged. */
  readonly unjudged: number;
  /** Workbooks that are no review, and how many of them were taken for one. */
  readonly foreign: number;
  readonly taken: number;
}

export function sumsOf(all: readonly Measure[]): Sums {
  const sum = (of: (one: Measure) => number): number => all.reduce((total, one) => total + of(one), 0);
  return {
    workbooks: all.length,
    communes: sum(({ communes }) => communes),
    found: sum(({ communesFound }) => communesFound),
    invented: sum(({ communesInvented }) => communesInvented),
    verdicts: sum(({ verdicts }) => verdicts),
    right: sum(({ right }) => right),
    falseMet: sum(({ falseMet }) => falseMet),
    falseUnmet: sum(({ falseUnmet }) => falseUnmet),
    unsure: sum(({ unsure }) => unsure),
    unjudged: sum(({ unjudged }) => unjudged),
    foreign: sum(({ communes }) => (communes === 0 ? 1 : 0)),
    taken: sum(({ taken }) => (taken ? 1 : 0)),
  };
}

/** What every layout has to reach; a workbook without a review has no verdicts to be right about. */
export const REACH = 0.995;

export const reaches = ({
  communes,
  found,
  invented,
  verdicts,
  right,
  falseMet,
  falseUnmet,
}: Sums): boolean =>
  found === communes && invented === 0 && falseMet === 0 && falseUnmet === 0 && right >= REACH * verdicts;

export interface Calibration {
  readonly from: number;
  readonly to: number;
  readonly tables: number;
  readonly right: number;
}

const BANDS = [
  { from: 0.9, to: 1 },
  { from: 0.7, to: 0.9 },
  { from: JUDGED, to: 0.7 },
] as const;

/** Of the tables of which the reader was so sure, how many it read wholly right. */
export function calibrationOf(all: readonly Sureness[]): readonly Calibration[] {
  return BANDS.map(({ from, to }) => {
    const own = all.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1));
    return { from, to, tables: own.length, right: own.filter(({ right }) => right).length };
  });
}
