import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { z } from 'zod';
import project from '../../package.json';

/** One line a run, so that a plot, a spreadsheet or `grep` can follow a figure through the months. */
const Run = z.object({
  date: z.string(),
  commit: z.string(),
  version: z.string(),
  machine: z.object({
    cpu: z.string(),
    cores: z.number(),
    gigabytes: z.number(),
    system: z.string(),
    node: z.string(),
  }),
  rounds: z.number(),
  /** By what is measured: "district, 300,000 cells / rasoat build / ms". */
  figures: z.record(z.string(), z.number()),
});
export type Run = z.infer<typeof Run>;

export const HISTORY = 'test/bench/history.jsonl';

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const [lower = NaN, upper = NaN] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (lower + upper) / 2;
}

const committed = (): string =>
  execFileSync('git', ['describe', '--always', '--dirty', '--exclude', '*'], { encoding: 'utf8' }).trim();

export function runOf(rounds: number, figures: Readonly<Record<string, number>>): Run {
  const [first] = cpus();
  return {
    date: new Date().toISOString().slice(0, 16),
    commit: committed(),
    version: project.version,
    machine: {
      cpu: first?.model ?? '',
      cores: cpus().length,
      gigabytes: Math.round(totalmem() / 2 ** 30),
      system: `${process.platform} ${process.arch}`,
      node: process.version,
    },
    rounds,
    figures: Object.fromEntries(
      Object.entries(figures).map(([key, value]) => [key, Number(value.toPrecision(4))]),
    ),
  };
}

export const remember = (run: Run, file = HISTORY): void => {
  appendFileSync(file, `${JSON.stringify(run)}\n`);
};

export const remembered = (file = HISTORY): readonly Run[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => Run.parse(JSON.parse(line)))
    : [];
