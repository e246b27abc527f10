import { UnusableFileError } from '../../../workbook/problem';
import { LIMITS } from '../limits';
import { joinBytes, putU16, putU32, sameBytes, u16, u32, u64 } from './bytes';

export interface Limits {
  /** All parts together, unzipped. */
  readonly unzippedMegabytes: number;
  readonly parts: number;
}

export const DEFAULT_LIMITS: Limits = LIMITS;

export interface ArchiveEntry {
  /** With "/" between folders and none in front. */
  readonly name: string;
  /** Unzipped, in bytes, as the archive declares it. */
  readonly size: number;
  readonly compressedSize: number;
  /** 0 stored, 8 deflated; other methods cannot be read. */
  readonly method: number;
  readonly crc: number;
  readonly flags: number;
  /** The entry's record in the central directory, as it stands in the file. */
  readonly central: Uint8Array;
  /** Where the entry begins (its local header), where its compressed bytes begin, and where it ends. */
  readonly start: number;
  readonly dataStart: number;
  readonly end: number;
  /** Sizes or offset stand in a zip64 field of the record. */
  readonly wide: boolean;
}

export interface Directory {
  readonly entries: readonly ArchiveEntry[];
  readonly comment: Uint8Array;
}

interface EndRecord {
  readonly count: number;
  readonly offset: number;
  readonly comment: Uint8Array;
}

const ZIP64_EXTRA = 0x0001;
const FULL = 0xffff_ffff;
const ENCRYPTED_FLAG = 1;
const DESCRIPTOR_FLAG = 8;

const damaged = (part?: string): UnusableFileError =>
  new UnusableFileError(part === undefined ? { code: 'damaged' } : { code: 'damaged', part });

/** @throws {UnusableFileError} */
export function readDirectory(bytes: Uint8Array, limits: Limits): Directory {
  const end = endRecord(bytes);
  if (end.count > limits.parts) throw new UnusableFileError({ code: 'too-many-parts', limit: limits.parts });
  const entries: ArchiveEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = end.offset;
  for (let index = 0; index < end.count; index += 1) {
    const entry = entryAt(bytes, at);
    // Part names that differ in case only are one name (OPC); two parts of a name are never a workbook of Excel's.
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw damaged(entry.name);
    names.add(key);
    total += entry.size;
    if (total > limits.unzippedMegabytes * 1024 * 1024) {
      throw new UnusableFileError({ code: 'too-large', limitMegabytes: limits.unzippedMegabytes });
    }
    entries.push(entry);
    at += entry.central.length;
  }
  // A count that was damaged would leave parts out.
  if (u32(bytes, at) === CENTRAL_SIGNATURE) throw damaged();
  refuseOverlaps(entries, end.offset);
  return { entries, comment: end.comment };
}

/** Entries that share bytes are a few that claim to be many, each of which would be copied. */
function refuseOverlaps(entries: readonly ArchiveEntry[], directory: number): void {
  let free = 0;
  for (const { name, start, end } of [...entries].sort((one, other) => one.start - other.start)) {
    if (start < free || end > directory) throw damaged(name);
    free = end;
  }
}

function endRecord(bytes: Uint8Array): EndRecord {
  const lowest = Math.max(0, bytes.length - END_SIZE - 0xffff);
  for (let at = bytes.length - END_SIZE; at >= lowest; at -= 1) {
    if (bytes[at] !== 0x50 || u32(bytes, at) !== END_SIGNATURE) continue;
    const commentEnd = at + END_SIZE + u16(bytes, at + 20);
    if (commentEnd > bytes.length) continue;
    const comment = bytes.subarray(at + END_SIZE, commentEnd);
    const count = u16(bytes, at + 10);
    const offset = u32(bytes, at + 16);
    const zip64 = count === 0xffff || offset === FULL ? end64(bytes, at) : undefined;
    const found = zip64 ?? { count, offset };
    if (!(found.count * CENTRAL_SIZE + found.offset <= at)) throw damaged();
    return { ...found, comment };
  }
  throw damaged();
}

function end64(bytes: Uint8Array, end: number): { count: number; offset: number } | undefined {
  const locator = end - LOCATOR64_SIZE;
  if (locator < 0 || u32(bytes, locator) !== LOCATOR64_SIGNATURE) return undefined;
  const at = u64(bytes, locator + 8);
  if (u32(bytes, at) !== END64_SIGNATURE) throw damaged();
  return { count: u64(bytes, at + 32), offset: u64(bytes, at + 48) };
}

