import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import project from '../../package.json';
import { groupHelp, HELP, verbHelp } from '../messages/command';
import { MISUSE_MESSAGES, UNEXPECTED } from '../messages/terminal';
import { readArguments, type Command, type Asked, type Misuse } from './terminal/arguments';
import { demoCommands } from './terminal/demo';
import { processOutput } from './terminal/output';
import { RUNS } from './terminal/verbs';
import { EXIT, type Output } from './terminal/work';

const misuseMessage = (problem: Misuse): string =>
  MISUSE_MESSAGES[problem.code](
    'word' in problem ? problem.word : '',
    'meant' in problem ? problem.meant : '',
  );

type Help = Extract<Command, { readonly code: 'help' }>;

function helpOf({ verb, group }: Help): string {
  if (verb !== undefined) return verbHelp(verb);
  return group === undefined ? HELP : groupHelp(group);
}

async function run(words: readonly string[], output: Output): Promise<number> {
  const command = readArguments(words);
  switch (command.code) {
    case 'help':
      output.out(helpOf(command));
      return EXIT.nothing;
    case 'version':
      output.out(`${project.version}\n`);
      return EXIT.nothing;
    case 'misuse':
      output.error(`${misuseMessage(command.problem)}\n`);
      return EXIT.unusable;
    case 'asked':
      return done(command.asked, output);
  }
}

async function done(asked: Asked, output: Output): Promise<number> {
  const { verb } = asked;
  if (verb !== 'demo') return RUNS[verb](asked, output);
  let last: number = EXIT.nothing;
  for (const words of await demoCommands(path.join(__dirname, '..'))) {
    last = await run(words, output);
    if (last === EXIT.unusable) break;
  }
  return last;
}

/**
 * Left to itself, Node's engine cleans up when its heap is four times what lives in it: a province's book took 460 MB
 * for 180 that are needed. By as much again as what lives it stays below 300.
 */
setFlagsFromString('--heap-growing-percent=100');
/**
 * Left to itself, it makes machine code of whatever has run for a moment, on another core: for a commune's file that
 * is a quarter of all the work, and what is learnt so early has often to be made anew.
 */
setFlagsFromString('--interrupt-budget=1000000');

let worst: number = EXIT.nothing;
const end = (code: number): void => {
  worst = Math.max(worst, code);
  process.exitCode = worst;
};
const output = processOutput(end);

run(process.argv.slice(2), output).then(end, () => {
  output.error(`${UNEXPECTED}\n`);
  end(EXIT.unusable);
});
