import { ownSheets } from '../../tables/ownSheet';
import type { WorkbookImage } from '../../workbook/image';

/**
 * The image without the rows of sheets that people made. They stay in the worker, which judges them there:
 * a big workbook would take the page long to unpack. Plans need only the program's own sheets.
 */
export function hollow(image: WorkbookImage): WorkbookImage {
  const own = ownSheets(image);
  return {
    ...image,
    sheets: image.sheets.map((sheet) =>
      own.has(sheet.name) ? sheet : { ...sheet, rows: [], merges: [], hiddenRows: [], hiddenColumns: [] },
    ),
  };
}
