import fc from 'fast-check';
import {
  createArchive,
  openArchive,
  readPart,
  readTextPart,
  writeArchive,
} from '../../../src/hosts/file/archive';
import { UnusableFileError, type FileProblem } from '../../../src/workbook/problem';
import { oleOf } from '../../support/ole';
import { sampleBytes, SAMPLES } from '../../support/samples';
import { bytesOf, zipOf, type ZipEntry } from '../../support/zip';

const text = (content: string): Uint8Array => bytesOf(content);

/** The problem that the action reports; any other error fails the case. */
function problemOf(action: () => unknown): FileProblem | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof UnusableFileError) return error.problem;
    throw error;
  }
}

const entryBytes = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const archive = openArchive(bytes);
  return new Map(
    archive.entries.map((entry) => [
      entry.name,
      Buffer.from(archive.bytes.subarray(entry.start, entry.end)).toString('base64'),
    ]),
  );
};

describe('writeArchive', () => {
  it.each(SAMPLES)('without changes gives %s back byte for byte', (name) => {
    const bytes = sampleBytes(name);
    expect(Buffer.from(writeArchive(openArchive(bytes), new Map())).equals(bytes)).toBe(true);
  });

  it.each(SAMPLES)('leaves every entry of %s that it is not told to change as it stands', (name) => {
    const bytes = sampleBytes(name);
    const changed = writeArchive(openArchive(bytes), new Map([['xl/workbook.xml', text('<workbook/>')]]));
    const before = entryBytes(bytes);
    const after = entryBytes(changed);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [entry, old] of before) {
      if (entry !== 'xl/workbook.xml') expect(after.get(entry)).toBe(old);
    }
    expect(readTextPart(openArchive(changed), 'xl/workbook.xml')).toBe('<workbook/>');
  });

  it('copies extra fields, data descriptors and the comment', () => {
    const entries: readonly ZipEntry[] = [
      { name: 'a.xml', content: 'a'.repeat(100), descriptor: 'signed' },
      {
        name: 'b.xml',
        content: 'b'.repeat(100),
        descriptor: 'unsigned',
        extra: new Uint8Array([7, 7, 1, 0, 9]),
      },
      { name: 'c.xml', content: 'c', stored: true },
    ];
    const bytes = zipOf(entries, 'lời bình');
    const changed = writeArchive(openArchive(bytes), new Map([['c.xml', text('d')]]));
    expect(entryBytes(changed).get('a.xml')).toBe(entryBytes(bytes).get('a.xml'));
    expect(entryBytes(changed).get('b.xml')).toBe(entryBytes(bytes).get('b.xml'));
    const archive = openArchive(changed);
    expect(entries.map(({ name }) => readTextPart(archive, name))).toEqual([
      'a'.repeat(100),
      'b'.repeat(100),
      'd',
    ]);
    expect(Buffer.from(archive.comment).toString()).toBe(Buffer.from(openArchive(bytes).comment).toString());
  });

  it('brings numbers out of zip64 fields to their usual places', () => {
    const bytes = zipOf([
      { name: 'a.xml', content: 'a'.repeat(100), wide: true, extra: new Uint8Array([7, 7, 1, 0, 9]) },
      { name: 'b.xml', content: 'b', wide: true },
    ]);
    const archive = openArchive(writeArchive(openArchive(bytes), new Map([['a.xml', undefined]])));
    expect(archive.entries.map(({ name, wide }) => [name, wide])).toEqual([['b.xml', false]]);
    expect(readTextPart(archive, 'b.xml')).toBe('b');
  });

  it('deletes, replaces in place and adds at the end', () => {
    const archive = openArchive(
      createArchive(new Map(['a', 'b', 'c'].map((name) => [name, text(name.repeat(50))]))),
    );
    const written = openArchive(
      writeArchive(
        archive,
        new Map<string, Uint8Array | undefined>([
          ['new', text('mới')],
          ['B', text('khác')],
          ['a', undefined],
          ['absent', undefined],
        ]),
      ),
    );
    expect(written.entries.map(({ name }) => [name, readTextPart(written, name)])).toEqual([
      ['b', 'khác'],
      ['c', 'c'.repeat(50)],
      ['new', 'mới'],
    ]);
  });

  it('keeps the compressed bytes of a part whose new content is its old one', () => {
    const bytes = sampleBytes('bac-son-2024.xlsx');
    const archive = openArchive(bytes);
    const changes = new Map(archive.entries.map(({ name }) => [name, readPart(archive, name)]));
    expect(Buffer.from(writeArchive(archive, changes)).equals(bytes)).toBe(true);
  });

  it('writes the same bytes for the same parts', () => {
    const parts = new Map([['xl/Biểu.xml', text('<a/>')]]);
    expect(createArchive(parts)).toEqual(createArchive(parts));
    expect(readTextPart(openArchive(createArchive(parts)), 'xl/Biểu.xml')).toBe('<a/>');
  });

  it('gives back any parts that it was given', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}\.xml$/);
    fc.assert(
      fc.property(
        fc.dictionary(name, fc.uint8Array({ maxLength: 300 }), { noNullPrototype: true }),
        (parts) => {
          const archive = openArchive(createArchive(new Map(Object.entries(parts))));
          expect(archive.entries).toHaveLength(Object.keys(parts).length);
          for (const [key, content] of Object.entries(parts)) expect(readPart(archive, key)).toEqual(content);
        },
      ),
      { examples: [[{ 'a.xml': new Uint8Array([1]) }]] },
    );
  });
});

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = value;
  return changed;
}

