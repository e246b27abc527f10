import { checkWorkbook } from '../../app/check';
import { nothingJudged } from '../../app/reviewProblem';
import { planFile } from '../../app/planFile';
import { problemMessage } from '../../messages/problem';
import { PLAN_DRAFT_LINE, writtenLine } from '../../messages/terminal';
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

/** `rasoat plan FILE -o OUT.docx`: a draft of the plan as a Word file. */
export async function plan(command: Extract<Command, { code: 'plan' }>, output: Output): Promise<number> {
  const { file, output: target } = command;
  const levels = await levelsOf(command, output);
  if (levels === undefined) return EXIT.unusable;
  const problem = outputProblem(target, [file], '.docx');
  if (problem !== undefined) {
    output.error(`${problemMessage(problem, target)}\n`);
    return EXIT.unusable;
  }
  return guarded(file, output, async () => {
    const { image } = await openFile(file);
    const check = checkWorkbook(image, optionsFor(command, levels, file));
    const nothing = nothingJudged(check.assessment);
    if (nothing !== undefined) return refuseUnjudged(nothing, output);
    const code = await written(target, await planFile(image, check, today()), replaceableOf(command), output);
    if (code === EXIT.nothing) output.out(`${PLAN_DRAFT_LINE}\n${writtenLine(target)}\n`);
    return code;
  });
}
