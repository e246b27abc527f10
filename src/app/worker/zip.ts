import { bytesOfBlob } from '../../hosts/file/blob';
import { directoryOf, storedPart } from '../../hosts/file/zip/piece';
import type { Client } from '../../hosts/memory/client';
import type { Job } from '../../hosts/memory/jobs';
import type { Handlers } from '../../hosts/memory/serve';
import type { SavedFile } from '../session/surroundings';
import { answerOf } from './answer';

interface ZipAsk {
  /** Of different names. */
  readonly files: readonly SavedFile[];
  /** Milliseconds since 1970. */
  readonly when: number;
}

/** What a worker does to give many files as one. */
export interface ZipJobs {
  readonly zip: Job<ZipAsk, Blob>;
}

const ZIP_TYPE = 'application/zip';

export const zipHandlers: Handlers<ZipJobs> = {
  async zip({ files, when }) {
    const contents: BlobPart[] = [];
    const parts: { readonly central: Uint8Array; readonly length: number }[] = [];
    for (const { name, blob } of files) {
      const { local, central } = storedPart(name, await bytesOfBlob(blob), new Date(when));
      const [header = new Uint8Array(), encodedName = new Uint8Array()] = local;
      // the browser's own blob goes in, so that no two files are ever in memory together
      contents.push(header.slice().buffer, encodedName.slice().buffer, blob);
      parts.push({ central, length: header.length + encodedName.length + blob.size });
    }
    const directory = directoryOf(parts).map((bytes) => bytes.slice().buffer);
    return new Blob([...contents, ...directory], { type: ZIP_TYPE });
  },
};

export type Zip = (files: readonly SavedFile[]) => Promise<Blob>;

/** Puts files into one in the worker. */
export const zipIn =
  (client: Client<ZipJobs>, now: () => number): Zip =>
  async (files) =>
    answerOf('zip', await client.ask('zip', { files, when: now() }));
