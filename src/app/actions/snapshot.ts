import type { Session } from '../session/session';
import { snapshot, type SnapshotRequest } from '../useCases/snapshot';

/** "Lưu mốc rà soát": today's verdicts kept in the workbook under a day. */
export async function keepSnapshot(session: Session, request: SnapshotRequest): Promise<void> {
  await session.perform(snapshot, request);
  await session.refresh();
}
