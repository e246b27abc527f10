import { reachedText, SETTLED, STATUS } from '../messages/roadmap';
import { clean } from '../text/clean';
import { withNumbers } from '../workbook/cellContent';
import { fingerprint } from '../workbook/fingerprint';
import type { DayContent } from '../workbook/plan';
import { WRITTEN_COLUMNS, type WrittenColumn } from './column';
import { deadlineContent, readDeadline } from './deadline';
import type { RoadmapEntry } from './entry';
import type { ExistingRoadmap, ExistingRow } from './existing';
import type { Outcome } from './outcome';

/** Fingerprints of what the program last wrote, by row key and column. */
export type WrittenCells = ReadonlyMap<string, ReadonlyMap<WrittenColumn, string>>;

export type WrittenValue = string | number | DayContent;

interface RoadmapWrite {
  readonly row: number;
  readonly column: WrittenColumn;
  readonly value: WrittenValue;
}

/** A cell that a person changed and that the program would have written otherwise. */
interface KeptCell {
  readonly row: number;
  readonly column: WrittenColumn;
}

export interface RoadmapMerge {
  readonly writes: readonly RoadmapWrite[];
  readonly appended: readonly RoadmapEntry[];
  readonly kept: readonly KeptCell[];
  readonly written: WrittenCells;
  /** The entries as the roadmap says them after the merge, with what people typed. */
  readonly inForce: readonly RoadmapEntry[];
}

/** What the program writes for an entry. */
export function entryValues(entry: RoadmapEntry): ReadonlyMap<WrittenColumn, WrittenValue> {
  return new Map<WrittenColumn, WrittenValue>([
    ['commune', entry.commune],
    ['criterion', entry.criterion],
    ['indicator', entry.indicator],
    ['current', entry.current],
    ['required', entry.required],
    ['gap', entry.gap],
    ['measure', entry.measure],
    ['agency', entry.agency],
    ['partners', entry.partners],
    ['deadline', deadlineContent(entry.deadline)],
    ['settled', entry.isProposed ? SETTLED.proposed : SETTLED.decided],
    ['status', STATUS[entry.state]],
  ]);
}

/**
 * What the program writes into a row that the review does not ask for any more. The day on which something was found
 * to be reached stays: it is not found again with every build.
 */
function outcomeValues(
  outcome: Outcome,
  status: string,
  today: string,
): ReadonlyMap<WrittenColumn, WrittenValue> {
  switch (outcome.code) {
    case 'reached':
      return new Map<WrittenColumn, string>([
        ...(outcome.current === '' ? [] : [['current', outcome.current] as const]),
        ['gap', ''],
        ['status', status.startsWith(STATUS.reached) ? status : reachedText(today)],
      ]);
    case 'absent':
      return new Map([['status', STATUS.absent]]);
    case 'unsaid':
      return new Map();
  }
}

/** As it stands in the cell once it is written: a day is a number there. */
const writtenText = (value: WrittenValue, date1904: boolean): string => String(withNumbers(value, date1904));

const fingerprintsOf = (
  values: ReadonlyMap<WrittenColumn, WrittenValue>,
  date1904: boolean,
): ReadonlyMap<WrittenColumn, string> =>
  new Map([...values].map(([column, value]) => [column, fingerprint(writtenText(value, date1904))]));

/** Everything written anew: what a fresh sheet leaves behind for the next time. */
export const writtenByEntries = (entries: readonly RoadmapEntry[], date1904: boolean): WrittenCells =>
  new Map(entries.map((entry) => [entry.key, fingerprintsOf(entryValues(entry), date1904)]));

export interface RoadmapReview {
  readonly entries: readonly RoadmapEntry[];
  /** Of rows that are not among the entries, by their keys. */
  readonly outcome: (key: string) => Outcome;
  readonly date1904: boolean;
  /** ISO */
  readonly today: string;
}

/**
 * Brings an existing roadmap up to date without losing anything that a person typed: a cell is rewritten only
 * while it still holds what the program wrote last; rows are never removed, new ones go to the end.
 */
