import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { built } from './webpackBuild';

const ROOT = path.join(__dirname, '..', '..');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface MeasuredRun extends Run {
  /** The most that it held at once. */
  readonly megabytes: number;
}

export interface BuiltCli {
  /** The script, for processes that a test starts itself. */
  readonly program: string;
  readonly run: (...words: readonly string[]) => Run;
  /** Of what may hang or take too much: it is ended after a minute, which no machine is too slow for. */
  readonly measure: (...words: readonly string[]) => MeasuredRun;
  /** A line for the shell, in which `rasoat` is the command; where there is one. */
  readonly shell: (line: string) => Run;
}

/** Where each process that is measured leaves what it took. */
const USAGES = mkdtempSync(path.join(os.tmpdir(), 'rasoat-usage-'));
process.once('exit', () => {
  rmSync(USAGES, { recursive: true, force: true });
});

/** The command line as it ships, built from the sources of this moment. */
export async function builtCli(): Promise<BuiltCli> {
  const folder = await built({ config: 'cli', folder: '', more: [] });
  const run = (program: string, words: readonly string[]): Run => {
    const { status, stdout, stderr } = spawnSync(program, words, {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
      maxBuffer: 1 << 28,
    });
    return { status, stdout, stderr };
  };
  const program = path.join(folder, 'rasoat.cjs');
  return {
    program,
    run: (...words) => run(process.execPath, [program, ...words]),
    shell: (line) => run('bash', ['-c', `rasoat() { '${process.execPath}' '${program}' "$@"; }\n${line}`]),
    measure(...words) {
      const usage = path.join(USAGES, 'usage');
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', path.join(__dirname, 'usage.mjs'), program, ...words],
        {
          encoding: 'utf8',
          env: { ...process.env, NO_COLOR: '1', RASOAT_USAGE: usage },
          maxBuffer: 1 << 28,
          timeout: 60_000,
          killSignal: 'SIGKILL',
        },
      );
      const megabytes = status === null ? NaN : Number(readFileSync(usage, 'utf8')) / 1024;
      return { status, stdout, stderr, megabytes };
    },
  };
}

export const asset = (name: string): string => path.join(ROOT, 'assets', name);
