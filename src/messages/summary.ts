import type { CriteriaSet } from '../criteria/set';
import { decidedSetTitle } from './setTitle';

export const SUMMARY_TITLE = 'BIỂU TỔNG HỢP KẾT QUẢ RÀ SOÁT THỰC HIỆN CÁC TIÊU CHÍ';

/** The marks of the sheet: short, because nineteen columns have to fit a page. */
export const SUMMARY_MARKS = { fulfilled: 'Đ', unmet: 'C', open: '?' } as const;

export const SUMMARY_LEGEND = `Ghi chú: ${SUMMARY_MARKS.fulfilled}: đạt (hoặc không áp dụng); ${SUMMARY_MARKS.unmet}: chưa đạt; ${SUMMARY_MARKS.open}: chưa đủ số liệu để kết luận.`;

export const SUMMARY_HEADINGS = {
  order: 'TT',
  commune: 'Xã',
  indicatorsMet: 'Số chỉ tiêu đạt',
  indicators: 'Tổng số chỉ tiêu',
} as const;

/** What a set's parts are called: nineteen criteria, or the conditions of the exemplary communes. */
export const PART_HEADINGS = {
  criteria: { all: 'Tiêu chí số', met: 'Số tiêu chí đạt' },
  conditions: { all: 'Điều kiện', met: 'Số điều kiện đạt' },
} as const;

export const COMMUNES_REACHED = 'Tổng số xã đạt';
export const RATE = 'Tỷ lệ';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;

export const sectionTitle = (place: number, set: CriteriaSet): string =>
  `${ROMAN[place] ?? place + 1}. ${decidedSetTitle(set)}`;

export const conditionTitle = (number: number, name: string): string => `${number}. ${name}`;

export const GROUP_HEADINGS = {
  group: 'Nhóm xã',
  communes: 'Số xã',
  rate: RATE,
  sum: 'Cộng',
} as const;

/** "Đạt 19/19", "Đạt 15–18", "Dưới 5": `least` and `most` are how many criteria a commune of the group has met. */
export function groupTitle(least: number, most: number, total: number): string {
  if (least === total) return `Đạt ${total}/${total}`;
  return least === 0 ? `Dưới ${most + 1}` : `Đạt ${least}–${most}`;
}

export const communesChart = (set: CriteriaSet, counted: string): string =>
  `${counted} của từng xã (${set.shortName})`;

export const groupsChart = (set: CriteriaSet): string => `Số xã theo số tiêu chí đạt (${set.shortName})`;

export const chartName = (set: CriteriaSet): string => `Rà soát NTM: ${set.shortName}`;
