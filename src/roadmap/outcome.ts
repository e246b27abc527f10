import type { Assessment, CommuneAssessment } from '../assessment/assessment';
import { isFulfilled } from '../assessment/verdict';
import type { CriteriaSet } from '../criteria/set';
import { setOf } from '../criteria/sets';
import { currentText } from './entry';

/** What has become of a row that the review does not ask for any more. */
export type Outcome =
  /** Reached; `current` is the new figure, "" where there is only a mark. */
  | { readonly code: 'reached'; readonly current: string }
  /** No table speaks of the commune in this set: nobody can say. */
  | { readonly code: 'absent' }
  /** The review speaks of the commune, but not of this. */
  | { readonly code: 'unsaid' };

/** Looks up what a review says of rows by their keys. */
export function outcomesIn({ communes, sets }: Assessment): (key: string) => Outcome {
  const byKey = new Map(communes.map((commune) => [`${commune.set}|${commune.key}`, commune]));
  return (key) => {
    const cut = key.lastIndexOf('|');
    const commune = byKey.get(key.slice(0, cut));
    if (commune === undefined) return { code: 'absent' };
    return outcomeOf(setOf(sets, commune.set), commune, key.slice(cut + 1));
  };
}

function outcomeOf(set: CriteriaSet, { criteria, indicators }: CommuneAssessment, code: string): Outcome {
  const indicator = indicators.find((one) => one.code === code);
  if (indicator !== undefined) {
    return isFulfilled(indicator.verdict)
      ? { code: 'reached', current: currentText(set, indicator) }
      : { code: 'unsaid' };
  }
  const number = /^(?:tc)?(\d+)/.exec(code)?.[1];
  const criterion = criteria.find((one) => String(one.number) === number);
  return criterion !== undefined && isFulfilled(criterion.verdict)
    ? { code: 'reached', current: '' }
    : { code: 'unsaid' };
}
