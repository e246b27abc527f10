import { NATIVE } from '../../src/entries/terminal/zip';
import { joinBytes } from '../../src/hosts/file/zip/bytes';
import { PORTABLE, type Zipper } from '../../src/hosts/file/zip/zipper';

const line = (row: number): Uint8Array =>
  new TextEncoder().encode(
    `<row r="${String(row)}"><c><is><t>Chưa đạt ${String(row % 7)}</t></is></c></row>`,
  );

const PARTS: readonly (readonly [title: string, pieces: readonly Uint8Array[]])[] = [
  ['nothing', []],
  ['one piece', [line(1)]],
  [
    'pieces shorter than what a stream may refer back to',
    Array.from({ length: 2_000 }, (_, row) => line(row)),
  ],
  ['long pieces', [new Uint8Array(300_000).fill(7), joinBytes([line(1), new Uint8Array(100_000)])]],
];

describe.each([
  ['of Node', NATIVE],
  ['that runs everywhere', PORTABLE],
] as const)('the deflating %s', (_, { deflate }: Zipper) => {
  it.each(PARTS)('is understood by both inflaters: %s', (__, pieces) => {
    const whole = joinBytes(pieces);
    const stream = deflate(pieces);
    for (const { inflate } of [NATIVE, PORTABLE]) expect(inflate(stream, whole.length)).toEqual(whole);
  });
});

it.each([NATIVE, PORTABLE])('a sum goes on where that of the bytes in front ended', ({ crc32 }) => {
  const [front, back] = [line(1), line(2)];
  expect(crc32(back, crc32(front))).toBe(crc32(joinBytes([front, back])));
});
