import { mergeFiles } from '../actions/merge';
import type { Outcome } from '../outcome';
import type { OpenBook } from './books';

/** Merges open workbooks as they are now; the new one comes to the front. What is to be told of it, if it was done. */
export async function mergeBooks(chosen: readonly OpenBook<unknown>[]): Promise<Outcome | undefined> {
  const [first] = chosen;
  if (first === undefined) return undefined;
  const { session } = first;
  await mergeFiles(
    session,
    chosen.map(({ fileName, host }) => ({ ...host.getState().source, name: fileName })),
  );
  const { outcome } = session.getState();
  // the page tells it, of all of them
  session.dispatch({ code: 'outcome-dismissed' });
  return outcome;
}
