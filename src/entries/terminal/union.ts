import type { OutcomeOf } from '../../app/outcome';
import { doneLines } from '../../app/outcomeText';
import { union as unionCase } from '../../app/useCases/union';
import { problemMessage } from '../../messages/problem';
import { writtenLine } from '../../messages/terminal';
import { VIETNAMESE } from '../../messages/text';
import { unionProblemText, type UnionProblem } from '../../messages/union';
import type { Asked } from './arguments';
import { gathering } from './gathering';
import { jsonText } from './output';
import { bytesOf } from './perform';
import { EXIT, optionsFor, replaceableOf, written, type Output } from './work';

/** `rasoat union FILES… --name NAME -o OUT.xlsx`: the review table of a commune that several became. */
export async function union(asked: Asked, output: Output): Promise<number> {
  const { output: target = '', json, name = '', communes, heads } = asked;
  const gathered = await gathering(asked, output);
  if (gathered === undefined) return EXIT.unusable;
  const { levels, choices, unopened, around, done } = gathered;
  const made = await unionCase.make(
    { choices, unopened, name, of: communes, heads, check: optionsFor(asked, levels, '') },
    around,
  );
  done();
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
