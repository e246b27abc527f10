import { isFulfilled, type Verdict } from '../assessment/verdict';
import { dayText } from './day';
import type { UiText } from './text';

/** A point in time of a comparison: a day, or the workbook as it stands. */
const pointText = (date: string | undefined): string =>
  date === undefined ? 'hiện tại' : `mốc ${dayText(date)}`;

/** "9, 15 (thiếu kết quả)": what is not fulfilled any more, and more than unmet, says what it is instead. */
export const codeList = (
  t: UiText,
  changes: readonly { readonly code: string | number; readonly after: Verdict }[],
): string =>
  changes
    .map(({ code, after }) =>
      isFulfilled(after) || after === 'unmet' ? String(code) : `${String(code)} (${t(`verdict.${after}`)})`,
    )
    .join(', ');

export const PROGRESS_TITLE = 'BIỂU TIẾN ĐỘ THỰC HIỆN CÁC TIÊU CHÍ';

export const comparedText = (from: string | undefined, to: string | undefined): string =>
  `So sánh ${pointText(from)} với ${pointText(to)}`;

export const comparisonText = (from: string | undefined, to: string | undefined): string =>
  `(${comparedText(from, to)})`;

export const PROGRESS_HEADINGS = {
  order: 'TT',
  commune: 'Xã',
  before: 'Số tiêu chí đạt trước',
  after: 'Số tiêu chí đạt sau',
  difference: 'Tăng, giảm',
  gained: 'Tiêu chí đạt thêm',
  lost: 'Tiêu chí không còn đạt',
  gainedIndicators: 'Chỉ tiêu đạt thêm',
  lostIndicators: 'Chỉ tiêu không còn đạt',
  note: 'Ghi chú',
} as const;

export const PROGRESS_SUM = 'Cộng';
export const ONLY_BEFORE = 'Mốc sau không có xã này';
export const ONLY_AFTER = 'Mốc trước không có xã này';
export const uncomparedNote = (codes: readonly string[]): string =>
  codes.length === 0 ? '' : `Không so được chỉ tiêu ${codes.join('; ')}: chỉ có ở một mốc`;
export const PROGRESS_LEGEND =
  'Ghi chú: tiêu chí, chỉ tiêu “không áp dụng” được tính là đạt; trong ngoặc là kết luận ở mốc sau.';
