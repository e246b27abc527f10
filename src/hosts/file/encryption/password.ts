import { joinBytes, putU32 } from '../zip/bytes';
import type { Hash } from './sha';

/**
 * With this password Excel opens a file without asking: it encrypts workbooks with it whose structure is locked or that
 * are to be opened read-only. Such a file has no password for a person (MS-OFFCRYPTO; tfussell/xlnt#161).
 */
export const EXCELS_OWN = 'VelvetSweatshop';

/** Excel's own password, hashed as often as is asked, so that nobody can try many others. */
export function hashedPassword(hash: Hash, salt: Uint8Array, spins: number): Uint8Array {
  const password = Uint8Array.from([...EXCELS_OWN].flatMap((letter) => [letter.charCodeAt(0), 0]));
  let last = hash(joinBytes([salt, password]));
  const spun = new Uint8Array(4 + last.length);
  for (let spin = 0; spin < spins; spin += 1) {
    putU32(spun, 0, spin);
    spun.set(last, 4);
    last = hash(spun);
  }
  return last;
}
