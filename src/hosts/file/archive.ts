import { UnusableFileError } from '../../workbook/problem';
import { sameBytes } from './zip/bytes';
import { containerOf } from './zip/container';
import { DEFAULT_LIMITS, readDirectory, type ArchiveEntry, type Limits } from './zip/directory';
import { assemble, copiedPart, DEFLATED, packedPart, STORED, type PackedPart, type Piece } from './zip/piece';
import { decodeText } from './zip/textDecoding';
import { PORTABLE, type Zipper } from './zip/zipper';

export type { Limits, Zipper };

export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  readonly bytes: Uint8Array;
  /** What the zip says about itself behind its last byte; usually nothing. */
  readonly comment: Uint8Array;
  /** By name in lower case: part names do not differ in case only. */
  readonly byName: ReadonlyMap<string, ArchiveEntry>;
  readonly zipper: Zipper;
}

/**
 * Reads the directory of a zip; parts are unzipped when they are asked for.
 * @throws {UnusableFileError} where the bytes are no zip, a broken one, or over the limits
 */
export function openArchive(
  bytes: Uint8Array,
  limits: Limits = DEFAULT_LIMITS,
  zipper: Zipper = PORTABLE,
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
    zipper,
  };
}

const keyOf = (name: string): string => name.toLowerCase();

/** @throws {UnusableFileError} where the part does not unzip to what the archive declares */
export function readPart(archive: Archive, name: string): Uint8Array | undefined {
  const entry = archive.byName.get(keyOf(name));
  if (entry === undefined) return undefined;
  const data = archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  const part = unpacked(archive.zipper, data, entry);
  if (part === undefined || archive.zipper.crc32(part) !== entry.crc) {
    throw new UnusableFileError({ code: 'damaged', part: entry.name });
  }
  return part;
}

/** The bytes of a part that was packed for a new archive. */
export function packedContent({ zipper }: Archive, packed: PackedPart): Uint8Array {
  const part = unpacked(zipper, packed.data, packed);
  if (part === undefined) throw new UnusableFileError({ code: 'damaged' });
  return part;
}

function unpacked(
  zipper: Zipper,
  data: Uint8Array,
  { method, size }: Pick<ArchiveEntry, 'method' | 'size'>,
): Uint8Array | undefined {
  if (method === DEFLATED) return zipper.inflate(data, size);
  return method === STORED && data.length === size ? data : undefined;
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

/** A part's new bytes, which may be packed already; `undefined` takes it out. */
export type PartChange = Uint8Array | PackedPart | undefined;

/**
 * The archive with some parts replaced, deleted (`undefined`) or added at its end. Every other entry, and
 * every part whose new bytes are its old ones, is copied as it stands, still compressed.
 */
export function writeArchive(archive: Archive, changes: ReadonlyMap<string, PartChange>): Uint8Array {
  const pending = new Map([...changes].map(([name, part]) => [keyOf(name), { name, part }]));
  const pieces: Piece[] = [];
  let changed = false;
  const pack = (name: string, part: Uint8Array | PackedPart): PackedPart =>
    part instanceof Uint8Array ? packedPart(name, part, archive.zipper) : part;
  for (const entry of archive.entries) {
    const change = pending.get(keyOf(entry.name));
    pending.delete(keyOf(entry.name));
    if (change === undefined || isUnchanged(archive, entry, change.part)) {
      pieces.push(copiedPart(archive.bytes, entry));
    } else {
      changed = true;
      if (change.part !== undefined) pieces.push(pack(entry.name, change.part));
    }
  }
  for (const { name, part } of pending.values()) {
    if (part === undefined) continue;
    changed = true;
    pieces.push(pack(name, part));
  }
  return changed ? assemble(pieces, archive.comment) : archive.bytes.slice();
}

export const createArchive = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  assemble(
    [...parts].map(([name, part]) => packedPart(name, part, PORTABLE)),
    new Uint8Array(),
  );

function isUnchanged(archive: Archive, entry: ArchiveEntry, part: PartChange): boolean {
  if (part === undefined) return false;
  const isPacked = !(part instanceof Uint8Array);
  if ((isPacked ? part.size : part.length) !== entry.size || (isPacked && part.crc !== entry.crc))
    return false;
  const old = readPart(archive, entry.name);
  return old !== undefined && sameBytes(old, isPacked ? packedContent(archive, part) : part);
}