/** The second entry lies inside the first one's data, where it would be copied once more. */
function oneInsideTheOther(): Uint8Array {
  const inner = { name: 'b.xml', content: 'b' };
  const [entry] = openArchive(zipOf([inner])).entries;
  const content = zipOf([inner]).subarray(0, entry?.end);
  const bytes = zipOf([{ name: 'a.bin', content, stored: true }, inner]);
  const [first, second] = openArchive(bytes).entries;
  return withByte(bytes, (second?.central.byteOffset ?? 0) + 42, first?.dataStart ?? 0);
}

const countingOne = (): Uint8Array => {
  const bytes = zipOf([
    { name: 'a.xml', content: 'a' },
    { name: 'b.xml', content: 'b' },
  ]);
  return withByte(withByte(bytes, bytes.length - 12, 1), bytes.length - 14, 1);
};

describe('openArchive', () => {
  it.each<[string, Uint8Array, FileProblem]>([
    ['nothing at all', new Uint8Array(), { code: 'empty' }],
    ['a text called .xlsx', text('TT;Tiêu chí;Kết quả\n1;Quy hoạch;Đạt'), { code: 'not-a-workbook' }],
    ['an old .xls', oleOf(['Workbook']), { code: 'not-a-workbook' }],
    ['a package with a password', oleOf(['EncryptionInfo', 'EncryptedPackage']), { code: 'encrypted' }],
    ['an old .doc', oleOf(['WordDocument']), { code: 'not-a-workbook' }],
    ['the first sector of an OLE container', oleOf(['Workbook']).subarray(0, 512), { code: 'damaged' }],
    ['an entry with a password', zipOf([{ name: 'a', content: 'a', flags: 1 }]), { code: 'encrypted' }],
    ['a name that climbs out', zipOf([{ name: '../a', content: 'a' }]), { code: 'damaged', part: '../a' }],
    [
      'a name that climbs inside',
      zipOf([{ name: 'xl\\..\\a', content: 'a' }]),
      { code: 'damaged', part: 'xl/../a' },
    ],
    [
      'two parts of a name',
      zipOf([
        { name: 'xl/a.xml', content: 'a' },
        { name: '/XL/a.xml', content: 'b' },
      ]),
      { code: 'damaged', part: 'XL/a.xml' },
    ],
    ['entries that share bytes', oneInsideTheOther(), { code: 'damaged', part: 'b.xml' }],
    [
      'an entry that its own header names otherwise',
      withByte(zipOf([{ name: 'a.xml', content: 'a' }]), 30, 0x62),
      { code: 'damaged', part: 'a.xml' },
    ],
    ['a directory that counts too few', countingOne(), { code: 'damaged' }],
    [
      'more than the limit',
      zipOf([{ name: 'a', content: 'a', size: 2 ** 30 }]),
      { code: 'too-large', limitMegabytes: 512 },
    ],
  ])('refuses %s', (_, bytes, problem) => {
    expect(problemOf(() => openArchive(bytes))).toEqual(problem);
  });

  it('counts parts and bytes against the limits that it is given', () => {
    const bytes = zipOf([
      { name: 'a', content: 'x'.repeat(1_000_000) },
      { name: 'b', content: 'y'.repeat(200_000) },
    ]);
    expect(problemOf(() => openArchive(bytes, { parts: 1, unzippedMegabytes: 9 }))).toEqual({
      code: 'too-many-parts',
      limit: 1,
    });
    expect(problemOf(() => openArchive(bytes, { parts: 2, unzippedMegabytes: 1 }))).toEqual({
      code: 'too-large',
      limitMegabytes: 1,
    });
    expect(openArchive(bytes, { parts: 2, unzippedMegabytes: 2 }).entries).toHaveLength(2);
  });

  it.each([
    ['xl\\workbook.xml', 'xl/workbook.xml'],
    ['/xl/workbook.xml', 'XL/Workbook.xml'],
  ])('finds the part written as %s under %s', (written, asked) => {
    const archive = openArchive(zipOf([{ name: written, content: '<workbook/>' }]));
    expect(readTextPart(archive, asked)).toBe('<workbook/>');
    expect(readPart(archive, 'xl/other.xml')).toBeUndefined();
  });
});

