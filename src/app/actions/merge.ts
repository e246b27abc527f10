import type { Difference } from '../merge/differences';
import type { MergeChoice } from '../merge/work';
import type { Session } from '../session/session';

/** Brings workbooks together and opens the new one; what a person has to look at there, or nothing where it failed. */
export async function mergeFiles(
  session: Session,
  choices: readonly MergeChoice[],
): Promise<readonly Difference[] | undefined> {
  const { merge: work, host } = session.surroundings;
  const { openNew } = host;
  if (work === undefined || openNew === undefined) return undefined;
  let found: readonly Difference[] | undefined;
  await session.run('merge', async (signal) => {
    const merged = await work.merge(choices);
    if (signal.aborted) return { code: 'cancelled' };
    if (merged.code === 'unusable') {
      return { code: 'not-merged', file: choices.find(({ key }) => key === merged.key)?.name ?? '' };
    }
    const opened = await openNew(new Uint8Array(await merged.blob.arrayBuffer()));
    if (opened.code === 'failed') return { code: 'not-opened', problem: opened.problem };
    const { communes, differences } = merged;
    found = differences;
    await work.forget();
    return { code: 'merged', files: choices.length, communes, differences: differences.length };
  });
  return found;
}
