import type { Circumstances } from '../criteria/circumstances';
import type { Rival, TableReading } from '../tables/reading';
import { LIKELIHOOD } from '../tables/weights';
import type { CellPlace } from '../workbook/address';
import type { Assessment } from './assessment';

/** Two ways to read a table that give other verdicts. */
export interface TableChoice extends Omit<Rival, 'table'> {
  /** How many verdicts differ, and the cells of the first of them. */
  readonly differing: number;
  readonly cells: readonly CellPlace[];
}

/** A table as it is told of: with the choice that is left to a person, and without the other reading itself. */
export interface AssessedTable extends Omit<TableReading, 'rival'> {
  readonly choice?: TableChoice;
  /** Where and when its communes are judged, unless one of them says otherwise. */
  readonly circumstances: Circumstances;
}

interface Conclusion {
  /** Equal where two readings come to the same. */
  readonly key: string;
  readonly place: CellPlace | undefined;
}

/** What a table comes to, by line and commune; a table of one commune is the same table under another name. */
function conclusionsOf(
  { communes }: Pick<Assessment, 'communes'>,
  isSingle: boolean,
): ReadonlyMap<string, Conclusion> {
  return new Map(
    communes.flatMap(({ set, key, indicators, criteria }) => {
      const lines =
        indicators.length > 0 ? indicators : criteria.map((one) => ({ ...one, code: String(one.number) }));
      return lines.map(({ code, verdict, declared = '', place }): readonly [string, Conclusion] => [
        `${isSingle ? '' : key}|${code}`,
        { key: `${set}|${key}|${verdict}|${declared}`, place },
      ]);
    }),
  );
}

const CELLS_TOLD = 6;

/** Doubts that are nothing but a choice between two readings. */
const isMereChoice = (code: Rival['doubt']): boolean => code !== 'column-unknown';

/**
 * What the runner-up of a table would change. Where it would change nothing there is nothing to doubt.
 * @param judge the verdicts of a table by itself
 */
export function withChoice(
  { rival, ...table }: TableReading,
  judge: (table: TableReading) => Pick<Assessment, 'communes'>,
): Omit<AssessedTable, 'circumstances'> {
  if (rival === undefined) return table;
  const { table: other, ...between } = rival;
  const isSingle = [table, other].every(({ layout }) => layout === 'one-commune');
  const [ours, theirs] = [conclusionsOf(judge(table), isSingle), conclusionsOf(judge(other), isSingle)];
  const changed = [...new Set([...ours.keys(), ...theirs.keys()])].filter(
    (key) => ours.get(key)?.key !== theirs.get(key)?.key,
  );
  if (changed.length > 0) {
    const cells = changed
      .map((key) => ours.get(key)?.place ?? theirs.get(key)?.place)
      .filter((place) => place !== undefined)
      .slice(0, CELLS_TOLD);
    return { ...table, choice: { ...between, differing: changed.length, cells } };
  }
  if (!isMereChoice(rival.doubt)) return table;
  return {
    ...table,
    doubts: table.doubts.filter(({ code }) => code !== rival.doubt),
    confidence: Math.min(1, table.confidence / (LIKELIHOOD[rival.doubt] ?? 1)),
  };
}
