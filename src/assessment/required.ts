import type { Level } from '../criteria/level';
import type { Confirmation, LevelStatus } from '../criteria/set';
import type { CellPlace } from '../workbook/address';

/** Where the level that a verdict rests on comes from, best first. */
export type LevelOrigin = 'confirmed' | 'table' | 'sourced' | 'inferred' | 'unverified';

export interface RequiredLevel {
  readonly level: Level;
  /** As a person reads it: "≥ 75%". */
  readonly text: string;
  readonly origin: LevelOrigin;
  readonly status: LevelStatus | 'table';
  readonly sources: readonly string[];
  /** The table's own cell, where the level stands in the table. */
  readonly place?: CellPlace;
  /** By whom and when, of a confirmed one. */
  readonly confirmed?: Confirmation;
}

/** Nobody has compared it with the decision: it advises, and never decides. */
export const isAdvisory = ({ origin }: RequiredLevel): boolean =>
  origin === 'unverified' || origin === 'inferred';
