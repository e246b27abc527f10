import type { OpenTools } from '../../hosts/file/open';
import type { Client } from '../../hosts/memory/client';
import type { Job } from '../../hosts/memory/jobs';
import type { Handlers } from '../../hosts/memory/serve';
import { createMerging } from '../merge/here';
import type { Inspected, MergeChoice, Merged, MergeRequest, MergeWork } from '../merge/work';
import type { UnionRequest, United } from '../union/work';
import { answerOf } from './answer';

/** What a worker does to bring workbooks together. */
export interface MergeJobs {
  readonly 'merge-inspect': Job<MergeChoice, Inspected>;
  readonly merge: Job<MergeRequest, Merged>;
  readonly 'merge-unite': Job<UnionRequest, United>;
  readonly 'merge-forget': Job<undefined, undefined>;
}

export function mergeHandlers(tools: OpenTools = {}): Handlers<MergeJobs> {
  const merging = createMerging(tools);
  return {
    'merge-inspect': merging.inspect,
    merge: merging.merge,
    'merge-unite': merging.unite,
    async 'merge-forget'() {
      await merging.forget();
      return undefined;
    },
  };
}

/** Merges in the worker. */
export const mergeIn = (client: Client<MergeJobs>): MergeWork => ({
  inspect: async (choice) => answerOf('merge-inspect', await client.ask('merge-inspect', choice)),
  merge: async (request) => answerOf('merge', await client.ask('merge', request)),
  unite: async (request) => answerOf('merge-unite', await client.ask('merge-unite', request)),
  async forget() {
    await client.ask('merge-forget', undefined);
  },
});
