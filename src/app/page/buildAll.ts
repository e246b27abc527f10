import { buildPlan } from '../build';
import { hasTables } from '../actions/action';
import type { Session } from '../session/session';

/** Marks and sheets in one step, as `rasoat build` makes them; false where it could not be done. */
export async function buildAll(session: Session): Promise<boolean> {
  let isPlanned = false;
  await session.write('summary', (checked) => {
    if (!hasTables(checked)) return undefined;
    const { plan, notes } = buildPlan(checked.reading.image, checked.check, session.surroundings.today());
    isPlanned = true;
    return { plan, outcome: (skipped) => ({ code: 'built', notes, skipped }) };
  });
  return isPlanned && session.getState().phase.code === 'result';
}
