import type { SetKey } from '../criteria/set';
import {
  BY_COMMUNE,
  BY_INDICATOR,
  officeOf,
  PROPOSALS,
  type OfficeLevel,
  type Proposal,
} from '../messages/proposal';
import type { RoadmapChoices } from './choices';

/** What the program itself proposes for a criterion. */
export function standardProposal(set: SetKey, criterion: number, offices: OfficeLevel): Proposal {
  const proposal = PROPOSALS[set]?.[criterion - 1] ?? BY_COMMUNE;
  return {
    ...proposal,
    agency: officeOf(offices, proposal.agency),
    partners: officeOf(offices, proposal.partners),
  };
}

/** What is proposed for an indicator: what people decided for its criterion first. `code` is "" for the whole criterion. */
export function proposalFor(
  { criteria }: RoadmapChoices,
  set: SetKey,
  criterion: number,
  code: string,
  offices: OfficeLevel,
): Proposal {
  const standard = standardProposal(set, criterion, offices);
  const chosen = criteria.find((one) => one.set === set && one.criterion === criterion);
  return {
    ...standard,
    agency: chosen?.agency ?? standard.agency,
    partners: chosen?.partners ?? standard.partners,
    measure: chosen?.measure ?? BY_INDICATOR.get(`${set}|${code}`) ?? standard.measure,
  };
}

/** The day that people decided, ISO: the commune's own comes before the criterion's, and both before that of all. */
export const decidedDay = (
  { deadline, criteria, communes }: RoadmapChoices,
  of: { readonly set: SetKey; readonly communeKey: string; readonly criterion: number },
): string | undefined =>
  communes.find(({ key }) => key === of.communeKey)?.deadline ??
  criteria.find(({ set, criterion }) => set === of.set && criterion === of.criterion)?.deadline ??
  deadline;
