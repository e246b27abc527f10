import type { SetKey } from '../criteria/set';
import { BY_COMMUNE, BY_INDICATOR, PROPOSALS, type Proposal } from '../messages/proposal';
import type { RoadmapChoices } from './choices';

/** What the program itself proposes for a criterion. */
export const standardProposal = (set: SetKey, criterion: number): Proposal =>
  PROPOSALS[set]?.[criterion - 1] ?? BY_COMMUNE;

/** What is proposed for an indicator: what people decided for its criterion first. `code` is "" for the whole criterion. */
export function proposalFor(
  { criteria }: RoadmapChoices,
  set: SetKey,
  criterion: number,
  code: string,
): Proposal {
  const standard = standardProposal(set, criterion);
  const chosen = criteria.find((one) => one.set === set && one.criterion === criterion);
  return {
    agency: chosen?.agency ?? standard.agency,
    partners: chosen?.partners ?? standard.partners,
    measure: chosen?.measure ?? BY_INDICATOR.get(`${set}|${code}`) ?? standard.measure,
  };
}

/** The day that is proposed, ISO: the commune's own comes before the criterion's, and both before that of all. */
export const deadlineFor = (
  { deadline, criteria, communes }: RoadmapChoices,
  reviewedYear: number,
  of: { readonly set: SetKey; readonly communeKey: string; readonly criterion: number },
): string =>
  communes.find(({ key }) => key === of.communeKey)?.deadline ??
  criteria.find(({ set, criterion }) => set === of.set && criterion === of.criterion)?.deadline ??
  deadline ??
  `${reviewedYear + 1}-12-31`;
