import { crc32 } from './crc32';
import { inflateExactly } from './inflate';

/** What unzips a part: the portable one runs everywhere, a host may have a faster one. */
export interface Unzipper {
  /** The stream's bytes; `undefined` where it is broken or not exactly of the declared size. */
  readonly inflate: (compressed: Uint8Array, size: number) => Uint8Array | undefined;
  /** As an unsigned number. */
  readonly crc32: (bytes: Uint8Array) => number;
}

export const PORTABLE: Unzipper = { inflate: inflateExactly, crc32 };
