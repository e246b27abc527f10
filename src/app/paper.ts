import { periodName } from '../messages/day';
import type { OfficeLevel } from '../messages/proposal';
import { agenciesIn, levelOf } from '../tables/paper/agency';
import { coverFacts } from '../tables/paper/cover';
import { FIRST_DAY_WITHOUT_DISTRICTS, factsInForce, type PaperFacts } from '../tables/paper/facts';
import type { Period, TableReading } from '../tables/reading';
import type { WorkbookImage } from '../workbook/image';
import type { Check } from './check';

/** Of all tables, where they agree. */
function periodOf(tables: readonly TableReading[]): Period | undefined {
  const names = new Map(
    tables.flatMap(({ period }) => (period === undefined ? [] : [[periodName(period), period]])),
  );
  const [only] = names.values();
  return names.size === 1 ? only : undefined;
}

/** What the workbook itself says of the papers that are drawn from it. */
export function proposedFacts(image: WorkbookImage, tables: readonly TableReading[]): PaperFacts {
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

/** What papers bear: what people said, else what the workbook says. */
export const paperOf = ({ paper, settings }: Pick<Check, 'paper' | 'settings'>): PaperFacts =>
  factsInForce(paper, settings.paper);

/** Whose offices lead the work: without districts those of the commune, or of the province that issues the paper. */
export function officesOf({ administration, agency = '' }: PaperFacts): OfficeLevel {
  if (administration !== 'without-districts') return 'district';
  const [issuer] = agenciesIn(agency);
  return issuer !== undefined && levelOf(issuer.place) === 'province' ? 'province' : 'commune';
}
