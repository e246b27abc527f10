import { createMerging } from '../../app/merge/here';
import type { OutcomeOf } from '../../app/outcome';
import { doneLines } from '../../app/outcomeText';
import { union as unionCase } from '../../app/useCases/union';
import { problemMessage } from '../../messages/problem';
import { readingLine, writtenLine } from '../../messages/terminal';
import { VIETNAMESE } from '../../messages/text';
import { unionProblemText, type UnionProblem } from '../../messages/union';
import type { Asked } from './arguments';
import { choicesOf } from './choices';
import { OPEN_TOOLS } from './openTools';
import { jsonText } from './output';
import { bytesOf } from './perform';
import { startProgress } from './progress';
import {
  EXIT,
  levelsOf,
  optionsFor,
  outputProblem,
  replaceableOf,
  today,
  written,
  type Output,
} from './work';

/** `rasoat union FILES… --name NAME -o OUT.xlsx`: the review table of a commune that several became. */
export async function union(asked: Asked, output: Output): Promise<number> {
  const { files, output: target = '', json, name = '', communes, heads } = asked;
  const levels = await levelsOf(asked, output);
  if (levels === undefined) return EXIT.unusable;
  const problem = outputProblem(target, files, '.xlsx');
  if (problem !== undefined) {
    output.error(`${problemMessage(problem, target)}\n`);
    return EXIT.unusable;
  }
  const { choices, unopened } = await choicesOf(files);
  const progress = startProgress(choices.length, 0);
  const work = createMerging({
    ...OPEN_TOOLS,
    onFile: (file) => {
      progress.step(readingLine(file));
    },
  });
  const request = { choices, unopened, name, of: communes, heads, check: optionsFor(asked, levels, '') };
  const made = await unionCase.make(request, { today, pause: () => Promise.resolve(), merge: work });
  progress.stop();
  if ('refused' in made) {
    if ('leftOut' in made.refused) {
      for (const { file, problem: why } of made.refused.leftOut)
        output.error(`${problemMessage(why, file)}\n`);
    }
    output.error(`${doneLines(VIETNAMESE, made.refused).join('\n')}\n`);
    return EXIT.unusable;
  }
  const { gift, outcome } = made;
  for (const { file, problem: why } of outcome.leftOut) output.error(`${problemMessage(why, file)}\n`);
  const code = await written(target, await bytesOf(gift), replaceableOf(asked), output);
  if (code !== EXIT.nothing) return code;
  if (json) output.out(`${jsonText(reportOf(outcome), 2)}\n`);
  else {
    const told = outcome.problems.filter((one) => one.code !== 'left-out');
    const lines = [
      ...doneLines(VIETNAMESE, outcome),
      ...told.map((one) => `  ! ${unionProblemText(one)}`),
      writtenLine(target),
    ];
    output.out(lines.map((line) => `${line}\n`).join(''));
  }
  return outcome.problems.length === 0 ? EXIT.nothing : EXIT.findings;
}

const problemData = (problem: UnionProblem) => ({
  code: problem.code,
  ...('set' in problem ? { set: problem.set } : {}),
  ...('subject' in problem ? { indicator: problem.subject } : {}),
  message: unionProblemText(problem),
});

const reportOf = ({ name, of, counts, problems }: OutcomeOf<'united'>) => ({
  version: 1,
  name,
  of,
  sets: counts,
  problems: problems.map(problemData),
});
