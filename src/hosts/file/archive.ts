import { deflateSync } from 'fflate';
import { UnusableFileError } from '../../workbook/problem';
import { joinBytes, putU16, putU32, sameBytes } from './zip/bytes';
import {
  CENTRAL_SIGNATURE,
  CENTRAL_SIZE,
  END_SIGNATURE,
  END_SIZE,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
} from './zip/records';
import { containerOf } from './zip/container';
import { crc32 } from './zip/crc32';
import { DEFAULT_LIMITS, narrowRecord, readDirectory, type ArchiveEntry, type Limits } from './zip/directory';
import { decodeText } from './zip/textDecoding';
import { PORTABLE, type Unzipper } from './zip/unzipper';

export type { ArchiveEntry, Limits, Unzipper };

export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  readonly bytes: Uint8Array;
  /** What the zip says about itself behind its last byte; usually nothing. */
  readonly comment: Uint8Array;
  /** By name in lower case: part names do not differ in case only. */
  readonly byName: ReadonlyMap<string, ArchiveEntry>;
  readonly unzipper: Unzipper;
}

/** A part as it will stand in a new archive. */
interface Piece {
  /** Local header, data and what follows them. */
  readonly local: Uint8Array;
  /** The directory's record; its offset is still to be set. */
  readonly central: Uint8Array;
}

const STORED = 0;
const DEFLATED = 8;
const UTF8_FLAG = 0x0800;
/** 1 January 1980, midnight: the same input gives the same bytes on every day. */
const FIXED_TIMESTAMP = 0x0021_0000;
const VERSION = 20;
const OFFSET_FIELD = 42;
const LARGEST = 0xffff_fffe;

/**
 * Reads the directory of a zip; parts are unzipped when they are asked for.
 * @throws {UnusableFileError} where the bytes are no zip, a broken one, or over the limits
 */
export function openArchive(
  bytes: Uint8Array,
  limits: Limits = DEFAULT_LIMITS,
  unzipper: Unzipper = PORTABLE,
): Archive {
  const container = containerOf(bytes);
  if (container === 'empty' || container === 'encrypted' || container === 'damaged') {
    throw new UnusableFileError({ code: container });
  }
  if (container !== 'zip') throw new UnusableFileError({ code: 'not-a-workbook' });
  const { entries, comment } = readDirectory(bytes, limits);
  return {
    entries,
    bytes,
    comment,
    byName: new Map(entries.map((entry) => [keyOf(entry.name), entry])),
    unzipper,
  };
}

const keyOf = (name: string): string => name.toLowerCase();

/** @throws {UnusableFileError} where the part does not unzip to what the archive declares */
export function readPart(archive: Archive, name: string): Uint8Array | undefined {
  const entry = archive.byName.get(keyOf(name));
  if (entry === undefined) return undefined;
  const data = archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  const part = unpack(archive.unzipper, data, entry);
  if (part === undefined || archive.unzipper.crc32(part) !== entry.crc) {
    throw new UnusableFileError({ code: 'damaged', part: entry.name });
  }
  return part;
}

function unpack(unzipper: Unzipper, data: Uint8Array, entry: ArchiveEntry): Uint8Array | undefined {
  if (entry.method === DEFLATED) return unzipper.inflate(data, entry.size);
  return entry.method === STORED && data.length === entry.size ? data : undefined;
}

/**
 * The text of an XML part: UTF-8 or UTF-16 by byte order mark or declaration, without the mark.
 * @throws {UnusableFileError} where the part is damaged or its bytes are not in the encoding
 */
export function readTextPart(archive: Archive, name: string): string | undefined {
  const part = readPart(archive, name);
  if (part === undefined) return undefined;
  const text = decodeText(part);
  if (text === undefined) throw new UnusableFileError({ code: 'damaged', part: name });
  return text;
}

/**
 * The archive with some parts replaced, deleted (`undefined`) or added at its end. Every other entry, and
 * every part whose new bytes are its old ones, is copied as it stands, still compressed.
 */
