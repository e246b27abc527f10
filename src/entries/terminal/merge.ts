import type { Difference } from '../../reports/merge/differences';
import { doneLines } from '../../app/outcomeText';
import type { OutcomeOf } from '../../app/outcome';
import { merge as mergeCase } from '../../app/useCases/merge';
import { differenceText } from '../../messages/merge';
import { problemMessage } from '../../messages/problem';
import { writtenLine } from '../../messages/terminal';
import { VIETNAMESE } from '../../messages/text';
import type { Asked } from './arguments';
import { gathering } from './gathering';
import { jsonText } from './output';
import { bytesOf } from './perform';
import { EXIT, replaceableOf, written, type Output } from './work';

const MOST_TOLD = 30;

const lineOf = ({ kind, commune, subject, detail }: Difference): string =>
  differenceText(kind, [commune, subject].filter((text) => text !== '').join(', '), detail);

/** `rasoat merge FILES… -o OUT.xlsx`: one workbook of all that can be read; the others are named here and in it. */
export async function merge(asked: Asked, output: Output): Promise<number> {
  const { output: target = '', json, region } = asked;
  const gathered = await gathering(asked, output);
  if (gathered === undefined) return EXIT.unusable;
  const { levels, choices, unopened, around, done } = gathered;
  const made = await mergeCase.make({ choices, unopened, region, sets: levels.sets }, around);
  done();
  const { leftOut } = 'refused' in made ? made.refused : made.outcome;
  for (const { file, problem: why } of leftOut) output.error(`${problemMessage(why, file)}\n`);
  if ('refused' in made) {
    for (const one of made.refused.unjudged) output.error(`${lineOf(one)}\n`);
    return EXIT.unusable;
  }
  const { gift, outcome } = made;
  const code = await written(target, await bytesOf(gift), replaceableOf(asked), output);
  if (code !== EXIT.nothing) return code;
  const { differences } = outcome;
  if (json) {
    output.out(`${jsonText(reportOf(outcome), 2)}\n`);
  } else {
    const [first = '', ...look] = doneLines(VIETNAMESE, outcome);
    const told = differences.filter(({ kind }) => kind !== 'left-out').slice(0, MOST_TOLD);
    const lines = [first, ...told.map((one) => `  ! ${lineOf(one)}`), ...look, writtenLine(target)];
    output.out(lines.map((line) => `${line}\n`).join(''));
  }
  return differences.length === 0 ? EXIT.nothing : EXIT.findings;
}

const reportOf = ({ communes, tables, differences }: OutcomeOf<'merged'>) => ({
  version: 1,
  communes,
  tables,
  differences: differences.map(({ kind, set, commune, subject, detail }) => ({
    code: kind,
    ...(set === undefined ? {} : { set }),
    ...(commune === '' ? {} : { commune }),
    ...(subject === '' ? {} : { subject }),
    detail,
  })),
});
