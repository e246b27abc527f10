import { joinBytes, sameBytes, u32 } from '../zip/bytes';
import { aesOf, BLOCK, openedBlocks } from './aes';
import { hashedPassword } from './password';
import { sha1 } from './sha';

/**
 * "Standard" encryption of Excel 2007 (MS-OFFCRYPTO 2.3.4.5–2.3.4.9): always AES in single blocks, always SHA-1, always
 * 50,000 rounds.
 */
const SPINS = 50_000;
const AES_KINDS: ReadonlyMap<number, number> = new Map([
  [0x660e, 128],
  [0x660f, 192],
  [0x6610, 256],
]);
/** SHA-1, said or left to the flags. */
const HASHES: readonly number[] = [0, 0x8004];
/** Of the flags: encrypted as Windows does (4), not by another program (16), with AES (32). */
const KIND = 0x34;
const WINDOWS_AES = 0x24;

const SALT = 16;
const HASH = 20;
/** A hash is as long as no number of blocks: it is filled up to two. */
const SEALED_HASH = 32;
/** SHA-1's block, in which a key is stretched. */
const STRETCH = 64;

interface Verifier {
  readonly keyBytes: number;
  readonly salt: Uint8Array;
  readonly sealed: Uint8Array;
  readonly sealedHash: Uint8Array;
}

/** `undefined` where the file is encrypted otherwise. */
function verifierOf(info: Uint8Array): Verifier | undefined {
  const header = info.subarray(12, 12 + u32(info, 8));
  const keyBits = u32(header, 16);
  const isKnown =
    (u32(header, 0) & KIND) === WINDOWS_AES &&
    AES_KINDS.get(u32(header, 8)) === keyBits &&
    HASHES.includes(u32(header, 12));
  const verifier = info.subarray(12 + header.length);
  if (!isKnown || u32(verifier, 0) !== SALT || verifier.length < 4 + SALT + SALT + 4 + SEALED_HASH) {
    return undefined;
  }
  return {
    keyBytes: keyBits / 8,
    salt: verifier.subarray(4, 20),
    sealed: verifier.subarray(20, 36),
    sealedHash: verifier.subarray(40, 40 + SEALED_HASH),
  };
}

/** As Windows makes a key of a hash: the longer key is two hashes of it behind each other. */
function derivedKey({ keyBytes, salt }: Verifier): Uint8Array {
  const hashed = sha1(joinBytes([hashedPassword(sha1, salt, SPINS), new Uint8Array(4)]));
  const stretched = (fill: number): Uint8Array => {
    const bytes = new Uint8Array(STRETCH).fill(fill);
    for (let at = 0; at < HASH; at += 1) bytes[at] = fill ^ (hashed[at] ?? 0);
    return sha1(bytes);
  };
  return joinBytes([stretched(0x36), stretched(0x5c)]).subarray(0, keyBytes);
}

/** The workbook inside; `undefined` where it needs a password that only a person knows. */
export async function standardContent(info: Uint8Array, sealed: Uint8Array): Promise<Uint8Array | undefined> {
  const verifier = verifierOf(info);
  if (verifier === undefined) return undefined;
  const aes = await aesOf(derivedKey(verifier));
  const expected = sha1(await openedBlocks(aes, verifier.sealed));
  const found = await openedBlocks(aes, verifier.sealedHash);
  if (!sameBytes(found.subarray(0, HASH), expected)) return undefined;
  const content = sealed.subarray(8, sealed.length - ((sealed.length - 8) % BLOCK));
  return (await openedBlocks(aes, content)).subarray(0, u32(sealed, 0));
}