export function writeArchive(
  archive: Archive,
  changes: ReadonlyMap<string, Uint8Array | undefined>,
): Uint8Array {
  const pending = new Map([...changes].map(([name, part]) => [keyOf(name), { name, part }]));
  const pieces: Piece[] = [];
  let changed = false;
  for (const entry of archive.entries) {
    const change = pending.get(keyOf(entry.name));
    pending.delete(keyOf(entry.name));
    if (change === undefined || isUnchanged(archive, entry, change.part)) pieces.push(copied(archive, entry));
    else {
      changed = true;
      if (change.part !== undefined) pieces.push(packed(entry.name, change.part));
    }
  }
  for (const { name, part } of pending.values()) {
    if (part === undefined) continue;
    changed = true;
    pieces.push(packed(name, part));
  }
  return changed ? assemble(pieces, archive.comment) : archive.bytes.slice();
}

export const createArchive = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  assemble(
    [...parts].map(([name, part]) => packed(name, part)),
    new Uint8Array(),
  );

function isUnchanged(archive: Archive, entry: ArchiveEntry, part: Uint8Array | undefined): boolean {
  if (part?.length !== entry.size) return false;
  const old = readPart(archive, entry.name);
  return old !== undefined && sameBytes(old, part);
}

const copied = (archive: Archive, entry: ArchiveEntry): Piece => ({
  local: archive.bytes.subarray(entry.start, entry.end),
  central: entry.wide ? narrowRecord(entry) : entry.central.slice(),
});

function packed(name: string, part: Uint8Array): Piece {
  const encodedName = new TextEncoder().encode(name);
  const deflated = deflateSync(part);
  const method = deflated.length < part.length ? DEFLATED : STORED;
  const data = method === DEFLATED ? deflated : part;
  const local = new Uint8Array(LOCAL_SIZE);
  putU32(local, 0, LOCAL_SIGNATURE);
  // From the version on, a local header and a directory record hold the same fields.
  putU16(local, 4, VERSION);
  putU16(local, 6, encodedName.length === name.length ? 0 : UTF8_FLAG);
  putU16(local, 8, method);
  putU32(local, 10, FIXED_TIMESTAMP);
  putU32(local, 14, crc32(part));
  putU32(local, 18, data.length);
  putU32(local, 22, part.length);
  putU16(local, 26, encodedName.length);
  const central = new Uint8Array(CENTRAL_SIZE);
  putU32(central, 0, CENTRAL_SIGNATURE);
  putU16(central, 4, VERSION);
  central.set(local.subarray(4), 6);
  return {
    local: joinBytes([local, encodedName, data]),
    central: joinBytes([central, encodedName]),
  };
}

function assemble(pieces: readonly Piece[], comment: Uint8Array): Uint8Array {
  let offset = 0;
  for (const { local, central } of pieces) {
    putU32(central, OFFSET_FIELD, offset);
    offset += local.length;
  }
  const directorySize = pieces.reduce((sum, { central }) => sum + central.length, 0);
  if (offset + directorySize > LARGEST || pieces.length >= 0xffff) throw new ArchiveTooLargeError();
  const end = new Uint8Array(END_SIZE);
  putU32(end, 0, END_SIGNATURE);
  putU16(end, 8, pieces.length);
  putU16(end, 10, pieces.length);
  putU32(end, 12, directorySize);
  putU32(end, 16, offset);
  putU16(end, 20, comment.length);
  return joinBytes([
    ...pieces.map(({ local }) => local),
    ...pieces.map(({ central }) => central),
    end,
    comment,
  ]);
}

/** Misuse: more was to be written than a zip without 64-bit fields can hold. */
export class ArchiveTooLargeError extends Error {
  constructor() {
    super('A zip archive holds at most 4 GB and 65,534 parts');
    this.name = 'ArchiveTooLargeError';
  }
}
