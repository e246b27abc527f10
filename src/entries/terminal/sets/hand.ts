import path from 'node:path';
import { newWorkbookFile } from '../../../app/newWorkbook';
import { withPack } from '../../../app/importPack';
import { settings } from '../../../app/useCases/settings';
import { FRAMES } from '../../../criteria/frames';
import { shippedSets } from '../../../criteria/library';
import { draftPack } from '../../../criteria/pack/draft';
import {
  levelDifferences,
  type LevelDifference,
  type LevelsSide,
  type StatedLevel,
} from '../../../criteria/pack/difference';
import { formatDraft, formatPack } from '../../../criteria/pack/format';
import { regionsOfLevels, scopedTo, type CriteriaPack } from '../../../criteria/pack/pack';
import { REGION_NAMES } from '../../../criteria/region';
import type { RegionKey, SetKey } from '../../../criteria/set';
import { withSets } from '../../../criteria/sets';
import { criteriaProblemMessage } from '../../../messages/criteriaProblem';
import { problemMessage } from '../../../messages/problem';
import * as words from '../../../messages/sets';
import { STANDING_WORDS } from '../../../messages/standing';
import { writtenLine } from '../../../messages/terminal';
import { drawPack } from '../../../reports/pack/draw';
import { isPlain } from '../../../reports/pack/read';
import type { Asked } from '../arguments';
import { drawTable, folded } from '../drawnTable';
import { jsonText } from '../output';
import { perform } from '../perform';
import { EXIT, outputProblem, replaceableOf, written, type Output } from '../work';
import { findSource, type SetsSource } from './source';
import { faultLines, print, REFUSED, roomOf, sourceOf, sourcesOf } from './told';

/** A file that is none yet becomes a pack with the head of the decision on which it builds. */
function packOf({ pack, name, data, sets, levels }: SetsSource): CriteriaPack {
  const [only] = sets;
  return (
    pack ??
    draftPack(
      { sets: data, levels },
      { name: only?.name ?? words.UNNAMED_PACK, scope: words.UNNAMED_SCOPE },
      name,
      shippedSets(),
    )
  );
}

const isFrame = ({ name }: SetsSource): boolean => FRAMES.some(({ key }) => key === name);

const jsonBytes = (source: SetsSource, pack: CriteriaPack): Uint8Array =>
  new TextEncoder().encode(isFrame(source) ? formatDraft(pack) : formatPack(pack, shippedSets()));

/** What ships becomes a form for its levels: its indicators are known, and need not be handed on. */
function sheetBytes(source: SetsSource, pack: CriteriaPack, region: RegionKey | undefined): Uint8Array {
  const { name, isShipped, sets } = source;
  const drawn = isShipped && !isFrame(source) ? { ...pack, sets: [] } : pack;
  const known = withSets(shippedSets(), sets);
  return newWorkbookFile(
    drawPack(region === undefined ? drawn : scopedTo(drawn, region), known, isPlain(known), [name]),
  );
}

/** `rasoat sets export SET -o FILE`: as a pack for programs, or as a sheet to fill in. */
export async function exportSets(asked: Asked, output: Output): Promise<number> {
  const { file, output: target = '', region } = asked;
  const isSheet = path.extname(target).toLowerCase() === '.xlsx';
  const problem = outputProblem(target, [file], isSheet ? '.xlsx' : '.json');
  if (problem !== undefined) {
    output.error(`${problemMessage(problem, target)}\n`);
    return REFUSED;
  }
  const source = await sourceOf(file, output);
  if (source === undefined) return REFUSED;
  const pack = packOf(source);
  const bytes = isSheet ? sheetBytes(source, pack, region) : jsonBytes(source, pack);
  const code = await written(target, bytes, replaceableOf(asked), output);
  if (code === EXIT.nothing) print([writtenLine(target)], output);
  return code;
}

