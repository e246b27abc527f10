import { createMerging } from '../../app/merge/here';
import type { LeftOut, MergeChoice, MergeWork } from '../../app/merge/work';
import { problemMessage } from '../../messages/problem';
import { readingLine } from '../../messages/terminal';
import type { Asked } from './arguments';
import { choicesOf } from './choices';
import { OPEN_TOOLS } from './openTools';
import { startProgress } from './progress';
import { levelsOf, outputProblem, today, type Output } from './work';

/** Several files that a new workbook is to be made of. */
interface Gathering {
  readonly levels: NonNullable<Awaited<ReturnType<typeof levelsOf>>>;
  readonly choices: readonly MergeChoice[];
  readonly unopened: readonly LeftOut[];
  /** What a use case asks of what is around it. */
  readonly around: {
    readonly today: typeof today;
    readonly pause: () => Promise<void>;
    readonly merge: MergeWork;
  };
  /** The line of progress goes. */
  readonly done: () => void;
}

/** `undefined` where nothing can be made, which is said. */
export async function gathering(asked: Asked, output: Output): Promise<Gathering | undefined> {
  const { files, output: target = '' } = asked;
  const levels = await levelsOf(asked, output);
  if (levels === undefined) return undefined;
  const problem = outputProblem(target, files, '.xlsx');
  if (problem !== undefined) {
    output.error(`${problemMessage(problem, target)}\n`);
    return undefined;
  }
  const { choices, unopened } = await choicesOf(files);
  const progress = startProgress(choices.length, 0);
  const merge = createMerging({
    ...OPEN_TOOLS,
    onFile: (file) => {
      progress.step(readingLine(file));
    },
  });
  const around = { today, pause: () => Promise.resolve(), merge };
  return {
    levels,
    choices,
    unopened,
    around,
    done: () => {
      progress.stop();
    },
  };
}
