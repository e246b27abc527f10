import type { Circumstances } from '../criteria/circumstances';
import { type CriteriaSet, type RegionKey, yearWithin } from '../criteria/set';
import type { TableReading } from '../tables/reading';

export interface AssessmentOptions {
  readonly region: RegionKey | undefined;
  /** Asked for by the user; otherwise each table's own title tells. */
  readonly year: number | undefined;
  /** For tables that do not say when their figures were taken; within the years of the table's set. */
  readonly defaultYear: number;
  /** The commune group (a key of the set's) of communes whose table does not say it. */
  readonly group?: string | undefined;
}

/** Yearly figures (income, poverty) come out in the first months of the next year. */
const LAST_MONTH_OF_REPORTING = 3;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** "Kết quả đến tháng 01/2024" judges the figures of 2023; "tháng 9/2024" those of 2024. */
export function circumstancesOf(
  { period, group }: Pick<TableReading, 'period' | 'group'>,
  set: Pick<CriteriaSet, 'validFrom' | 'validTo'>,
  options: AssessmentOptions,
): Circumstances {
  const base = { region: options.region, group: group ?? options.group };
  if (options.year !== undefined) return { ...base, year: options.year };
  if (period === undefined) return { ...base, year: yearWithin(set, options.defaultYear) };
  if (period.month === undefined) return { ...base, year: period.year };
  const year = period.month <= LAST_MONTH_OF_REPORTING ? period.year - 1 : period.year;
  return { ...base, year, date: `${period.year}-${twoDigits(period.month)}` };
}
