import type { Assessment, CommuneAssessment, IndicatorAssessment } from '../assessment/assessment';
import { isFulfilled } from '../assessment/verdict';
import { findIndicator } from '../criteria/indicators';
import { termOf, type CriteriaSet, type Criterion, type SetKey } from '../criteria/set';
import { setOf, type CriteriaSets } from '../criteria/sets';
import { figureText, figureUnit } from '../messages/figure';
import { gapText } from '../messages/gap';
import { DECLARED_NAMES } from '../messages/names';
import type { OfficeLevel } from '../messages/proposal';
import { NO_RESULT, OPEN_GAP, OPEN_MEASURE } from '../messages/roadmap';
import { oncePer, remembering } from '../text/remember';
import type { RoadmapChoices } from './choices';
import type { Deadline } from './deadline';
import { criterionKey, indicatorKey } from './key';
import { decidedDay, proposalFor } from './proposals';
import { distanceOf, proposedDay, type Distance } from './rule';

/** One thing that one commune still has to reach, or of which nobody can say yet whether it has. */
export interface RoadmapEntry {
  /** Tells the row from all others, however it is moved: "ntm|nhất tiến|9.1". */
  readonly key: string;
  /** `open`: no verdict yet, for lack of a figure that can be trusted. */
  readonly state: 'unmet' | 'open';
  readonly set: SetKey;
  readonly commune: string;
  readonly communeKey: string;
  readonly number: number;
  readonly criterion: string;
  readonly indicator: string;
  readonly current: string;
  readonly required: string;
  readonly gap: string;
  readonly measure: string;
  readonly agency: string;
  readonly partners: string;
  readonly deadline: Deadline;
  /** Nobody has decided the deadline yet. */
  readonly isProposed: boolean;
}

export interface RoadmapOptions {
  /** Year whose figures were reviewed. */
  readonly reviewedYear: number;
  readonly choices: RoadmapChoices;
  /** Whose offices lead the work. */
  readonly offices?: OfficeLevel;
  /** Of the paper, a day or a month: no deadline is proposed before. */
  readonly paperDate?: string | undefined;
}

/** A result as the roadmap shows it; "" where there is none. */
export function currentText(
  set: CriteriaSet,
  { code, result, declared, required }: IndicatorAssessment,
): string {
  if (result !== undefined && result.text !== '') {
    return figureText(result, figureUnit(set, code, required?.level));
  }
  return declared === undefined ? '' : DECLARED_NAMES[declared];
}

/** Indicators by commune of which a finding says something that decides how their row is worded. */
interface Remarks {
  /** Nobody can take the figure at its word: no distance to the level is told. */
  readonly doubted: ReadonlySet<string>;
  /** A table that ought to have a row for it has none. */
  readonly absent: ReadonlySet<string>;
}

const remarkKey = (set: SetKey, commune: string, code: string): string => `${set}|${commune}|${code}`;

function remarksOf({ findings }: Assessment): Remarks {
  const doubted = new Set<string>();
  const absent = new Set<string>();
  for (const finding of findings) {
    if (finding.code === 'suspicious-figure') {
      doubted.add(remarkKey(finding.set, finding.commune, finding.indicator));
    } else if (finding.code === 'missing' && finding.absent) {
      absent.add(remarkKey(finding.set, finding.commune, finding.indicator));
    }
  }
  return { doubted, absent };
}

/** One text for all communes, however many have a row of it. */
const titleOf = oncePer(({ number, name }: Criterion) => `${number}. ${name}`);
const indicatorTitles = oncePer((set: CriteriaSet) =>
  remembering((code) => `${code}. ${findIndicator(set, code)?.name ?? ''}`),
);
const indicatorTitle = (set: CriteriaSet, code: string): string => indicatorTitles(set)(code);

type Proposed = Pick<RoadmapEntry, 'measure' | 'agency' | 'partners' | 'deadline' | 'isProposed'>;

