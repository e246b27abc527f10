import { deflateSync } from 'fflate';
import { joinBytes, putU16, putU32 } from '../../src/hosts/file/zip/bytes';
import { crc32 } from '../../src/hosts/file/zip/crc32';

/** An entry as some other program might write it, honestly or not. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  readonly flags?: number;
  /** Instead of the truth. */
  readonly size?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly compressed?: Uint8Array;
  /** Sizes behind the data instead of in front; with or without the signature. */
  readonly descriptor?: 'signed' | 'unsigned';
  /** Sizes and offset in a zip64 field. */
  readonly wide?: boolean;
  readonly extra?: Uint8Array;
}

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** A zip of these entries, written independently of the code under test but for its byte helpers. */
export function zipOf(entries: readonly ZipEntry[], comment = ''): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = records(entry, offset);
    pieces.push(local);
    directory.push(central);
    offset += local.length;
  }
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  const end = new Uint8Array(22);
  putU32(end, 0, 0x06054b50);
  putU16(end, 8, entries.length);
  putU16(end, 10, entries.length);
  putU32(end, 12, size);
  putU32(end, 16, offset);
  putU16(end, 20, comment.length);
  return joinBytes([...pieces, ...directory, end, bytesOf(comment)]);
}

function records(entry: ZipEntry, offset: number): { local: Uint8Array; central: Uint8Array } {
  const content = bytesOf(entry.content);
  const name = bytesOf(entry.name);
  const data = entry.compressed ?? (entry.stored === true ? content : deflateSync(content));
  const size = entry.size ?? content.length;
  const fields = new Uint8Array(26);
  putU16(fields, 0, 20);
  putU16(fields, 2, (entry.flags ?? 0) | (entry.descriptor === undefined ? 0 : 8));
  putU16(fields, 4, entry.method ?? (entry.stored === true ? 0 : 8));
  putU32(fields, 6, 0x5a21_6c00);
  putU32(fields, 10, entry.crc ?? crc32(content));
  putU32(fields, 14, data.length);
  putU32(fields, 18, size);
  putU16(fields, 22, name.length);
  const wide = entry.wide === true ? wideField(size, data.length, offset) : new Uint8Array();
  const extra = joinBytes([wide, entry.extra ?? new Uint8Array()]);
  const localFields = fields.slice();
  putU16(localFields, 24, entry.extra?.length ?? 0);
  if (entry.descriptor !== undefined) localFields.fill(0, 10, 22);
  const centralFields = fields.slice();
  putU16(centralFields, 24, extra.length);
  const tail = new Uint8Array(14);
  putU32(tail, 10, offset);
  if (entry.wide === true) {
    centralFields.fill(0xff, 14, 22);
    tail.fill(0xff, 10);
  }
  return {
    local: joinBytes([
      signature(0x04034b50),
      localFields,
      name,
      entry.extra ?? new Uint8Array(),
      data,
      descriptorOf(entry, fields),
    ]),
    central: joinBytes([signature(0x02014b50), new Uint8Array([20, 0]), centralFields, tail, name, extra]),
  };
}

function descriptorOf(entry: ZipEntry, fields: Uint8Array): Uint8Array {
  if (entry.descriptor === undefined) return new Uint8Array();
  const numbers = fields.slice(10, 22);
  return entry.descriptor === 'signed' ? joinBytes([signature(0x08074b50), numbers]) : numbers;
}

function wideField(size: number, compressed: number, offset: number): Uint8Array {
  const field = new Uint8Array(28);
  putU16(field, 0, 1);
  putU16(field, 2, 24);
  putU32(field, 4, size);
  putU32(field, 12, compressed);
  putU32(field, 20, offset);
  return field;
}

function signature(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  putU32(bytes, 0, value);
  return bytes;
}
