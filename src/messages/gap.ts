import type { IndicatorAssessment } from '../assessment/assessment';
import { gapOf, type Gap } from '../assessment/gap';
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

/** "3,5 triệu đồng", "2,62 điểm %", "31 nhà"; a part has no amount. */
export function gapAmount(
  set: CriteriaSet,
  code: string,
  gap: Exclude<Gap, { readonly code: 'part' }>,
): string {
  const unit = gap.code === 'left' ? 'plain' : gap.unit;
  return `${formatNumber(gap.amount)} ${UNIT_WORDS[unit] ?? countedNoun(set, code)}`.trim();
}

/**
 * What an unmet indicator still lacks: "thiếu 3,5 triệu đồng", "cao hơn 2,62 điểm %", "còn 31 nhà"; "" where nobody
 * can say.
 */
export function gapText(set: CriteriaSet, indicator: IndicatorAssessment): string {
  const gap = gapOf(indicator);
  switch (gap?.code) {
    case undefined:
      return '';
    case 'part':
      return `chưa đạt phần “${gap.part}”`;
    case 'short':
      return `thiếu ${gapAmount(set, indicator.code, gap)}`;
    case 'over':
      return `cao hơn ${gapAmount(set, indicator.code, gap)}`;
    case 'left':
      return `còn ${gapAmount(set, indicator.code, gap)}`;
  }
}
