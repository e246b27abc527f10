import type { Assessment } from '../assessment/assessment';
import { explainer } from '../assessment/explanation';
import type { Finding } from '../assessment/finding';
import { criteriaText, explanationText } from '../messages/explanation';

/** Why the indicators of a workbook's findings are judged as they are; of other findings there is nothing to say. */
export function explainedFindings(assessment: Assessment): ReadonlyMap<Finding, string> {
  const w = criteriaText('vi');
  const explained = explainer(assessment);
  return new Map(
    assessment.findings.flatMap((finding): [Finding, string][] => {
      const explanation = explained(finding);
      if (explanation === undefined) return [];
      const { sentence, advice } = explanationText(w, explanation, assessment.sets);
      return [[finding, advice === '' ? sentence : `${sentence} ${advice}`]];
    }),
  );
}
