import type { RegionKey } from '../criteria/set';
import { REGION_KEYS } from '../criteria/region';
import type { Level } from '../criteria/level';
import type { Indicator } from '../criteria/set';
import { levelIn, placeOf, readRequirementCell } from './cellReading';
import { addCell, noContents } from './contents';
import type { Field } from './fields';
import type { Frame } from './frame';
import type { Subject } from './gather';
import { timeOf } from './headingPeriod';
import { unitsIn } from './rowUnits';
import { ownWords, type Line } from './line';
import { pairedRequirements } from './pairedCell';
import { requirementKey, type Period, type RequirementReading, type TableReading } from './reading';
import type { SetIndex } from './setIndex';
import type { SheetView } from './sheetView';
import { VALUES } from './slot';
import type { CellRoles } from './slots';
import { LEVELS_ENOUGH, SIGNS_ENOUGH } from './weights';

export type Requirements = ReadonlyMap<string, RequirementReading>;
type RegionalRequirements = ReadonlyMap<RegionKey, Requirements>;

export interface StatedRequirements {
  readonly general: Requirements;
  readonly regional: RegionalRequirements;
  /** Where they stand, where one column holds them all. */
  readonly column: number | undefined;
}

function readColumn(
  frame: Frame,
  index: SetIndex,
  subjects: readonly Subject[],
  column: number | undefined,
): Requirements {
  const unitOf = unitsIn(frame);
  const { view, lines } = frame;
  const requirements = new Map<string, RequirementReading>();
  const written = new Map(lines.map((line) => [line.at, line]));
  const isSaid = lines.some(({ cells }) => cells.some(({ level }) => level?.isSaid === true));
  // nothing but codes stand before
  const isBare = lines.every((line) => ownWords(line).length === 0);
  if (column === undefined && !isSaid && !isBare) return requirements;
  for (const { identity, lines: own } of subjects) {
    if (identity.code !== 'indicator' && identity.code !== 'part') continue;
    const indicator = index.indicator(identity.indicator);
    const key = requirementKey(identity.indicator, identity.code === 'part' ? identity.name : undefined);
    if (indicator === undefined || requirements.has(key)) continue;
    const reading =
      column === undefined
        ? own.map((at) => asideOf(view, written.get(at), indicator, isSaid)).find((one) => one !== undefined)
        : own
            .map((at) => readRequirementCell(view, at, column, indicator, unitOf(at)))
            .find((one) => one !== undefined);
    if (reading !== undefined) requirements.set(key, reading);
  }
  return requirements;
}

/** Nothing is above 100 % or below 0: what asks for so much needs no sign. */
const isUtmost = (level: Level | undefined): boolean =>
  level?.code !== 'figure' || (level.unit === 'percent' && (level.value === 100 || level.value === 0));

/**
 * "2.1 (100%)", "2.2 Tỷ lệ đường xã … (≥ 80%)": the level behind the code or the words.
 * @param isSaid others say that they are levels: "Tỷ lệ hộ nghèo (12%)" beside them may be what was reached before
 */
function asideOf(
  view: SheetView,
  line: Line | undefined,
  indicator: Indicator,
  isSaid: boolean,
): RequirementReading | undefined {
  const aside = line?.cells.find((cell) => cell.level !== undefined && !cell.shared)?.level;
  if (line === undefined || aside === undefined) return undefined;
  const { text, at } = aside;
  const read = levelIn(text, indicator);
  const level = isSaid && !aside.isSaid && !isUtmost(read) ? undefined : read;
  return { code: indicator.code, place: placeOf(view, line.at, at), text, level };
}

const timed = (period: Period | undefined, other: Period | undefined): boolean =>
  period !== undefined && other !== undefined && timeOf(period) === timeOf(other);

/** The table's own levels: one column for all, or one for each region; else those beside the codes. */
export function statedRequirements(
  frame: Frame,
  index: SetIndex,
  subjects: readonly Subject[],
  roles: CellRoles,
  held: readonly Field[],
): StatedRequirements {
  const { view, fields } = frame;
  const free = fields.all.filter(({ owner, isPart }) => owner === undefined && !isPart);
  const regional = new Map<RegionKey, Requirements>();
  for (const { at, region } of free) {
    if (region !== undefined && !regional.has(region)) {
      regional.set(region, readColumn(frame, index, subjects, at));
    }
  }
  // "Chỉ tiêu theo vùng" without a region below it is nobody's level for sure
  const general = free.filter(
    ({ role, region, headings }) =>
      role === 'required' &&
      region === undefined &&
      !headings.some(({ text }) => /\b(?:theo|cac|tung|moi) vung\b/u.test(view.keyOf(text))),
  );
  const lines = subjects.flatMap(({ identity, lines: own }) => (identity.code === 'indicator' ? own : []));
  const isFree = (field: Field): boolean => lines.every((line) => !VALUES.has(roles.roleAt(line, field)));
  const wanted =
    general.find(({ period }) => timed(period, roles.period)) ??
    general[0] ??
    free.find((field) => isFree(field) && holdsLevels(view, lines, field));
  const isResult = (line: number, field: Field): boolean => roles.roleAt(line, field) === 'result';
  const inPairs =
    view.isPaired === true && wanted === undefined
      ? pairedRequirements(frame, index, subjects, isResult, held)
      : undefined;
  return {
    general: inPairs ?? readColumn(frame, index, subjects, wanted?.at),
    regional,
    column: wanted?.at,
  };
}

/** "Chỉ tiêu" may head the wordings or the levels, and other words nobody listed: the cells tell. */
function holdsLevels(view: SheetView, lines: readonly number[], { at, role }: Field): boolean {
  if (role !== undefined && role !== 'name') return false;
  const contents = noContents();
  for (const line of lines) addCell(contents, view, line, at);
  const { filled, levels, words, figures } = contents;
  const isLevels = levels + words + figures >= LEVELS_ENOUGH * filled;
  return filled > 0 && isLevels && (role === 'name' || levels >= SIGNS_ENOUGH * filled);
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
