import type { IndicatorAssessment } from '../assessment/assessment';
import type { Unit } from '../criteria/unit';
import { exactDifference } from './difference';
import { formatNumber } from './number';

const UNIT_WORDS = {
  percent: 'điểm %',
  'million-dong': 'triệu đồng',
  'square-metre': 'm²',
  litre: 'lít',
  count: '',
  plain: '',
} as const satisfies Record<Unit, string>;

const withUnit = (value: number, unit: Unit): string => `${formatNumber(value)} ${UNIT_WORDS[unit]}`.trim();

/** What an unmet indicator still lacks: "thiếu 3,5 triệu đồng", "cao hơn 2,62 điểm %", "còn 31"; "" where nobody can say. */
export function gapText(indicator: IndicatorAssessment): string {
  const { required, result, part } = indicator;
  if (part !== undefined) return `chưa đạt phần “${part}”`;
  const value = result?.value;
  if (value === undefined || required === undefined) return '';
  const { level } = required;
  switch (level.code) {
    case 'figure': {
      const short = exactDifference(level.value, value);
      if (level.op === '>=' || level.op === '>')
        return short > 0 ? `thiếu ${withUnit(short, level.unit)}` : '';
      return short < 0 ? `cao hơn ${withUnit(-short, level.unit)}` : '';
    }
    case 'range': {
      const short = exactDifference(level.from, value);
      return short > 0 ? `thiếu ${withUnit(short, level.unit)}` : '';
    }
    case 'none':
      return value > 0
        ? `còn ${/\p{L}/u.test(result?.text ?? '') ? (result?.text ?? '') : formatNumber(value)}`
        : '';
    case 'mark':
    case 'grade':
    case 'degree':
      return '';
  }
}
