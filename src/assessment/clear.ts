import type { Assessment, CommuneAssessment } from './assessment';

/** A commune that meets every criterion that it is judged by. */
export const meetsAll = ({
  criteriaMet,
  criteriaTotal,
}: Pick<CommuneAssessment, 'criteriaMet' | 'criteriaTotal'>): boolean => criteriaMet === criteriaTotal;

/**
 * Nobody has anything left to do: every criterion of every commune of every set is met, every table that was found was
 * judged, none can be read in two ways, and nothing is to be said of any cell. Only then may a screen or a terminal say so.
 */
export const isAllClear = ({ tables, unjudged, communes, findings }: Assessment): boolean =>
  communes.length > 0 &&
  findings.length === 0 &&
  unjudged.length === 0 &&
  tables.every(({ choice }) => choice === undefined) &&
  communes.every((commune) => meetsAll(commune) && commune.criteria.length === commune.criteriaTotal);
