import type { OfficeLevel } from '../messages/proposal';
import { agenciesIn, levelOf } from '../tables/paper/agency';
import { factsInForce, NO_FACTS, type PaperFacts } from '../tables/paper/facts';
import type { Check } from './check';

/** What papers bear: what people said, else what the workbook says. */
export const paperOf = ({ paper = NO_FACTS, settings }: Pick<Check, 'paper' | 'settings'>): PaperFacts =>
  factsInForce(paper, settings.paper);

/** Whose offices lead the work: without districts those of the commune, or of the province that issues the paper. */
export function officesOf({ administration, agency = '' }: PaperFacts): OfficeLevel {
  if (administration !== 'without-districts') return 'district';
  const [issuer] = agenciesIn(agency);
  return issuer !== undefined && levelOf(issuer.place) === 'province' ? 'province' : 'commune';
}
