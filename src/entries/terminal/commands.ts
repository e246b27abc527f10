import path from 'node:path';
import { checkReport } from '../../app/checkReport';
import { checkWorkbook, type CheckOptions } from '../../app/check';
import { buildFile } from '../../app/fileWork';
import { endingOf } from '../../hosts/file/ending';
import { openWorkbook, type OpenedWorkbook } from '../../hosts/file/open';
import { buildNoteMessage, notCarriedMessage } from '../../messages/note';
import { skippedMessage } from '../../messages/build';
import { problemMessage } from '../../messages/problem';
import { readingLine, writtenLine } from '../../messages/terminal';
import { UnusableFileError, type FileProblem } from '../../workbook/problem';
import type { Circumstantial, Command } from './arguments';
import { isSameFile, readBytes, writeSafely } from './disk';
import { readLevels, type LevelsFile } from './levels';
import { startProgress } from './progress';
import { renderCheck } from './render';
import { NATIVE } from './unzip';

export const EXIT = { nothing: 0, findings: 1, unusable: 2 } as const;

export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

const FIRST_YEAR = 2021;
const LAST_YEAR = 2025;

/** The year for tables that do not say theirs: this one, within the years of the decision. */
const defaultYear = (): number => Math.min(LAST_YEAR, Math.max(FIRST_YEAR, new Date().getFullYear()));

const optionsFor = (
  { region, year }: Circumstantial,
  levels: Extract<LevelsFile, { code: 'ok' }>,
  fileName: string,
): CheckOptions => ({
  region,
  year,
  defaultYear: defaultYear(),
  fileName: path.basename(fileName),
  levels: levels.levels,
  sets: levels.sets,
});

async function openFile(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const opening = await openWorkbook(bytes, NATIVE);
  if (opening.code === 'unusable') throw new UnusableFileError(opening.problem);
  return opening.workbook;
}

/** Runs `work`; a file that cannot be used becomes one line and exit 2. */
async function guarded(name: string, output: Output, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UnusableFileError)) throw error;
    output.error(`${problemMessage(error.problem, name)}\n`);
    return EXIT.unusable;
  }
}

const refuse = (problem: FileProblem): never => {
  throw new UnusableFileError(problem);
};

/** `rasoat check FILE…`: every file on its own; the worst outcome is the exit code. */
export async function check(command: Extract<Command, { code: 'check' }>, output: Output): Promise<number> {
  const { files, json } = command;
  const levels = await levelsOf(command, output);
  if (levels === undefined) return EXIT.unusable;
  let worst: number = EXIT.nothing;
  const progress = startProgress(files.length, 0);
  for (const file of files) {
    progress.step(readingLine(file));
    const code = await guarded(file, output, async () => {
      const opened = await openFile(await readBytes(file));
      const { assessment } = checkWorkbook(opened.image, optionsFor(command, levels, file));
      if (assessment.tables.length === 0) return refuse({ code: 'no-review-table' });
      output.out(
        json
          ? `${JSON.stringify(checkReport(path.basename(file), assessment), undefined, files.length === 1 ? 2 : undefined)}\n`
          : `${renderCheck(file, assessment, opened.image)}\n`,
      );
      return assessment.findings.length === 0 ? EXIT.nothing : EXIT.findings;
    });
    worst = Math.max(worst, code);
  }
  progress.stop();
  return worst;
}

async function levelsOf(
  { criteria }: Circumstantial,
  output: Output,
): Promise<Extract<LevelsFile, { code: 'ok' }> | undefined> {
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

/** `rasoat build FILE -o OUT`: the whole copy is written, or nothing. */
export async function build(command: Extract<Command, { code: 'build' }>, output: Output): Promise<number> {
  const { file, json, inPlace } = command;
  const target = command.output ?? file;
  const levels = await levelsOf(command, output);
  if (levels === undefined) return EXIT.unusable;
  return guarded(file, output, async () => {
    if (!inPlace && isSameFile(file, target)) return refuse({ code: 'output-is-input' });
    const bytes = await readBytes(file);
    const progress = startProgress(3, bytes.length);
    progress.step(readingLine(file));
    const opened = await openFile(bytes);
    if (inPlace && opened.kind === 'legacy') return refuse({ code: 'not-in-place' });
    const ending = endingOf(opened);
    if (!inPlace && path.extname(target).toLowerCase() !== ending) {
      output.error(`${problemMessage({ code: 'output-ending', ending }, target)}\n`);
      return EXIT.unusable;
    }
    const built = buildFile(opened, optionsFor(command, levels, file));
    progress.stop();
    if (built === undefined) return refuse({ code: 'no-review-table' });
    const written = await guarded(target, output, async () => {
      await writeSafely(target, built.bytes);
      return EXIT.nothing;
    });
    if (written !== EXIT.nothing) return written;
    if (json) {
      output.out(`${JSON.stringify(checkReport(path.basename(file), built.assessment), undefined, 2)}\n`);
    } else {
      output.out(`${renderCheck(file, built.assessment, opened.image)}\n`);
      for (const note of built.notes) output.out(`${buildNoteMessage(note)}\n`);
      output.out(`${writtenLine(target)}\n`);
    }
    for (const skipped of built.skipped) output.error(`${skippedMessage(skipped)}\n`);
    if (built.notCarried.length > 0) output.error(`${notCarriedMessage(built.notCarried)}\n`);
    return EXIT.nothing;
  });
}
