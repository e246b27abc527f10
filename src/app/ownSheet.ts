import type { SheetImage, WorkbookImage } from '../workbook/image';
import { drawnKind } from '../tables/ownSheet';
import { ownSheetName } from '../workbook/ownSheet';
import type { OwnSheet } from '../workbook/plan';

/** The program's own sheet of a kind, found by its mark and never by its name. */
export function ownSheetIn(image: WorkbookImage, own: OwnSheet): SheetImage | undefined {
  const names = image.names.filter(({ sheet }) => sheet === undefined);
  const name = ownSheetName(
    names.map(({ name: marked, formula }) => [marked, formula]),
    own,
  );
  return name === undefined ? undefined : image.sheets.find((sheet) => sheet.name === name);
}

/** Sheets of a kind that are the program's by what stands in them, and that none of its marks leads to any more. */
export const unmarkedSheets = (image: WorkbookImage, own: OwnSheet): readonly string[] =>
  image.sheets.filter((sheet) => drawnKind(sheet) === own).map(({ name }) => name);
