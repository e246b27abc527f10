import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BuiltCli {
  /** The script, for processes that a test starts itself. */
  readonly program: string;
  readonly run: (...words: readonly string[]) => Run;
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
  const program = path.join(folder, 'rasoat.cjs');
  return {
    program,
    run(...words) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
        maxBuffer: 1 << 28,
      });
      return { status, stdout, stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const asset = (name: string): string => path.join(ROOT, 'assets', name);
