import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../accuracy/random';

const INPUT = 'bieu.xlsx';
const RESULT = 'ket-qua.xlsx';
const AFTERWARDS = 'sau.xlsx';
const SAMPLE = 'bac-son-2024.xlsx';
const OTHER = 'bac-son-2024-co-loi.xlsx';

interface Way {
  readonly words: readonly string[];
  /** The file that the run writes, and what is there before. */
  readonly target: string;
  readonly before: string | undefined;
}

const WAYS = {
  'in place': { words: ['build', INPUT, '--in-place'], target: INPUT, before: SAMPLE },
  'a new file': { words: ['build', INPUT, '-o', RESULT], target: RESULT, before: undefined },
  'over another file': { words: ['build', INPUT, '-o', RESULT], target: RESULT, before: OTHER },
} satisfies Readonly<Record<string, Way>>;

export type WayName = keyof typeof WAYS;
export const WAY_NAMES = [
  'in place',
  'a new file',
  'over another file',
] as const satisfies readonly WayName[];

/** "writing": soon after the copy is begun, of which moments that are evenly spread hit hardly any. */
export type Moment = 'any' | 'writing';

export interface Killed {
  /** `false` where the run was over before. */
  readonly isKilled: boolean;
  /** Files that are neither as they were before nor as a whole run leaves them. */
  readonly broken: readonly string[];
  /** What the run left beside them, and what is still there after the next run. */
  readonly left: readonly string[];
  readonly leftAfterNext: readonly string[];
}

interface Places {
  /** The command line as it is built. */
  readonly program: string;
  /** Where the samples are. */
  readonly assets: string;
  /** Where the runs work, with nothing in it. */
  readonly folder: string;
}

/** Starts runs of the command line and kills each. */
export function killer({ program, assets, folder }: Places) {
  const inFolder = (name: string): string => join(folder, name);
  const sample = (name: string): string => join(assets, name);
  const contentOf = (file: string): string | undefined =>
    existsSync(file) ? readFileSync(file, 'base64') : undefined;
  const strange = (): readonly string[] =>
    readdirSync(folder).filter((name) => ![INPUT, RESULT, AFTERWARDS].includes(name));
  const afterwards = (): void => {
    rmSync(inFolder(AFTERWARDS), { force: true });
    const { status, stderr } = spawnSync(process.execPath, [program, 'build', INPUT, '-o', AFTERWARDS], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new RangeError(`A run that nobody kills fails: ${stderr}`);
  };

  copyFileSync(sample(SAMPLE), inFolder(INPUT));
  const begun = Date.now();
  afterwards();
  const whole = contentOf(inFolder(AFTERWARDS));
  const wholeRun = Date.now() - begun;

  return async (name: WayName, moment: Moment, random: Random): Promise<Killed> => {
    const { words, target, before }: Way = WAYS[name];
    copyFileSync(sample(SAMPLE), inFolder(INPUT));
    rmSync(inFolder(RESULT), { force: true });
    if (before !== undefined) copyFileSync(sample(before), inFolder(target));
    const child = spawn(process.execPath, [program, ...words], { cwd: folder, stdio: 'ignore' });
    let isOver = false;
    const ended = new Promise<boolean>((done) => {
      child.on('close', (_, signal) => {
        isOver = true;
        done(signal === 'SIGKILL');
      });
    });
    if (moment === 'any') await wait(random.next() * wholeRun);
    else {
      while (!isOver && strange().length === 0) await wait(1);
      await wait(random.int(0, 4));
    }
    child.kill('SIGKILL');
    const isKilled = await ended;

    const allowed: Readonly<Record<string, readonly (string | undefined)[]>> = {
      [INPUT]: [contentOf(sample(SAMPLE))],
      [target]: [before === undefined ? undefined : contentOf(sample(before)), whole],
    };
    const broken = Object.entries(allowed).flatMap(([file, contents]) =>
      contents.includes(contentOf(inFolder(file))) ? [] : [file],
    );
    const left = strange();
    if (left.length > 0) afterwards();
    return { isKilled, broken, left, leftAfterNext: strange() };
  };
}
