// Opens a workbook with another library, adds a sheet and saves it: in a process of its own, like the program's `build`.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const [library, from, to] = process.argv.slice(2);
const ROWS = [['Lộ trình'], ['Chỉ tiêu', 'Thời hạn']];

if (library === 'exceljs') {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(from);
  book.addWorksheet('Mới').addRows(ROWS);
  await book.xlsx.writeFile(to);
} else {
  const { read, utils, write } = await import('@e965/xlsx');
  const book = read(readFileSync(from), { cellStyles: true, bookVBA: true });
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), 'Mới');
  writeFileSync(to, write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}
