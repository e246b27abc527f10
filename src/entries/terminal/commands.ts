import path from 'node:path';
import { writtenReport } from '../../app/checkReport';
import { checkWorkbook } from '../../app/check';
import { reviewProblem } from '../../app/reviewProblem';
import type { Assessment } from '../../assessment/assessment';
import { wholeBuild } from '../../app/useCases/build';
import { checkFile, workOnFile } from '../../app/useCases/onFile';
import { endingOf } from '../../hosts/file/ending';
import { patchable } from '../../hosts/file/patchable';
import { sameBytes } from '../../hosts/file/zip/bytes';
import { noteText, settingsNoteText, skippedText } from '../../messages/host';
import { problemMessage } from '../../messages/problem';
import { notCarriedLine, readingLine, unchangedLine, writtenLine } from '../../messages/terminal';
import { VIETNAMESE } from '../../messages/text';
import { unjudgedLines } from '../../messages/unjudged';
import { findingsCsv, type FileFindings } from '../../reports/csvFindings';
import type { Command } from './arguments';
import { isSameFile, readBytes } from './disk';
import { longJson } from './longJson';
import { startProgress } from './progress';
import { renderCheck } from './render';
import {
  EXIT,
  guarded,
  levelsOf,
  openBytes,
  openFile,
  optionsFor,
  outputProblem,
  refuse,
  refuseUnjudged,
  replaceableOf,
  today,
  written,
  type Output,
} from './work';

/** @param alone no other file's object follows: it is laid out for people to read */
function report(file: string, assessment: Assessment, alone: boolean, { out }: Output): void {
  for (const piece of longJson(writtenReport(path.basename(file), assessment), alone ? 2 : undefined))
    out(piece);
  out('\n');
}

/** `rasoat check FILE…`: every file on its own; the worst outcome is the exit code. */
export async function check(command: Extract<Command, { code: 'check' }>, output: Output): Promise<number> {
  const { files, json, csv } = command;
  const levels = await levelsOf(command, output);
  if (levels === undefined) return EXIT.unusable;
  const problem = csv === undefined ? undefined : outputProblem(csv, files, '.csv');
  if (problem !== undefined) {
    output.error(`${problemMessage(problem, csv ?? '')}\n`);
    return EXIT.unusable;
  }
  let worst: number = EXIT.nothing;
  const found: FileFindings[] = [];
  const progress = startProgress(files.length, 0);
  for (const file of files) {
    progress.step(readingLine(file));
    const code = await guarded(file, output, async () => {
      const opened = await openFile(file);
      const { assessment, settingsNotes } = checkWorkbook(opened.image, optionsFor(command, levels, file));
      const nothing = reviewProblem(assessment);
      if (nothing !== undefined) {
        if (assessment.unjudged.length > 0) {
          if (json) report(file, assessment, files.length === 1, output);
          else for (const line of unjudgedLines(assessment)) output.out(`${line}\n`);
        }
        return refuse(nothing);
      }
      found.push({ ...assessment, file: path.basename(file) });
      if (json) report(file, assessment, files.length === 1, output);
      else output.out(`${renderCheck(file, assessment, opened.image)}\n`);
      for (const note of settingsNotes) output.error(`${settingsNoteText(VIETNAMESE, note)}\n`);
      return assessment.findings.length === 0 ? EXIT.nothing : EXIT.findings;
    });
    worst = Math.max(worst, code);
  }
  progress.stop();
  // a list that silently lacks a file would pass for the whole
  if (csv === undefined || worst === EXIT.unusable) return worst;
  const code = await written(csv, new TextEncoder().encode(findingsCsv(found)), { code: 'anything' }, output);
  if (code === EXIT.nothing && !json) output.out(`${writtenLine(csv)}\n`);
  return Math.max(worst, code);
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
    const opened = await openBytes(bytes);
    if (inPlace && opened.kind === 'legacy') return refuse({ code: 'not-in-place' });
    const ending = endingOf(opened);
    if (!inPlace && path.extname(target).toLowerCase() !== ending) {
      output.error(`${problemMessage({ code: 'output-ending', ending }, target)}\n`);
      return EXIT.unusable;
    }
    const { notCarried, ...workbook } = patchable(opened);
    const checked = checkFile(workbook, optionsFor(command, levels, file));
    const built = await workOnFile(checked, wholeBuild, undefined, today());
    progress.stop();
    if (built.code === 'nothing-judged') return refuseUnjudged(built, output);
    const result = checked.host.bytes();
    const code = await written(target, result, replaceableOf(command, bytes), output);
    if (code !== EXIT.nothing) return code;
    const { assessment, settingsNotes } = checked.check;
    if (json) {
      report(file, assessment, true, output);
    } else {
      output.out(`${renderCheck(file, assessment, opened.image)}\n`);
      const isUnchanged = sameBytes(result, bytes);
      // what the notes say to be drawn stands there already
      for (const note of isUnchanged ? [] : built.notes) output.out(`${noteText(VIETNAMESE, note)}\n`);
      output.out(`${isUnchanged ? unchangedLine(target) : writtenLine(target)}\n`);
    }
    for (const note of settingsNotes) output.error(`${settingsNoteText(VIETNAMESE, note)}\n`);
    for (const skipped of built.skipped) output.error(`${skippedText(VIETNAMESE, skipped)}\n`);
    if (notCarried.length > 0) output.error(`${notCarriedLine(notCarried)}\n`);
    return EXIT.nothing;
  });
}
