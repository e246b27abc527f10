import type { RegionKey } from './set';

/** Where and when a commune is judged; what decides which level applies to it. */
export interface Circumstances {
  /**
   * `undefined` where nobody has said which region it is. Communes in special difficulty and safe-zone communes of
   * poor districts count as of `tdmnpb` wherever they lie: Quyết định 318/QĐ-TTg, Điều 1.
   */
  readonly region: RegionKey | undefined;
  /** Of the set's commune groups, by key; `undefined` where nobody has said which one it is. */
  readonly group?: string | undefined;
  /** The year of recognition. */
  readonly year: number;
  /** The review's date, ISO: "2024-03-15", or "2024-03" where only the month is known. */
  readonly date?: string;
}

/** A full ISO date, or the month's first day for "2024-03"; `undefined` for anything else. */
export function isoDay(date: string | undefined): string | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?:T.*)?$/.exec(date ?? '');
  return match === null ? undefined : `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? '01'}`;
}
