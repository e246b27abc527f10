import { builtPlan } from '../carriedOut';
import type { OutcomeOf } from '../outcome';
import type { Span } from '../snapshots/snapshots';
import type { UseCase } from './useCase';

const snapshots = () => import(/* webpackChunkName: "forms" */ '../snapshots/plan');

export interface SnapshotRequest {
  /** ISO */
  readonly date: string;
  /** The person agreed that the one of that day goes. */
  readonly replaces: boolean;
}

/**
 * "Lưu mốc rà soát": today's verdicts kept in the workbook under a day.
 * @throws {NoDayError}
 */
export const snapshot: UseCase<
  SnapshotRequest,
  OutcomeOf<'snapshot-kept'>,
  OutcomeOf<'snapshot-there' | 'snapshot-refused'>
> = {
  name: 'snapshot',
  needs: 'review-table',
  async make({ check }, { date, replaces }) {
    const { snapshotPlan } = await snapshots();
    const planned = snapshotPlan(check, date);
    if (planned.code !== 'planned') return { refused: { code: 'snapshot-refused', problem: planned } };
    const { plan, replaced } = planned;
    if (replaced && !replaces) return { refused: { code: 'snapshot-there', date } };
    const { length: communes } = check.assessment.communes;
    return {
      plan,
      outcome: ({ skipped }) => ({ code: 'snapshot-kept', date, communes, replaced, skipped }),
    };
  },
};

/** The sheet "Tiến độ" of what was gained and lost between two moments. */
export const progress: UseCase<Span, OutcomeOf<'compared'>, OutcomeOf<'snapshot-refused'>> = {
  name: 'progress',
  // between two snapshots that the workbook keeps, its tables do not count
  needs: ({ to }) => (to === undefined ? 'review-table' : 'workbook'),
  async make({ reading, check }, span) {
    const { progressOf, progressPlan } = await snapshots();
    const compared = progressOf(check, span);
    if (compared.code !== 'compared') return { refused: { code: 'snapshot-refused', problem: compared } };
    const { progress: told } = compared;
    const { plan, outcome } = builtPlan(progressPlan(reading.image, check, told));
    return { plan, outcome: (done) => ({ ...outcome(done), code: 'compared', progress: told }) };
  },
};
