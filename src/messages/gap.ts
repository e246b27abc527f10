import type { IndicatorAssessment } from '../assessment/assessment';
import type { CriteriaSet } from '../criteria/set';
import type { Unit } from '../criteria/level';
import { countedNoun } from './noun';
import { formatNumber } from './number';

const UNIT_WORDS = {
  percent: 'điểm %',
  'million-dong': 'triệu đồng',
  'square-metre': 'm²',
  litre: 'lít',
  count: undefined,
  plain: undefined,
} as const satisfies Record<Unit, string | undefined>;

/**
 * What an unmet indicator still lacks: "thiếu 3,5 triệu đồng", "cao hơn 2,62 điểm %", "còn 31 nhà"; "" where nobody
 * can say.
 */
export function gapText(set: CriteriaSet, indicator: IndicatorAssessment): string {
  const { code, required, result, part } = indicator;
  const measured = (amount: number, unit: Unit): string =>
    `${formatNumber(amount)} ${UNIT_WORDS[unit] ?? countedNoun(set, code)}`.trim();
  if (part !== undefined && part !== '') return `chưa đạt phần “${part}”`;
  const value = result?.value;
  if (value === undefined || required === undefined) return '';
  const { level } = required;
  switch (level.code) {
    case 'figure': {
      const short = exactDifference(level.value, value);
      if (level.op === '>=' || level.op === '>')
        return short > 0 ? `thiếu ${measured(short, level.unit)}` : '';
      return short < 0 ? `cao hơn ${measured(-short, level.unit)}` : '';
    }
    case 'range': {
      const short = exactDifference(level.from, value);
      const over = exactDifference(value, level.to);
      if (short > 0) return `thiếu ${measured(short, level.unit)}`;
      return over > 0 ? `cao hơn ${measured(over, level.unit)}` : '';
    }
    case 'none':
      return value > 0 ? `còn ${measured(value, 'plain')}` : '';
    case 'mark':
    case 'grade':
    case 'degree':
      return '';
  }
}

/** `a - b` without what binary fractions add: 13 - 15.62 is -2.62. */
export const exactDifference = (a: number, b: number): number => Number((a - b).toPrecision(10));
