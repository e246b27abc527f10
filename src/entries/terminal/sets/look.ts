import pc from 'picocolors';
import type { Circumstances } from '../../../criteria/circumstances';
import { FRAMES } from '../../../criteria/frames';
import { buildCriteriaSet } from '../../../criteria/build';
import { indicatorsOf } from '../../../criteria/indicators';
import { shippedSets } from '../../../criteria/library';
import type { LevelOverrides } from '../../../criteria/override';
import { levelsOfPack } from '../../../criteria/pack/pack';
import { yearWithin, type CriteriaSet } from '../../../criteria/set';
import { withSets, type CriteriaSets } from '../../../criteria/sets';
import { countStandings, levelLines, type LevelLine } from '../../../criteria/standing';
import * as words from '../../../messages/sets';
import { STANDING_WORDS } from '../../../messages/standing';
import { defaultYear } from '../../../workbook/date';
import type { Asked } from '../arguments';
import { drawTable, folded } from '../drawnTable';
import { jsonText } from '../output';
import { EXIT, today, type Output } from '../work';
import type { SetsSource } from './source';
import { print, REFUSED, roomOf, sourceOf, sourcesOf } from './told';

/** What a set is looked up with: where and when, and beside what. */
interface Look {
  readonly sets: CriteriaSets;
  readonly levels: LevelOverrides;
  readonly circumstancesOf: (set: CriteriaSet) => Circumstances;
}

const lookOf = ({ region, year, group }: Asked, sources: readonly SetsSource[]): Look => ({
  sets: withSets(
    shippedSets(),
    sources.flatMap(({ sets }) => sets),
  ),
  levels: sources.flatMap(({ pack, levels }) => (pack === undefined ? levels : levelsOfPack(pack))),
  circumstancesOf: (set) => ({
    region,
    ...(group === undefined ? {} : { group }),
    year: year ?? yearWithin(set, defaultYear(today())),
  }),
});

const linesOf = (set: CriteriaSet, { sets, levels, circumstancesOf }: Look): readonly LevelLine[] =>
  levelLines(set, circumstancesOf(set), { sets, overrides: levels });

const headOf = (set: CriteriaSet) => ({
  key: set.key,
  name: set.shortName,
  decision: set.decision,
  validFrom: set.validFrom,
  validTo: set.validTo,
});

/** `rasoat sets list [FILE…]`: what ships, and what the files bring. */
export async function list(asked: Asked, output: Output): Promise<number> {
  const sources = await sourcesOf(asked.files, output);
  if (sources === undefined) return REFUSED;
  const look = lookOf(asked, sources);
  const frames = FRAMES.filter(({ key }) => look.sets.every((set) => set.key !== key));
  const rows = [...look.sets, ...frames.map(buildCriteriaSet)].map((set) => ({
    set,
    indicators: indicatorsOf(set).length,
    counts: countStandings(linesOf(set, look)),
  }));
  if (asked.json) {
    const sets = rows.map(({ set, indicators, counts }) => ({
      ...headOf(set),
      criteria: set.criteria.length,
      indicators,
      levels: counts,
    }));
    output.out(`${jsonText({ version: 1, sets }, 2)}\n`);
    return EXIT.nothing;
  }
  const table = drawTable(
    words.LIST_HEADINGS.map((text) => ({ text, paint: pc.bold })),
    rows.map(({ set, indicators, counts }) =>
      [
        set.key,
        set.shortName,
        set.decision.number,
        words.validityText(set),
        indicators === 0 ? words.NO_INDICATORS : String(indicators),
        indicators === 0 ? words.NO_INDICATORS : words.unbroken(words.standingsText(counts)),
      ].map((text) => ({ text })),
    ),
    roomOf(output),
  );
  const packs = sources.flatMap(({ pack }) => (pack === undefined ? [] : [pack]));
  print(
    [
      ...packs.map(({ name, decision, scope }) => words.packLine(name, decision.number, scope.text)),
      table,
      ...new Set(
        rows.filter(({ indicators }) => indicators > 0).map(({ set }) => circumstancesOf(look, set)),
      ),
    ],
    output,
  );
  return EXIT.nothing;
}

function circumstancesOf(look: Look, set: CriteriaSet): string {
  const { region, year, group } = look.circumstancesOf(set);
  return words.circumstancesLine(region, year, group);
}

/** A web address has no place in a column: its host says whose it is. */
const briefSource = (source: string): string => /^https?:\/\/([^/]+)/u.exec(source)?.[1] ?? source;

function sourceText({ sources, confirmedBy, confirmedOn, delegatedTo, note }: LevelLine): string {
  const [first] = sources;
  const said = first === undefined ? delegatedTo : briefSource(first);
  return [said, words.confirmedText(confirmedBy, confirmedOn), said === undefined ? note : undefined]
    .filter((text) => text !== undefined && text !== '')
    .join('; ');
}

/** A set as it is in the given circumstances, indicator by indicator. */
function shown(set: CriteriaSet, look: Look, output: Output): readonly string[] {
  const { decision, criteria } = set;
  const title = pc.bold(`${set.shortName} (${decision.number}; ${words.validityText(set)})`);
  if (indicatorsOf(set).length === 0) {
    const names = criteria.map(({ number, name }) => `  ${String(number)}. ${name}`);
    const groups = set.communeGroups.map(({ name }) => `  ${name}`);
    return [title, ...folded(words.frameLine(criteria.length), roomOf(output)), ...names, ...groups];
  }
  const lines = linesOf(set, look);
  const table = drawTable(
    words.SHOW_HEADINGS.map((text) => ({ text, paint: pc.bold })),
    lines.map((line) =>
      [
        line.indicator.code,
        line.indicator.shortName,
        line.text,
        words.unbroken(STANDING_WORDS[line.standing]),
        sourceText(line),
      ].map((text) => ({ text })),
    ),
    roomOf(output),
  );
  return [
    title,
    ...folded(circumstancesOf(look, set), roomOf(output)),
    table,
    ...folded(words.remainingLine(countStandings(lines)), roomOf(output)),
  ];
}

/** `rasoat sets show SET`: by its key, or all that a file speaks of. */
export async function show(asked: Asked, output: Output): Promise<number> {
  const source = await sourceOf(asked.file, output);
  if (source === undefined) return REFUSED;
  const look = lookOf(asked, source.isShipped ? [] : [source]);
  const spoken = new Set([...source.sets.map(({ key }) => key), ...source.levels.map(({ set }) => set)]);
  const sets = withSets(look.sets, source.sets).filter(({ key }) => spoken.has(key));
  if (asked.json) {
    const told = sets.map((set) => {
      const { region, year, group } = look.circumstancesOf(set);
      return { ...headOf(set), region, year, group, levels: linesOf(set, look).map(lineReport) };
    });
    output.out(`${jsonText({ version: 1, sets: told }, 2)}\n`);
    return EXIT.nothing;
  }
  const { pack } = source;
  print(
    [
      ...(pack === undefined ? [] : [words.packLine(pack.name, pack.decision.number, pack.scope.text)]),
      ...sets.flatMap((set) => shown(set, look, output)),
    ],
    output,
  );
  return EXIT.nothing;
}

const lineReport = ({ indicator, text, ...told }: LevelLine) => ({
  code: indicator.code,
  name: indicator.name,
  unit: indicator.unitText,
  text,
  ...told,
});
