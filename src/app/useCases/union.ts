import type { UnionRequest } from '../union/work';
import type { OutcomeOf } from '../outcome';
import { NoWriterError, type LooseCase } from './useCase';

/**
 * "Sáp nhập xã": the review table of a commune that several became, and how each of its figures is made.
 * @throws {NoWriterError}
 */
export const union: LooseCase<UnionRequest, OutcomeOf<'united'>, OutcomeOf<'not-united'>> = {
  name: 'union',
  needs: 'nothing',
  async make(request, { merge: work }) {
    if (work === undefined) throw new NoWriterError('unions');
    const united = await work.unite(request);
    if (united.code === 'not-united') return { refused: united };
    const { blob, ...outcome } = united;
    return { gift: { code: 'book', blob }, outcome };
  },
};
