import { decomposed, withoutEnding } from '../text/clean';

const MAX_LENGTH = 31;
/** Excel keeps this name for itself, in every language. */
const RESERVED = 'history';

/** Excel compares names of sheets without letter case; people do not see how a letter is composed. */
export const sheetKey = (name: string): string => decomposed(name).normalize('NFC').toLowerCase();

/** A name that Excel takes for a new sheet: the wanted one where it is free, else with " (2)", " (3)"… */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set([...taken.map(sheetKey), RESERVED]);
  const legal = legalName(wanted);
  if (!used.has(sheetKey(legal))) return legal;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${String(number)})`;
    const name = cut(legal, MAX_LENGTH - suffix.length) + suffix;
    if (!used.has(sheetKey(name))) return name;
  }
}

function legalName(wanted: string): string {
  const legal = wanted.replace(/[[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
  const name = withoutEnding(cut(legal, MAX_LENGTH), "'").replace(/^'+/, '');
  return name.trim() === '' ? 'Sheet' : name;
}

/** Cuts by UTF-16 units, as Excel counts, without splitting a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const shorter = text.slice(0, length);
  return (/[\ud800-\udbff]$/.test(shorter) ? shorter.slice(0, -1) : shorter).trimEnd();
}

/** For formulas and defined names: always in quotes, which is right for every name. */
export const quotedSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** "'Lộ trình'!$A$1" → "Lộ trình" */
export function sheetOfReference(formula: string): string | undefined {
  const quoted = /^'((?:[^']|'')+)'!/u.exec(formula)?.[1];
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  return /^([^'!#]+)!/u.exec(formula)?.[1];
}

/** A plan speaks of a sheet that the workbook does not have, or that holds no cells. */
export class UnknownSheetError extends Error {
  constructor(sheet: string) {
    super(`The workbook has no worksheet named ${JSON.stringify(sheet)}`);
    this.name = 'UnknownSheetError';
  }
}
