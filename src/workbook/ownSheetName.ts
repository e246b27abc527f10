import { OWN_SHEET_NAMES, type OwnSheet } from './plan';
import { sheetOfReference } from './sheetName';

/** The sheet to which the hidden name of a kind leads. Excel compares names without letter case. */
export function ownSheetName(
  names: Iterable<readonly [name: string, formula: string]>,
  own: OwnSheet,
): string | undefined {
  const wanted = OWN_SHEET_NAMES[own].toLowerCase();
  for (const [name, formula] of names) {
    if (name.toLowerCase() === wanted) return sheetOfReference(formula);
  }
  return undefined;
}
