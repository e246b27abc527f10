import { OWN_SHEET_NAMES } from '../../workbook/plan';
import type { WorkbookImage } from '../../workbook/image';

/**
 * The image without the rows of sheets that people made. They stay in the worker, which judges them there:
 * a big workbook would take the page long to unpack. Plans need only the program's own sheets.
 */
export function hollow(image: WorkbookImage): WorkbookImage {
  const references = image.names
    .filter(({ name, sheet }) => sheet === undefined && OWN_NAMES.has(name))
    .map(({ formula }) => formula);
  return {
    ...image,
    sheets: image.sheets.map((sheet) =>
      references.some((reference) => pointsTo(reference, sheet.name))
        ? sheet
        : { ...sheet, rows: [], merges: [], hiddenRows: [], hiddenColumns: [] },
    ),
  };
}

const OWN_NAMES: ReadonlySet<string> = new Set(Object.values(OWN_SHEET_NAMES));

const pointsTo = (reference: string, sheet: string): boolean =>
  reference.startsWith(`'${sheet.replaceAll("'", "''")}'!`) || reference.startsWith(`${sheet}!`);
