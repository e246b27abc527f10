const CHUNK = 256 * 1024;

/**
 * A text that comes in pieces as UTF-8. Each chunk is only lent: the next one stands in the same memory. A pair of
 * halves of one sign must not be torn apart between two pieces.
 */
export function* encodeText(pieces: Iterable<string>): Generator<Uint8Array, undefined> {
  const encoder = new TextEncoder();
  const chunk = new Uint8Array(CHUNK);
  let filled = 0;
  for (const piece of pieces) {
    let rest = piece;
    for (;;) {
      const { read, written } = encoder.encodeInto(rest, chunk.subarray(filled));
      filled += written;
      if (read === rest.length) break;
      rest = rest.slice(read);
      yield chunk.subarray(0, filled);
      filled = 0;
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
}
