import { damagedPart } from '../partErrors';
import { joinBytes, u16, u32 } from '../zip/bytes';

/** An OLE container says where its streams are in chains of sectors: each number leads to the next. */
const FIRST_CHAINS = 76;
const LAST_CHAINS = 512;
const ENTRY = 128;
const SMALL_SECTOR = 64;
const SMALL = 4096;
const LAST_SECTOR = 0xffff_fffa;

/**
 * The bytes of a stream; `undefined` where there is none of that name.
 * @throws {UnusableFileError} where a chain leads out of the file or in a circle
 */
export function oleStream(bytes: Uint8Array, name: string): Uint8Array | undefined {
  const size = 2 ** u16(bytes, 30);
  if (size !== 512 && size !== 4096) throw damagedPart(name);
  const sector = (number: number): Uint8Array => {
    const start = (number + 1) * size;
    if (!(start < bytes.length)) throw damagedPart(name);
    return bytes.subarray(start, start + size);
  };
  const chain = (first: number, next: (number: number) => number): readonly number[] => {
    const numbers: number[] = [];
    for (let number = first; number < LAST_SECTOR; number = next(number)) {
      if (numbers.length * SMALL_SECTOR > bytes.length) throw damagedPart(name);
      numbers.push(number);
    }
    return numbers;
  };
  const chains = [...chainSectors(bytes, size, sector)];
  const follow = (number: number): number =>
    u32(sector(chains[Math.floor((number * 4) / size)] ?? NaN), (number * 4) % size);
  const read = (first: number): Uint8Array => joinBytes(chain(first, follow).map(sector));

  const directory = read(u32(bytes, 48));
  const entry = (at: number): { readonly first: number; readonly length: number } => ({
    first: u32(directory, at + 116),
    length: u32(directory, at + 120),
  });
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    if (nameOf(directory, at) !== name.toLowerCase()) continue;
    const { first, length } = entry(at);
    if (length >= SMALL) return read(first).subarray(0, length);
    const small = read(entry(0).first);
    const links = read(u32(bytes, 60));
    const pieces = chain(first, (number) => (number * 4 < links.length ? u32(links, number * 4) : NaN));
    return joinBytes(
      pieces.map((number) => small.subarray(number * SMALL_SECTOR, (number + 1) * SMALL_SECTOR)),
    ).subarray(0, length);
  }
  return undefined;
}

/** The sectors that hold the chains: the first 109 stand in the header, the others in a chain of their own. */
function* chainSectors(
  bytes: Uint8Array,
  size: number,
  sector: (number: number) => Uint8Array,
): Generator<number> {
  for (let at = FIRST_CHAINS; at < LAST_CHAINS; at += 4) {
    const number = u32(bytes, at);
    if (number < LAST_SECTOR) yield number;
  }
  let list = u32(bytes, 68);
  for (let left = bytes.length / size; list < LAST_SECTOR && left > 0; left -= 1) {
    const numbers = sector(list);
    for (let at = 0; at + 8 <= numbers.length; at += 4) {
      const number = u32(numbers, at);
      if (number < LAST_SECTOR) yield number;
    }
    list = u32(numbers, size - 4);
  }
}

/** Letter case does not tell streams apart. */
function nameOf(directory: Uint8Array, at: number): string {
  const length = Math.min(u16(directory, at + 64), 64);
  return new TextDecoder('utf-16le')
    .decode(directory.subarray(at, at + Math.max(0, length - 2)))
    .toLowerCase();
}
