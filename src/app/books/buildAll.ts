import { wholeBuild } from '../useCases/build';
import type { Session } from '../session/session';

/** Marks and sheets in one step, as `rasoat build` makes them; false where it could not be done. */
export async function buildAll(session: Session): Promise<boolean> {
  return (await session.perform(wholeBuild, undefined)) !== undefined;
}
