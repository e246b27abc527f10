import type { Difference } from '../../reports/merge/differences';
import type { MergeChoice } from '../merge/work';
import type { Session } from '../session/session';
import { merge } from '../useCases/merge';

/** Brings workbooks together and opens the new one; what a person has to look at there, or nothing where it failed. */
export async function mergeFiles(
  session: Session,
  choices: readonly MergeChoice[],
): Promise<readonly Difference[] | undefined> {
  const outcome = await session.perform(merge, { choices });
  if (outcome?.code !== 'merged') return undefined;
  await session.surroundings.merge?.forget();
  return outcome.differences;
}
