import type { OutcomeOf } from '../outcome';
import type { UseCase } from './useCase';

/** The communes in sentences, for the clipboard. */
export const report: UseCase<void, OutcomeOf<'copied'>> = {
  name: 'copy-report',
  needs: 'review-table',
  async make({ check }) {
    const { planText } = await import(/* webpackChunkName: "papers" */ '../../messages/planText');
    return { gift: { code: 'text', text: planText(check.assessment) }, outcome: { code: 'copied' } };
  },
};
