import { joinBytes, putU16, putU32 } from './bytes';
import { crc32 } from './crc32';
import {
  narrowRecord,
  type ArchiveEntry,
  CENTRAL_SIGNATURE,
  CENTRAL_SIZE,
  END_SIGNATURE,
  END_SIZE,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
} from './directory';
import type { Zipper } from './zipper';

/** A part as it will stand in a new archive. */
export interface Piece {
  /** Local header, data and what follows them. */
  readonly local: readonly Uint8Array[];
  /** The directory's record; its offset is still to be set. */
  readonly central: Uint8Array;
}

/** A part that is new, or has new content. */
export interface PackedPart extends Piece {
  readonly data: Uint8Array;
  readonly method: number;
  readonly size: number;
  readonly crc: number;
}

export const STORED = 0;
export const DEFLATED = 8;
const UTF8_FLAG = 0x0800;
/** 1 January 1980, midnight: the same input gives the same bytes on every day. */
const FIXED_TIMESTAMP = 0x0021_0000;
const VERSION = 20;
const OFFSET_FIELD = 42;
const LARGEST = 0xffff_fffe;

export const copiedPart = (archive: Uint8Array, entry: ArchiveEntry): Piece => ({
  local: [archive.subarray(entry.start, entry.end)],
  central: entry.wide ? narrowRecord(entry) : entry.central.slice(),
});

/** A part whose bytes are compressed as they come, so that they need never be there together. */
export function packedPieces(name: string, pieces: Iterable<Uint8Array>, zipper: Zipper): PackedPart {
  let size = 0;
  let crc = 0;
  function* counted(): Generator<Uint8Array, undefined> {
    for (const piece of pieces) {
      size += piece.length;
      crc = zipper.crc32(piece, crc);
      yield piece;
    }
  }
  const data = zipper.deflate(counted());
  return described(name, { data, method: DEFLATED, size, crc });
}

export function packedPart(name: string, part: Uint8Array, zipper: Zipper): PackedPart {
  const deflated = zipper.deflate([part]);
  const isSmaller = deflated.length < part.length;
  return described(name, {
    data: isSmaller ? deflated : part,
    method: isSmaller ? DEFLATED : STORED,
    size: part.length,
    crc: zipper.crc32(part),
  });
}

/** A file as it is, such as a workbook, which is packed already. */
export const storedPart = (name: string, data: Uint8Array, when: Date): PackedPart =>
  described(name, { data, method: STORED, size: data.length, crc: crc32(data) }, dosTime(when));

/** Date and time as MS-DOS counted them, from 1980 on and by two seconds. */
function dosTime(when: Date): number {
  const days = ((when.getFullYear() - 1980) << 9) | ((when.getMonth() + 1) << 5) | when.getDate();
  const seconds = (when.getHours() << 11) | (when.getMinutes() << 5) | (when.getSeconds() >> 1);
  return days * 0x1_0000 + seconds;
}

function described(
  name: string,
  content: Omit<PackedPart, keyof Piece>,
  timestamp = FIXED_TIMESTAMP,
): PackedPart {
  const { data, method, size, crc } = content;
  const encodedName = new TextEncoder().encode(name);
  const local = new Uint8Array(LOCAL_SIZE);
  putU32(local, 0, LOCAL_SIGNATURE);
  // From the version on, a local header and a directory record hold the same fields.
  putU16(local, 4, VERSION);
  putU16(local, 6, encodedName.length === name.length ? 0 : UTF8_FLAG);
  putU16(local, 8, method);
  putU32(local, 10, timestamp);
  putU32(local, 14, crc);
  putU32(local, 18, data.length);
  putU32(local, 22, size);
  putU16(local, 26, encodedName.length);
  const central = new Uint8Array(CENTRAL_SIZE);
  putU32(central, 0, CENTRAL_SIGNATURE);
  putU16(central, 4, VERSION);
  central.set(local.subarray(4), 6);
  return { ...content, local: [local, encodedName, data], central: joinBytes([central, encodedName]) };
}

/** @throws {ArchiveTooLargeError} */
export function assemble(pieces: readonly Piece[], comment: Uint8Array): Uint8Array {
  const directory = directoryOf(
    pieces.map(({ local, central }) => ({
      central,
      length: local.reduce((sum, { length }) => sum + length, 0),
    })),
    comment,
  );
  return joinBytes([...pieces.flatMap(({ local }) => local), ...directory]);
}

/**
 * What stands behind the parts, which follow one another from the first byte on.
 * @throws {ArchiveTooLargeError}
 */
export function directoryOf(
  parts: readonly { readonly central: Uint8Array; readonly length: number }[],
  comment: Uint8Array = new Uint8Array(),
): readonly Uint8Array[] {
  let offset = 0;
  for (const { central, length } of parts) {
    putU32(central, OFFSET_FIELD, offset);
    offset += length;
  }
  const directorySize = parts.reduce((sum, { central }) => sum + central.length, 0);
  if (offset + directorySize > LARGEST || parts.length >= 0xffff) throw new ArchiveTooLargeError();
  const end = new Uint8Array(END_SIZE);
  putU32(end, 0, END_SIGNATURE);
  putU16(end, 8, parts.length);
  putU16(end, 10, parts.length);
  putU32(end, 12, directorySize);
  putU32(end, 16, offset);
  putU16(end, 20, comment.length);
  return [...parts.map(({ central }) => central), end, comment];
}

/** Misuse: more was to be written than a zip without 64-bit fields can hold. */
class ArchiveTooLargeError extends Error {
  constructor() {
    super('A zip archive holds at most 4 GB and 65,534 parts');
    this.name = 'ArchiveTooLargeError';
  }
}
