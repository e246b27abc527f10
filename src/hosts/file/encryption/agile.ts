import { joinBytes, putU32, sameBytes, u32 } from '../zip/bytes';
import { XmlCursor } from '../xml/cursor';
import { aesOf, BLOCK, opened } from './aes';
import { hashedPassword } from './password';
import { sha1, sha512, type Hash } from './sha';

/** What "agile" encryption, that of Excel 2010 and later (MS-OFFCRYPTO 2.3.4.10), hashes with. */
const HASHES: ReadonlyMap<string, Hash> = new Map([
  ['SHA1', sha1],
  ['SHA512', sha512],
]);

/** What each key is derived for. */
const VERIFIER_INPUT = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
const VERIFIER_HASH = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
const KEY = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);

const SEGMENT = 4096;
/** Excel hashes 100,000 times; a file that asks for much more wants only to keep the machine busy. */
const MOST_SPINS = 200_000;

interface Encryption {
  readonly hash: Hash;
  readonly salt: Uint8Array;
  readonly keyBytes: number;
  readonly attribute: (name: string) => string;
}

/** The workbook inside; `undefined` where it needs a password that only a person knows, or is encrypted otherwise. */
export async function agileContent(info: Uint8Array, sealed: Uint8Array): Promise<Uint8Array | undefined> {
  const { data, key } = encryptions(new TextDecoder().decode(info.subarray(8)));
  const secret = data === undefined || key === undefined ? undefined : await secretKey(key);
  if (data === undefined || secret === undefined) return undefined;
  const content = sealed.subarray(8);
  const aes = await aesOf(secret);
  const segments: Uint8Array[] = [];
  for (let at = 0; at < content.length; at += SEGMENT) {
    const iv = data.hash(joinBytes([data.salt, numberBytes(at / SEGMENT)])).subarray(0, BLOCK);
    segments.push(await opened(aes, iv, content.subarray(at, at + SEGMENT)));
  }
  return joinBytes(segments).subarray(0, u32(sealed, 0));
}

function encryptions(xml: string): { readonly data?: Encryption; readonly key?: Encryption } {
  const cursor = new XmlCursor(xml.slice(0, xml.lastIndexOf('>') + 1));
  let data: Encryption | undefined;
  let key: Encryption | undefined;
  while (cursor.next() !== 'end') {
    if (cursor.opens('keyData')) data = encryptionAt(cursor);
    else if (cursor.opens('encryptedKey')) key = encryptionAt(cursor);
  }
  return { ...(data === undefined ? {} : { data }), ...(key === undefined ? {} : { key }) };
}

function encryptionAt(cursor: XmlCursor): Encryption | undefined {
  const values = new Map(
    [
      'saltValue',
      'keyBits',
      'hashAlgorithm',
      'cipherAlgorithm',
      'cipherChaining',
      'spinCount',
      'encryptedVerifierHashInput',
      'encryptedVerifierHashValue',
      'encryptedKeyValue',
    ].map((name) => [name, cursor.attribute(name) ?? '']),
  );
  const attribute = (name: string): string => values.get(name) ?? '';
  const hash = HASHES.get(attribute('hashAlgorithm'));
  const isKnown = attribute('cipherAlgorithm') === 'AES' && attribute('cipherChaining') === 'ChainingModeCBC';
  return hash === undefined || !isKnown
    ? undefined
    : { hash, salt: base64(attribute('saltValue')), keyBytes: Number(attribute('keyBits')) / 8, attribute };
}

/** The key of the content, which is itself encrypted with the password; `undefined` where the password is another. */
async function secretKey({ hash, salt, keyBytes, attribute }: Encryption): Promise<Uint8Array | undefined> {
  const spins = Number(attribute('spinCount'));
  if (!(spins <= MOST_SPINS) || ![16, 24, 32].includes(keyBytes)) return undefined;
  const last = hashedPassword(hash, salt, spins);
  const open = async (purpose: Uint8Array, value: string): Promise<Uint8Array> => {
    const key = new Uint8Array(keyBytes).fill(0x36);
    key.set(hash(joinBytes([last, purpose])).subarray(0, keyBytes));
    return opened(await aesOf(key), salt.subarray(0, BLOCK), base64(value));
  };
  const input = await open(VERIFIER_INPUT, attribute('encryptedVerifierHashInput'));
  const expected = hash(input.subarray(0, salt.length));
  const found = await open(VERIFIER_HASH, attribute('encryptedVerifierHashValue'));
  if (!sameBytes(found.subarray(0, expected.length), expected)) return undefined;
  return (await open(KEY, attribute('encryptedKeyValue'))).subarray(0, keyBytes);
}

function numberBytes(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  putU32(bytes, 0, number);
  return bytes;
}

const base64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
