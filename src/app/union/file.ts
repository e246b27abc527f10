import { judgeReading, readingOptions } from '../judging';
import { mergedSettings } from '../merge/file';
import { newWorkbookFile } from '../newWorkbook';
import { reviewProblem } from '../reviewProblem';
import { EMPTY_SETTINGS, readSettings, writeSettings } from '../settings';
import { withHeads, withUnion, type CommuneHeads } from '../unionShape';
import { unite, type UnitedLine } from '../../assessment/union/unite';
import type { Level } from '../../criteria/level';
import type { RegionKey } from '../../criteria/set';
import { withSets, type CriteriaSets } from '../../criteria/sets';
import { problemMessage } from '../../messages/problem';
import { doubtfulLines } from '../../messages/unjudged';
import { openProblems, sourcesText, unionSubtitle, type UnionProblem } from '../../messages/union';
import { mergeLevels, type MergedLevel } from '../../reports/merge/levels';
import { lineKey, periodOf, type LineSubject, type MergeSource } from '../../reports/merge/merge';
import { drawMerged, type DrawnCommune } from '../../reports/merge/sheet';
import { formatOf, resultOf, reviewContent } from '../../reports/union/formulas';
import { drawUnion, type DrawnUnion, type UnitedTable } from '../../reports/union/sheet';
import { readTables } from '../../tables/find';
import { requirementsIn } from '../../tables/requirements';
import { communeKey, readTypedCommuneName } from '../../text/commune';
import type { MergeFile } from '../merge/file';
import type { LeftOut } from '../merge/work';
import { appearancesOf, communesOf, oldCommune, oldsOf, sourcesWith, type Judged } from './olds';
import { misstatedIn, tableProblems } from './problems';
import type { UnionRequest, UnionResult } from './work';

export type UnionOutcome = UnionResult<{ readonly bytes: Uint8Array }>;

const lineSubject = ({ subject }: UnitedLine): LineSubject =>
  subject.code === 'criterion'
    ? { code: 'criterion', number: subject.criterion.number }
    : {
        code: 'indicator',
        indicator: subject.indicator.code,
        ...(subject.part === undefined ? {} : { part: subject.part }),
        turn: 0,
      };

/** The new commune as the review table shows it: results that follow the sheet "Cách tính". */
function drawnCommune(name: string, lines: readonly UnitedLine[], { rowOf }: DrawnUnion): DrawnCommune {
  return {
    name,
    lines: new Map(
      lines.map((line) => {
        const subject = lineSubject(line);
        const numberFormat = formatOf(line);
        const result = {
          content: reviewContent(line, rowOf.get(line) ?? 0),
          text: String(resultOf(line.united) ?? ''),
          ...(numberFormat === undefined ? {} : { numberFormat }),
        };
        return [
          lineKey(subject),
          {
            subject,
            statement: { result, declared: [] },
            contradicting: [],
            isOpen: line.united.code === 'open',
            note: sourcesText(line),
          },
        ];
      }),
    ),
  };
}

/** The levels that all tables of the old communes state alike. */
function commonLevels(
  sources: readonly MergeSource[],
  region: RegionKey | undefined,
  merged: ReadonlyMap<string, MergedLevel>,
): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>();
  for (const table of sources.flatMap(({ tables }) => tables)) {
    for (const [key, { level }] of requirementsIn(table, region)) {
      if (level !== undefined && merged.get(key)?.content !== undefined) levels.set(key, level);
    }
  }
  return levels;
}

