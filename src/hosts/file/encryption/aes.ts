import { joinBytes } from '../zip/bytes';

export const BLOCK = 16;
/** Nothing is added to a block before it is encrypted. */
const NO_VECTOR = new Uint8Array(BLOCK);

export const aesOf = (key: Uint8Array): Promise<CryptoKey> =>
  globalThis.crypto.subtle.importKey('raw', key.slice(), 'AES-CBC', false, ['encrypt', 'decrypt']);

/** AES without padding: the browser insists on one, so a block that decrypts to nothing but padding is put behind. */
export async function opened(aes: CryptoKey, iv: Uint8Array, sealed: Uint8Array): Promise<Uint8Array> {
  const { subtle } = globalThis.crypto;
  const padding = await subtle.encrypt({ name: 'AES-CBC', iv: sealed.slice(-BLOCK) }, aes, new Uint8Array());
  const whole = joinBytes([sealed, new Uint8Array(padding)]);
  return new Uint8Array(await subtle.decrypt({ name: 'AES-CBC', iv: iv.slice() }, aes, whole.slice()));
}

/** Blocks that are encrypted each by itself (ECB), which the browser does not offer: it adds the block before to each. */
export async function openedBlocks(aes: CryptoKey, sealed: Uint8Array): Promise<Uint8Array> {
  const plain = await opened(aes, NO_VECTOR, sealed);
  for (let at = BLOCK; at < plain.length; at += 1) plain[at] = (plain[at] ?? 0) ^ (sealed[at - BLOCK] ?? 0);
  return plain;
}
