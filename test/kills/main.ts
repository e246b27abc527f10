import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { randomOf } from '../accuracy/random';
import { killer, WAY_NAMES, type Killed } from './kills';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const TELL_EVERY = 20;
/** As `npm run build:cli` leaves it, which the script runs before. */
const PROGRAM = resolve('dist', 'rasoat.cjs');

const tell = (all: readonly Killed[]): void => {
  const count = (holds: (one: Killed) => boolean): string => String(all.filter(holds).length);
  console.log(
    [
      `${String(all.length)} runs`,
      `${count(({ isKilled }) => isKilled)} killed before their end`,
      `${count(({ broken }) => broken.length > 0)} broke a file`,
      `${count(({ left }) => left.length > 0)} left something`,
      `${count(({ leftAfterNext }) => leftAfterNext.length > 0)} left something after the next run`,
    ].join(', '),
  );
};

const folder = mkdtempSync(join(tmpdir(), 'rasoat-kills-'));
try {
  const random = randomOf(Number(values.seed));
  const kill = killer({ program: PROGRAM, assets: resolve('assets'), folder });
  const all: Killed[] = [];
  while (all.length < Number(values.runs)) {
    all.push(await kill(random.pick(WAY_NAMES), random.chance(0.5) ? 'any' : 'writing', random));
    if (all.length % TELL_EVERY === 0) tell(all);
  }
  if (all.length % TELL_EVERY !== 0) tell(all);
  if (all.some(({ broken, leftAfterNext }) => broken.length + leftAfterNext.length > 0)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
