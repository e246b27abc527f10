import type { Contents } from './contents';
import type { Field } from './fields';
import type { HeaderRole } from './headerRole';
import type { Period } from './reading';

/** What a cell is to its commune and its subject. */
export type CellRole =
  'result' | 'declared' | 'ticked-met' | 'ticked-unmet' | 'score' | 'full-score' | 'list' | 'none';

/** Cells whose headings say the same under every owner and every subject: they hold the same. */
export interface Slot {
  readonly key: number;
  readonly words: HeaderRole | undefined;
  readonly isSaid: boolean;
  readonly period: Period | undefined;
  readonly contents: Contents;
  readonly byLine: Map<number, Contents>;
  readonly field: Field;
  role: CellRole;
}

/** What says something of a commune. */
export const VALUES: ReadonlySet<CellRole> = new Set([
  'result',
  'declared',
  'ticked-met',
  'ticked-unmet',
  'score',
]);
