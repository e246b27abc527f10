const CHUNK = 256 * 1024;

/**
 * A text that comes in pieces as UTF-8, in chunks that keep nothing of the text alive. A pair of halves of one sign
 * must not be torn apart between two pieces.
 */
export function* encodeText(pieces: Iterable<string>): Generator<Uint8Array, undefined> {
  const encoder = new TextEncoder();
  let chunk = new Uint8Array(CHUNK);
  let filled = 0;
  for (const piece of pieces) {
    let rest = piece;
    for (;;) {
      const { read, written } = encoder.encodeInto(rest, chunk.subarray(filled));
      filled += written;
      if (read === rest.length) break;
      rest = rest.slice(read);
      yield chunk.subarray(0, filled);
      chunk = new Uint8Array(CHUNK);
      filled = 0;
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
}
