import { sheetOfReference } from '../tables/find';
import type { SheetImage, WorkbookImage } from '../workbook/image';
import { OWN_SHEET_NAMES, type OwnSheet } from '../workbook/plan';

/** The program's own sheet of a kind, found by its mark and never by its name. */
export function ownSheetIn(image: WorkbookImage, own: OwnSheet): SheetImage | undefined {
  const reference = image.names.find(
    ({ name, sheet }) => name === OWN_SHEET_NAMES[own] && sheet === undefined,
  );
  const name = reference === undefined ? undefined : sheetOfReference(reference.formula);
  return name === undefined ? undefined : image.sheets.find((sheet) => sheet.name === name);
}
