import type { Circumstances } from '../criteria/circumstances';
import type { RegionKey } from '../criteria/set';
import type { Period } from '../tables/reading';

export interface AssessmentOptions {
  readonly region: RegionKey | undefined;
  /** Asked for by the user; otherwise each table's own title tells. */
  readonly year: number | undefined;
  /** For tables that do not say when their figures were taken. */
  readonly defaultYear: number;
}

/** Yearly figures (income, poverty) come out in the first months of the next year. */
const LAST_MONTH_OF_REPORTING = 3;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** "Kết quả đến tháng 01/2024" judges the figures of 2023; "tháng 9/2024" those of 2024. */
export function circumstancesOf(period: Period | undefined, options: AssessmentOptions): Circumstances {
  const { region } = options;
  if (options.year !== undefined) return { region, year: options.year };
  if (period === undefined) return { region, year: options.defaultYear };
  if (period.month === undefined) return { region, year: period.year };
  const year = period.month <= LAST_MONTH_OF_REPORTING ? period.year - 1 : period.year;
  return { region, year, date: `${period.year}-${twoDigits(period.month)}` };
}
