import type { WorkerLike } from '../../hosts/page/client';

/** The text of a part of the one-file page as an address; made once, for it is needed again after a cancel. */
const addresses = new Map<string, string>();

function inlinePart(id: string): string | undefined {
  const known = addresses.get(id);
  if (known !== undefined) return known;
  const text = document.getElementById(id)?.textContent;
  if (text === null || text === undefined) return undefined;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  addresses.set(id, address);
  return address;
}

/** The page's worker: from the page itself where that brings it along, else from beside it. */
export function startWorker(): WorkerLike {
  const inline = inlinePart('part-worker');
  return inline === undefined
    ? new Worker(/* webpackChunkName: "worker" */ new URL('./worker', import.meta.url))
    : new Worker(inline, { name: inlinePart('part-lazy') ?? '' });
}
