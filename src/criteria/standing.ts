import { indicatorAsOf } from './amendment';
import type { Circumstances } from './circumstances';
import { indicatorsOf } from './indicators';
import type { Level } from './level';
import { confirmedFor } from './override';
import { requirementFor, type Beside } from './requirement';
import type { CriteriaSet, Indicator, LevelDoubt } from './set';

/**
 * What stands behind a level, as people are told it.
 * - confirmed: somebody compared it with the printed decision; table: the table itself states it
 * - sourced, inferred: a public source states it, or something from which it follows
 * - unverified: remembered, nobody has compared it; it decides nothing
 * - delegated: the province or a ministry sets it, and nobody has said what it set
 * - unknown: there is none to compare with
 */
export const STANDINGS = [
  'confirmed',
  'table',
  'sourced',
  'inferred',
  'unverified',
  'delegated',
  'unknown',
] as const;

export type Standing = (typeof STANDINGS)[number];

/** One indicator of a set as it is to be looked up: its level in given circumstances and what stands behind it. */
export interface LevelLine {
  /** As it reads in these circumstances. */
  readonly indicator: Indicator;
  /** As a person reads it; "" where there is none. */
  readonly text: string;
  /** `undefined` where there is none that could be compared. */
  readonly level: Level | undefined;
  readonly standing: Exclude<Standing, 'table'>;
  readonly sources: readonly string[];
  readonly note?: string;
  readonly doubt?: LevelDoubt;
  readonly confirmedBy?: string;
  /** ISO */
  readonly confirmedOn?: string;
  /** Who decides, where it is left to somebody. */
  readonly delegatedTo?: string;
}

function lineOf(
  set: CriteriaSet,
  indicator: Indicator,
  circumstances: Circumstances,
  beside: Beside,
): LevelLine {
  const base = { indicator: indicatorAsOf(indicator, circumstances) };
  const confirmed = confirmedFor(beside.overrides, set, indicator.code, circumstances);
  if (confirmed !== undefined) {
    const { text, level, source, confirmedBy, confirmedOn } = confirmed;
    return {
      ...base,
      text,
      level,
      standing: 'confirmed',
      sources: [source],
      ...(confirmedBy === undefined ? {} : { confirmedBy }),
      ...(confirmedOn === undefined ? {} : { confirmedOn }),
    };
  }
  const required = requirementFor(set, indicator.code, circumstances, beside);
  const note = 'note' in required ? { note: required.note } : {};
  switch (required.code) {
    case 'level': {
      const { text, level, status, sources, note: told, doubt } = required.level;
      return {
        ...base,
        text,
        level,
        standing: status,
        sources,
        ...(told === undefined ? {} : { note: told }),
        ...(doubt === undefined ? {} : { doubt }),
      };
    }
    case 'wording':
      return {
        ...base,
        level: undefined,
        text: required.text,
        standing: required.status,
        sources: required.sources,
        ...note,
      };
    case 'delegated':
      return {
        ...base,
        level: undefined,
        text: '',
        standing: 'delegated',
        sources: [],
        delegatedTo: required.to,
      };
    case 'unknown':
    case 'none':
      return { ...base, level: undefined, text: '', standing: 'unknown', sources: [], ...note };
  }
}

/** Every indicator of a set with its level, in the decision's order. */
export const levelLines = (
  set: CriteriaSet,
  circumstances: Circumstances,
  beside: Beside,
): readonly LevelLine[] =>
  indicatorsOf(set).map((indicator) => lineOf(set, indicator, circumstances, beside));

/** How many lines stand how; none is left out. */
export function countStandings(lines: readonly { readonly standing: Standing }[]): Record<Standing, number> {
  const counts = { confirmed: 0, table: 0, sourced: 0, inferred: 0, unverified: 0, delegated: 0, unknown: 0 };
  for (const { standing } of lines) counts[standing] += 1;
  return counts;
}
