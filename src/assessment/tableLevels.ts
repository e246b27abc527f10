import type { Circumstances } from '../criteria/circumstances';
import { levelLines, type LevelLine } from '../criteria/standing';
import type { Beside } from '../criteria/requirement';
import type { Level } from '../criteria/level';
import type { CriteriaSet } from '../criteria/set';
import { requirementsIn } from '../tables/requirements';
import type { RequirementReading, TableReading } from '../tables/reading';
import { strictness } from './resolve';

/**
 * How a level that a table states stands to what is known of it.
 * - new: nothing to compare with is known
 * - unreadable: it is no level that can be read, and stays out
 */
export type LevelChange = 'same' | 'new' | 'looser' | 'stricter' | 'other' | 'unreadable';

/** One line of "Lấy mức từ biểu": for a person to look at before it is confirmed. */
export interface TableLevel {
  readonly stated: RequirementReading;
  readonly known: LevelLine;
  readonly change: LevelChange;
}

export function levelChange(stated: Level | undefined, known: Level | undefined): LevelChange {
  if (stated === undefined) return 'unreadable';
  if (known === undefined) return 'new';
  const found = strictness(stated, known);
  return found === 'incomparable' ? 'other' : found;
}

/**
 * The levels that a table states, each beside what is known of it in the same circumstances; in the decision's order.
 * Levels of one part of an indicator stay in the table.
 */
export function tableLevels(
  table: Pick<TableReading, 'requirements' | 'regional'>,
  set: CriteriaSet,
  circumstances: Circumstances,
  beside: Beside,
): readonly TableLevel[] {
  const stated = requirementsIn(table, circumstances.region);
  return levelLines(set, circumstances, beside).flatMap((known) => {
    const own = stated.get(known.indicator.code);
    return own === undefined ? [] : [{ stated: own, known, change: levelChange(own.level, known.level) }];
  });
}
