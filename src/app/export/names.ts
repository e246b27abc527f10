import { OWN_SHEET_TITLES } from '../../messages/names';
import { plainKey } from '../../text/key';
import type { WorkbookImage } from '../../workbook/image';
import { sheetKey } from '../../workbook/sheetName';
import { EXPORT_SHEETS, type ExportSheet } from './sheet';
import { ownSheetIn } from '../ownSheet';

/** As it is called, in any letter case; on a keyboard without Vietnamese also without diacritics. */
function namedLike<Named extends { readonly name: string }>(
  all: readonly Named[],
  name: string,
): Named | undefined {
  const exact = all.find((one) => sheetKey(one.name) === sheetKey(name));
  if (exact !== undefined) return exact;
  const alike = all.filter((one) => plainKey(one.name) === plainKey(name));
  return alike.length === 1 ? alike[0] : undefined;
}

const TITLED = EXPORT_SHEETS.map((own) => ({ own, name: OWN_SHEET_TITLES[own] }));

/** The program's own sheet that is called so. */
export const ownTitled = (name: string): ExportSheet | undefined => namedLike(TITLED, name)?.own;

/** A sheet's name may hold commas itself: the whole text is tried first. */
export function wantedNames(texts: readonly string[], image: WorkbookImage): readonly string[] {
  const isSheet = (name: string): boolean => namedLike(image.sheets, name) !== undefined;
  const names = texts.flatMap((text) =>
    isSheet(text) ? [text] : text.split(',').map((name) => name.trim()),
  );
  return [...new Map(names.filter((name) => name !== '').map((name) => [sheetKey(name), name])).values()];
}

/** The name under which a wanted sheet stands in the workbook; one of ours is found by its mark. */
export function standingName(name: string, image: WorkbookImage): string | undefined {
  const sheet = namedLike(image.sheets, name);
  const own = ownTitled(name);
  return sheet?.name ?? (own === undefined ? undefined : ownSheetIn(image, own)?.name);
}