function entriesOf(
  commune: CommuneAssessment,
  sets: CriteriaSets,
  { doubted, absent }: Remarks,
  { reviewedYear, choices, offices = 'district', paperDate }: RoadmapOptions,
): readonly RoadmapEntry[] {
  const { set, name, key: communeKey } = commune;
  const known = setOf(sets, set);
  const criteria = new Map(known.criteria.map((one) => [one.number, one]));
  const indicators = new Map(commune.indicators.map((one) => [one.code, one]));

  const proposing = { rule: choices.rule, reviewedYear, lastYear: termOf(known).last, paperDate };
  const proposed = (number: number, code: string, distance: Distance): Proposed => {
    const { agency, partners, measure, pace } = proposalFor(choices, set, number, code, offices);
    const decided = decidedDay(choices, { set, communeKey, criterion: number });
    return {
      agency,
      partners,
      measure,
      deadline: { code: 'day', day: decided ?? proposedDay(proposing, distance, pace) },
      isProposed: decided === undefined,
    };
  };
  const base = (criterion: Criterion) => ({
    set,
    commune: name,
    communeKey,
    number: criterion.number,
    criterion: titleOf(criterion),
  });
  /** A criterion of which the table says nothing but a mark, or that nothing is said of at all. */
  const whole = (criterion: Criterion, state: RoadmapEntry['state']): RoadmapEntry => ({
    ...base(criterion),
    key: criterionKey(commune, criterion.number),
    state,
    indicator: '',
    current: state === 'unmet' ? DECLARED_NAMES.unmet : NO_RESULT,
    required: DECLARED_NAMES.met,
    gap: state === 'unmet' ? '' : OPEN_GAP,
    ...proposed(criterion.number, '', state === 'unmet' ? 'middle' : 'open'),
    ...(state === 'unmet' ? {} : { measure: OPEN_MEASURE }),
  });
  const single = (criterion: Criterion, one: IndicatorAssessment): RoadmapEntry => {
    const isUnmet = one.verdict === 'unmet';
    const isDoubted = doubted.has(remarkKey(set, name, one.code));
    const current = currentText(known, one);
    return {
      ...base(criterion),
      key: indicatorKey(commune, one.code),
      state: isUnmet ? 'unmet' : 'open',
      indicator: indicatorTitle(known, one.code),
      current: current === '' ? NO_RESULT : current,
      required: one.required?.text ?? '',
      gap: !isUnmet ? OPEN_GAP : isDoubted ? '' : gapText(known, one),
      ...proposed(criterion.number, one.code, !isUnmet ? 'open' : isDoubted ? 'middle' : distanceOf(one)),
      ...(isUnmet ? {} : { measure: OPEN_MEASURE }),
    };
  };

  return commune.criteria.flatMap(({ number, verdict, place }): readonly RoadmapEntry[] => {
    const criterion = criteria.get(number);
    if (criterion === undefined || isFulfilled(verdict)) return [];
    const own = criterion.indicators.flatMap(({ code }) => indicators.get(code) ?? []);
    const rows = own.filter(
      ({ code, verdict: said, place: stands }) =>
        !isFulfilled(said) && (stands !== undefined || absent.has(remarkKey(set, name, code))),
    );
    if (rows.length > 0) return rows.map((one) => single(criterion, one));
    if (verdict === 'unmet') return [whole(criterion, 'unmet')];
    // a table that is not about this criterion does not make it a task
    return place === undefined ? [] : [whole(criterion, 'open')];
  });
}

/** Every indicator that is unmet or cannot be judged yet, of every commune, in the order of the tables. */
export function roadmapEntries(assessment: Assessment, options: RoadmapOptions): readonly RoadmapEntry[] {
  const remarks = remarksOf(assessment);
  return assessment.communes.flatMap((commune) => entriesOf(commune, assessment.sets, remarks, options));
}
