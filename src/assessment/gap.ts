import type { Unit } from '../criteria/level';
import type { IndicatorAssessment } from './assessment';

/**
 * What an unmet indicator still lacks.
 * - short, over: so much below, or above, what is asked for
 * - left: so many of what there may be none of
 * - part: a named part falls short
 */
export type Gap =
  | { readonly code: 'short' | 'over'; readonly amount: number; readonly unit: Unit }
  | { readonly code: 'left'; readonly amount: number }
  | { readonly code: 'part'; readonly part: string };

/** `a - b` without what binary fractions add: 13 - 15.62 is -2.62. */
export const exactDifference = (a: number, b: number): number => Number((a - b).toPrecision(10));

const between = (below: number, above: number, unit: Unit): Gap | undefined =>
  below > 0
    ? { code: 'short', amount: below, unit }
    : above > 0
      ? { code: 'over', amount: above, unit }
      : undefined;

/** `undefined` where nobody can say. */
export function gapOf({
  required,
  result,
  part,
}: Pick<IndicatorAssessment, 'required' | 'result' | 'part'>): Gap | undefined {
  if (part !== undefined && part !== '') return { code: 'part', part };
  const value = result?.value;
  if (value === undefined || required === undefined) return undefined;
  const { level } = required;
  switch (level.code) {
    case 'figure': {
      const short = exactDifference(level.value, value);
      const wantsMore = level.op === '>=' || level.op === '>';
      return between(wantsMore ? short : 0, wantsMore ? 0 : -short, level.unit);
    }
    case 'range':
      return between(exactDifference(level.from, value), exactDifference(value, level.to), level.unit);
    case 'none':
      return value > 0 ? { code: 'left', amount: value } : undefined;
    case 'mark':
    case 'grade':
    case 'degree':
      return undefined;
  }
}