function entryAt(bytes: Uint8Array, at: number): ArchiveEntry {
  if (u32(bytes, at) !== CENTRAL_SIGNATURE) throw damaged();
  const nameEnd = at + CENTRAL_SIZE + u16(bytes, at + 28);
  const extraEnd = nameEnd + u16(bytes, at + 30);
  const recordEnd = extraEnd + u16(bytes, at + 32);
  if (!(recordEnd <= bytes.length)) throw damaged();
  const name = partName(bytes.subarray(at + CENTRAL_SIZE, nameEnd));
  const flags = u16(bytes, at + 8);
  if (flags & ENCRYPTED_FLAG) throw new UnusableFileError({ code: 'encrypted' });
  const narrow = [u32(bytes, at + 24), u32(bytes, at + 20), u32(bytes, at + 42)] as const;
  const numbers = wideNumbers(bytes, nameEnd, extraEnd, narrow);
  if (numbers === undefined) throw damaged(name);
  const [size, compressedSize, start] = numbers;
  if (u32(bytes, start) !== LOCAL_SIGNATURE) throw damaged(name);
  const localName = bytes.subarray(start + LOCAL_SIZE, start + LOCAL_SIZE + u16(bytes, start + 26));
  if (!sameBytes(localName, bytes.subarray(at + CENTRAL_SIZE, nameEnd))) throw damaged(name);
  const dataStart = start + LOCAL_SIZE + u16(bytes, start + 26) + u16(bytes, start + 28);
  const dataEnd = dataStart + compressedSize;
  if (!(dataEnd <= bytes.length)) throw damaged(name);
  const crc = u32(bytes, at + 16);
  const end =
    flags & DESCRIPTOR_FLAG ? dataEnd + descriptorSize(bytes, dataEnd, crc, compressedSize) : dataEnd;
  return {
    name,
    size,
    compressedSize,
    method: u16(bytes, at + 10),
    crc,
    flags,
    central: bytes.subarray(at, recordEnd),
    start,
    dataStart,
    end,
    wide: numbers !== narrow,
  };
}

/** Some writers separate folders with "\" or begin with "/"; Excel takes both, so the same part is found. */
function partName(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '');
  const steps = name.split('/');
  if (name === '' || name.includes('\0') || steps.includes('..') || steps.includes('.')) throw damaged(name);
  return name;
}

/** Size, compressed size and offset, taken from the zip64 field where the record has no room for them. */
function wideNumbers(
  bytes: Uint8Array,
  extraStart: number,
  extraEnd: number,
  narrow: readonly [number, number, number],
): readonly [number, number, number] | undefined {
  if (!narrow.includes(FULL)) return narrow;
  for (let at = extraStart; at + 4 <= extraEnd; at += 4 + u16(bytes, at + 2)) {
    if (u16(bytes, at) !== ZIP64_EXTRA) continue;
    const end = Math.min(extraEnd, at + 4 + u16(bytes, at + 2));
    let next = at + 4;
    const take = (value: number): number => {
      if (value !== FULL) return value;
      next += 8;
      return next <= end ? u64(bytes, next - 8) : NaN;
    };
    const wide = [take(narrow[0]), take(narrow[1]), take(narrow[2])] as const;
    return wide.every(Number.isSafeInteger) ? wide : undefined;
  }
  return undefined;
}

/** The numbers that follow the data of an entry written in one go: with or without signature, 32 or 64 bits. */
function descriptorSize(bytes: Uint8Array, at: number, crc: number, compressedSize: number): number {
  const signed = u32(bytes, at) === DESCRIPTOR_SIGNATURE ? 4 : 0;
  if (u32(bytes, at + signed) !== crc) return 0;
  if (u32(bytes, at + signed + 4) !== compressedSize) return 0;
  // In 64 bits the upper half of the compressed size stands where 32 bits have the size.
  const wide = u32(bytes, at + signed + 8) === 0 && compressedSize > 2;
  return signed + (wide ? 20 : 12);
}

/** A copy of a record with zip64 fields in which all numbers have their usual 32-bit places. */
export function narrowRecord(entry: ArchiveEntry): Uint8Array {
  const { central } = entry;
  const nameEnd = CENTRAL_SIZE + u16(central, 28);
  const extraEnd = nameEnd + u16(central, 30);
  const kept: Uint8Array[] = [];
  for (let at = nameEnd; at + 4 <= extraEnd;) {
    const next = Math.min(extraEnd, at + 4 + u16(central, at + 2));
    if (u16(central, at) !== ZIP64_EXTRA) kept.push(central.subarray(at, next));
    at = next;
  }
  const extra = joinBytes(kept);
  const record = joinBytes([central.subarray(0, nameEnd), extra, central.subarray(extraEnd)]);
  putU32(record, 20, entry.compressedSize);
  putU32(record, 24, entry.size);
  putU16(record, 30, extra.length);
  return record;
}

/** Signatures and fixed sizes of a zip's records, in bytes. */
export const LOCAL_SIGNATURE = 0x04034b50;
export const LOCAL_SIZE = 30;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const CENTRAL_SIZE = 46;
export const END_SIGNATURE = 0x06054b50;
export const END_SIZE = 22;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const LOCATOR64_SIZE = 20;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
