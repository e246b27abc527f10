import type { Assessment, CommuneAssessment } from '../../assessment/assessment';
import { isFulfilled } from '../../assessment/verdict';
import { termOf } from '../../criteria/set';
import { deadlineYear, type Deadline } from '../../roadmap/deadline';
import type { RoadmapEntry } from '../../roadmap/entry';
import { grouped } from '../grouped';

/** One row of the roadmap that a criterion waits for. */
export interface Awaited {
  readonly key: string;
  readonly deadline: Deadline;
  /** Not before the first year of the matrix: what is overdue counts there; `undefined` where nobody can tell. */
  readonly year: number | undefined;
}

export interface CriterionYears {
  readonly number: number;
  readonly state: 'met' | 'unmet' | 'open';
  /** Empty for a criterion that is met, and for one that no row of the roadmap is about. */
  readonly awaited: readonly Awaited[];
  /** When the last row is due; `undefined` where one of them has no year. */
  readonly year: number | undefined;
}

export interface CommuneYears {
  readonly commune: CommuneAssessment;
  readonly criteria: readonly CriterionYears[];
}

/** First and last year that have columns of their own. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

export const yearsOf = ({ first, last }: YearSpan): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, place) => first + place);

const MOST_YEARS = 5;

/** The last year of the sets that communes were judged by. */
export const termEnd = ({ sets, communes }: Assessment): number =>
  Math.max(
    0,
    ...sets.filter(({ key }) => communes.some(({ set }) => set === key)).map((set) => termOf(set).last),
  );

/** From the year after the review's figures to the end of the term, or as far as people planned. */
export function yearSpan(entries: readonly RoadmapEntry[], reviewedYear: number, end: number): YearSpan {
  const first = reviewedYear + 1;
  const planned = entries.reduce((latest, { deadline }) => Math.max(latest, deadlineYear(deadline) ?? 0), 0);
  const last = Math.max(first + 1, end, planned);
  return { first, last: Math.min(last, first + MOST_YEARS - 1) };
}

/** When every commune reaches every criterion, by the deadlines of the roadmap. */
export function communeYears(
  { communes }: Assessment,
  entries: readonly RoadmapEntry[],
  { first }: YearSpan,
): readonly CommuneYears[] {
  const ofCriterion = grouped(entries, ({ set, communeKey, number }) => `${set}|${communeKey}|${number}`);
  return communes.map((commune) => ({
    commune,
    criteria: commune.criteria.map(({ number, verdict }): CriterionYears => {
      if (isFulfilled(verdict)) return { number, state: 'met', awaited: [], year: undefined };
      const awaited = (ofCriterion.get(`${commune.set}|${commune.key}|${number}`) ?? []).map(
        ({ key, deadline }): Awaited => {
          const due = deadlineYear(deadline);
          return { key, deadline, year: due === undefined ? undefined : Math.max(due, first) };
        },
      );
      const years = awaited.flatMap(({ year }) => year ?? []);
      const isKnown = awaited.length > 0 && years.length === awaited.length;
      return {
        number,
        state: verdict === 'unmet' ? 'unmet' : 'open',
        awaited,
        year: isKnown ? Math.max(...years) : undefined,
      };
    }),
  }));
}
