import type { Phase, SessionProblem } from '../app/session/state';
import { hostProblemCode, hostProblemText } from '../messages/host';
import type { UiText } from '../messages/text';

export type ProblemPhase = Extract<Phase, { readonly code: 'problem' }>;

const LONGEST_CODE = 160;

/** What went wrong, in what state the workbook is, what to do, and the code by which others can help. */
export const problemLines = (t: UiText, problem: SessionProblem): readonly string[] => [
  ...linesOf(t, problem),
  t('problem.code', { code: codeOf(problem).slice(0, LONGEST_CODE) }),
];

function codeOf(problem: SessionProblem): string {
  switch (problem.code) {
    case 'host':
      return hostProblemCode(problem.problem);
    case 'unexpected':
      return problem.detail;
    default:
      return problem.code;
  }
}

function linesOf(t: UiText, problem: SessionProblem): readonly string[] {
  switch (problem.code) {
    case 'host':
      return [
        hostProblemText(t, problem.problem),
        t(problem.partial ? 'problem.partial' : 'problem.unchanged'),
      ];
    case 'changed-meanwhile':
      return [t('problem.changed-meanwhile')];
    case 'part-missing':
      return [t('problem.part-missing')];
    case 'unexpected':
      return [t('problem.unexpected')];
  }
}
