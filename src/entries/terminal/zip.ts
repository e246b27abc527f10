import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { joinBytes } from '../../hosts/file/zip/bytes';
import { crc32 } from '../../hosts/file/zip/crc32';
import type { Zipper } from '../../hosts/file/zip/zipper';

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

/** How far back a deflated stream may refer. */
const WINDOW = 32_768;
/** An empty last block. */
const END = Uint8Array.of(3, 0);

/** Each piece is deflated by itself with what came before it as its dictionary: together they are one stream. */
function deflate(pieces: Iterable<Uint8Array>): Uint8Array {
  const stream: Uint8Array[] = [];
  let dictionary: Uint8Array | undefined;
  for (const piece of pieces) {
    const before = dictionary === undefined ? {} : { dictionary };
    stream.push(deflateRawSync(piece, { ...before, finishFlush: constants.Z_SYNC_FLUSH }));
    dictionary = piece.slice(-WINDOW);
  }
  return joinBytes([...stream, END]);
}

export const NATIVE: Zipper = { inflate, deflate, crc32 };
