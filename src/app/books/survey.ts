import type { Assessment } from '../../assessment/assessment';
import { isAllClear, meetsAll } from '../../assessment/clear';
import { countKinds, kindOf } from '../../assessment/kind';
import type { CriteriaSet } from '../../criteria/set';
import { mayBeReview } from '../../tables/reading';
import { reviewProblem, type ReviewProblem } from '../reviewProblem';

/** The communes of a workbook that are reviewed by one set: such counts are never added to those of another set. */
interface SurveyOfSet extends Pick<CriteriaSet, 'key' | 'shortName' | 'englishName'> {
  readonly communes: number;
  /** Communes that meet every criterion. */
  readonly full: number;
  /** Criteria, of all these communes together. */
  readonly met: number;
  readonly total: number;
}

/** What a list of workbooks tells of one of them: of all that a check finds only this is kept for each. */
export interface Survey {
  readonly communes: readonly string[];
  readonly sets: readonly SurveyOfSet[];
  readonly unmet: number;
  readonly wrong: number;
  readonly open: number;
  /** Tables that can be read in two ways, or that may be reviews and were not judged. */
  readonly unsure: number;
  readonly isClear: boolean;
  /** Why nothing in it is judged. */
  readonly problem: ReviewProblem | undefined;
}

export function surveyOf(assessment: Assessment): Survey {
  const { sets, tables, unjudged, communes } = assessment;
  const { unmet, wrong, open } = countKinds(assessment.findings);
  // there is nothing to do about a remark
  const findings = assessment.findings.filter((finding) => kindOf(finding) !== 'remark');
  return {
    communes: [...new Set(communes.map(({ name }) => name))],
    sets: sets.flatMap(({ key, shortName, englishName }): readonly SurveyOfSet[] => {
      const own = communes.filter(({ set }) => set === key);
      if (own.length === 0) return [];
      return [
        {
          key,
          shortName,
          englishName,
          communes: own.length,
          full: own.filter(meetsAll).length,
          met: own.reduce((sum, { criteriaMet }) => sum + criteriaMet, 0),
          total: own.reduce((sum, { criteriaTotal }) => sum + criteriaTotal, 0),
        },
      ];
    }),
    unmet,
    wrong,
    open,
    unsure: tables.filter(({ choice }) => choice !== undefined).length + unjudged.filter(mayBeReview).length,
    isClear: isAllClear({ ...assessment, findings }),
    problem: reviewProblem(assessment),
  };
}
