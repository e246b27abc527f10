import type { Finding } from '../assessment/finding';
import { area } from '../workbook/address';
import { SEVERITIES } from '../workbook/mark';
import type { Operation, Severity } from '../workbook/plan';

/** Loudest first: a cell with several findings gets one mark. */
const louder = (a: Severity, b: Severity): Severity =>
  SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;

interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
}

function spotsOf(findings: readonly Finding[]): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const { place, severity } of findings) {
    const key = `${place.row},${place.column},${place.sheet}`;
    const known = spots.get(key);
    spots.set(key, {
      ...place,
      severity: known === undefined ? severity : louder(known.severity, severity),
    });
  }
  return spots;
}

/** How many cells bear another mark than they should, or one too many, once other findings were marked before. */
export function staleMarks(before: readonly Finding[], now: readonly Finding[]): number {
  if (before === now) return 0;
  const [old, current] = [spotsOf(before), spotsOf(now)];
  const keys = new Set([...old.keys(), ...current.keys()]);
  return [...keys].filter((key) => old.get(key)?.severity !== current.get(key)?.severity).length;
}

/** One operation for each sheet and severity; the old marks go first. */
export function markOperations(findings: readonly Finding[]): readonly Operation[] {
  const spots = spotsOf(findings);
  const sheets = new Map<string, Map<Severity, Spot[]>>();
  for (const spot of spots.values()) {
    const ofSheet = sheets.get(spot.sheet) ?? new Map<Severity, Spot[]>();
    const alike = ofSheet.get(spot.severity) ?? [];
    alike.push(spot);
    sheets.set(spot.sheet, ofSheet.set(spot.severity, alike));
  }
  const marks = [...sheets].flatMap(([sheet, ofSheet]) =>
    SEVERITIES.flatMap((severity): readonly Operation[] => {
      const areas = (ofSheet.get(severity) ?? [])
        .sort((a, b) => a.column - b.column || a.row - b.row)
        .map(({ row, column }) => area(row, column, row, column));
      return areas.length === 0 ? [] : [{ code: 'mark', sheet, severity, areas }];
    }),
  );
  return [{ code: 'clear-marks' }, ...marks];
}
