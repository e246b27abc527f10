import ExcelJS from 'exceljs';
import { isCellError, type SheetImage, type WorkbookImage } from '../../src/workbook/image';

function fill(sheet: ExcelJS.Worksheet, image: SheetImage): void {
  for (const { row, cells } of image.rows) {
    for (const { column, value, format } of cells) {
      const cell = sheet.getCell(row + 1, column + 1);
      if (value !== null && !isCellError(value)) cell.value = value;
      else if (value !== null) cell.value = { error: value.error as ExcelJS.CellErrorValue['error'] };
      if (format.numberFormat !== 'General') cell.numFmt = format.numberFormat;
      if (format.fontName !== undefined) cell.font = { name: format.fontName, size: 11 };
    }
  }
  for (const { top, left, bottom, right } of image.merges) {
    sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  }
  for (const { from, to } of image.hiddenRows) {
    for (let row = from; row <= to; row += 1) sheet.getRow(row + 1).hidden = true;
  }
  for (const { from, to } of image.hiddenColumns) {
    for (let column = from; column <= to; column += 1) sheet.getColumn(column + 1).hidden = true;
  }
}

/** An image as a real .xlsx file, written by another library than ours. */
export async function workbookBytes({ sheets }: WorkbookImage): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const image of sheets) {
    fill(
      book.addWorksheet(image.name, { state: image.visibility === 'visible' ? 'visible' : 'hidden' }),
      image,
    );
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
