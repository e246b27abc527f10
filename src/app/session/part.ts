import { WorkerFailedError } from '../../hosts/memory/client';

/**
 * True of what `import()` throws where a part of the program that is loaded only when asked for cannot be had: no line
 * to the server, or a newer program in its place. The next call tries again.
 */
export const isPartMissing = (error: unknown): boolean =>
  // so webpack calls it, which makes of `import()` what browsers load; in a worker the browser itself says so
  (error instanceof Error && error.name === 'ChunkLoadError') ||
  (error instanceof WorkerFailedError && error.reason === 'missing');
