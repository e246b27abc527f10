import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fuzzBases, silenceLibrary } from './bases';
import { fuzzCase } from './case';
import type { CaseReport } from './fuzz';
import { outcomeOf } from './outcome';

const MEGABYTE = 1_024;
const [from = '0', to = '0', folder = '', every = '0'] = process.argv.slice(2);
const seconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const say = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** Runs the cases one after another and says before each which one it is: a hang is told by the last one said. */
async function run(): Promise<void> {
  silenceLibrary();
  const bases = await fuzzBases();
  for (let seed = Number(from); seed < Number(to); seed += 1) {
    const { title, bytes } = fuzzCase(bases, seed);
    say({ seed, title });
    const before = seconds();
    const outcome = await outcomeOf(bytes);
    const isKept = outcome.code === 'judged' && Number(every) > 0 && seed % Number(every) === 0;
    if (isKept) writeFileSync(join(folder, `${String(seed)}.xlsx`), outcome.built);
    const report: CaseReport = {
      seed,
      title,
      code: outcome.code === 'fault' ? outcome.what : outcome.code,
      ...(outcome.code === 'fault' ? { detail: outcome.detail } : {}),
      ...(isKept ? { communes: outcome.communes } : {}),
      seconds: seconds() - before,
      megabytes: process.resourceUsage().maxRSS / MEGABYTE,
    };
    say(report);
  }
}

void run();
