import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

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
  readonly remove: () => void;
}

/** The command line as it ships, built from the sources of this moment into a folder of its own. */
export function buildCli(): BuiltCli {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rasoat-cli-'));
  const webpack = path.join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  execFileSync(process.execPath, [webpack, '--config-name', 'cli', '--output-path', folder], {
    cwd: ROOT,
    stdio: 'pipe',
  });
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
      const usage = path.join(folder, 'usage');
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', path.join(__dirname, 'usage.mjs'), path.join(folder, 'rasoat.cjs'), ...words],
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
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const asset = (name: string): string => path.join(ROOT, 'assets', name);
