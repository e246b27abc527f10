import type { OpenTools } from '../../hosts/file/open';
import type { Client } from '../../hosts/memory/client';
import type { Job } from '../../hosts/memory/jobs';
import type { Handlers } from '../../hosts/memory/serve';
import type { CriteriaSets } from '../../criteria/sets';
import type { PackBook } from '../../reports/pack/read';
import { packFiles, type PackFiles, type PackSheetAsk } from '../packs/files';
import { answerOf } from './answer';

/** What a worker does with packs as Excel sheets. */
export interface PackJobs {
  readonly 'read-pack': Job<{ readonly file: Blob; readonly known: CriteriaSets }, PackBook>;
  readonly 'write-pack': Job<PackSheetAsk, Blob>;
}

export function packHandlers(tools: OpenTools): Handlers<PackJobs> {
  const { read, write } = packFiles(tools);
  return { 'read-pack': ({ file, known }) => read(file, known), 'write-pack': (ask) => write(ask) };
}

/** Reads and writes them in the worker, which has all that reads and writes workbooks. */
export const packsIn = (client: Client<PackJobs>): PackFiles => ({
  read: async (file, known) => answerOf('read-pack', await client.ask('read-pack', { file, known })),
  write: async (ask) => answerOf('write-pack', await client.ask('write-pack', ask)),
});
