import type { Repair } from '../../assessment/repairs';
import type { Session } from '../session/session';
import { repair } from '../useCases/repair';

/** Writes what was chosen, and looks at once what is found then. */
export async function performRepairs(session: Session, chosen: readonly Repair[]): Promise<void> {
  if (chosen.length === 0) return;
  const outcome = await session.perform(repair, chosen);
  if (outcome?.code === 'repaired' && outcome.cells > 0) await session.refresh();
}
