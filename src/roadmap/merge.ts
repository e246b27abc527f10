import { serialOfDay } from '../workbook/date';
import { fingerprint } from '../workbook/fingerprint';
import { WRITTEN_COLUMNS, type WrittenColumn } from './column';
import type { RoadmapEntry } from './entry';
import type { ExistingRoadmap, ExistingRow } from './existing';

/** Fingerprints of what the program last wrote, by row key and column. */
export type WrittenCells = ReadonlyMap<string, ReadonlyMap<WrittenColumn, string>>;

export interface RoadmapWrite {
  readonly row: number;
  readonly column: WrittenColumn;
  readonly value: string | number;
}

/** A cell that a person changed and that the program would have written otherwise. */
export interface KeptCell {
  readonly row: number;
  readonly column: WrittenColumn;
}

export interface RoadmapMerge {
  readonly writes: readonly RoadmapWrite[];
  readonly appended: readonly RoadmapEntry[];
  readonly kept: readonly KeptCell[];
  readonly written: WrittenCells;
}

export const REACHED_NOTE = 'Đã đạt theo kết quả rà soát mới';

/** What the program writes for an entry. */
export function entryValues(
  entry: RoadmapEntry,
  date1904: boolean,
): ReadonlyMap<WrittenColumn, string | number> {
  return new Map<WrittenColumn, string | number>([
    ['commune', entry.commune],
    ['criterion', entry.criterion],
    ['indicator', entry.indicator],
    ['current', entry.current],
    ['required', entry.required],
    ['gap', entry.gap],
    ['measure', entry.measure],
    ['agency', entry.agency],
    ['deadline', serialOfDay(entry.deadline, date1904)],
    ['note', ''],
  ]);
}

const fingerprintsOf = (
  values: ReadonlyMap<WrittenColumn, string | number>,
): ReadonlyMap<WrittenColumn, string> =>
  new Map([...values].map(([column, value]) => [column, fingerprint(String(value))]));

/** Everything written anew: what a fresh sheet leaves behind for the next time. */
export const writtenByEntries = (entries: readonly RoadmapEntry[], date1904: boolean): WrittenCells =>
  new Map(entries.map((entry) => [entry.key, fingerprintsOf(entryValues(entry, date1904))]));

/**
 * Brings an existing roadmap up to date without losing anything that a person typed: a cell is rewritten only
 * while it still holds what the program wrote last; rows are never removed, new ones go to the end.
 */
export function mergeRoadmap(
  existing: ExistingRoadmap,
  entries: readonly RoadmapEntry[],
  before: WrittenCells,
  date1904: boolean,
): RoadmapMerge {
  const writes: RoadmapWrite[] = [];
  const kept: KeptCell[] = [];
  const written = new Map<string, Map<WrittenColumn, string>>();
  const wanted = new Map(entries.map((entry) => [entry.key, entry]));
  const seen = new Set<string>();
  for (const row of existing.rows) {
    // a copied row carries the key of its original: the first is ours, the copy is the person's
    if (seen.has(row.key)) continue;
    seen.add(row.key);
    const entry = wanted.get(row.key);
    const values = entry === undefined ? reached() : entryValues(entry, date1904);
    written.set(row.key, mergeRow(row, values));
  }
  const appended = entries.filter(({ key }) => !seen.has(key));
  for (const [key, columns] of writtenByEntries(appended, date1904)) written.set(key, new Map(columns));
  return { writes, appended, kept, written };

  function reached(): ReadonlyMap<WrittenColumn, string> {
    return new Map([['note', REACHED_NOTE]]);
  }

  function mergeRow(
    row: ExistingRow,
    values: ReadonlyMap<WrittenColumn, string | number>,
  ): Map<WrittenColumn, string> {
    const last = before.get(row.key);
    const result = new Map<WrittenColumn, string>();
    for (const column of WRITTEN_COLUMNS) {
      const base = last?.get(column);
      const value = values.get(column);
      const now = row.texts.get(column);
      if (value === undefined || now === undefined) {
        if (base !== undefined) result.set(column, base);
        continue;
      }
      const next = String(value);
      if (now === next) {
        result.set(column, fingerprint(next));
      } else if (base !== undefined && fingerprint(now) === base) {
        writes.push({ row: row.row, column, value });
        result.set(column, fingerprint(next));
      } else {
        kept.push({ row: row.row, column });
        if (base !== undefined) result.set(column, base);
      }
    }
    return result;
  }
}
