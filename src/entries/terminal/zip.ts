import { inflateRawSync } from 'node:zlib';
import { crc32 } from '../../hosts/file/zip/crc32';
import type { Unzipper } from '../../hosts/file/zip/unzipper';

/** Node's own inflate is written in C, and stops by itself where a stream outgrows what it declared. */
function inflate(compressed: Uint8Array, size: number): Uint8Array | undefined {
  if (compressed.length === 0) return new Uint8Array();
  try {
    const bytes = inflateRawSync(compressed, {
      maxOutputLength: Math.max(1, size),
      chunkSize: Math.max(64, size),
    });
    return bytes.length === size ? new Uint8Array(bytes.buffer, bytes.byteOffset, size) : undefined;
  } catch {
    return undefined;
  }
}

export const NATIVE: Unzipper = { inflate, crc32 };
