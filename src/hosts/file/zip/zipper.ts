import { deflateSync } from 'fflate';
import { joinBytes } from './bytes';
import { crc32 } from './crc32';
import { inflateExactly } from './inflate';

/** What unzips and zips a part: the portable one runs everywhere, a host may have a faster one. */
export interface Zipper {
  /** The stream's bytes; `undefined` where it is broken or not exactly of the declared size. */
  readonly inflate: (compressed: Uint8Array, size: number) => Uint8Array | undefined;
  /** The stream of a part that comes in pieces, each of which is only lent until the next one is asked for. */
  readonly deflate: (pieces: Iterable<Uint8Array>) => Uint8Array;
  /** As an unsigned number; `before` is that of the bytes in front. */
  readonly crc32: (bytes: Uint8Array, before?: number) => number;
}

/** The same bytes for the same part, however it is cut into pieces. */
function deflate(pieces: Iterable<Uint8Array>): Uint8Array {
  const all: Uint8Array[] = [];
  for (const piece of pieces) all.push(piece.slice());
  const [first] = all;
  return deflateSync(all.length === 1 && first !== undefined ? first : joinBytes(all));
}

export const PORTABLE: Zipper = { inflate: inflateExactly, deflate, crc32 };
