import { createMerging } from '../../app/merge/here';
import type { MergeWork } from '../../app/merge/work';
import { readLegacy, type LegacyReader } from '../../hosts/file/legacy';
import { readApart } from '../../hosts/memory/legacyThread';

/**
 * Reads a file of an older format in a worker of its own, or in the pane's thread where none can be had: the browser
 * refuses it, or its script does not come, which is told by an event that is of no error in it.
 */
const readInWorker: LegacyReader = async (file) => {
  let isThere = false;
  const start = (): Worker => {
    const worker = new Worker(/* webpackChunkName: "legacyReader" */ new URL('./reader', import.meta.url));
    isThere = true;
    worker.addEventListener('error', (event) => {
      if (!(event instanceof ErrorEvent)) isThere = false;
    });
    return worker;
  };
  try {
    return await readApart(start)(file);
  } catch (error) {
    if (isThere) throw error;
    return readLegacy(file);
  }
};

/** Merging in the pane's own thread, but for the older formats, whose reader does not end with every file. */
export const paneMerging = (): MergeWork => createMerging({ readLegacy: readInWorker });
