import type { CriteriaSet, Criterion } from '../criteria/set';
import type { DeclaredTotal } from '../tables/reading';
import type { CommuneAssessment, CriterionAssessment, IndicatorAssessment } from './assessment';
import {
  criterionFindings,
  criterionMarks,
  markFindings,
  markedVerdict,
  unmarkedFindings,
  type CriterionDeclaration,
} from './criterion';
import type { Finding } from './finding';
import { judgeRows, latestAppearances, settle, type CommuneInTable } from './settle';
import { combined, isFulfilled } from './verdict';

interface AssessedCriterion {
  readonly criterion: CriterionAssessment;
  readonly indicators: readonly IndicatorAssessment[];
  readonly findings: readonly Finding[];
}

/** A criterion of which the tables have nothing but its own mark. */
function fromMark(
  number: number,
  mark: CriterionDeclaration,
  findings: readonly Finding[],
): AssessedCriterion {
  const { declared, place, basically } = mark;
  const verdict = markedVerdict(mark);
  return {
    criterion: {
      number,
      verdict,
      declared,
      place,
      ...(basically && verdict === 'unmet' ? { basically: true } : {}),
      ...(declared === 'not-applicable' ? { notReviewed: true } : {}),
    },
    indicators: [],
    findings,
  };
}

/** A criterion as its indicators make it. */
function fromIndicators(
  number: number,
  mark: CriterionDeclaration | undefined,
  indicators: readonly IndicatorAssessment[],
): CriterionAssessment {
  const single = indicators.length === 1 ? indicators[0] : undefined;
  const verdict = combined(indicators.map((one) => one.verdict));
  const unmet = indicators.filter((one) => one.verdict === 'unmet');
  const open = indicators.filter((one) => !isFulfilled(one.verdict));
  const notReviewed = verdict === 'undecided' && open.every(({ declared }) => declared === 'not-applicable');
  return {
    number,
    verdict,
    declared: mark?.declared ?? single?.declared,
    place: mark?.place ?? single?.place,
    ...(unmet.length > 0 && unmet.every(({ basically }) => basically) ? { basically: true } : {}),
    ...(notReviewed ? { notReviewed: true } : {}),
  };
}

/** Totals that a table writes and its indicators contradict. */
function totalFindings(
  { set, name: commune, criteria, criteriaMet }: CommuneAssessment,
  totals: readonly DeclaredTotal[],
): readonly Finding[] {
  const undetermined = criteria.filter(({ verdict }) => !isFulfilled(verdict) && verdict !== 'unmet').length;
  return totals
    .filter(({ met }) => met !== criteriaMet)
    .map(({ met, place }) => ({
      code: 'wrong-total',
      severity: 'error',
      set,
      commune,
      place,
      declared: met,
      counted: criteriaMet,
      total: criteria.length,
      undetermined,
    }));
}

/** Judges one commune in one set from every table that has it. */
export function assessCommune(
  set: CriteriaSet,
  name: string,
  appearances: readonly CommuneInTable[],
): { readonly commune: CommuneAssessment; readonly findings: readonly Finding[] } {
  const judged = judgeRows(name, set, appearances);
  const marks = criterionMarks(
    latestAppearances(appearances, (commune) => commune.criterionMarks.length > 0),
  );
  const totals = latestAppearances(appearances, (commune) => commune.totals.length > 0).flatMap(
    ({ commune }) => commune.totals,
  );
  const assessed = set.criteria.map(({ number, indicators }: Criterion): AssessedCriterion => {
    const mark = marks.get(number);
    const isSeen = indicators.some(({ code }) => judged.has(code));
    const marked = { set, commune: name, criterion: number } as const;
    if (!isSeen && mark !== undefined) return fromMark(number, mark, markFindings(marked, mark));
    const own: IndicatorAssessment[] = [];
    const findings = isSeen ? [] : [...unmarkedFindings(marked, marks, appearances)];
    for (const one of indicators) {
      const settled = settle(one, name, judged.get(one.code) ?? [], appearances);
      own.push(settled.indicator);
      findings.push(...settled.findings);
    }
    return { criterion: fromIndicators(number, mark, own), indicators: own, findings };
  });
  const criteria = assessed.map(({ criterion }) => criterion);
  const indicators = assessed.flatMap((one) => one.indicators);
  const commune: CommuneAssessment = {
    name,
    key: appearances[0]?.commune.key ?? name,
    set: set.key,
    criteriaMet: criteria.filter(({ verdict }) => isFulfilled(verdict)).length,
    criteriaTotal: criteria.length,
    declaredCriteriaMet: totals[0]?.met,
    criteria,
    // a table that only marks criteria says nothing of indicators
    indicators: judged.size === 0 ? [] : indicators,
  };
  return {
    commune,
    findings: [
      ...assessed.flatMap(({ findings }) => findings),
      ...criterionFindings(set, name, criteria, marks, indicators),
      ...totalFindings(commune, totals),
    ],
  };
}