describe('readPart', () => {
  const long = 'Đạt, chưa đạt. '.repeat(40_000);

  it.each<[string, ZipEntry]>([
    ['claims less than it holds', { name: 'a', content: long, size: 100 }],
    ['claims more than it holds', { name: 'a', content: long, size: 10 ** 6 }],
    ['claims what no stream of its length can hold', { name: 'a', content: 'a', size: 400_000_000 }],
    ['is not what its checksum says', { name: 'a', content: long, crc: 1 }],
    ['is no deflate stream', { name: 'a', content: long, compressed: text(long.slice(0, 999)) }],
    ['ends too early', { name: 'a', content: long, compressed: new Uint8Array([0xed, 0xc1]) }],
    ['is packed in an unknown way', { name: 'a', content: long, method: 14 }],
    ['is stored in another length than it says', { name: 'a', content: 'abc', stored: true, size: 2 }],
  ])('refuses a part that %s', (_, entry) => {
    const archive = openArchive(zipOf([entry]));
    expect(problemOf(() => readPart(archive, 'a'))).toEqual({ code: 'damaged', part: 'a' });
  });

  /** Bytes that no packing makes fewer. */
  const noise = (length: number): Uint8Array => {
    let state = 1;
    return new Uint8Array(length).map(
      () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 24,
    );
  };

  it('stops a bomb that claims to be small', () => {
    const bomb = zipOf([{ name: 'a', content: new Uint8Array(100_000_000), size: 1000 }]);
    expect(problemOf(() => readPart(openArchive(bomb), 'a'))).toEqual({ code: 'damaged', part: 'a' });
  });

  it.each([
    ['as it claims', 3_000_000, undefined],
    ['unless it goes on', 2_500_000, { code: 'damaged', part: 'a' }],
    ['unless it stops before', 3_500_000, { code: 'damaged', part: 'a' }],
  ])('reads a stream so long that it is watched, %s', (_, size, problem) => {
    const content = noise(3_000_000);
    const archive = openArchive(zipOf([{ name: 'a', content, size }]));
    expect(archive.entries[0]?.compressedSize).toBeGreaterThan(2 * 1024 * 1024);
    expect(problemOf(() => readPart(archive, 'a'))).toEqual(problem);
    if (problem === undefined) expect(Buffer.from(readPart(archive, 'a') ?? []).equals(content)).toBe(true);
  });
});

describe('readTextPart', () => {
  const utf16 = (content: string, littleEndian: boolean): Uint8Array => {
    const bytes = new Uint8Array(content.length * 2);
    const view = new DataView(bytes.buffer);
    [...content].forEach((sign, index) => {
      view.setUint16(index * 2, sign.charCodeAt(0), littleEndian);
    });
    return bytes;
  };

  it.each([
    ['UTF-8', text('<a>Đạt</a>'), '<a>Đạt</a>'],
    ['UTF-8 with a mark', text('\ufeff<a>Đạt</a>'), '<a>Đạt</a>'],
    ['UTF-16 little-endian with a mark', utf16('\ufeff<a>Đạt</a>', true), '<a>Đạt</a>'],
    ['UTF-16 big-endian with a mark', utf16('\ufeff<a>Đạt</a>', false), '<a>Đạt</a>'],
    ['UTF-16 without a mark', utf16('<a>Đạt</a>', true), '<a>Đạt</a>'],
    [
      'a declared encoding',
      new Uint8Array([...text('<?xml version="1.0" encoding="windows-1252"?><a>'), 0xd0, ...text('</a>')]),
      '<?xml version="1.0" encoding="windows-1252"?><a>Ð</a>',
    ],
  ])('reads %s', (_, content, expected) => {
    expect(readTextPart(openArchive(createArchive(new Map([['a', content]]))), 'a')).toBe(expected);
  });

  it.each([
    ['bytes that are no UTF-8', new Uint8Array([0x3c, 0xff, 0x3e])],
    ['an encoding that nobody knows', text('<?xml version="1.0" encoding="x-tcvn3"?><a/>')],
  ])('refuses %s', (_, content) => {
    const archive = openArchive(createArchive(new Map([['a', content]])));
    expect(problemOf(() => readTextPart(archive, 'a'))).toEqual({ code: 'damaged', part: 'a' });
  });
});
