import path from 'node:path';
import { checkWorkbook } from '../../app/check';
import { writtenReport } from '../../app/checkReport';
import { reviewProblem } from '../../app/reviewProblem';
import { findingsList } from '../../app/useCases/export';
import type { CheckedBook } from '../../app/useCases/useCase';
import type { Assessment } from '../../assessment/assessment';
import { settingsNoteText } from '../../messages/host';
import { problemMessage } from '../../messages/problem';
import { readingLine, writtenLine } from '../../messages/terminal';
import { VIETNAMESE } from '../../messages/text';
import { unjudgedLines } from '../../messages/unjudged';
import type { FileFindings } from '../../reports/csvFindings';
import { explainedFindings } from '../../reports/explainedFindings';
import type { Asked } from './arguments';
import { longJson } from './longJson';
import { bytesOf } from './perform';
import { openFile } from './opening';
import { startProgress } from './progress';
import { renderCheck } from './render';
import { EXIT, guarded, levelsOf, optionsFor, outputProblem, refuse, written, type Output } from './work';

const findingsOf = (
  { reading: { fileName = '' }, check: { assessment } }: CheckedBook,
  why: boolean,
): FileFindings => ({
  file: fileName,
  sets: assessment.sets,
  findings: assessment.findings,
  ...(why ? { why: explainedFindings(assessment) } : {}),
});

/** @param alone no other file's object follows: it is laid out for people to read */
export function report(
  file: string,
  assessment: Assessment,
  { alone, why = false }: { readonly alone: boolean; readonly why?: boolean },
  { out, data }: Output,
): void {
  const made = writtenReport(path.basename(file), assessment, { why });
  for (const piece of longJson(made, alone ? 2 : undefined)) data(piece);
  out('\n');
}

/** `rasoat check FILE…`: every file on its own; the worst outcome is the exit code. */
export async function check(asked: Asked, output: Output): Promise<number> {
  const { files, json, csv, why } = asked;
  const asWritten = { alone: files.length === 1, why };
  const levels = await levelsOf(asked, output);
  if (levels === undefined) return EXIT.unusable;
  const problem = csv === undefined ? undefined : outputProblem(csv, files, '.csv');
  if (problem !== undefined) {
    output.error(`${problemMessage(problem, csv ?? '')}\n`);
    return EXIT.unusable;
  }
  let worst: number = EXIT.nothing;
  const before: FileFindings[] = [];
  let last: CheckedBook | undefined;
  const progress = startProgress(files.length, 0);
  for (const file of files) {
    progress.step(readingLine(file));
    const code = await guarded(file, output, async () => {
      const opened = await openFile(file);
      const reading = { image: opened.image, fileName: path.basename(file) };
      const book = { reading, check: checkWorkbook(opened.image, optionsFor(asked, levels, file)) };
      const { assessment, settingsNotes } = book.check;
      const nothing = reviewProblem(assessment);
      if (nothing !== undefined) {
        if (assessment.unjudged.length > 0) {
          if (json) report(file, assessment, asWritten, output);
          else for (const line of unjudgedLines(assessment)) output.out(`${line}\n`);
        }
        return refuse(nothing);
      }
      if (last !== undefined) before.push(findingsOf(last, why));
      last = book;
      if (json) report(file, assessment, asWritten, output);
      else {
        const reasons = why ? explainedFindings(assessment) : undefined;
        output.out(`${renderCheck(file, assessment, opened.image, output.columns, reasons)}\n`);
      }
      for (const note of settingsNotes) output.error(`${settingsNoteText(VIETNAMESE, note)}\n`);
      return assessment.findings.length === 0 ? EXIT.nothing : EXIT.findings;
    });
    worst = Math.max(worst, code);
  }
  progress.stop();
  // a list that silently lacks a file would pass for the whole
  if (csv === undefined || last === undefined || worst === EXIT.unusable) return worst;
  const bytes = await bytesOf((await findingsList.make(last, { others: before, why })).gift);
  const code = await written(csv, bytes, { code: 'anything' }, output);
  if (code === EXIT.nothing && !json) output.out(`${writtenLine(csv)}\n`);
  return Math.max(worst, code);
}
