import type { LevelOverrides } from '../criteria/override';
import type { SetKey } from '../criteria/set';
import { setOf } from '../criteria/sets';
import {
  requirementKey,
  type CommuneReading,
  type TableReading,
  type WorkbookReading,
} from '../tables/reading';
import { requirementsIn, withRegionDoubt } from '../tables/requirements';
import type { Assessment } from './assessment';
import { withChoice } from './choices';
import { circumstancesOf, ofCommune, type AssessmentOptions } from './circumstances';
import { assessCommune } from './commune';
import type { Finding } from './finding';
import type { RequiredLevel } from './required';
import { levelFindings, levelSources, requiredLevel, requiredPartLevel, type LevelSource } from './resolve';
import type { CommuneInTable, TableContext } from './settle';

/** Everything of a table that its communes share: levels and the figures of the row. */
function contextOf(table: TableReading, source: LevelSource): TableContext {
  const levels = new Map<string, RequiredLevel | undefined>();
  const requirements = requirementsIn(table, source.circumstances.region);
  const peers = new Map<string, number[]>();
  for (const { observations } of table.communes) {
    for (const { code, result } of observations) {
      if (result?.reading.code !== 'figure') continue;
      const figures = peers.get(code) ?? [];
      figures.push(result.reading.figure.value);
      peers.set(code, figures);
    }
  }
  return {
    table,
    peers: (code) => peers.get(code) ?? [],
    required(code, part) {
      const key = requirementKey(code, part);
      if (levels.has(key)) return levels.get(key);
      const stated = requirements.get(key);
      const level =
        part === undefined
          ? requiredLevel(source, code, stated)
          : requiredPartLevel(stated, requirements.get(code));
      levels.set(key, level);
      return level;
    },
  };
}

/** The order of findings in a workbook. */
export function byPlace(sheets: readonly string[]): (a: Finding, b: Finding) => number {
  const order = new Map(sheets.map((sheet, place) => [sheet, place]));
  const of = (finding: Finding): number => order.get(finding.place.sheet) ?? 0;
  const inBook = (a: Finding, b: Finding): number => (a.place.sheet === b.place.sheet ? 0 : of(a) - of(b));
  return (a, b) => inBook(a, b) || a.place.row - b.place.row || a.place.column - b.place.column;
}

/** Judges everything that was read. Pure: the same reading and options give the same assessment. */
export function assess(
  reading: WorkbookReading,
  options: AssessmentOptions,
  overrides: LevelOverrides = [],
): Assessment {
  const judged = judge(reading, options, overrides);
  const tables = reading.tables.map((table) => ({
    ...withChoice(withRegionDoubt(table, options.region), (one) =>
      judge({ ...reading, tables: [one] }, options, overrides),
    ),
    circumstances: circumstancesOf(table, setOf(reading.sets, table.set), options),
  }));
  return {
    ...judged,
    tables,
    unjudged: reading.unjudged,
    passed: reading.passed,
    region: options.region,
    levels: overrides,
    special: options.special ?? [],
  };
}

type Judged = Pick<Assessment, 'sets' | 'years' | 'communes' | 'findings'>;

function judge(
  reading: Pick<WorkbookReading, 'sets' | 'tables'>,
  options: AssessmentOptions,
  overrides: LevelOverrides,
): Judged {
  const { sets } = reading;
  const sourceOf = levelSources({ sets, overrides });
  const findings: Finding[] = [];
  const years = new Set<number>();
  const communes = new Map<
    string,
    { readonly set: SetKey; readonly name: string; readonly in: CommuneInTable[] }
  >();
  for (const table of reading.tables) {
    const set = setOf(sets, table.set);
    const circumstances = circumstancesOf(table, set, options);
    years.add(circumstances.year);
    const source = sourceOf(set, circumstances);
    const contexts = new Map<LevelSource, TableContext>();
    const contextIn = (commune: CommuneReading): TableContext => {
      const own = sourceOf(set, ofCommune(circumstances, commune, options.special));
      const known = contexts.get(own) ?? contextOf(table, own);
      contexts.set(own, known);
      return known;
    };
    const requirements = requirementsIn(table, circumstances.region);
    for (const one of levelFindings(source, { set: table.set, requirements })) findings.push(one);
    for (const { place, text } of table.unknownRows) {
      findings.push({ code: 'unknown-indicator', severity: 'remark', set: table.set, place, text });
    }
    for (const commune of table.communes) {
      const key = `${table.set}|${commune.key}`;
      const known = communes.get(key) ?? { set: table.set, name: commune.name, in: [] };
      known.in.push({ context: contextIn(commune), commune });
      communes.set(key, known);
    }
  }
  const assessed = [...communes.values()].map((one) => {
    const result = assessCommune(setOf(sets, one.set), one.name, one.in);
    for (const finding of result.findings) findings.push(finding);
    return result.commune;
  });
  const sheets = [...new Set(reading.tables.map(({ sheet }) => sheet))];
  return {
    sets,
    years: [...years].sort((a, b) => a - b),
    communes: sets.flatMap(({ key }) => assessed.filter((commune) => commune.set === key)),
    findings: findings.sort(byPlace(sheets)),
  };
}
