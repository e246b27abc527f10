import { createCipheriv, createHash } from 'node:crypto';
import { CFB } from '@e965/xlsx';
import fc from 'fast-check';
import { oleStream } from '../../../../src/hosts/file/encryption/oleStream';
import { sha1, sha512 } from '../../../../src/hosts/file/encryption/sha';
import { openWorkbook } from '../../../../src/hosts/file/open';
import { built, caseBytes, standingsOf } from '../../../support/strangers';

// a password is hashed a hundred thousand times
jest.setTimeout(180_000);

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe.each([
  ['sha1', sha1],
  ['sha512', sha512],
])('%s', (name, hash) => {
  it('gives what Node gives, whatever the message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (message) => {
        expect(hex(hash(message))).toBe(createHash(name).update(message).digest('hex'));
      }),
    );
  });
});

describe('a stream of an OLE container', () => {
  const container = (length: number): { readonly bytes: Uint8Array; readonly content: Uint8Array } => {
    const content = Uint8Array.from({ length }, (_, place) => (place * 7) % 251);
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, '/khac', Buffer.from('x'.repeat(70)));
    CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.from(content));
    return { bytes: new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer), content };
  };

  it.each([3, 64, 65, 4095, 4096, 20_000])('of %d bytes is read', (length) => {
    const { bytes, content } = container(length);
    expect(hex(oleStream(bytes, 'ENCRYPTEDPACKAGE') ?? new Uint8Array())).toBe(hex(content));
    expect(oleStream(bytes, 'EncryptionInfo')).toBeUndefined();
  });
});

const problemOf = async (bytes: Uint8Array): Promise<string> => {
  const opening = await openWorkbook(bytes);
  return opening.code === 'ok' ? 'none' : opening.problem.code;
};

describe("a workbook with Excel's own password", () => {
  const bytes = caseBytes('files/excel-own-password.xlsx');

  it('is opened, and built as any other', async () => {
    const { bytes: after } = await built(bytes);
    expect(await standingsOf(after)).toEqual(['An Bình 19/19', 'Tân Phú 18/19', 'Long Sơn 19/19']);
  });

  it('is told from one with a password of a person', async () => {
    const text = Buffer.from(bytes).toString('latin1');
    const at = text.indexOf('encryptedVerifierHashValue="') + 30;
    const other = bytes.slice();
    other[at] = (other[at] ?? 0) === 65 ? 66 : 65;
    expect(await openWorkbook(other)).toEqual({ code: 'unusable', problem: { code: 'encrypted' } });
  });

  it('is refused like any other where its container is damaged, whatever stands there', async () => {
    for (const at of [30, 48, 60, 68, 76]) {
      const damaged = bytes.slice();
      damaged.fill(0xab, at, at + 8);
      expect(['encrypted', 'damaged']).toContain(await problemOf(damaged));
    }
  });
});

/** A hash of Node's, of pieces behind each other. */
const digest = (...pieces: readonly Uint8Array[]): Buffer =>
  createHash('sha1').update(Buffer.concat(pieces)).digest();

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** "Standard" encryption as the specification says it, with Node's own AES and SHA-1 (MS-OFFCRYPTO 2.3.4.5–2.3.4.9). */
function standardFile(
  content: Uint8Array,
  password = 'VelvetSweatshop',
  { keyBits = 128, flags = 0x24 }: { readonly keyBits?: 128 | 192 | 256; readonly flags?: number } = {},
): Uint8Array {
  const salt = Buffer.from('0123456789abcdef');
  let hash = digest(salt, Buffer.from(password, 'utf16le'));
  for (let round = 0; round < 50_000; round += 1) hash = digest(number(round), hash);
  hash = digest(hash, number(0));
  const half = (fill: number): Buffer =>
    digest(Buffer.alloc(64, fill).map((byte, place) => byte ^ (hash[place] ?? 0)));
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, keyBits / 8);
  const sealed = (plain: Uint8Array): Buffer => {
    const cipher = createCipheriv(`aes-${String(keyBits)}-ecb`, key, null).setAutoPadding(false);
    const blocks = Buffer.concat([plain, Buffer.alloc((16 - (plain.length % 16)) % 16)]);
    return Buffer.concat([cipher.update(blocks), cipher.final()]);
  };
  const verifier = Buffer.from('fedcba9876543210');
  const provider = Buffer.from('Microsoft Enhanced RSA and AES Cryptographic Provider\0', 'utf16le');
  const algorithm = { 128: 0x660e, 192: 0x660f, 256: 0x6610 }[keyBits];
  const fields = [flags, 0, algorithm, 0x8004, keyBits, 0x18, 0, 0].map(number);
  const header = Buffer.concat([...fields, provider]);
  const info = Buffer.concat([
    Buffer.from([3, 0, 2, 0]),
    number(flags),
    number(header.length),
    header,
    number(16),
    salt,
    sealed(verifier),
    number(20),
    sealed(digest(verifier)),
  ]);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/EncryptionInfo', info);
  const size = Buffer.concat([number(content.length), number(0)]);
  CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.concat([size, sealed(content)]));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

describe("a workbook of Excel 2007 with Excel's own password", () => {
  const plain = caseBytes('files/libreoffice-general.xlsx');

  it.each([128, 192, 256] as const)('is opened as what is in it, with a key of %d bits', async (keyBits) => {
    const opening = await openWorkbook(standardFile(plain, undefined, { keyBits }));
    if (opening.code !== 'ok' || opening.workbook.kind !== 'package') throw new Error(opening.code);
    expect(hex(opening.workbook.archive.bytes)).toBe(hex(plain));
  });

  it('is built as any other', async () => {
    const { bytes: after } = await built(standardFile(plain));
    expect(await standingsOf(after)).toEqual(await standingsOf((await built(plain)).bytes));
  });

  it.each([
    ['a password of a person', standardFile(plain, 'matkhau')],
    ['another program that encrypted it', standardFile(plain, undefined, { flags: 0x34 })],
    ['another cipher', standardFile(plain, undefined, { flags: 0x04 })],
  ])('is told from one with %s', async (_, bytes) => {
    expect(await openWorkbook(bytes)).toEqual({ code: 'unusable', problem: { code: 'encrypted' } });
  });

  it('is refused where its description is cut off', async () => {
    const bytes = standardFile(plain);
    const at = Buffer.from(bytes).indexOf(Buffer.from([3, 0, 2, 0, 0x24]));
    for (const place of [8, 12, 28]) {
      const damaged = bytes.slice();
      damaged.fill(0xff, at + place, at + place + 4);
      expect(await problemOf(damaged)).toBe('encrypted');
    }
  });
});
