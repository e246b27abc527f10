import type { ForeignFormat } from '../../workbook/problem';
import { u16 } from './zip/bytes';

/** So much of a file shows what it is: a declaration, comments and a style sheet may come first. */
const BEGINNING = 4_096;

const BY_TEXT: readonly (readonly [format: ForeignFormat, pattern: RegExp])[] = [
  ['xml-2003', /progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/],
  ['flat-opendocument', /^<(?:[\w-]{1,20}:)?document\b|<office:document\b/],
  // a whole page, a bare table, or the mail format in which Excel saves a page in one file
  ['html', /^mime-version:|<(?:!doctype html|html|head|meta|body|style|table)\b/i],
];

/** The kinds of the record that begins a file of Excel 2, 3 and 4; those after it are kept in an OLE container. */
const FIRST_RECORDS: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409]);

/** Which spreadsheet Excel would see in a file that is neither a package nor an .xls. */
export function foreignFormatOf(bytes: Uint8Array): ForeignFormat | undefined {
  const firstRecord = u16(bytes, 2);
  if (FIRST_RECORDS.has(u16(bytes, 0)) && firstRecord >= 4 && firstRecord <= 16) return 'old-excel';
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0;
  const beginning = bytes.subarray(0, isWide ? BEGINNING * 2 : BEGINNING);
  const text = new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(beginning).trimStart();
  return text.startsWith('<') || /^mime-version:/i.test(text)
    ? BY_TEXT.find(([, pattern]) => pattern.test(text))?.[0]
    : undefined;
}
