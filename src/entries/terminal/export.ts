import { exportSheets } from '../../app/export/file';
import { blankLine, exportedLine, settledLine, unknownSheetMessage } from '../../messages/export';
import { skippedText } from '../../messages/host';
import { problemMessage } from '../../messages/problem';
import { notCarriedLine, writtenLine } from '../../messages/terminal';
import { VIETNAMESE } from '../../messages/text';
import type { Command } from './arguments';
import {
  EXIT,
  guarded,
  levelsOf,
  openFile,
  optionsFor,
  outputProblem,
  refuseUnjudged,
  replaceableOf,
  today,
  written,
  type Output,
} from './work';

/** `rasoat export FILE --sheets NAMES -o OUT.xlsx`: the whole new workbook is written, or nothing. */
export async function exportBook(
  command: Extract<Command, { code: 'export' }>,
  output: Output,
): Promise<number> {
  const { file, output: target, sheets, values } = command;
  const levels = await levelsOf(command, output);
  if (levels === undefined) return EXIT.unusable;
  const problem = outputProblem(target, [file], '.xlsx');
  if (problem !== undefined) {
    output.error(`${problemMessage(problem, target)}\n`);
    return EXIT.unusable;
  }
  return guarded(file, output, async () => {
    const opened = await openFile(file);
    const outcome = await exportSheets(
      opened,
      optionsFor(command, levels, file),
      { sheets, values },
      today(),
    );
    if (outcome.code === 'nothing-judged') return refuseUnjudged(outcome, output);
    if (outcome.code === 'unknown-sheet') {
      output.error(`${unknownSheetMessage(outcome.sheet, outcome.known)}\n`);
      return EXIT.unusable;
    }
    const code = await written(target, outcome.bytes, replaceableOf(command), output);
    if (code !== EXIT.nothing) return code;
    output.out(`${exportedLine(outcome.sheets)}\n${writtenLine(target)}\n`);
    if (outcome.settled > 0) output.error(`${settledLine(outcome.settled)}\n`);
    if (outcome.blank > 0) output.error(`${blankLine(outcome.blank)}\n`);
    for (const skipped of outcome.skipped) output.error(`${skippedText(VIETNAMESE, skipped)}\n`);
    if (outcome.notCarried.length > 0) output.error(`${notCarriedLine(outcome.notCarried)}\n`);
    return EXIT.nothing;
  });
}