export function mergeRoadmap(
  existing: ExistingRoadmap,
  { entries, outcome, date1904, today }: RoadmapReview,
  before: WrittenCells,
): RoadmapMerge {
  const writes: RoadmapWrite[] = [];
  const kept: KeptCell[] = [];
  const written = new Map<string, Map<WrittenColumn, string>>();
  const inForce = new Map<string, RoadmapEntry>();
  const wanted = new Map(entries.map((entry) => [entry.key, entry]));
  const seen = new Set<string>();
  for (const row of existing.rows) {
    // a copied row carries the key of its original: the first is ours, the copy is the person's
    if (seen.has(row.key)) continue;
    seen.add(row.key);
    const entry = wanted.get(row.key);
    const values =
      entry === undefined
        ? outcomeValues(outcome(row.key), row.texts.get('status') ?? '', today)
        : entryValues(entry);
    const typed = mergeRow(row, values);
    if (entry !== undefined) inForce.set(row.key, withTyped(entry, row, typed, date1904));
  }
  const appended = entries.filter(({ key }) => !seen.has(key));
  for (const [key, columns] of writtenByEntries(appended, date1904)) written.set(key, new Map(columns));
  return {
    writes,
    appended,
    kept,
    written,
    inForce: entries.map((entry) => inForce.get(entry.key) ?? entry),
  };

  /** The columns in which the row keeps what people typed. */
  function mergeRow(
    row: ExistingRow,
    values: ReadonlyMap<WrittenColumn, WrittenValue>,
  ): ReadonlySet<WrittenColumn> {
    const last = before.get(row.key);
    const isSettled = isSettledByPeople(row, last);
    const result = new Map<WrittenColumn, string>();
    const typed = new Set<WrittenColumn>();
    for (const column of WRITTEN_COLUMNS) {
      const base = last?.get(column);
      // a day of their own is decided
      const isDecided = column === 'settled' && typed.has('deadline') && values.has(column);
      const value = isDecided ? SETTLED.decided : values.get(column);
      const now = row.texts.get(column);
      if (value === undefined || now === undefined) {
        if (base !== undefined) result.set(column, base);
        continue;
      }
      const next = writtenText(value, date1904);
      if (now === next) {
        result.set(column, fingerprint(next));
      } else if (base !== undefined && fingerprint(now) === base && !(column === 'deadline' && isSettled)) {
        writes.push({ row: row.row, column, value });
        result.set(column, fingerprint(next));
      } else {
        // a day that was only taken as it stood is no edited cell
        if (column !== 'deadline' || !isSettled) kept.push({ row: row.row, column });
        typed.add(column);
        if (base !== undefined) result.set(column, base);
      }
    }
    written.set(row.key, result);
    return typed;
  }
}

/**
 * The day was taken by people: they changed what stands beside it, or the sheet is of a time when nothing stood there
 * and its days were promised as they are.
 */
function isSettledByPeople(
  { texts }: ExistingRow,
  last: ReadonlyMap<WrittenColumn, string> | undefined,
): boolean {
  if ((texts.get('deadline') ?? '') === '') return false;
  const now = texts.get('settled');
  if (now === undefined) return true;
  const base = last?.get('settled');
  return base !== undefined && fingerprint(now) !== base && now !== SETTLED.proposed;
}

/** An entry as its row says it: what people typed goes before what is proposed. */
function withTyped(
  entry: RoadmapEntry,
  row: ExistingRow,
  typed: ReadonlySet<WrittenColumn>,
  date1904: boolean,
): RoadmapEntry {
  const said = (column: 'current' | 'required' | 'gap' | 'measure' | 'agency' | 'partners'): string =>
    typed.has(column) ? clean(row.texts.get(column) ?? '') : entry[column];
  return {
    ...entry,
    current: said('current'),
    required: said('required'),
    gap: said('gap'),
    measure: said('measure'),
    agency: said('agency'),
    partners: said('partners'),
    ...(typed.has('deadline')
      ? { deadline: readDeadline(row.deadline, date1904), isProposed: false }
      : { isProposed: entry.isProposed && !typed.has('settled') }),
  };
}