/** Several communes become one: its review table for each set that all of them have, and how each figure is made. */
export function uniteWorkbooks(
  files: readonly MergeFile[],
  { name: typed, of, heads, check, unopened = [] }: Omit<UnionRequest, 'choices' | 'opened'>,
): UnionOutcome {
  const name = readTypedCommuneName(typed);
  if (name === undefined) return { code: 'not-united', why: 'no-name' };
  const leftOut: LeftOut[] = [...unopened];
  const problems: UnionProblem[] = [];
  const judged: Judged[] = [];
  for (const { file, image } of files) {
    const stored = readSettings(image.settings, check.sets);
    const reading = readTables(image, readingOptions(stored, file));
    problems.push(...doubtfulLines(reading).map((message) => ({ code: 'unjudged', message }) as const));
    const problem = reviewProblem(reading);
    if (problem !== undefined) leftOut.push({ file, problem });
    else {
      const { assessment } = judgeReading(reading, stored, { ...check, fileName: file }, image);
      judged.push({ file, image, tables: reading.tables, stored, assessment });
    }
  }
  problems.unshift(
    ...leftOut.map(
      ({ file, problem }) => ({ code: 'left-out', message: problemMessage(problem, file) }) as const,
    ),
  );
  if (judged.length === 0) return { code: 'not-united', why: 'no-tables', leftOut };
  const sets = judged.reduce<CriteriaSets>((known, { stored }) => withSets(known, stored.sets), []);
  const kept = judged.reduce<readonly CommuneHeads[]>(
    (all, { stored }) => withHeads(all, stored.settings.heads),
    [],
  );
  const olds = oldsOf({ of, name, heads }, communesOf(judged.flatMap(({ tables }) => tables)), kept);
  if ('why' in olds) return { code: 'not-united', ...olds };
  const confirmed = mergedSettings(sets, judged);
  const region = check.region ?? confirmed.region;
  const keys = new Set(olds.map(({ key }) => key));
  const key = communeKey(name);
  const found: {
    readonly table: UnitedTable;
    readonly sources: readonly MergeSource[];
    readonly levels: ReadonlyMap<string, MergedLevel>;
  }[] = [];
  for (const set of sets) {
    const sources = sourcesWith(judged, set.key, keys);
    if (sources.length === 0) continue;
    const without = olds.filter((old) => appearancesOf(sources, set.key, old.key).length === 0);
    if (without.length > 0) {
      problems.push({ code: 'set-skipped', set: set.shortName, without: without.map((old) => old.name) });
      continue;
    }
    const levels = mergeLevels(sources, set.key, region);
    const communes = olds.map((old) => oldCommune(old, set.key, judged, sources));
    const lines = unite(set, communes, commonLevels(sources, region, levels));
    found.push({ table: { set, lines }, sources, levels });
  }
  const names = olds.map((old) => old.name);
  if (found.length === 0) return { code: 'not-united', why: 'no-common-set', communes: names };
  const drawn = drawUnion(
    name,
    olds,
    found.map(({ table }) => table),
  );
  const sheets = found.map(({ table: { set, lines }, sources, levels }) =>
    drawMerged({
      set,
      communes: [drawnCommune(name, lines, drawn)],
      levels,
      period: periodOf(sources.flatMap(({ tables }) => tables)).period,
      subtitle: unionSubtitle(names),
      noteWidth: 44,
    }),
  );
  for (const { table, sources, levels } of found) {
    problems.push(
      ...tableProblems(table.set, sources, levels),
      ...(keys.has(key) ? [] : misstatedIn(judged, table, key)),
      ...table.lines.flatMap((line) => openProblems(table.set.key, line)),
    );
  }
  const settings = writeSettings(
    {
      ...EMPTY_SETTINGS,
      ...confirmed,
      heads: olds.map((old) => ({ key: old.key, ...old.heads })),
      unions: withUnion([], { key, name, of: [...keys] }),
    },
    sets,
  );
  return {
    code: 'united',
    bytes: newWorkbookFile(sheets, { own: [{ own: 'union', content: drawn.content }], settings }),
    name,
    of: names,
    counts: found.map(({ table: { set, lines } }) => ({
      set: set.shortName,
      lines: lines.length,
      open: lines.filter(({ united }) => united.code === 'open').length,
    })),
    problems,
    leftOut,
  };
}
