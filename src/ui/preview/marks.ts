import type { Finding } from '../../assessment/finding';
import { SEVERITIES } from '../../workbook/mark';
import type { Severity } from '../../workbook/plan';

/** The loudest finding of each cell. */
export interface Marks {
  readonly at: (sheet: string, row: number, column: number) => Severity | undefined;
}

const keyOf = (row: number, column: number): number => row * 16_384 + column;

export function marksOf(findings: readonly Finding[]): Marks {
  const sheets = new Map<string, Map<number, Severity>>();
  for (const { place, severity } of findings) {
    const cells = sheets.get(place.sheet) ?? new Map<number, Severity>();
    sheets.set(place.sheet, cells);
    const key = keyOf(place.row, place.column);
    const known = cells.get(key);
    if (known === undefined || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known)) {
      cells.set(key, severity);
    }
  }
  return { at: (sheet, row, column) => sheets.get(sheet)?.get(keyOf(row, column)) };
}
