import { inflateSync, strFromU8 } from 'fflate';
import type { WorkerLike } from '../../hosts/page/client';

const partText = (id: string): string => document.getElementById(id)?.textContent ?? '';

/** A part that the page brings along in a third of its size. */
const inflated = (base64: string): string =>
  strFromU8(inflateSync(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))));

/** Made once, for it is needed again after a cancel. */
let inline: string | undefined;

/**
 * The one-file page brings its worker along as text, and in it, as functions that nobody calls before, the parts that
 * are loaded later: where the page is a file, a worker may load nothing, not even from an address of the page.
 */
function inlineWorker(): string | undefined {
  const worker = partText('part-worker');
  if (worker === '') return undefined;
  const parts = { legacy: partText('part-legacy'), word: inflated(partText('part-word')) };
  const functions = Object.entries(parts).map(([name, part]) => `${name}(){${part}\n}`);
  const text = `self.laterParts={${functions.join(',')}};\n${worker}`;
  inline = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  return inline;
}

/** The page's worker: from the page itself where that brings it along, else from beside it. */
export function startWorker(): WorkerLike {
  const address = inline ?? inlineWorker();
  return address === undefined
    ? new Worker(/* webpackChunkName: "worker" */ new URL('./worker', import.meta.url))
    : new Worker(address);
}
