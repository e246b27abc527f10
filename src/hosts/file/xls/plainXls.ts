import { UnusableFileError } from '../../../workbook/problem';
import { joinBytes, putU16, u16, u32 } from '../zip/bytes';
import { oleStream } from './oleStream';

/** Kinds of records, as the format's public description numbers them ([MS-XLS] 2.3). */
const FORMULA = 0x0006;
const NAME = 0x0018;
const ENCRYPTION = 0x002f;
const COLUMNS = 0x007d;
const BEGINNING = 0x0809;
const END = 0x000a;
const SHEET = 0x0085;
const VERSION_OF_97 = 0x0600;
/** Kinds in use end here, those of charts; no record of Excel 97 and later is of these kinds of Excel 2 to 4. */
const LARGEST_KIND = 0x10ff;
const OF_OTHER_VERSIONS: ReadonlySet<number> = new Set([
  ...[0x0000, 0x0001, 0x0002, 0x0003, 0x0004, 0x0005, 0x0007, 0x0020, 0x0021, 0x0024],
  ...[0x0206, 0x0209, 0x0218, 0x0243, 0x0406, 0x0409, 0x0443],
]);
/**
 * What is read from: beginnings and ends, code page and calendar, sheets, the tables of texts and formats, cells, merges,
 * rows, columns, protection, and what the references of names lead through. In every other record, and there are
 * hundreds of kinds, the library can break on what nobody asks for.
 */
const READ: ReadonlySet<number> = new Set([
  ...[BEGINNING, END, ENCRYPTION, 0x0042, 0x0022],
  ...[SHEET, 0x00fc, 0x003c, 0x041e, 0x00e0],
  ...[FORMULA, 0x0207, 0x00fd, 0x0204, 0x00d6, 0x0203, 0x027e, 0x00bd, 0x0205, 0x0201, 0x00be],
  ...[0x00e5, 0x0208, COLUMNS, 0x0200, 0x0012, 0x0081],
  ...[NAME, 0x0017, 0x01ae],
]);
/** A record that the library knows and passes over. */
const PASSED_OVER = 0x0051;

const FORMULA_LENGTH_AT = 20;
const NAME_TEXT_LENGTH_AT = 3;
const NAME_FORMULA_LENGTH_AT = 4;
const NAME_TEXT_AT = 14;
const LAST_COLUMN_AT = 2;
const COLUMNS_OF_XLS = 256;

/**
 * The formulas of names that are one constant or one reference, with the length of each: text, error, truth, whole
 * number, number; cell and area of a sheet, in the three classes of operands.
 */
const SHORT_FORMULAS: ReadonlyMap<number, number> = new Map([
  [0x1c, 2],
  [0x1d, 2],
  [0x1e, 3],
  [0x1f, 9],
  ...[0x3a, 0x5a, 0x7a].map((token): [number, number] => [token, 7]),
  ...[0x3b, 0x5b, 0x7b].map((token): [number, number] => [token, 11]),
]);

/**
 * The file without what can stop the library: it follows the tokens of every formula, beyond the formula's end where
 * one is broken, though only the results are asked for. A cell keeps its result; a name that is more than a constant or
 * a reference keeps its name. What is encrypted, or cannot be followed, stays as it is.
 */
export function plainXls(bytes: Uint8Array): Uint8Array {
  const stream = oleStream(bytes, ['WORKBOOK', 'BOOK']);
  if (stream === undefined) return bytes;
  const content = joinBytes(stream.pieces.map(({ at, length }) => bytes.subarray(at, at + length)));
  if (!simplifyRecords(content)) return bytes;
  const plain = bytes.slice();
  let from = 0;
  for (const { at, length } of stream.pieces) {
    plain.set(content.subarray(from, from + length), at);
    from += length;
  }
  return plain;
}

/**
 * Changes the records in place; false where they are encrypted.
 * @throws {UnusableFileError} "damaged"
 */
function simplifyRecords(content: Uint8Array): boolean {
  const isNew = u16(content, 0) === BEGINNING && u16(content, 4) === VERSION_OF_97;
  const claimed: number[] = [];
  const begun = new Set<number>();
  let last = BEGINNING;
  for (let at = 0; at + 4 <= content.length; at += 4 + u16(content, at + 2)) {
    const kind = u16(content, at);
    // behind the last record stands what fills the sector
    if (kind === 0 && last === END) break;
    const body = content.subarray(at + 4, at + 4 + u16(content, at + 2));
    if (kind === ENCRYPTION) return false;
    if (isNew && (kind > LARGEST_KIND || OF_OTHER_VERSIONS.has(kind))) throw damaged();
    last = kind;
    if (kind === BEGINNING) begun.add(at);
    else if (kind === SHEET) claimed.push(u32(body, 0));
    if (!READ.has(kind)) putU16(content, at, PASSED_OVER);
    else if (kind === FORMULA && body.length >= FORMULA_LENGTH_AT + 2) putU16(body, FORMULA_LENGTH_AT, 0);
    else if (kind === NAME && !isShortName(body)) putU16(body, NAME_FORMULA_LENGTH_AT, 0);
    else if (kind === COLUMNS && u16(body, LAST_COLUMN_AT) > COLUMNS_OF_XLS) {
      putU16(body, LAST_COLUMN_AT, COLUMNS_OF_XLS);
    }
  }
  if (!claimed.every((place) => begun.has(place))) throw damaged();
  return true;
}

/** Records have no checksum: one wrong length, and the rest of a sheet would pass for something else, unseen. */
const damaged = (): UnusableFileError => new UnusableFileError({ code: 'damaged' });

function isShortName(body: Uint8Array): boolean {
  const letters = body[NAME_TEXT_LENGTH_AT] ?? 0;
  const isWide = ((body[NAME_TEXT_AT] ?? 0) & 1) === 1;
  const formulaAt = NAME_TEXT_AT + 1 + letters * (isWide ? 2 : 1);
  const length = SHORT_FORMULAS.get(body[formulaAt] ?? 0);
  return (
    length !== undefined && length === u16(body, NAME_FORMULA_LENGTH_AT) && formulaAt + length <= body.length
  );
}
