import { CFB } from '@e965/xlsx';
import { joinBytes, putU16, putU32, u16, u32 } from '../../src/hosts/file/zip/bytes';

export const record = (kind: number, body: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array([0, 0, 0, 0, ...body]);
  putU16(bytes, 0, kind);
  putU16(bytes, 2, body.length);
  return bytes;
};

/** A defined name of the whole workbook, with the tokens of its formula as a file holds them. */
export const nameRecord = (name: string, tokens: readonly number[]): Uint8Array => {
  const letters = [...name].map((letter) => letter.charCodeAt(0));
  return record(0x0018, [
    ...[0, 0, 0, letters.length, tokens.length & 0xff, tokens.length >> 8],
    ...Array.from({ length: 8 }, () => 0),
    ...[0, ...letters, ...tokens],
  ]);
};

const SHEET = 0x0085;
const END = 0x000a;

/** The .xls with more records at the end of what belongs to the whole workbook. */
export function withRecords(xls: Uint8Array, more: readonly Uint8Array[]): Uint8Array {
  const container = CFB.read(xls, { type: 'array' });
  const content = new Uint8Array(CFB.find(container, '/Workbook').content);
  const added = joinBytes(more);
  let at = 0;
  for (; u16(content, at) !== END; at += 4 + u16(content, at + 2)) {
    // where the sheet begins
    if (u16(content, at) === SHEET) putU32(content, at + 4, u32(content, at + 4) + added.length);
  }
  return xlsOf(joinBytes([content.subarray(0, at), added, content.subarray(at)]));
}

class NoRecordError extends Error {
  constructor(kind: number) {
    super(`The file has no record of the kind ${String(kind)}`);
    this.name = 'NoRecordError';
  }
}

/** The .xls, its first record of this kind given to `change`, which answers what shall stand there. */
export function withRecord(
  xls: Uint8Array,
  kind: number,
  change: (found: Uint8Array) => Uint8Array,
): Uint8Array {
  const content = recordsOf(xls);
  for (let at = 0; at < content.length;) {
    const end = at + 4 + u16(content, at + 2);
    if (u16(content, at) === kind) {
      return xlsOf(
        joinBytes([content.subarray(0, at), change(content.slice(at, end)), content.subarray(end)]),
      );
    }
    at = end;
  }
  throw new NoRecordError(kind);
}

/** The records of a workbook in their container; its stream is called as some programs call it. */
export function xlsOf(content: Uint8Array, name = 'Workbook'): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, `/${name}`, content);
  return new Uint8Array(CFB.write(container, { type: 'array' }));
}

export const recordsOf = (xls: Uint8Array): Uint8Array =>
  new Uint8Array(CFB.find(CFB.read(xls, { type: 'array' }), '/Workbook').content);