/** `rasoat sets import PACK BOOK`: the whole pack into the workbook's settings, or nothing. */
export async function importSets(asked: Asked, output: Output): Promise<number> {
  const [name = '', book = ''] = asked.files;
  const source = await sourceOf(name, output);
  if (source === undefined) return REFUSED;
  const pack = packOf(source);
  let region: RegionKey | undefined;
  return perform(
    { ...asked, file: book, criteria: source.isShipped ? undefined : name },
    {
      useCase: settings,
      request(kept) {
        const changed = withPack(kept, pack);
        region = changed.region;
        return changed;
      },
      tell(_, { print: tell }) {
        const used = words.regionLine(region, regionsOfLevels(pack));
        tell([
          words.importedLine(pack.sets.length, pack.levels.length),
          ...(used === undefined ? [] : folded(used, roomOf(output))),
        ]);
      },
    },
    output,
  );
}

const stateOf = (level: StatedLevel | undefined): string =>
  level === undefined
    ? words.NO_LEVEL
    : `${level.text === '' ? words.NO_LEVEL : level.text} (${STANDING_WORDS[level.status]})`;

const scopeOf = ({ region, group, year }: LevelDifference): string => {
  const name = region === undefined ? undefined : region === 'chung' ? words.COUNTRY : REGION_NAMES[region];
  const text = words.scopeText(name, group, year);
  return text === '' ? words.EVERYWHERE : text;
};

const spokenOf = ({ sets, levels }: LevelsSide): readonly SetKey[] => [
  ...sets.map(({ key }) => key),
  ...levels.map(({ set }) => set),
];

/** Levels that are handed on alone stand beside the set that ships. */
const completed = ({ sets, levels }: LevelsSide, spoken: readonly SetKey[]): LevelsSide => ({
  levels,
  sets: withSets(
    shippedSets().filter(({ key }) => spoken.includes(key)),
    sets,
  ),
});

/** `rasoat sets diff A B`: the levels in which they differ. */
export async function diff(asked: Asked, output: Output): Promise<number> {
  const sources = await sourcesOf(asked.files, output);
  if (sources === undefined) return REFUSED;
  const [before, after] = sources;
  if (before === undefined || after === undefined) return REFUSED;
  const spoken = [before, after].flatMap(spokenOf);
  const differences = levelDifferences(completed(before, spoken), completed(after, spoken));
  if (asked.json) {
    output.out(`${jsonText({ version: 1, differences }, 2)}\n`);
  } else if (differences.length === 0) {
    print([words.NO_DIFFERENCE], output);
  } else {
    const names = [before, after].map(({ name }) => path.basename(name));
    const table = drawTable(
      [...words.DIFFERENCE_HEADINGS, ...names].map((text) => ({ text })),
      differences.map((one) =>
        [one.set, one.code, scopeOf(one), stateOf(one.before), stateOf(one.after)].map((text) => ({ text })),
      ),
      roomOf(output),
    );
    print([table, words.differencesLine(differences.length)], output);
  }
  return differences.length === 0 ? EXIT.nothing : EXIT.findings;
}

/** `rasoat sets check FILE`: every fault, each with its row or cell. */
export async function check({ file, json }: Asked, output: Output): Promise<number> {
  const found = await findSource(file);
  if (found.code === 'unusable') {
    output.error(`${found.message}\n`);
    return REFUSED;
  }
  const problems = found.code === 'faulty' ? found.problems : [];
  if (json) {
    const told = problems.map(({ problem, ...where }) => ({
      code: problem,
      ...where,
      message: criteriaProblemMessage({ problem, ...where }),
    }));
    output.out(`${jsonText({ version: 1, file: path.basename(file), problems: told }, 2)}\n`);
  } else if (found.code === 'faulty') {
    print(faultLines(file, found), output);
  } else {
    const { sets, levels } = found.source;
    print([words.soundLine(file, sets.length, levels.length)], output);
  }
  return problems.length === 0 ? EXIT.nothing : EXIT.findings;
}
