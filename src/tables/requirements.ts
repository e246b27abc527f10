import type { RegionKey } from '../criteria/set';
import { REGION_KEYS } from '../criteria/region';
import { readLevel } from '../text/level';
import { readUnit } from '../text/quantity';
import { readRequirementCell } from './cellReading';
import type { ColumnReading } from './columns';
import { timeOf } from './headingPeriod';
import type { IdentifiedLine } from './line';
import { requirementKey, type Period, type RequirementReading, type TableReading } from './reading';
import type { SetIndex } from './setIndex';
import type { SheetView } from './sheetView';

export type Requirements = ReadonlyMap<string, RequirementReading>;
export type RegionalRequirements = ReadonlyMap<RegionKey, Requirements>;

export interface StatedRequirements {
  readonly general: Requirements;
  readonly regional: RegionalRequirements;
}

function readColumn(
  view: SheetView,
  index: SetIndex,
  lines: readonly IdentifiedLine[],
  column: number,
  unitColumn: number | undefined,
): Requirements {
  const requirements = new Map<string, RequirementReading>();
  for (const { at: row, identity } of lines) {
    if (identity.code !== 'indicator' && identity.code !== 'part') continue;
    const indicator = index.indicator(identity.indicator);
    const key = requirementKey(identity.indicator, identity.code === 'part' ? identity.name : undefined);
    if (indicator === undefined || requirements.has(key)) continue;
    const unit = unitColumn === undefined ? undefined : readUnit(view.text(row, unitColumn));
    const reading = readRequirementCell(view, row, column, indicator, unit);
    if (reading !== undefined) requirements.set(key, reading);
  }
  return requirements;
}

const LEVELS_ENOUGH = 0.6;

/** "Chỉ tiêu" may head the wordings or the levels: the cells tell. */
function holdsLevels(view: SheetView, lines: readonly IdentifiedLine[], column: number): boolean {
  let filled = 0;
  let levels = 0;
  for (const { at: row, identity } of lines) {
    const cell = identity.code === 'indicator' ? view.cell(row, column) : undefined;
    if (cell === undefined) continue;
    filled += 1;
    if (typeof cell.value === 'number' || readLevel(view.textOf(cell)) !== undefined) levels += 1;
  }
  return filled > 0 && levels >= LEVELS_ENOUGH * filled;
}

/** The table's own levels: one column for all, or one for each region. */
export function statedRequirements(
  view: SheetView,
  index: SetIndex,
  lines: readonly IdentifiedLine[],
  columns: readonly ColumnReading[],
  period: Period | undefined,
): StatedRequirements {
  const free = columns.filter(({ commune }) => commune === undefined);
  const unitColumn = columns.find(({ role }) => role === 'unit')?.column;
  const regional = new Map<RegionKey, Requirements>();
  for (const { column, region } of free) {
    if (region !== undefined && !regional.has(region)) {
      regional.set(region, readColumn(view, index, lines, column, unitColumn));
    }
  }
  // "Chỉ tiêu theo vùng" without a region below it is nobody's level for sure
  const general = free.filter(
    ({ role, region, headings }) =>
      role === 'required' &&
      region === undefined &&
      !headings.some(({ text }) => /\b(?:theo|cac|tung|moi) vung\b/u.test(view.keyOf(text))),
  );
  const wanted =
    general.find(
      (one) => one.period !== undefined && period !== undefined && timeOf(one.period) === timeOf(period),
    ) ??
    general[0] ??
    free.find(({ role, column }) => role === 'name' && holdsLevels(view, lines, column));
  return {
    general: wanted === undefined ? new Map() : readColumn(view, index, lines, wanted.column, unitColumn),
    regional,
  };
}

/**
 * The levels that a table states for a region. Where nobody has said which region it is, only those count in which
 * all regions agree.
 */
export function requirementsIn(
  { requirements, regional }: Pick<TableReading, 'requirements' | 'regional'>,
  region: RegionKey | undefined,
): Requirements {
  if (regional === undefined || regional.size === 0) return requirements;
  if (region !== undefined) {
    const own = regional.get(region);
    return own === undefined ? requirements : new Map([...requirements, ...own]);
  }
  const [first] = regional.values();
  if (first === undefined || regional.size < REGION_KEYS.length) return new Map();
  return new Map(
    [...first].filter(([key, reading]) =>
      [...regional.values()].every(
        (own) => JSON.stringify(own.get(key)?.level) === JSON.stringify(reading.level),
      ),
    ),
  );
}

/** The table with the doubt that its levels raise while nobody has said which region it is. */
export const withRegionDoubt = (table: TableReading, region: RegionKey | undefined): TableReading =>
  region === undefined && table.regional !== undefined && table.regional.size > 0
    ? { ...table, doubts: [...table.doubts, { code: 'region-needed' }] }
    : table;
