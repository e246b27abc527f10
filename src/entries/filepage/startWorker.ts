import type { WorkerLike } from '../../hosts/memory/client';
import { carriedPart } from './carriedPart';
import { onLifeEnd } from './life';

/** Made once, for it is needed again after a cancel. */
let inline: string | undefined;

/**
 * The one-file page brings its worker along as text, as a function beside those that are the parts loaded later: where
 * the page is a file, a worker may load nothing, not even from an address of the page; and so it can start another
 * worker like itself.
 */
function inlineWorker(): string | undefined {
  const all = carriedPart('worker');
  if (all === '') return undefined;
  const parts = { legacy: carriedPart('legacy'), word: carriedPart('word'), all };
  const functions = Object.entries(parts).map(([name, part]) => `${name}(){${part}\n}`);
  const text = `self.laterParts={${functions.join(',')}};\nself.laterParts.all();`;
  inline = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  return inline;
}

/** The page's worker: from the page itself where that brings it along, else from beside it. */
export function startWorker(): WorkerLike {
  const name = `rasoat-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
  const address = inline ?? inlineWorker();
  const worker =
    address === undefined
      ? new Worker(/* webpackChunkName: "worker" */ new URL('./worker', import.meta.url), { name })
      : new Worker(address, { name });
  const like: WorkerLike = Object.assign(worker, { onend: null });
  worker.addEventListener('message', ({ data }: MessageEvent<{ readonly code?: unknown }>) => {
    if (data.code !== 'alive') return;
    onLifeEnd(name, () => {
      like.onend?.();
    });
  });
  return like;
}
