import type { MergeRequest } from '../merge/work';
import type { OutcomeOf } from '../outcome';
import type { LooseCase } from './useCase';

/** Misuse: merging was asked for where nothing can do it. */
class NoMergingError extends Error {
  constructor() {
    super('There is nothing here that merges workbooks');
    this.name = 'NoMergingError';
  }
}

/**
 * Brings workbooks of communes together in a new one; those that cannot be used are listed.
 * @throws {NoMergingError}
 */
export const merge: LooseCase<MergeRequest, OutcomeOf<'merged'>, OutcomeOf<'not-merged'>> = {
  name: 'merge',
  needs: 'nothing',
  async make(request, { merge: work }) {
    if (work === undefined) throw new NoMergingError();
    const merged = await work.merge(request);
    if (merged.code === 'not-merged') return { refused: merged };
    const { blob, ...outcome } = merged;
    return { gift: { code: 'book', blob }, outcome };
  },
};
