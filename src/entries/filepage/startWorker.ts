import type { WorkerLike } from '../../hosts/page/client';

const partText = (id: string): string | undefined => document.getElementById(id)?.textContent ?? undefined;

/** Made once, for it is needed again after a cancel. */
let inline: string | undefined;

/**
 * The one-file page brings its worker along as text, and in it, as a function that nobody calls before, the part that
 * is loaded later: where the page is a file, a worker may load nothing, not even from an address of the page.
 */
function inlineWorker(): string | undefined {
  const worker = partText('part-worker');
  if (worker === undefined) return undefined;
  const text = `self.loadLazily=()=>{${partText('part-lazy') ?? ''}\n};\n${worker}`;
  inline ??= URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  return inline;
}

/** The page's worker: from the page itself where that brings it along, else from beside it. */
export function startWorker(): WorkerLike {
  const address = inlineWorker();
  return address === undefined
    ? new Worker(/* webpackChunkName: "worker" */ new URL('./worker', import.meta.url))
    : new Worker(address);
}
