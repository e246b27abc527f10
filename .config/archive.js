import { createHash } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { zipSync } from 'fflate';

/** Every entry bears the first day that a zip can tell, so that the same files always make the same bytes. */
const DAY = '1980-01-01T00:00:00';
const UNIX = 3;
const READABLE = 0o100644;
const RUNNABLE = 0o100755;

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** As `sha256sum -c` reads it. */
export const sumsOf = (files) => [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('');

const ordered = (files) => [...files].sort(([one], [other]) => (one < other ? -1 : 1));

/** A zip of files by name, with the list of their sums among them. */
export function archiveOf(files) {
  const inside = ordered(files);
  const all = ordered([...inside, ['SHA256SUMS.txt', new TextEncoder().encode(sumsOf(inside))]]);
  const entries = all.map(([name, bytes]) => {
    const isProgram = new TextDecoder('latin1').decode(bytes.subarray(0, 2)) === '#!';
    return [
      name,
      [bytes, { mtime: DAY, os: UNIX, attrs: (isProgram ? RUNNABLE : READABLE) << 16, level: 9 }],
    ];
  });
  return zipSync(Object.fromEntries(entries));
}
