import type { Phase, SessionProblem } from '../app/session/state';
import { hostProblemText } from '../messages/host';
import type { UiText } from '../messages/text';

export type ProblemPhase = Extract<Phase, { readonly code: 'problem' }>;

/** What went wrong and in what state the workbook is. */
export function problemLines(t: UiText, problem: SessionProblem): readonly string[] {
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
