import type { RegionKey, SetKey } from '../../criteria/set';
import { requirementsIn } from '../../tables/requirements';
import type { RequirementReading, TableReading } from '../../tables/reading';
import { compareKey } from '../../text/key';
import { referenceOf, type CellReference } from '../../workbook/address';
import type { MergeSource } from './merge';
import { levelContent, type MergedContent } from './content';

/** A level as one table states it. */
interface StatedLevel {
  readonly file: string;
  readonly cell: CellReference;
  readonly content: MergedContent;
}

export interface MergedLevel {
  /** By `requirementKey`. */
  readonly key: string;
  /** `undefined` where the tables state different ones. */
  readonly content: MergedContent | undefined;
  readonly stated: readonly StatedLevel[];
  /** Files with a table of the set that states none. */
  readonly without: readonly string[];
}

interface OfTable {
  readonly source: MergeSource;
  readonly table: TableReading;
  readonly requirements: ReadonlyMap<string, RequirementReading>;
}

/** "≥75 %" and "≥ 75%" are one level; so are texts that only a person can compare. */
const meaning = ({ level, text }: RequirementReading): string =>
  level === undefined ? compareKey(text) : JSON.stringify(level);

/** The levels of one set as all tables state them. */
export function mergeLevels(
  sources: readonly MergeSource[],
  set: SetKey,
  region: RegionKey | undefined,
): ReadonlyMap<string, MergedLevel> {
  const tables = sources.flatMap((source): readonly OfTable[] =>
    source.tables
      // a table that only marks criteria has no room for levels
      .filter(
        (table) => table.set === set && table.communes.some(({ observations }) => observations.length > 0),
      )
      .map((table) => ({ source, table, requirements: requirementsIn(table, region) })),
  );
  const keys = new Set(tables.flatMap(({ requirements }) => [...requirements.keys()]));
  return new Map(
    [...keys].map((key): [string, MergedLevel] => {
      const stating = tables.flatMap(({ source, requirements }) => {
        const reading = requirements.get(key);
        return reading === undefined ? [] : [{ source, reading }];
      });
      const meanings = new Set(stating.map(({ reading }) => meaning(reading)));
      const stated = stating.map(({ source, reading }) => ({
        file: source.file,
        cell: referenceOf(reading.place),
        content: levelContent(source.image, reading),
      }));
      const without = tables
        .filter(({ requirements }) => !requirements.has(key))
        .map(({ source }) => source.file);
      return [
        key,
        {
          key,
          content: meanings.size === 1 ? stated[0]?.content : undefined,
          stated,
          without: [...new Set(without)],
        },
      ];
    }),
  );
}
