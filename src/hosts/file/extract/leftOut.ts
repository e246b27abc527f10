import { sheetKey } from '../../../workbook/sheetName';

/** What a workbook has no more once some of its sheets are left out. */
export interface LeftOut {
  /** By `sheetKey`. */
  readonly sheets: ReadonlySet<string>;
  /** Defined names and tables, in lower case. */
  readonly names: ReadonlySet<string>;
}

/** Texts, quoted sheet names, brackets of tables and other workbooks, then names of any kind. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;

/**
 * True where a formula needs something that is left out: a sheet, a range of sheets that may have held one, a name,
 * a table, or a reference that is only put together while calculating.
 */
export function needsLeftOut(formula: string, leftOut: LeftOut): boolean {
  if (leftOut.sheets.size === 0) return false;
  for (const match of formula.matchAll(TOKEN)) {
    const [token] = match;
    const after = formula[match.index + token.length];
    const before = formula[match.index - 1];
    if (token.startsWith('"') || token.startsWith('[')) continue;
    if (after === '!') {
      const name = token.startsWith("'") ? token.slice(1, -1).replaceAll("''", "'") : token;
      const isElsewhere = before === ']' || name.includes('[');
      if (!isElsewhere && (before === ':' || name.includes(':') || leftOut.sheets.has(sheetKey(name))))
        return true;
      continue;
    }
    if (after === '(') {
      if (token.toUpperCase() === 'INDIRECT') return true;
      continue;
    }
    if (leftOut.names.has(token.toLowerCase())) return true;
  }
  return false;
}
