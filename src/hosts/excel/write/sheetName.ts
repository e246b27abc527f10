const MAX_LENGTH = 31;
/** Excel keeps this name for itself, in every language. */
const RESERVED = 'history';

/** Excel compares names of sheets without letter case; people do not see how a letter is composed. */
export const sheetKey = (name: string): string => name.normalize('NFC').toLowerCase();

/** The wanted name where it is free, else with " (2)", " (3)"…: names of own sheets are legal by themselves. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set([...taken.map(sheetKey), RESERVED]);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${String(number)})`;
    const name = wanted.slice(0, MAX_LENGTH - suffix.length).trimEnd() + suffix;
    if (!used.has(sheetKey(name))) return name;
  }
}

/** For formulas: always in quotes, which is right for every name. */
export const quotedSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;
