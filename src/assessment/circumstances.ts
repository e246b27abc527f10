import type { Circumstances } from '../criteria/circumstances';
import { type CriteriaSet, type RegionKey, yearWithin } from '../criteria/set';
import type { CommuneReading, TableReading } from '../tables/reading';

export interface AssessmentOptions {
  readonly region: RegionKey | undefined;
  /** Asked for by the user; otherwise each table's own title tells. */
  readonly year: number | undefined;
  /** For tables that do not say when their figures were taken; within the years of the table's set. */
  readonly defaultYear: number;
  /** The commune group (a key of the set's) of communes whose table does not say it. */
  readonly group?: string | undefined;
  /** The day of the review, ISO, where the user says it: it tells which amendment applies. */
  readonly date?: string | undefined;
  /** Keys of communes in special difficulty or of a safe zone: the levels of `SPECIAL_REGION` are theirs. */
  readonly special?: readonly string[] | undefined;
}

/** Of communes in special difficulty, in any region: Quyết định 318/QĐ-TTg, Điều 1. */
const SPECIAL_REGION = 'tdmnpb' satisfies RegionKey;

/** Yearly figures (income, poverty) come out in the first months of the next year. */
const LAST_MONTH_OF_REPORTING = 3;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** "Kết quả đến tháng 01/2024" judges the figures of 2023; "tháng 9/2024" those of 2024. */
export function circumstancesOf(
  { period, group }: Pick<TableReading, 'period' | 'group'>,
  set: Pick<CriteriaSet, 'validFrom' | 'validTo'>,
  options: AssessmentOptions,
): Circumstances {
  const said = options.date;
  const base = {
    region: options.region,
    group: group ?? options.group,
    ...(said === undefined ? {} : { date: said }),
  };
  if (options.year !== undefined) return { ...base, year: options.year };
  if (period === undefined) {
    const year = said === undefined ? options.defaultYear : yearOfFigures(monthOf(said));
    return { ...base, year: yearWithin(set, year) };
  }
  const { year, month } = period;
  if (month === undefined) return { ...base, year };
  return {
    ...base,
    year: yearOfFigures({ year, month }),
    date: said ?? `${year}-${twoDigits(month)}`,
  };
}

interface Month {
  readonly year: number;
  readonly month: number;
}

const monthOf = (day: string): Month => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
});

const yearOfFigures = ({ year, month }: Month): number =>
  month <= LAST_MONTH_OF_REPORTING ? year - 1 : year;

/** Those of a table as they are for one of its communes. */
export const ofCommune = (
  circumstances: Circumstances,
  { key, group }: Pick<CommuneReading, 'key' | 'group'>,
  special: readonly string[] | undefined,
): Circumstances => ({
  ...circumstances,
  group: group ?? circumstances.group,
  region: special?.includes(key) === true ? SPECIAL_REGION : circumstances.region,
});
