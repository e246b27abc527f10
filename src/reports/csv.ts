export type CsvField = string | number;

/**
 * Excel, LibreOffice and Google take a field that begins so for a formula, also in their full-width forms,
 * and a formula from a stranger's file can reach out of the machine (CWE-1236).
 */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;
const NEEDS_QUOTES = /[",;\r\n\t]|^\s|\s$/u;

/** Without it Excel reads the file in the code page of the machine and spoils every diacritic. */
const BYTE_ORDER_MARK = '\ufeff';

/** An apostrophe in front keeps a text a text; numbers are written by the program itself and stay bare. */
function fieldText(field: CsvField): string {
  const text = typeof field === 'string' && FORMULA.test(field) ? `'${field}` : String(field);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text for Excel after RFC 4180: byte order mark, commas, CRLF. A text that begins with = + - @, a tab or
 * a carriage return gets an apostrophe in front, so that no program calculates it.
 */
export const csvText = (rows: readonly (readonly CsvField[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(fieldText).join(',')}\r\n`).join('');
