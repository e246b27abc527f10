import { periodName } from '../messages/day';
import { coverFacts } from '../tables/paper/cover';
import { FIRST_DAY_WITHOUT_DISTRICTS, type PaperFacts } from '../tables/paper/facts';
import type { Period, TableReading } from '../tables/reading';
import type { WorkbookImage } from '../workbook/image';
import type { Check } from './check';

type Dated = Pick<TableReading, 'period'>;

/** Of all tables, where they agree. */
function periodOf(tables: readonly Dated[]): Period | undefined {
  const names = new Map(
    tables.flatMap(({ period }) => (period === undefined ? [] : [[periodName(period), period]])),
  );
  const [only] = names.values();
  return names.size === 1 ? only : undefined;
}

/** What the workbook itself says of the papers that are drawn from it. */
function proposedFacts(image: WorkbookImage, tables: readonly Dated[]): PaperFacts {
  const cover = coverFacts(image);
  const period = periodOf(tables);
  if (period === undefined) return cover;
  const { year, month = 1 } = period;
  const isWithout =
    `${String(year)}-${String(month).padStart(2, '0')}` >= FIRST_DAY_WITHOUT_DISTRICTS.slice(0, 7);
  return {
    ...(isWithout ? { administration: 'without-districts' } : {}),
    ...cover,
    period: periodName(period),
  };
}

/** A check with what its workbook says of the papers; where the cells are not at hand it has that already. */
export const withPaper = (image: WorkbookImage, check: Check): Check =>
  check.paper === undefined ? { ...check, paper: proposedFacts(image, check.assessment.tables) } : check;
