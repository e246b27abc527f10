import type { ValueReading } from '../../tables/reading';
import { SHARE_PLACES } from './tolerance';
import { percentOf, statedPercent, type UnitedLine, type UnitedSource } from './unite';

/**
 * What somebody wrote for the new commune beside what the old ones make.
 * - averaged: it is the mean of the old ones' percents (or incomes), which weighs a small commune like a large one
 * - other-figure: neither that nor what they make
 */
export interface Misstated {
  readonly code: 'averaged' | 'other-figure';
  readonly stated: number;
  readonly right: number;
}

/** Numbers that are equal once they are rounded as one of them is written. */
function sameWritten(written: number, exact: number): boolean {
  const text = String(Number(written.toFixed(SHARE_PLACES)));
  const places = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return Math.abs(written - exact) <= 0.5 * 10 ** -places + 1e-9;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The figures that somebody may have averaged: exact ones, and the percents as they are written. */
function averagesOf(sources: readonly UnitedSource[], kind: 'share' | 'mean'): readonly number[] {
  const exact = sources.flatMap((source) =>
    kind === 'mean' ? (source.amount?.part ?? []) : (statedPercent(source) ?? []),
  );
  if (exact.length < sources.length) return [];
  const rounded = [0, 1, 2].map((places) => mean(exact.map((value) => Number(value.toFixed(places)))));
  return [mean(exact), ...(kind === 'share' ? rounded : [])];
}

/** Whether what is written for the new commune is not what the old ones make; `undefined` where nobody can tell. */
export function misstated(
  { united, sources }: UnitedLine,
  result: ValueReading | undefined,
): Misstated | undefined {
  if (result?.reading.code !== 'figure' || result.problem !== undefined) return undefined;
  const { figure } = result.reading;
  const stated = figure.value;
  switch (united.code) {
    case 'open':
    case 'mark':
      return undefined;
    case 'alike':
      return stated === united.percent ? undefined : { code: 'other-figure', stated, right: united.percent };
    case 'sum': {
      const counted = figure.of?.part ?? figure.count ?? stated;
      return counted === united.total
        ? undefined
        : { code: 'other-figure', stated: counted, right: united.total };
    }
    case 'share':
    case 'mean': {
      const right = united.code === 'share' ? percentOf(united.part, united.whole) : united.value;
      if (sameWritten(stated, right)) return undefined;
      const isAverage = averagesOf(sources, united.code).some((average) => sameWritten(stated, average));
      return { code: isAverage ? 'averaged' : 'other-figure', stated, right };
    }
  }
}
