import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import project from '../../package.json';
import { HELP, verbHelp } from '../messages/command';
import { MISUSE_MESSAGES, UNEXPECTED } from '../messages/terminal';
import { readArguments, TAKEN, type Command, type Misuse } from './terminal/arguments';
import { build, check } from './terminal/commands';
import { demo } from './terminal/demo';
import { exportBook } from './terminal/export';
import { merge } from './terminal/merge';
import { processOutput } from './terminal/output';
import { plan } from './terminal/plan';
import { progress, snapshot } from './terminal/snapshots';
import { EXIT, type Output } from './terminal/work';

const misuseMessage = (problem: Misuse): string =>
  MISUSE_MESSAGES[problem.code](
    'word' in problem ? problem.word : '',
    'meant' in problem ? problem.meant : '',
  );

async function run(command: Command, output: Output): Promise<number> {
  switch (command.code) {
    case 'help':
      output.out(command.verb === undefined ? HELP : verbHelp(command.verb, TAKEN[command.verb]));
      return EXIT.nothing;
    case 'version':
      output.out(`${project.version}\n`);
      return EXIT.nothing;
    case 'misuse':
      output.error(`${misuseMessage(command.problem)}\n`);
      return EXIT.unusable;
    case 'check':
      return check(command, output);
    case 'build':
      return build(command, output);
    case 'snapshot':
      return snapshot(command, output);
    case 'progress':
      return progress(command, output);
    case 'export':
      return exportBook(command, output);
    case 'merge':
      return merge(command, output);
    case 'plan':
      return plan(command, output);
    case 'demo':
      return demo(path.join(__dirname, '..'), output);
  }
}

/**
 * Left to itself, Node's engine cleans up when its heap is four times what lives in it: a province's book took 460 MB
 * for 180 that are needed. By as much again as what lives it stays below 300.
 */
setFlagsFromString('--heap-growing-percent=100');

let worst: number = EXIT.nothing;
const end = (code: number): void => {
  worst = Math.max(worst, code);
  process.exitCode = worst;
};
const output = processOutput(end);

run(readArguments(process.argv.slice(2)), output).then(end, () => {
  output.error(`${UNEXPECTED}\n`);
  end(EXIT.unusable);
});
