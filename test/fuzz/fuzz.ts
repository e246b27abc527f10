import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Fault, Outcome } from './outcome';

export interface CaseReport {
  readonly seed: number;
  readonly title: string;
  readonly code: Exclude<Outcome['code'], 'fault'> | Fault | 'hang';
  readonly detail?: string;
  /** Of a build that was kept, to be saved by another program. */
  readonly communes?: readonly string[];
  /** Of the processor, for opening, checking, building, opening and checking again. */
  readonly seconds: number;
  /** The most that the process has held so far. */
  readonly megabytes: number;
}

export interface FuzzOptions {
  readonly cases: number;
  readonly seed: number;
  /** Every so many builds are left in `folder`; 0 for none. */
  readonly keepEvery: number;
  readonly folder: string;
  readonly onReport?: (report: CaseReport) => void;
}

/** A case that says nothing for so long hangs; a busy machine may need many times what a free one does. */
const SILENCE = 90_000;
/** What a process may hold before the next one goes on with an empty memory. */
const FULL = 420;
export const MOST_MEGABYTES = 500;
export const MOST_SECONDS = 2;

/** The fuzzer itself went wrong, not the program. */
class FuzzingError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FuzzingError';
  }
}

interface Run {
  readonly next: number;
  readonly reports: readonly CaseReport[];
}

/** One process from one case on, until the end, a hang or a full memory. */
function runFrom(from: number, to: number, { folder, keepEvery, onReport }: FuzzOptions): Promise<Run> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      join('test', 'fuzz', 'child.ts'),
      String(from),
      String(to),
      folder,
      String(keepEvery),
    ],
    // what it prints when its memory is full would be taken for the test runner's own end
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const reports: CaseReport[] = [];
  let current: { readonly seed: number; readonly title: string } | undefined;
  const take = (report: CaseReport): void => {
    reports.push(report);
    onReport?.(report);
  };
  return new Promise((resolve, reject) => {
    let isSilent = false;
    const watch = setInterval(() => {
      if (Date.now() - heard < SILENCE) return;
      isSilent = true;
      child.kill('SIGKILL');
    }, 1_000);
    let heard = Date.now();
    createInterface({ input: child.stdout }).on('line', (line) => {
      heard = Date.now();
      const said = JSON.parse(line) as CaseReport | { readonly seed: number; readonly title: string };
      if (!('code' in said)) {
        current = said;
        return;
      }
      current = undefined;
      take(said);
      if (said.megabytes > FULL) child.kill('SIGKILL');
    });
    child.on('close', (status) => {
      clearInterval(watch);
      if (status !== 0 && status !== null && current === undefined) {
        reject(new FuzzingError(`The process ended with ${String(status)} between two cases`));
        return;
      }
      if (current !== undefined) {
        const code = isSilent ? 'hang' : 'exception';
        const detail = isSilent ? 'nothing said' : 'the process ended';
        take({ ...current, code, detail, seconds: SILENCE / 1_000, megabytes: 0 });
      }
      const last = reports.at(-1);
      resolve({ next: last === undefined ? to : last.seed + 1, reports });
    });
  });
}

/** All cases from a seed on. */
export async function fuzz(options: FuzzOptions): Promise<readonly CaseReport[]> {
  const to = options.seed + options.cases;
  const reports: CaseReport[] = [];
  for (let from = options.seed; from < to;) {
    const run = await runFrom(from, to, options);
    reports.push(...run.reports);
    from = run.next;
  }
  return reports;
}

const GOOD: readonly CaseReport['code'][] = ['refused', 'no-review', 'judged'];

export const faultsIn = (reports: readonly CaseReport[]): readonly CaseReport[] =>
  reports.filter(({ code }) => !GOOD.includes(code));

export const slowIn = (reports: readonly CaseReport[]): readonly CaseReport[] =>
  reports.filter(({ seconds }) => seconds > MOST_SECONDS);

export const largeIn = (reports: readonly CaseReport[]): readonly CaseReport[] =>
  reports.filter(({ megabytes }) => megabytes > MOST_MEGABYTES);
