import type { OpenTools } from '../../hosts/file/open';
import type { Answered, Client } from '../../hosts/memory/client';
import type { Job } from '../../hosts/memory/jobs';
import type { Handlers } from '../../hosts/memory/serve';
import { UnusableFileError } from '../../workbook/problem';
import { createMerging } from '../merge/here';
import type { Inspected, MergeChoice, Merged, MergeRequest, MergeWork } from '../merge/work';

/** What a worker does to bring workbooks together. */
export interface MergeJobs {
  readonly 'merge-inspect': Job<MergeChoice, Inspected>;
  readonly merge: Job<MergeRequest, Merged>;
  readonly 'merge-forget': Job<undefined, undefined>;
}

export function mergeHandlers(tools: OpenTools = {}): Handlers<MergeJobs> {
  const merging = createMerging(tools);
  return {
    'merge-inspect': merging.inspect,
    merge: merging.merge,
    async 'merge-forget'() {
      await merging.forget();
      return undefined;
    },
  };
}

/** Merges in the worker. */
export const mergeIn = (client: Client<MergeJobs>): MergeWork => ({
  inspect: async (choice) => answerOf(await client.ask('merge-inspect', choice)),
  merge: async (request) => answerOf(await client.ask('merge', request)),
  async forget() {
    await client.ask('merge-forget', undefined);
  },
});

/** These questions are never called off, and what is wrong with a file is part of their answers. */
function answerOf<Answer>(answered: Answered<Answer>): Answer {
  if (answered.code === 'answer') return answered.answer;
  if (answered.code === 'unusable') throw new UnusableFileError(answered.problem);
  throw new RangeError('Merging was called off by nobody');
}
