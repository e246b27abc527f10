import { utils, write } from '@e965/xlsx';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { putU32 } from '../../src/hosts/file/zip/bytes';

/** A small .xlsb whose columns never end: so many are declared that the library does not come through them. */
export function endlessBook(): Uint8Array {
  const sheet = utils.aoa_to_sheet([['Biểu 01']]);
  sheet['!cols'] = [{ wch: 7 }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Biểu 01');
  const parts = unzipSync(
    new Uint8Array(write(book, { type: 'array', bookType: 'xlsb' }) satisfies ArrayBuffer),
  );
  const part = 'xl/worksheets/sheet1.bin';
  const bytes = parts[part] ?? new Uint8Array();
  // the record of columns: its kind and length, the first column, then the last
  const columns = strFromU8(bytes, true).indexOf('\x3c\x12');
  putU32(bytes, columns + 6, 0x7fff_ffff);
  return zipSync({ ...parts, [part]: bytes });
}
