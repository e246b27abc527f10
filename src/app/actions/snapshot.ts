import { builtPlan } from '../carriedOut';
import type { Session } from '../session/session';
import type { Span } from '../snapshots';
import { hasTables } from './action';

const snapshots = () => import(/* webpackChunkName: "forms" */ '../snapshotsPlan');

export interface SnapshotRequest {
  /** ISO */
  readonly date: string;
  /** The person agreed that the one of that day goes. */
  readonly replaces: boolean;
}

/** "Lưu mốc rà soát": today's verdicts kept in the workbook under a day. */
export async function keepSnapshot(session: Session, { date, replaces }: SnapshotRequest): Promise<void> {
  await session.write('snapshot', async (checked) => {
    if (!hasTables(checked)) return undefined;
    const { snapshotPlan } = await snapshots();
    const planned = snapshotPlan(checked.check, date);
    if (planned.code !== 'planned') return { refused: { code: 'snapshot-refused', problem: planned } };
    const { plan, replaced } = planned;
    if (replaced && !replaces) return { refused: { code: 'snapshot-there', date } };
    const { length: communes } = checked.check.assessment.communes;
    return {
      plan,
      outcome: ({ skipped }) => ({ code: 'snapshot-kept', date, communes, replaced, skipped }),
    };
  });
  await session.refresh();
}

/** The sheet "Tiến độ" of what was gained and lost between two moments. */
export const drawProgressSheet = (session: Session, span: Span): Promise<void> =>
  session.write('progress', async (checked) => {
    const { progressOf, progressPlan } = await snapshots();
    const compared = progressOf(checked.check, span);
    if (compared.code !== 'compared') return { refused: { code: 'snapshot-refused', problem: compared } };
    const { plan, notes } = progressPlan(checked.reading.image, checked.check, compared.progress);
    return builtPlan({ plan, notes });
  });
