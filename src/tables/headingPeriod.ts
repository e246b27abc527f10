import { partedYears } from './headerRole';
import type { Period } from './reading';

/** A span of years is no time at which figures were taken. */
const SPAN = /(?:giai doan )?20\d\d (?:den )?20\d\d/gu;
const HALF = /\b([369]) ?t(?:hang)?(?: dau)?(?: nam)? (20\d\d)\b/u;
const SECOND_HALF = /\b6 thang cuoi nam (20\d\d)\b/u;
const QUARTER = /\bquy (iv|iii|ii|i|[1-4])(?: nam)? (20\d\d)\b/u;
const DAY = /\b\d{1,2} (\d{1,2}) (20\d\d)\b/u;
const MONTH = /\bthang (\d{1,2})(?: nam)? (20\d\d)\b|^(\d{1,2}) (20\d\d)$/u;
/** "Thời điểm công nhận (12/2021)", but no "theo QĐ 12/2021". */
const NAMED_MONTH = /^(?:(?!(?:so|qd|tt|nd|cv|tb|kh) )[a-z]{1,10} ){1,6}(\d{1,2}) (20\d\d)$/u;
/** "TH 2023", "T.hiện 2023", "Kết quả rà soát 2024": a few words and their year. */
const YEAR = /\bnam (20\d\d)\b|^(?:[a-z]{1,8} ){0,4}(20\d\d)$/u;
const QUARTERS: Readonly<Record<string, number>> = { i: 3, ii: 6, iii: 9, iv: 12, 1: 3, 2: 6, 3: 9, 4: 12 };

/** When the figures under a heading were taken, by its plain key: "6 tháng đầu năm 2024", "Quý II/2024", "Năm 2023". */
export function headingPeriod(key: string): Period | undefined {
  if (!/20\d\d/u.test(key)) return undefined;
  const text = partedYears(key).replace(SPAN, ' ').trim();
  const late = SECOND_HALF.exec(text);
  if (late !== null) return { year: Number(late[1]), month: 12 };
  const half = HALF.exec(text);
  if (half !== null) return { year: Number(half[2]), month: Number(half[1]) };
  const quarter = QUARTER.exec(text);
  if (quarter !== null) return { year: Number(quarter[2]), month: QUARTERS[quarter[1] ?? ''] ?? 12 };
  const month = DAY.exec(text) ?? MONTH.exec(text) ?? NAMED_MONTH.exec(text);
  if (month !== null) {
    const [number, year] = [Number(month[1] ?? month[3]), Number(month[2] ?? month[4])];
    if (number >= 1 && number <= 12) return { year, month: number };
  }
  const year = YEAR.exec(text);
  return year === null ? undefined : { year: Number(year[1] ?? year[2]) };
}

/** For ordering: a year without a month is its end. */
export const timeOf = ({ year, month }: Period): number => year * 12 + (month ?? 12);
