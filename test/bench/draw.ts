import { mkdirSync, writeFileSync } from 'node:fs';
import { HISTORY, remembered, type Run } from './history';
import { plotOf } from './plot';

/**
 * `npm run bench:draw`: the history as a picture, one small plot for each figure of whole programs, the pane and the
 * bundles. Only runs of one kind of machine can be compared: those of the last run's are drawn.
 */
const FILE = 'out/bench.svg';

const runs = remembered();
const last = runs.at(-1);
if (last === undefined) {
  process.stdout.write(`${HISTORY} has no line yet: npm run bench\n`);
} else {
  const name = ({ cpu, cores, node }: Run['machine']): string =>
    `${cpu}, ${String(cores)} cores, Node ${node}`;
  const comparable = runs.filter(({ machine }) => name(machine) === name(last.machine));
  mkdirSync('out', { recursive: true });
  writeFileSync(FILE, plotOf(comparable, name(last.machine)));
  process.stdout.write(`${FILE}: ${String(comparable.length)} of ${String(runs.length)} runs\n`);
}
