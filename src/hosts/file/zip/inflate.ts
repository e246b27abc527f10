import { Inflate, inflateSync } from 'fflate';

/** Deflate cannot do better than this, so that a stream of few bytes that claims many is a lie. */
const BEST_RATIO = 1032;
/**
 * Going at once takes half the time of going by steps. It keeps no byte too many either, but notices them only
 * at the end: up to this many compressed bytes even the worst bomb comes to its end in seconds.
 */
const UNWATCHED = 8 * 1024 * 1024;
const STEP = 64 * 1024;

/**
 * The stream's bytes; `undefined` where it is broken or not exactly of the declared size. Never allocates
 * more than the declared size and one step, and stops soon after a stream outgrows it.
 */
export function inflateExactly(compressed: Uint8Array, size: number): Uint8Array | undefined {
  if (size > compressed.length * BEST_RATIO) return undefined;
  if (compressed.length === 0) return new Uint8Array();
  try {
    return compressed.length <= UNWATCHED ? atOnce(compressed, size) : watched(compressed, size);
  } catch {
    return undefined;
  }
}

/** One byte of room more than declared shows a stream that goes on. */
function atOnce(compressed: Uint8Array, size: number): Uint8Array | undefined {
  const bytes = inflateSync(compressed, { out: new Uint8Array(size + 1) });
  return bytes.length === size ? bytes : undefined;
}

function watched(compressed: Uint8Array, size: number): Uint8Array | undefined {
  const bytes = new Uint8Array(size);
  let filled = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    if (filled + chunk.length <= size) bytes.set(chunk, filled);
    filled += chunk.length;
    ended = final;
  });
  for (let at = 0; at < compressed.length && filled <= size; at += STEP) {
    stream.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
  }
  return ended && filled === size ? bytes : undefined;
}
