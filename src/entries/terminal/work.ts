import path from 'node:path';
import type { CheckOptions } from '../../app/check';
import { defaultYear, isoDay } from '../../workbook/date';
import type { NothingJudged } from '../../app/reviewProblem';
import { problemMessage } from '../../messages/problem';
import { unjudgedLines } from '../../messages/unjudged';
import { UnusableFileError, type FileProblem } from '../../workbook/problem';
import type { Asked } from './arguments';
import { isSameFile, writeSafely } from './disk';
import { readLevels, type LevelsFile } from './levels';
import { refuseReplacing, type Replaceable } from './replacing';

export const EXIT = { nothing: 0, findings: 1, unusable: 2 } as const;

export interface Output {
  readonly out: (text: string) => void;
  /** What `jsonText` gave, which is clean already: a country's is too long to be looked through twice. */
  readonly data: (json: string) => void;
  readonly error: (text: string) => void;
  /** So many letters fit into a line, where somebody looks at a terminal. */
  readonly columns?: number | undefined;
}

export type Levels = Extract<LevelsFile, { readonly code: 'ok' }>;

export const today = (): string => isoDay(new Date());

export const optionsFor = (
  { region, year, group }: Asked,
  levels: Levels,
  fileName: string,
): CheckOptions => ({
  region,
  year,
  group,
  defaultYear: defaultYear(today()),
  fileName: path.basename(fileName),
  levels: levels.levels,
  sets: levels.sets,
  packRegion: levels.packRegion,
});

/** What is wrong with a file, whatever its reading threw. */
export const problemOf = (error: unknown): FileProblem =>
  error instanceof UnusableFileError ? error.problem : { code: 'unreadable' };

/**
 * Runs `work` on a file. Whatever goes wrong with it becomes one line that names it, and exit 2: other files of the
 * same command are done all the same.
 */
export async function guarded(name: string, output: Output, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    output.error(`${problemMessage(problemOf(error), name)}\n`);
    return EXIT.unusable;
  }
}

/** @throws {UnusableFileError} */
export const refuse = (problem: FileProblem): never => {
  throw new UnusableFileError(problem);
};

/**
 * Names the tables that were passed over, as a check does, before the reason why there is nothing to work on.
 * @throws {UnusableFileError}
 */
export function refuseUnjudged(nothing: NothingJudged, output: Output): never {
  for (const line of unjudgedLines(nothing)) output.error(`${line}\n`);
  return refuse(nothing.problem);
}

/** The levels of `--criteria`; `undefined` after the one line that says why they cannot be used. */
export async function levelsOf({ criteria }: Asked, output: Output): Promise<Levels | undefined> {
  try {
    const levels = await readLevels(criteria);
    if (levels.code === 'ok') return levels;
    output.error(`${levels.message}\n`);
  } catch (error) {
    if (!(error instanceof UnusableFileError)) throw error;
    output.error(`${problemMessage(error.problem, criteria ?? '')}\n`);
  }
  return undefined;
}

/** Refuses an output that is one of the inputs or does not have the ending that its content needs. */
export function outputProblem(
  target: string,
  inputs: readonly string[],
  ending: string,
): FileProblem | undefined {
  if (inputs.some((input) => isSameFile(input, target))) return { code: 'output-is-input' };
  return path.extname(target).toLowerCase() === ending ? undefined : { code: 'output-ending', ending };
}

/** What a result may replace: under a name of its own nothing that people worked in, in place only what was read. */
export const replaceableOf = ({ force, inPlace }: Asked, read?: Uint8Array): Replaceable => {
  if (inPlace && read !== undefined && !force) return { code: 'as-read', bytes: read };
  return force ? { code: 'anything' } : { code: 'no-results' };
};

/** The whole file or nothing; a path that cannot be written becomes one line and exit 2. */
export const written = (
  target: string,
  bytes: Uint8Array,
  replaceable: Replaceable,
  output: Output,
): Promise<number> =>
  guarded(target, output, async () => {
    await writeSafely(target, bytes, (place) => refuseReplacing(place, bytes, replaceable));
    return EXIT.nothing;
  });
