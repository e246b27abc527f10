import type { Assessment, CommuneAssessment, IndicatorAssessment } from '../assessment/assessment';
import { criteriaSet, findIndicator } from '../criteria/library';
import type { SetKey } from '../criteria/set';
import { gapText } from '../messages/gap';
import { figureText } from '../messages/figure';
import { DECLARED_NAMES } from '../messages/names';
import { proposalFor } from './proposals';

/** One thing that one commune still has to reach. */
export interface RoadmapEntry {
  /** Tells the row from all others, however it is moved: "ntm|nhất tiến|9.1". */
  readonly key: string;
  readonly set: SetKey;
  readonly commune: string;
  readonly criterion: string;
  readonly indicator: string;
  readonly current: string;
  readonly required: string;
  readonly gap: string;
  readonly measure: string;
  readonly agency: string;
  /** Last day, ISO. */
  readonly deadline: string;
}

export interface RoadmapOptions {
  /** Year whose figures were reviewed; the proposed deadline is the end of the next. */
  readonly reviewedYear: number;
}

function currentText({ result, declared, required }: IndicatorAssessment): string {
  if (result !== undefined) return figureText(result, required?.level);
  return declared === undefined ? '' : DECLARED_NAMES[declared];
}

/** Indicators whose figure nobody can take at its word: of these no distance to the level is told. */
const doubtedIn = (assessment: Assessment, commune: CommuneAssessment): ReadonlySet<string> =>
  new Set(
    assessment.findings.flatMap((finding) =>
      finding.code === 'suspicious-figure' && finding.set === commune.set && finding.commune === commune.name
        ? [finding.indicator]
        : [],
    ),
  );

function entriesOf(
  commune: CommuneAssessment,
  doubted: ReadonlySet<string>,
  { reviewedYear }: RoadmapOptions,
): readonly RoadmapEntry[] {
  const set = criteriaSet(commune.set);
  const deadline = `${reviewedYear + 1}-12-31`;
  return commune.criteria.flatMap(({ number, verdict }) => {
    const criterion = set.criteria.find((one) => one.number === number);
    if (criterion === undefined) return [];
    const { measure, agency } = proposalFor(commune.set, number);
    const base = {
      set: commune.set,
      commune: commune.name,
      criterion: `${number}. ${criterion.name}`,
      measure,
      agency,
      deadline,
    };
    const unmet = commune.indicators.filter(
      (one) =>
        one.verdict === 'unmet' && criterion.indicators.some((indicator) => indicator.code === one.code),
    );
    if (unmet.length === 0 && verdict === 'unmet') {
      // the table only marks criteria
      return [
        {
          ...base,
          key: `${commune.set}|${commune.key}|tc${number}`,
          indicator: '',
          current: DECLARED_NAMES.unmet,
          required: DECLARED_NAMES.met,
          gap: '',
        },
      ];
    }
    return unmet.map((one) => ({
      ...base,
      key: `${commune.set}|${commune.key}|${one.code}`,
      indicator: `${one.code}. ${findIndicator(set, one.code)?.name ?? ''}`,
      current: currentText(one),
      required: one.required?.text ?? '',
      gap: doubted.has(one.code) ? '' : gapText(commune.set, one),
    }));
  });
}

/** Every unmet indicator of every commune, in the order of the tables. */
export const roadmapEntries = (assessment: Assessment, options: RoadmapOptions): readonly RoadmapEntry[] =>
  assessment.communes.flatMap((commune) => entriesOf(commune, doubtedIn(assessment, commune), options));
