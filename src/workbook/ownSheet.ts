import { quotedSheetName, sheetOfReference } from './sheetName';
import { OWN_SHEET_NAMES, type OwnSheet } from './plan';

/** "*" stands in no sheet's name, so that no reference of people can be meant. */
const REFERENCE = /'\*([a-z]+)'!/g;

/** Stands before a range in a formula of the program and means one of its own sheets: "'*roadmap'!$J:$J". */
export const ownReference = (own: OwnSheet): string => `'*${own}'!`;

const isOwn = (text: string): text is OwnSheet => Object.hasOwn(OWN_SHEET_NAMES, text);

/** The formula with the names that the sheets really have, in quotes; `undefined` where one of them is missing. */
export function resolveOwnReferences(
  formula: string,
  nameOf: (own: OwnSheet) => string | undefined,
): string | undefined {
  const named = (own: string): string | undefined => (isOwn(own) ? nameOf(own) : undefined);
  const isWhole = [...formula.matchAll(REFERENCE)].every(([, own = '']) => named(own) !== undefined);
  return isWhole
    ? formula.replace(REFERENCE, (_, own: string) => `${quotedSheetName(named(own) ?? '')}!`)
    : undefined;
}

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
