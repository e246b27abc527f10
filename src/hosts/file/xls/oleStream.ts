import { u16, u32 } from '../zip/bytes';

const HEADER_SIZE = 512;
const SECTOR_SHIFT = 30;
const FIRST_DIRECTORY_SECTOR = 48;
const SMALLEST_PLAIN_STREAM = 56;
const FIRST_TABLE_LIST_SECTOR = 68;
const TABLE_SECTORS = 76;
const TABLE_SECTORS_IN_HEADER = 109;
const ENTRY_SIZE = 128;
const ENTRY_NAME_LENGTH = 64;
const ENTRY_KIND = 66;
const ENTRY_FIRST_SECTOR = 116;
const ENTRY_STREAM_SIZE = 120;
const STREAM = 2;

/** Where a stream of an OLE container lies in the file: pieces in the order of the stream. */
export interface OleStream {
  readonly size: number;
  readonly pieces: readonly { readonly at: number; readonly length: number }[];
}

/**
 * The first stream of one of these names, in whatever letter case; `undefined` where it is not there, where its sectors
 * cannot be followed, and where it is so small that it lies inside of another one.
 */
export function oleStream(bytes: Uint8Array, names: readonly string[]): OleStream | undefined {
  const sectorSize = 2 ** u16(bytes, SECTOR_SHIFT);
  if (sectorSize !== 512 && sectorSize !== 4096) return undefined;
  const tables = tableSectors(bytes, sectorSize);
  const perSector = sectorSize / 4;
  const next = (sector: number): number =>
    u32(
      bytes,
      offsetOf(tables[Math.floor(sector / perSector)] ?? NaN, sectorSize) + (sector % perSector) * 4,
    );
  const chain = (first: number): readonly number[] | undefined => {
    const found: number[] = [];
    const most = bytes.length / sectorSize;
    for (let sector = first; isSector(sector); sector = next(sector)) {
      if (found.length > most) return undefined;
      found.push(sector);
    }
    return found;
  };
  for (const sector of chain(u32(bytes, FIRST_DIRECTORY_SECTOR)) ?? []) {
    const from = offsetOf(sector, sectorSize);
    for (let at = from; at < from + sectorSize; at += ENTRY_SIZE) {
      if (bytes[at + ENTRY_KIND] !== STREAM || !names.includes(nameAt(bytes, at))) continue;
      const size = u32(bytes, at + ENTRY_STREAM_SIZE);
      const sectors = chain(u32(bytes, at + ENTRY_FIRST_SECTOR));
      const isWhole = sectors !== undefined && sectors.length * sectorSize >= size;
      if (!isWhole || size < u32(bytes, SMALLEST_PLAIN_STREAM)) return undefined;
      return { size, pieces: pieces(sectors, sectorSize, size, bytes.length) };
    }
  }
  return undefined;
}

/** The numbers above this one mean "free", "end" and the like. */
const isSector = (value: number): boolean => value < 0xffff_fffa;

const offsetOf = (sector: number, sectorSize: number): number => (sector + 1) * sectorSize;

/** In capitals: names differ by their letter case alone as little as names of files on the same system. */
function nameAt(bytes: Uint8Array, at: number): string {
  const length = Math.min(u16(bytes, at + ENTRY_NAME_LENGTH) / 2 - 1, 31);
  let name = '';
  for (let place = 0; place < length; place += 1) name += String.fromCharCode(u16(bytes, at + place * 2));
  return name.toUpperCase();
}

/** The sectors that tell which sector follows which. */
function tableSectors(bytes: Uint8Array, sectorSize: number): readonly number[] {
  const sectors: number[] = [];
  const take = (from: number, count: number): void => {
    for (let place = 0; place < count; place += 1) {
      const sector = u32(bytes, from + place * 4);
      if (isSector(sector)) sectors.push(sector);
    }
  };
  take(TABLE_SECTORS, TABLE_SECTORS_IN_HEADER);
  const listed = sectorSize / 4 - 1;
  const most = bytes.length / HEADER_SIZE;
  let list = u32(bytes, FIRST_TABLE_LIST_SECTOR);
  for (let count = 0; isSector(list) && count < most; count += 1) {
    const at = offsetOf(list, sectorSize);
    take(at, listed);
    list = u32(bytes, at + listed * 4);
  }
  return sectors;
}

function pieces(
  sectors: readonly number[],
  sectorSize: number,
  size: number,
  end: number,
): OleStream['pieces'] {
  const found: { readonly at: number; readonly length: number }[] = [];
  let left = size;
  for (const sector of sectors) {
    const at = offsetOf(sector, sectorSize);
    const length = Math.min(sectorSize, left, Math.max(0, end - at));
    if (length > 0) found.push({ at, length });
    left -= length;
  }
  return found;
}
