import { createHash } from 'node:crypto';
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
