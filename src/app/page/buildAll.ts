import { buildInSlices } from '../build';
import { builtPlan } from '../carriedOut';
import { hasTables } from '../actions/action';
import type { Session } from '../session/session';

/** Marks and sheets in one step, as `rasoat build` makes them; false where it could not be done. */
export async function buildAll(session: Session): Promise<boolean> {
  let isPlanned = false;
  await session.write('summary', async (checked) => {
    if (!hasTables(checked)) return undefined;
    const { plan, notes } = await buildInSlices(checked, session.surroundings);
    isPlanned = true;
    return builtPlan({ plan, notes });
  });
  return isPlanned && session.getState().phase.code === 'result';
}
